package org.telcocrm.io.extract;

/**
 * Where a record stands in its input.
 *
 * @param record 1 for the first record; headers and blank lines do not count
 * @param line 1 for the first physical line of the file; of a record over several lines the first
 * @param byteOffset of the record's first byte, in the uncompressed input, from 0
 */
public record RecordPlace(long record, long line, long byteOffset) {

  /** The same place behind so many records and lines. */
  RecordPlace behind(long records, long lines) {
    // Within a chunk records and lines are counted from 0.
    return new RecordPlace(records + record + 1, lines + line + 1, byteOffset);
  }
}
