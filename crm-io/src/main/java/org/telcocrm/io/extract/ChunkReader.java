package org.telcocrm.io.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.io.layout.Layout;

/** Reads the records of a chunk: plain ones the fast way, all others with care. For one thread. */
final class ChunkReader {

  private final Layout layout;
  private final RecordShape shape;
  private final RecordCutter cutter;
  private final RecordReader careful;
  private final @Nullable TrailerReader trailer;
  private final @Nullable PlainRecords plain;

  ChunkReader(Layout layout, RecordShape shape, LocalDate asOf, boolean takesPlain) {
    this.layout = layout;
    this.shape = shape;
    this.cutter = new RecordCutter(layout, shape);
    this.careful = new RecordReader(layout, shape, asOf);
    this.trailer = TrailerReader.of(layout).orElse(null);
    FactSchema schema = shape.schema(layout);
    this.plain =
        takesPlain
            ? PlainRecords.of(layout, shape, schema, new PlainChecks(layout, shape, asOf))
                .orElse(null)
            : null;
  }

  /**
   * Reads all records of a chunk.
   *
   * @param before records before the chunk, for layouts whose id is the record's number
   * @return the end of the chunk, or the start of a record that goes on behind it
   */
  int read(ExtractChunk chunk, long before) {
    chunk.clear();
    chunk.reader = this;
    Chunk bytes = chunk.bytes;
    if (bytes.tooLong) {
      record(chunk, bytes.from, cutter.tooLong(), before);
      chunk.lines++;
      chunk.allRead();
      return bytes.to;
    }
    int at = bytes.from;
    while (at < bytes.to) {
      if (plain != null) {
        at = plain.read(chunk, at);
        if (at == bytes.to) {
          break;
        }
      }
      if (cutter.isBlank(bytes, at)) {
        chunk.tally.blank++;
      } else if (trailer != null && cutter.isWhole() && trailer.isAt(bytes.bytes, at)) {
        chunk.tally.trailers++;
        chunk.tally.control = trailer.read(bytes.bytes, at, cutter.endOfLine());
      } else {
        Fault fault = cutter.cut();
        if (cutter.needsMore()) {
          break;
        }
        record(chunk, at, fault, before);
      }
      chunk.lines += cutter.lines();
      at = cutter.next();
    }
    chunk.allRead();
    return at;
  }

  private void record(ExtractChunk chunk, int at, @Nullable Fault fault, long before) {
    long offset = chunk.bytes.offset;
    RecordPlace place = new RecordPlace(chunk.records, chunk.lines, offset + at);
    if (fault == null) {
      careful.read(chunk, place, cutter.fields, offset, before + chunk.records + 1);
    } else {
      boolean whole =
          fault.field() < 0
              && (fault.code() != RejectCode.MALFORMED_ENCODING || chunk.bytes.tooLong);
      long faultOffset = whole ? place.byteOffset() : offset + fault.at();
      if (chunk.bytes.tooLong) {
        cutter.fields.begin(chunk.bytes.bytes, 0);
      }
      careful.broken(
          chunk, place, cutter.fields, fault, shape.name(layout, fault.field()), faultOffset);
    }
    chunk.records++;
  }

  /** The text of a column of a record that was accepted. */
  Optional<String> text(ExtractChunk chunk, int start, int end, String column) {
    return careful.text(cutter.again(chunk.bytes.bytes, start, end), column);
  }
}
