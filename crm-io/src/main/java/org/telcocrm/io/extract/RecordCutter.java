package org.telcocrm.io.extract;

import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.Layout;

/**
 * Cuts the records of a chunk: the lines of each, and its fields. A record that fails over several
 * lines costs its first line only.
 */
final class RecordCutter {

  final Fields fields = new Fields();
  private final RecordSplitter splitter;
  private final Lines lines;
  private final int multiline;
  private final int maxChars;
  private final boolean blankDelimiter;
  private boolean needsMore;

  RecordCutter(Layout layout, RecordShape shape) {
    this.splitter = RecordSplitter.of(layout, shape);
    this.lines = new Lines(ChunkSource.maxLineBytes(layout));
    this.multiline = layout.format().multiline();
    this.maxChars = layout.format().limits().lineChars();
    this.blankDelimiter =
        layout.format().delimiter().filter(each -> each.value().startsWith(" ")).isPresent();
  }

  /** Goes to the line that begins at a place; whether it is blank, and so no record. */
  boolean isBlank(Chunk chunk, int at) {
    lines.at(chunk, at);
    if (lines.isTooLong()) {
      return false;
    }
    for (int i = lines.start(); i < lines.end(); i++) {
      if (chunk.bytes[i] != ' ' || blankDelimiter) {
        return false;
      }
    }
    return true;
  }

  /** Splits the record of the current line, taking further lines into an open quote. */
  @Nullable Fault cut() {
    needsMore = false;
    if (lines.isTooLong()) {
      fields.begin(lines.bytes(), lines.end());
      return tooLong();
    }
    Fault fault = split();
    Fault first = fault;
    while (isOpen(fault) && lines.lines() < multiline && lines.extend()) {
      fault = split();
    }
    needsMore = isOpen(fault) && lines.lines() < multiline && lines.isCut();
    if (fault != null && (lines.lines() > 1 || isOpen(fault))) {
      lines.giveBack();
      // Field positions are those of the first line again.
      split();
      return first;
    }
    return fault;
  }

  Fault tooLong() {
    return new Fault(
        RejectCode.LINE_TOO_LONG, -1, 0, "expected at most " + maxChars + " characters");
  }

  private @Nullable Fault split() {
    return splitter.split(lines.bytes(), lines.start(), lines.end(), fields);
  }

  private static boolean isOpen(@Nullable Fault fault) {
    return fault != null && fault.code() == RejectCode.UNCLOSED_QUOTE;
  }

  /** Whether the record may go on behind the chunk. */
  boolean needsMore() {
    return needsMore;
  }

  /** Splits a record that is known to be whole. */
  Fields again(byte[] bytes, int start, int end) {
    splitter.split(bytes, start, end, fields);
    return fields;
  }

  /** Whether the current line is short enough to be looked at. */
  boolean isWhole() {
    return !lines.isTooLong();
  }

  /** Where the current line ends. */
  int endOfLine() {
    return lines.end();
  }

  /** Where the line behind the record begins. */
  int next() {
    return lines.next();
  }

  /** Physical lines of the record. */
  int lines() {
    return lines.lines();
  }
}
