package org.telcocrm.io.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.layout.Duplicates;

/**
 * What depends on all chunks before: numbers of records and lines, and which records are
 * duplicates. Takes the chunks one by one, in the order of the input.
 */
final class ChunkOrder {

  private final boolean adjacent;
  private final Verdicts.@Nullable Cursor known;
  private long records;
  private long lines;
  private byte[] last = {};

  /**
   * The start of an input.
   *
   * @param known duplicates that an earlier pass found, or null
   */
  ChunkOrder(Duplicates mode, Verdicts.@Nullable Cursor known, long records, long lines) {
    this.adjacent = mode == Duplicates.ADJACENT;
    this.known = known;
    this.records = records;
    this.lines = lines;
  }

  /** Makes the next record comparable with one of an earlier reading. */
  void last(@Nullable String id) {
    last = id == null ? new byte[0] : id.getBytes(StandardCharsets.UTF_8);
  }

  /** The id of the last valid record, or null. */
  @Nullable String last() {
    return last.length == 0 ? null : new String(last, StandardCharsets.UTF_8);
  }

  long records() {
    return records;
  }

  long lines() {
    return lines;
  }

  /** Places a chunk behind all that came before. */
  void place(ExtractChunk chunk) throws IOException {
    chunk.recordBase = records;
    chunk.lineBase = lines;
    records += chunk.records;
    lines += chunk.lines;
    if (adjacent) {
      adjacent(chunk);
    }
    if (known != null) {
      known(chunk, known);
    }
  }

  private void adjacent(ExtractChunk chunk) {
    int next = 0;
    int rows = chunk.block.size();
    byte[] lastBytes = last;
    int lastFrom = 0;
    int lastTo = last.length;
    for (int row = 0; row < rows; row++) {
      for (; isBefore(chunk, next, row); next++) {
        other(chunk.others.get(next), lastBytes, lastFrom, lastTo);
      }
      byte[] bytes = chunk.bytes.bytes;
      int from = 0;
      int to = 0;
      if (chunk.texts.id >= 0) {
        from = chunk.texts.from(chunk.texts.id, row);
        to = chunk.texts.to(chunk.texts.id, row);
      }
      if (!chunk.careful.isEmpty()) {
        ExtractChunk.CarefulRow careful = chunk.careful.get(row);
        if (careful != null) {
          bytes = utf8(careful.id());
          from = 0;
          to = bytes.length;
        }
      }
      if (Arrays.equals(bytes, from, to, lastBytes, lastFrom, lastTo)) {
        chunk.duplicate(row, DuplicateCode.DUPLICATE_KEY);
      }
      lastBytes = bytes;
      lastFrom = from;
      lastTo = to;
    }
    for (; next < chunk.others.size(); next++) {
      other(chunk.others.get(next), lastBytes, lastFrom, lastTo);
    }
    last = Arrays.copyOfRange(lastBytes, lastFrom, lastTo);
  }

  private static boolean isBefore(ExtractChunk chunk, int other, int row) {
    return other < chunk.others.size() && chunk.others.get(other).record < chunk.record[row];
  }

  private static void other(Outcome other, byte[] bytes, int from, int to) {
    CustomerId id = other.id;
    if (id != null) {
      byte[] own = utf8(id);
      if (Arrays.equals(own, 0, own.length, bytes, from, to)) {
        other.duplicate(DuplicateCode.DUPLICATE_KEY);
      }
    }
  }

  static byte[] utf8(CustomerId id) {
    return id.value().getBytes(StandardCharsets.UTF_8);
  }

  private static void known(ExtractChunk chunk, Verdicts.Cursor cursor) throws IOException {
    long end = chunk.recordBase + chunk.records;
    int row = 0;
    int next = 0;
    for (; cursor.next() <= end; cursor.advance()) {
      long record = cursor.next() - chunk.recordBase - 1;
      if (record < 0) {
        continue; // Before the place where a reading was taken up again.
      }
      while (row < chunk.block.size() && chunk.record[row] < record) {
        row++;
      }
      while (next < chunk.others.size() && chunk.others.get(next).record < record) {
        next++;
      }
      if (row < chunk.block.size() && chunk.record[row] == record) {
        chunk.duplicate(row, cursor.code());
      } else if (next < chunk.others.size() && chunk.others.get(next).record == record) {
        chunk.others.get(next).duplicate(cursor.code());
      }
    }
  }
}
