package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.IOException;

/**
 * The duplicates of an extract, in the order of their records.
 *
 * <p>May be read several times, also at the same time; each cursor is used by one thread.
 */
final class Verdicts implements Closeable {

  private final SortedRecords keys;
  private final SortedRecords numbers;
  private final TemporaryFolder folder;

  /** Takes over the folder with the files of the records. */
  Verdicts(SortedRecords keys, SortedRecords numbers, TemporaryFolder folder) {
    this.keys = keys;
    this.numbers = numbers;
    this.folder = folder;
  }

  /** Reads from the first duplicate. */
  Cursor open() throws IOException {
    RecordCursor first = keys.open();
    try {
      return new Cursor(first, numbers.open());
    } catch (IOException e) {
      first.close();
      throw e;
    }
  }

  /** Deletes the temporary files; the cursors should be closed before. */
  @Override
  public void close() throws IOException {
    folder.close();
  }

  /** Stands at one duplicate, or at the end. */
  static final class Cursor implements Closeable {

    private final RecordCursor keys;
    private final RecordCursor numbers;

    private Cursor(RecordCursor keys, RecordCursor numbers) {
      this.keys = keys;
      this.numbers = numbers;
    }

    /** The record it stands at, or {@link Long#MAX_VALUE} at the end. */
    long next() {
      return Math.min(keys.next(), numbers.next());
    }

    /** Why this record is a duplicate. */
    DuplicateCode code() {
      if (next() == RecordCursor.END) {
        throw new IllegalStateException("a cursor must stand at a record but is at the end");
      }
      return keys.next() < numbers.next()
          ? DuplicateCode.DUPLICATE_KEY
          : DuplicateCode.DUPLICATE_ACTIVE_NUMBER;
    }

    /** Goes to the next duplicate; stays at the end. */
    void advance() throws IOException {
      if (keys.next() < numbers.next()) {
        keys.advance();
      } else {
        numbers.advance();
      }
    }

    @Override
    public void close() throws IOException {
      try (keys) {
        numbers.close();
      }
    }
  }
}
