package org.telcocrm.io.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Record numbers that come in any order and are read in ascending order.
 *
 * <p>More than fit into memory are sorted piece by piece into files of 2 to 4 bytes a record, and
 * the files are merged, so that twice this space is needed for a moment.
 */
final class SortedRecords implements Closeable {

  private static final int MERGED_AT_ONCE = 64;
  private static final int FIRST_SIZE = 64;
  private static final int MAX_READ_BYTES = 1 << 13;

  private final TemporaryFolder folder;
  private final int limit;
  private final int readBytes;
  private final Deque<Path> files = new ArrayDeque<>();
  private long[] buffer = new long[FIRST_SIZE];
  private int size;
  private @Nullable SpillWriter file;

  SortedRecords(TemporaryFolder folder, int memoryBytes) {
    this.folder = folder;
    this.limit = Math.max(FIRST_SIZE, memoryBytes / Long.BYTES);
    this.readBytes = Math.min(MAX_READ_BYTES, memoryBytes / MERGED_AT_ONCE);
  }

  void add(long record) throws IOException {
    if (size == buffer.length) {
      if (size < limit) {
        buffer = Arrays.copyOf(buffer, (int) Math.min(limit, 2L * size));
      } else {
        spill();
      }
    }
    buffer[size++] = record;
  }

  private void spill() throws IOException {
    Arrays.sort(buffer, 0, size);
    // Most pieces come in order, and then one file takes several.
    if (file != null && buffer[0] < file.last()) {
      endFile();
    }
    if (file == null) {
      file = new SpillWriter(folder, false, readBytes);
    }
    for (int i = 0; i < size; i++) {
      file.write(buffer[i]);
    }
    size = 0;
  }

  private void endFile() throws IOException {
    if (file != null) {
      files.add(file.finish());
      file = null;
    }
  }

  /** Sorts what was added; nothing is added after. */
  void sort() throws IOException {
    if (file == null) {
      buffer = Arrays.copyOf(buffer, size);
      Arrays.sort(buffer);
      return;
    }
    if (size > 0) {
      spill();
    }
    buffer = new long[0];
    endFile();
    while (files.size() > 1) {
      List<Path> some = new ArrayList<>();
      while (some.size() < MERGED_AT_ONCE && !files.isEmpty()) {
        some.add(files.remove());
      }
      files.add(merge(some));
      for (Path merged : some) {
        Files.delete(merged);
      }
    }
  }

  private Path merge(List<Path> some) throws IOException {
    PriorityQueue<RecordCursor> cursors =
        new PriorityQueue<>(Comparator.comparingLong(RecordCursor::next));
    try (SpillWriter out = new SpillWriter(folder, false, readBytes)) {
      for (Path each : some) {
        cursors.add(RecordCursor.over(each, readBytes));
      }
      while (!cursors.isEmpty()) {
        RecordCursor first = cursors.element();
        out.write(first.next());
        first.advance();
        cursors.remove();
        if (first.next() == RecordCursor.END) {
          first.close();
        } else {
          cursors.add(first);
        }
      }
      return out.finish();
    } finally {
      for (RecordCursor left : cursors) {
        left.close();
      }
    }
  }

  /** Reads the sorted records from the first; several may read at a time. */
  RecordCursor open() throws IOException {
    Path sorted = files.peek();
    return sorted == null ? RecordCursor.over(buffer) : RecordCursor.over(sorted, MAX_READ_BYTES);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
