package org.telcocrm.io.extract;

import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.Quote;

/**
 * Splits at a delimiter, character by character: a byte inside a character of two or four bytes is
 * never a delimiter, and the delimiter byte 0x80, which begins no character, is one.
 */
final class DelimitedSplitter implements RecordSplitter {

  private final CharacterCheck check;
  private final byte[] delimiter;
  private final boolean quotes;
  private final int expected;
  private final int[] textBytes;
  private final boolean ignoreExtra;
  private final int maxFields;
  private final int maxLineChars;

  // The record being split.
  private byte[] bytes = {};
  private int end;
  private int at;
  private int lineChars;
  private boolean cut;
  private boolean escaped;

  DelimitedSplitter(Layout layout, RecordShape shape) {
    this.check = new CharacterCheck(layout);
    this.delimiter = layout.format().delimiter().orElseThrow().bytes(layout.format().encoding());
    this.quotes = layout.format().quote() == Quote.RFC4180;
    this.expected = shape.expected();
    this.textBytes = shape.textBytes().stream().mapToInt(Integer::intValue).toArray();
    this.ignoreExtra = layout.format().ignoresExtra();
    this.maxFields = layout.format().limits().columns();
    this.maxLineChars = layout.format().limits().lineChars();
  }

  @Override
  public @Nullable Fault split(byte[] buffer, int start, int stop, Fields fields) {
    bytes = buffer;
    end = stop;
    at = start;
    lineChars = 0;
    fields.begin(buffer, stop);
    int field = 0;
    while (true) {
      if (field == maxFields) {
        return new Fault(
            RejectCode.TOO_MANY_COLUMNS, -1, at, "expected at most " + maxFields + " fields");
      }
      Fault fault =
          quotes && at < end && bytes[at] == '"' ? quoted(field, fields) : plain(field, fields);
      if (fault != null) {
        return fault;
      }
      field++;
      if (at == end) {
        return count(fields, field);
      }
      at += delimiter.length;
      lineChars++;
    }
  }

  private @Nullable Fault count(Fields fields, int field) {
    if (lineChars > maxLineChars) {
      return new Fault(
          RejectCode.LINE_TOO_LONG, -1, end, "expected at most " + maxLineChars + " characters");
    }
    if (field < expected) {
      return new Fault(RejectCode.MISSING_FIELD, fields.count(), end, counts(field));
    }
    return field > expected && !ignoreExtra
        ? new Fault(RejectCode.EXTRA_FIELD, -1, fields.to(expected - 1), counts(field))
        : null;
  }

  private String counts(int found) {
    return "expected " + expected + " fields but found " + found;
  }

  private @Nullable Fault plain(int field, Fields fields) {
    int from = at;
    int chars = 0;
    cut = false;
    while (at < end && !isDelimiter(at)) {
      Fault fault = character(field, from, false);
      if (fault != null) {
        return fault;
      }
      chars++;
      if (check.isTooLong(chars)) {
        return check.tooLong(field, from);
      }
    }
    fields.add(from, cut ? lastWhole(from) : at, false, cut);
    lineChars += chars;
    return null;
  }

  private @Nullable Fault quoted(int field, Fields fields) {
    int open = at;
    int chars = 0;
    at++;
    escaped = false;
    cut = false;
    while (true) {
      if (at == end) {
        return Fault.of(RejectCode.UNCLOSED_QUOTE, field, open);
      }
      if (bytes[at] == '"' && !isEscape()) {
        break;
      }
      Fault fault = character(field, open + 1, true);
      if (fault != null) {
        return fault;
      }
      chars++;
      if (check.isTooLong(chars)) {
        return check.tooLong(field, open);
      }
    }
    fields.add(open + 1, cut ? lastWhole(open + 1) : at, escaped, cut);
    lineChars += chars + 2;
    at++;
    return at == end || isDelimiter(at) ? null : Fault.of(RejectCode.TEXT_AFTER_QUOTE, field, at);
  }

  /** Steps onto the second of two quotation marks. */
  private boolean isEscape() {
    boolean pair = at + 1 < end && bytes[at + 1] == '"';
    if (pair) {
      at++;
      escaped = true;
    }
    return pair;
  }

  /** Steps over one character, or over the rest of one that the source has cut. */
  private @Nullable Fault character(int field, int from, boolean linesAllowed) {
    byte b = bytes[at];
    if (CharacterCheck.isControl(b) && !(linesAllowed && (b == '\n' || b == '\r'))) {
      return Fault.of(RejectCode.CONTROL_CHAR, field, at);
    }
    int limit = textBytes(field) == 0 ? end : Math.min(end, from + textBytes(field));
    if (limit < end && at < limit && isBoundary(limit, linesAllowed)) {
      if (check.length(bytes, at, limit) == Characters.CUT) {
        at = limit;
        cut = true;
        return null;
      }
    }
    int length = check.length(bytes, at, end);
    if (length > 0) {
      at += length;
      return null;
    }
    boolean atCut = length == Characters.CUT && limit == end && end == from + textBytes(field);
    if (!atCut) {
      return Fault.of(RejectCode.MALFORMED_ENCODING, field, at);
    }
    at = end;
    cut = true;
    return null;
  }

  /** Where the text of a field is cut; 0 if it is not. */
  private int textBytes(int field) {
    return field < expected ? textBytes[field] : 0;
  }

  /** Whether the field can end here: the source cut it just before its delimiter. */
  private boolean isBoundary(int place, boolean quoted) {
    return quoted ? bytes[place] == '"' : isDelimiter(place);
  }

  /** The end of the last whole character of a cut field. */
  private int lastWhole(int from) {
    int whole = from;
    int length = check.length(bytes, whole, at);
    while (length > 0) {
      whole += length;
      length = whole < at ? check.length(bytes, whole, at) : Characters.CUT;
    }
    return whole;
  }

  private boolean isDelimiter(int place) {
    if (place + delimiter.length > end) {
      return false;
    }
    for (int i = 0; i < delimiter.length; i++) {
      if (bytes[place + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }
}
