package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds the duplicates among all records of an extract: by id, and by the number of an active user.
 *
 * <p>A record repeats an id if a valid record before has it. Of the valid records that repeat no id
 * and have the same number, the one with the latest date keeps it, of equal dates the first; an
 * unknown date is the earliest. Exact: hashes only find the place, and all bytes are compared.
 *
 * <p>Memory does not grow with the records, nor with how often a key comes; only the longest key is
 * held besides. Keys that came before memory was full stay there: about 80,000 ids of 13 digits and
 * 60,000 numbers of 11 in the default 8 MiB. Of the others each record is written to temporary
 * files:
 *
 * <ul>
 *   <li>for an id its bytes and 3 to 5 more, for example 16 bytes for an id of 13 digits;
 *   <li>for a number its bytes and 11 to 13 more, twice if ids are searched as well, but then the
 *       files of the ids are gone at the second time;
 *   <li>for a duplicate 2 to 4 bytes, twice while they are sorted;
 *   <li>and a sixty-fourth more while a file is split.
 * </ul>
 *
 * <p>Used once, by one thread.
 */
final class DuplicateSearch implements Closeable {

  /** 8 MiB. */
  static final int DEFAULT_MEMORY_BYTES = 8 << 20;

  private static final int DEFERRED_BYTES = 1 << 13;

  private final TemporaryFolder folder;
  private final int tableBytes;
  private final SortedRecords repeated;
  private final SortedRecords withoutNumber;
  private final @Nullable KeySearch ids;
  private @Nullable KeySearch numbers;
  // Offered numbers of records whose ids are not decided yet.
  private @Nullable SpillWriter deferred;
  private KeySearch.Outcome last = KeySearch.Outcome.NEW;
  private boolean lastValid = true;
  private long lastId;
  private long lastNumber;
  private boolean finished;
  private boolean released;

  /**
   * A search without records; it makes no file until memory is full.
   *
   * @param exactIds whether ids are searched
   * @param memoryBytes how much memory the search may use, in bytes, at least 1; less than 64 KiB
   *     is exceeded, because the buffers of open files need that much
   * @param temporary an existing directory with room for the temporary files
   * @throws IllegalArgumentException if the memory is not positive
   */
  DuplicateSearch(boolean exactIds, int memoryBytes, Path temporary) {
    if (memoryBytes < 1) {
      throw new IllegalArgumentException("memoryBytes must be positive but is " + memoryBytes);
    }
    folder = new TemporaryFolder(temporary);
    int sixteenth = memoryBytes / 16;
    tableBytes = exactIds ? 7 * sixteenth : 14 * sixteenth;
    repeated = new SortedRecords(folder, sixteenth);
    withoutNumber = new SortedRecords(folder, sixteenth);
    ids = exactIds ? new KeySearch(folder, false, repeated, tableBytes) : null;
  }

  /**
   * Offers the id of a record; every record that has one is offered.
   *
   * @param record its number, from 1, above that of the id before
   * @param bytes holds the id from {@code from} (inclusive) to {@code to} (exclusive)
   * @param valid whether its values passed; an invalid record may repeat an id, but is never
   *     repeated
   * @throws IllegalArgumentException if the record does not come after the one before
   * @throws IllegalStateException if ids are not searched, or the search is finished
   * @throws IOException if a temporary file cannot be written; the search is only closed then
   */
  void id(long record, byte[] bytes, int from, int to, boolean valid) throws IOException {
    if (ids == null) {
      throw new IllegalStateException("exactIds must be true to search ids but is false");
    }
    requireNext(record, lastId);
    last = ids.offer(record, valid, 0, bytes, from, to);
    lastId = record;
    lastValid = valid;
  }

  /**
   * Offers the number of a valid record in an active state. If ids are searched, this follows the
   * offer of its id, and a record that repeats an id may be offered all the same.
   *
   * @param record its number, from 1, above that of the number before
   * @param bytes holds the number from {@code from} (inclusive) to {@code to} (exclusive)
   * @param date in days since 1970-01-01, NaN if unknown
   * @throws IllegalArgumentException if the record does not come after the one before, or is not
   *     the valid one whose id was offered last
   * @throws IllegalStateException if the search is finished
   * @throws IOException if a temporary file cannot be written; the search is only closed then
   */
  void number(long record, byte[] bytes, int from, int to, double date) throws IOException {
    requireNext(record, lastNumber);
    if (ids != null && (record != lastId || !lastValid)) {
      throw new IllegalArgumentException(
          "record must be the valid one whose id was offered last but is " + record);
    }
    double known = Double.isNaN(date) ? Double.NEGATIVE_INFINITY : date;
    switch (last) {
      case NEW -> numbers().offer(record, true, known, bytes, from, to);
      case UNDECIDED -> deferred().write(record, true, known, bytes, from, to);
      case REPEATED -> {
        // It is a duplicate already and takes no number from another.
      }
    }
    lastNumber = record;
  }

  private void requireNext(long record, long before) {
    if (finished) {
      throw new IllegalStateException("a search must take no record after its end but is finished");
    }
    if (record <= before) {
      throw new IllegalArgumentException("record must be above " + before + " but is " + record);
    }
  }

  private KeySearch numbers() {
    if (numbers == null) {
      numbers = new KeySearch(folder, true, withoutNumber, tableBytes);
    }
    return numbers;
  }

  private SpillWriter deferred() {
    if (deferred == null) {
      deferred = new SpillWriter(folder, true, Math.min(DEFERRED_BYTES, tableBytes / 16));
    }
    return deferred;
  }

  /**
   * Decides all records.
   *
   * @return the duplicates; whoever takes them closes them, closing this search is not enough
   * @throws IllegalStateException if the search is finished
   * @throws IOException if a temporary file cannot be written or read; the search is only closed
   *     then
   */
  Verdicts finish() throws IOException {
    if (finished) {
      throw new IllegalStateException("a search must be finished once but is finished");
    }
    finished = true;
    if (ids != null) {
      ids.finish();
    }
    repeated.sort();
    if (deferred != null) {
      offer(deferred.finish());
    }
    if (numbers != null) {
      numbers.finish();
    }
    withoutNumber.sort();
    released = true;
    return new Verdicts(repeated, withoutNumber, folder);
  }

  /** Offers the deferred numbers, but for the records that repeat an id. */
  private void offer(Path file) throws IOException {
    try (SpillReader in = new SpillReader(file, true, DEFERRED_BYTES);
        RecordCursor repeating = repeated.open()) {
      while (in.advance()) {
        while (repeating.next() < in.record()) {
          repeating.advance();
        }
        if (repeating.next() != in.record()) {
          numbers().offer(in.record(), true, in.date(), in.bytes(), in.from(), in.to());
        }
      }
    }
    Files.delete(file);
  }

  /** Deletes the temporary files, unless the search came to its end and the verdicts own them. */
  @Override
  public void close() throws IOException {
    if (released) {
      return;
    }
    finished = true;
    KeySearch numberSearch = numbers;
    SpillWriter deferredNumbers = deferred;
    try (folder;
        repeated;
        withoutNumber;
        ids;
        numberSearch;
        deferredNumbers) {
      // All are closed, and the folder last, because open files may not be deleted everywhere.
      released = true;
    }
  }
}
