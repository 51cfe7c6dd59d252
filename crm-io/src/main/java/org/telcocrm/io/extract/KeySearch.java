package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records that do not keep their key, in bounded memory.
 *
 * <p>Keys go into a table until it is full. From then on the keys of the table are still decided at
 * once, however often they come, and all others are written to one of 64 files by their hash. Each
 * file is searched the same way in the end: a table takes what fits, and only if that is not all,
 * the rest is split once more, into as many files as its size asks for. Each round decides at least
 * one key, so that even keys of equal hash come to an end.
 */
final class KeySearch implements Closeable {

  /** What became of an offered record. */
  enum Outcome {
    /** No valid record before has the key. */
    NEW,
    /** A valid record before has the key. */
    REPEATED,
    /** Known when all files are searched. */
    UNDECIDED
  }

  private static final int PARTITIONS = 64;
  private static final int MAX_WRITE_BYTES = 1 << 16;
  private static final int MAX_READ_BYTES = 1 << 16;
  // Any odd number: each depth must see other bits of the hash.
  private static final long DEPTH_STEP = 0x9E3779B97F4A7C15L;

  private final TemporaryFolder folder;
  private final boolean dated;
  private final SortedRecords losers;
  private final KeyTable table;
  private final int tableBytes;
  private final int writeBytes;
  private final int readBytes;
  private final @Nullable SpillWriter[] partitions = new SpillWriter[PARTITIONS];
  private final Deque<Partition> waiting = new ArrayDeque<>();
  private boolean full;
  private int depth;
  // How many of the partitions are used: a power of two.
  private int fan = PARTITIONS;

  private record Partition(Path file, int depth) {}

  /**
   * A search without records.
   *
   * @param dated whether the latest date keeps the key, and not always the first record
   * @param losers takes the records that do not keep their key, in no order
   * @param memoryBytes three quarters for the table, a quarter for buffers
   */
  KeySearch(TemporaryFolder folder, boolean dated, SortedRecords losers, int memoryBytes) {
    this.folder = folder;
    this.dated = dated;
    this.losers = losers;
    this.tableBytes = memoryBytes / 4 * 3;
    this.table = new KeyTable(tableBytes, dated);
    this.writeBytes = Math.min(MAX_WRITE_BYTES, memoryBytes / 16 * 3 / PARTITIONS);
    this.readBytes = Math.min(MAX_READ_BYTES, memoryBytes / 16);
  }

  /**
   * Takes a record; an invalid one may lose its key but never keeps it.
   *
   * @param date counts only if dated; of equal dates the lowest record keeps the key
   */
  Outcome offer(long record, boolean valid, double date, byte[] bytes, int from, int to)
      throws IOException {
    long hash = KeyTable.hash(bytes, from, to);
    int slot = table.slot(hash, bytes, from, to);
    if (table.isTaken(slot)) {
      losers.add(dated ? loser(slot, date, record) : record);
      return Outcome.REPEATED;
    }
    if (!full) {
      if (!valid) {
        return Outcome.NEW;
      }
      if (table.add(slot, hash, bytes, from, to)) {
        if (dated) {
          table.put(slot, date, record);
        }
        return Outcome.NEW;
      }
      // For good: a shorter key might fit, but may have been written to a file before.
      full = true;
    }
    partition(hash).write(record, valid, date, bytes, from, to);
    return Outcome.UNDECIDED;
  }

  private long loser(int slot, double date, long record) {
    double best = table.date(slot);
    long keeper = table.record(slot);
    if (date > best || (date == best && record < keeper)) {
      table.put(slot, date, record);
      return keeper;
    }
    return record;
  }

  private SpillWriter partition(long hash) {
    int index = (int) KeyTable.mix(hash + depth * DEPTH_STEP) & (fan - 1);
    SpillWriter writer = partitions[index];
    if (writer == null) {
      writer = new SpillWriter(folder, dated, writeBytes);
      partitions[index] = writer;
    }
    return writer;
  }

  /** Decides all records; nothing is offered after. */
  void finish() throws IOException {
    endRound();
    // The last file first, so that few files exist at a time.
    for (Partition next = waiting.pollLast(); next != null; next = waiting.pollLast()) {
      startRound(next);
      try (SpillReader in = new SpillReader(next.file(), dated, readBytes)) {
        while (in.advance()) {
          offer(in.record(), in.isValid(), in.date(), in.bytes(), in.from(), in.to());
        }
      }
      Files.delete(next.file());
      endRound();
    }
  }

  private void startRound(Partition next) throws IOException {
    depth = next.depth();
    table.clear();
    full = false;
    // A key needs up to twice the memory of its entry. Files of few entries cost more than they
    // hold.
    long tables = 2 * Files.size(next.file()) / Math.max(1, tableBytes);
    fan = (int) Math.max(1, Long.highestOneBit(Math.min(PARTITIONS, tables)));
  }

  private void endRound() throws IOException {
    for (int i = 0; i < PARTITIONS; i++) {
      SpillWriter writer = partitions[i];
      if (writer != null) {
        waiting.add(new Partition(writer.finish(), depth + 1));
        partitions[i] = null;
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (SpillWriter writer : partitions) {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
