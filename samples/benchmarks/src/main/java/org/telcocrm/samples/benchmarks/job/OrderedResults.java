package org.telcocrm.samples.benchmarks.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes the results of chunks in the order of the input. Thread-safe. */
final class OrderedResults implements Closeable {

  private final FileChannel channel;
  private int next;
  private boolean abandoned;

  OrderedResults(Path file) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    write(ByteBuffer.wrap(FileJob.HEADER.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Waits until all chunks before are written, then writes this one's. */
  synchronized void write(int number, ResultBytes results)
      throws IOException, InterruptedException {
    while (number != next && !abandoned) {
      wait();
    }
    if (!abandoned) {
      write(ByteBuffer.wrap(results.bytes, 0, results.size));
      next++;
    }
    notifyAll();
  }

  /** Lets nobody wait any more: a chunk will never come. */
  synchronized void abandon() {
    abandoned = true;
    notifyAll();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
