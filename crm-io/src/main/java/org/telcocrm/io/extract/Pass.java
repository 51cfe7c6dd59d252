package org.telcocrm.io.extract;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.check.FindingCode;
import org.telcocrm.io.layout.Layout;

/** One way through an input: lines to records, records to the record reader. */
final class Pass {

  private static final int INTERRUPT_INTERVAL = 1024;
  private static final double STUFFED_SHARE = 0.30;

  private final String source;
  private final Layout layout;
  private final LineScanner lines;
  private final Fields fields = new Fields();
  private final boolean blankDelimiter;
  private boolean headerOnly;
  private @Nullable RecordReader reader;

  Pass(String source, Layout layout, LineScanner lines) {
    this.source = source;
    this.layout = layout;
    this.lines = lines;
    this.blankDelimiter =
        layout.format().delimiter().filter(each -> each.value().startsWith(" ")).isPresent();
  }

  /** What records of this input look like, its header being read; null if the input is empty. */
  @Nullable RecordShape shape() throws IOException {
    RecordShape declared = RecordShape.of(layout);
    if (!layout.format().hasHeader()) {
      return declared;
    }
    do {
      if (!lines.next()) {
        return null;
      }
    } while (isBlank() && !lines.isTooLong());
    headerOnly = true;
    Fault fault =
        lines.isTooLong()
            ? Fault.of(RejectCode.LINE_TOO_LONG, -1, 0)
            : record(RecordSplitter.of(layout, declared));
    return new HeaderLine(source, layout).shape(fields, fault);
  }

  /** Reads all records behind the header. */
  void read(RecordShape shape, RecordReader records, Outcomes outcomes) throws IOException {
    reader = records;
    RecordSplitter splitter = RecordSplitter.of(layout, shape);
    Tally tally = outcomes.tally();
    while (lines.next()) {
      if (!lines.isTooLong() && isBlank()) {
        tally.blank++;
        continue;
      }
      tally.read++;
      if (tally.read % INTERRUPT_INTERVAL == 0 && Thread.interrupted()) {
        throw new InterruptedIOException(source + " was interrupted at line " + lines.line());
      }
      one(shape, splitter, records, tally.read);
    }
  }

  private void one(RecordShape shape, RecordSplitter splitter, RecordReader records, long number)
      throws IOException {
    RecordPlace place = new RecordPlace(number, lines.line(), lines.offset());
    if (lines.isTooLong()) {
      int most = layout.format().limits().lineChars();
      Fault fault =
          new Fault(RejectCode.LINE_TOO_LONG, -1, 0, "expected at most " + most + " characters");
      fields.begin(lines.bytes());
      records.broken(place, fields, fault, "", place.byteOffset());
      return;
    }
    Fault fault = record(splitter);
    long bufferOffset = place.byteOffset() - lines.start();
    if (fault == null) {
      records.read(place, fields, bufferOffset);
    } else {
      String field = shape.name(layout, fault.field());
      boolean whole = fault.field() < 0 && fault.code() != RejectCode.MALFORMED_ENCODING;
      long offset = whole ? place.byteOffset() : bufferOffset + fault.at();
      records.broken(place, fields, fault, field, offset);
    }
  }

  /**
   * Splits the record that begins at the current line, taking further lines into an open quote. A
   * record that fails over several lines costs its first line only.
   */
  private @Nullable Fault record(RecordSplitter splitter) throws IOException {
    Fault fault = splitter.split(lines.bytes(), lines.start(), lines.end(), fields);
    Fault first = fault;
    while (isOpen(fault) && lines.lines() < layout.format().multiline() && lines.extend()) {
      fault = splitter.split(lines.bytes(), lines.start(), lines.end(), fields);
    }
    if (fault != null && lines.lines() > 1) {
      lines.giveBack();
      // Field positions are those of the first line again.
      splitter.split(lines.bytes(), lines.start(), lines.end(), fields);
      return first;
    }
    if (isOpen(fault) && first != null) {
      lines.giveBack();
      splitter.split(lines.bytes(), lines.start(), lines.end(), fields);
    }
    return fault;
  }

  private static boolean isOpen(@Nullable Fault fault) {
    return fault != null && fault.code() == RejectCode.UNCLOSED_QUOTE;
  }

  private boolean isBlank() {
    byte[] bytes = lines.bytes();
    for (int i = lines.start(); i < lines.end(); i++) {
      if (bytes[i] != ' ' || blankDelimiter) {
        return false;
      }
    }
    return true;
  }

  /** Findings about the input as a whole. */
  void finish(Outcomes outcomes) throws IOException {
    Tally tally = outcomes.tally();
    if (tally.read == 0 && !headerOnly) {
      outcomes.found(new Finding(0, 0, null, "", FindingCode.EMPTY_INPUT.name(), ""));
    }
    if (reader != null && tally.accepted > 0) {
      for (Map.Entry<String, Long> each : reader.stuffedByColumn().entrySet()) {
        if (each.getValue() > STUFFED_SHARE * tally.accepted) {
          outcomes.found(
              new Finding(0, 0, null, each.getKey(), FindingCode.COLUMN_STUFFED.name(), ""));
        }
      }
    }
  }
}
