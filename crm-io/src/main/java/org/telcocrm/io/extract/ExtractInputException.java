package org.telcocrm.io.extract;

import java.io.IOException;

/**
 * An input that could not be read to its end: a failure of the disk, a truncated or suspicious
 * archive. Says how far the reading came.
 */
public final class ExtractInputException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long line;
  private final long byteOffset;

  /**
   * A failure at a place.
   *
   * @param name the input
   * @param line physical lines read before
   * @param byteOffset uncompressed bytes read before
   * @param cause the failure itself
   */
  public ExtractInputException(String name, long line, long byteOffset, IOException cause) {
    super(
        name
            + " could not be read behind line "
            + line
            + ", byte "
            + byteOffset
            + ": "
            + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
        cause);
    this.line = line;
    this.byteOffset = byteOffset;
  }

  /**
   * How many physical lines were read before.
   *
   * @return at least 0
   */
  public long line() {
    return line;
  }

  /**
   * How many uncompressed bytes were read before.
   *
   * @return at least 0
   */
  public long byteOffset() {
    return byteOffset;
  }
}
