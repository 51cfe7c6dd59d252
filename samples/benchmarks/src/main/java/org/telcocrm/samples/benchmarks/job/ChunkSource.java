package org.telcocrm.samples.benchmarks.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.telcocrm.samples.benchmarks.extract.Extract;

/**
 * Hands out the input in chunks that end with a line. Thread-safe.
 *
 * <p>A line end is safe to look for in UTF-8 and GBK: it is never part of a character.
 */
final class ChunkSource implements Closeable {

  private final InputStream in;
  private final byte[] carry = new byte[Chunk.SIZE];
  private int carried;
  private int next;
  private boolean ended;

  ChunkSource(Extract extract) throws IOException {
    this.in = extract.open();
  }

  /** Fills the chunk; answers false when there is nothing left. */
  synchronized boolean read(Chunk chunk) throws IOException {
    System.arraycopy(carry, 0, chunk.bytes, 0, carried);
    int filled = carried;
    while (!ended && filled < Chunk.SIZE) {
      int count = in.read(chunk.bytes, filled, Chunk.SIZE - filled);
      ended = count < 0;
      filled += Math.max(0, count);
    }
    int end = filled;
    while (end > 0 && chunk.bytes[end - 1] != '\n') {
      end--;
    }
    if (end == 0 && filled > 0) {
      throw new IOException("a line must end within " + Chunk.SIZE + " bytes but did not");
    }
    carried = filled - end;
    System.arraycopy(chunk.bytes, end, carry, 0, carried);
    chunk.length = end;
    chunk.number = next++;
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
