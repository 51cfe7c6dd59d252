package org.telcocrm.io.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.FieldPlace;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;

/**
 * Cuts records of fixed width, in bytes before decoding or in characters as declared. A slice that
 * breaks a character is malformed unless its column says that the source cuts there.
 */
final class FixedSplitter implements RecordSplitter {

  private final CharacterCheck check;
  private final List<LayoutColumn> columns;
  private final boolean inChars;
  private final int width;
  private final boolean ignoreExtra;

  FixedSplitter(Layout layout) {
    this.check = new CharacterCheck(layout);
    this.columns = layout.columns();
    this.inChars = columns.get(0).place() instanceof FieldPlace.Chars;
    int last = columns.stream().mapToInt(column -> slice(column)[1]).max().orElseThrow();
    this.width = Math.max(layout.format().recordWidth(), last);
    this.ignoreExtra = layout.format().ignoresExtra();
  }

  private static int[] slice(LayoutColumn column) {
    FieldPlace place = column.place();
    return place instanceof FieldPlace.Bytes bytes
        ? new int[] {bytes.from(), bytes.to()}
        : place instanceof FieldPlace.Chars chars
            ? new int[] {chars.from(), chars.to()}
            : new int[] {0, 0};
  }

  @Override
  public @Nullable Fault split(byte[] bytes, int start, int end, Fields fields) {
    fields.begin(bytes, end);
    int length = end - start;
    if (inChars) {
      length = 0;
      for (int at = start; at < end; length++) {
        int step = check.length(bytes, at, end);
        if (step <= 0) {
          return Fault.of(RejectCode.MALFORMED_ENCODING, -1, at);
        }
        at += step;
      }
    }
    if (length < width) {
      return new Fault(RejectCode.MISSING_FIELD, firstBeyond(length), end, widths(length));
    }
    if (length > width && !ignoreExtra) {
      return new Fault(RejectCode.EXTRA_FIELD, -1, end, widths(length));
    }
    for (int i = 0; i < columns.size(); i++) {
      int[] slice = slice(columns.get(i));
      int from = inChars ? advance(bytes, start, slice[0], end) : start + slice[0];
      int to = inChars ? advance(bytes, from, slice[1] - slice[0], end) : start + slice[1];
      Fault fault = field(bytes, from, to, i, fields);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private String widths(int found) {
    return "expected " + width + (inChars ? " characters" : " bytes") + " but found " + found;
  }

  /** The first column that does not fit into so short a record, else the last one. */
  private int firstBeyond(int length) {
    for (int i = 0; i < columns.size(); i++) {
      if (slice(columns.get(i))[1] > length) {
        return i;
      }
    }
    return columns.size() - 1;
  }

  private int advance(byte[] bytes, int from, int characters, int end) {
    int at = from;
    for (int i = 0; i < characters; i++) {
      at += check.length(bytes, at, end);
    }
    return at;
  }

  private @Nullable Fault field(byte[] bytes, int from, int to, int field, Fields fields) {
    int textBytes = columns.get(field).text().textBytes();
    int chars = 0;
    int at = from;
    while (at < to) {
      if (CharacterCheck.isControl(bytes[at])) {
        return Fault.of(RejectCode.CONTROL_CHAR, field, at);
      }
      int length = check.length(bytes, at, to);
      if (length == Characters.CUT && textBytes > 0 && to - from == textBytes) {
        fields.add(from, at, false, true);
        return null;
      }
      if (length <= 0) {
        return Fault.of(RejectCode.MALFORMED_ENCODING, field, at);
      }
      at += length;
      chars++;
      if (check.isTooLong(chars)) {
        return check.tooLong(field, from);
      }
    }
    fields.add(from, to, false, false);
    return null;
  }
}
