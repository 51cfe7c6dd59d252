package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import org.telcocrm.io.layout.Layout;

/**
 * Cuts an input into chunks at LF, CR LF or a lone CR. These bytes are never part of a character in
 * UTF-8, GBK or GB18030. Memory is bounded by a chunk and the longest line allowed.
 */
final class ChunkSource implements Closeable {

  private static final int MAX_BYTES_PER_CHAR = 4;

  private final String name;
  private final InputStream in;
  private final int chunkBytes;
  private final int maxLineBytes;
  private byte[] left = {};
  private int leftCount;
  private long offset;
  private boolean ended;

  private ChunkSource(String name, ExtractStream stream, int chunkBytes, int maxLineBytes) {
    this.name = name;
    this.in = stream.in();
    this.offset = stream.skipped();
    this.chunkBytes = chunkBytes;
    this.maxLineBytes = maxLineBytes;
  }

  static ChunkSource open(ExtractSource source, Layout layout, int chunkBytes) throws IOException {
    return new ChunkSource(
        source.name(), ExtractStream.open(source, layout), chunkBytes, maxLineBytes(layout));
  }

  /** More bytes than a line within the limit of characters can have. */
  static int maxLineBytes(Layout layout) {
    return layout.format().limits().lineChars() * MAX_BYTES_PER_CHAR;
  }

  /** Fills a chunk with the lines that follow; false at the end of the input. */
  boolean next(Chunk chunk) throws IOException {
    int want = leftCount + chunkBytes;
    if (chunk.bytes.length < want + Chunk.SLACK) {
      chunk.bytes = new byte[want + Chunk.SLACK];
    }
    System.arraycopy(left, 0, chunk.bytes, 0, leftCount);
    chunk.from = 0;
    chunk.offset = offset;
    chunk.tooLong = false;
    int filled = leftCount;
    leftCount = 0;
    while (true) {
      filled = fill(chunk.bytes, filled, want);
      chunk.last = ended;
      chunk.to = ended ? filled : endOfLastLine(chunk.bytes, filled);
      if (chunk.to > 0 || ended) {
        break;
      }
      // One byte more may be the CR of a line that is just short enough.
      if (filled > maxLineBytes + 1) {
        skipLine(chunk, filled);
        chunk.endOffset = offset;
        return true;
      }
      want = filled + chunkBytes;
      chunk.bytes = Arrays.copyOf(chunk.bytes, want + Chunk.SLACK);
    }
    keep(chunk.bytes, chunk.to, filled);
    offset += chunk.to;
    chunk.endOffset = offset;
    chunk.bytes[chunk.to] = '\n';
    return chunk.to > 0;
  }

  /** Takes back what lies behind a place of the chunk, so that the next one begins with it. */
  void giveBack(Chunk chunk, int from) {
    int count = chunk.to - from;
    byte[] all = new byte[count + leftCount];
    System.arraycopy(chunk.bytes, from, all, 0, count);
    System.arraycopy(left, 0, all, count, leftCount);
    left = all;
    leftCount = all.length;
    offset -= count;
    chunk.endOffset = offset;
    chunk.to = from;
    chunk.bytes[from] = '\n';
    chunk.last = false;
  }

  /** Drops bytes until those that follow begin at a place, where a line begins. */
  void skipTo(long place) throws IOException {
    Chunk chunk = new Chunk();
    while (offset < place && next(chunk)) {
      if (offset > place) {
        giveBack(chunk, (int) (place - chunk.offset));
      }
    }
    if (offset != place) {
      throw new IOException(name + " must have at least " + place + " bytes but has " + offset);
    }
  }

  private void keep(byte[] bytes, int from, int to) {
    leftCount = to - from;
    if (left.length < leftCount) {
      left = new byte[leftCount];
    }
    System.arraycopy(bytes, from, left, 0, leftCount);
  }

  /** The place behind the last line end for which no further byte is needed; 0 if there is none. */
  private static int endOfLastLine(byte[] bytes, int filled) {
    for (int i = filled - 1; i >= 0; i--) {
      if (bytes[i] == '\n' || (bytes[i] == '\r' && i + 1 < filled)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Drops an overlong line: the chunk is empty, and the next one begins behind the line's end. */
  private void skipLine(Chunk chunk, int filled) throws IOException {
    chunk.tooLong = true;
    chunk.to = 0;
    byte[] bytes = chunk.bytes;
    int count = filled;
    // The last byte may be a CR whose LF is still to come.
    boolean halfEnd = bytes[count - 1] == '\r';
    offset += count;
    while (!ended) {
      count = fill(bytes, 0, Math.min(chunkBytes, bytes.length - Chunk.SLACK));
      int end = halfEnd ? 0 : firstLineEnd(bytes, count);
      if (halfEnd || end < count) {
        int next = halfEnd ? 0 : end + 1;
        boolean carriageReturn = halfEnd || bytes[end] == '\r';
        if (next == count && carriageReturn && !ended) {
          offset += count;
          halfEnd = true;
          continue;
        }
        if (carriageReturn && next < count && bytes[next] == '\n') {
          next++;
        }
        keep(bytes, next, count);
        offset += next;
        break;
      }
      offset += count;
    }
    chunk.last = ended && leftCount == 0;
    bytes[0] = '\n';
  }

  private static int firstLineEnd(byte[] bytes, int count) {
    int i = 0;
    while (i < count && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i;
  }

  private int fill(byte[] bytes, int from, int to) throws IOException {
    int filled = from;
    while (filled < to && !ended) {
      if (Thread.interrupted()) {
        throw new InterruptedIOException(
            name + " was interrupted behind byte " + (offset + filled));
      }
      try {
        int count = in.read(bytes, filled, to - filled);
        ended = count < 0;
        filled += Math.max(count, 0);
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        throw new ExtractInputException(name, offset + filled, e);
      }
    }
    return filled;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
