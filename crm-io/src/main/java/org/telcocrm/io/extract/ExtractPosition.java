package org.telcocrm.io.extract;

import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;

/**
 * How far the reading of an input came: every record before was delivered, none behind it. A
 * reading that begins here ({@link ExtractReader#resume}) goes on as if there had been no break.
 *
 * <p>Immutable.
 */
public final class ExtractPosition {

  private final long byteOffset;
  private final long lines;
  private final @Nullable String lastId;
  private final ExtractCounts counts;

  /**
   * A position, as it was written down before.
   *
   * @param byteOffset of the next line, in the unpacked input
   * @param lines physical lines before it
   * @param lastId id of the last valid record before it, or null if there is none
   * @param counts what became of the records before it
   */
  public ExtractPosition(
      long byteOffset, long lines, @Nullable String lastId, ExtractCounts counts) {
    this.byteOffset = byteOffset;
    this.lines = lines;
    this.lastId = lastId;
    this.counts = counts;
  }

  /**
   * Where the next line begins.
   *
   * @return in the unpacked input, from 0
   */
  public long byteOffset() {
    return byteOffset;
  }

  /**
   * Physical lines before it, header and blank ones too.
   *
   * @return at least 0
   */
  public long lines() {
    return lines;
  }

  /**
   * The id of the last valid record, with which the next one is compared.
   *
   * @return null if there is none
   */
  public @Nullable String lastId() {
    return lastId;
  }

  /**
   * What became of the records before.
   *
   * @return balanced counts
   */
  public ExtractCounts counts() {
    return counts;
  }

  /**
   * The position as a document, for a checkpoint.
   *
   * @return read again by {@link #read}
   */
  public Node.Obj write() {
    return PositionCodec.write(this);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param reader at the document
   * @param layout the layout of the input; names the money facts
   * @return an equal position
   * @throws org.telcocrm.rules.policy.PolicyException if it is no such document
   */
  public static ExtractPosition read(NodeReader reader, Layout layout) {
    return PositionCodec.read(reader, layout);
  }

  /** The place and the counts. */
  @Override
  public String toString() {
    return "byte " + byteOffset + ", line " + lines + ": " + counts;
  }
}
