package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Walks over record numbers in ascending order, in memory or in a file. */
final class RecordCursor implements Closeable {

  /** Stands for no further record: later than all. */
  static final long END = Long.MAX_VALUE;

  private final long[] memory;
  private final @Nullable SpillReader file;
  private int at;
  private long next;

  private RecordCursor(long[] memory, @Nullable SpillReader file) throws IOException {
    this.memory = memory;
    this.file = file;
    advance();
  }

  static RecordCursor over(long[] sorted) throws IOException {
    return new RecordCursor(sorted, null);
  }

  static RecordCursor over(Path file, int bufferBytes) throws IOException {
    SpillReader reader = new SpillReader(file, false, bufferBytes);
    try {
      return new RecordCursor(new long[0], reader);
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  /** The record it stands at, or {@link #END}. */
  long next() {
    return next;
  }

  /** Goes one record further, unless it is at the end. */
  void advance() throws IOException {
    if (file != null) {
      next = file.advance() ? file.record() : END;
    } else {
      next = at < memory.length ? memory[at++] : END;
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
