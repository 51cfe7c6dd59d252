package org.telcocrm.io.extract;

import java.util.List;
import java.util.Optional;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.io.layout.FieldPlace;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.Quote;
import org.telcocrm.io.layout.ReadLimits;

/**
 * Reads the records that are as plain as almost all are, in one pass from bytes to columns: digits,
 * codes that are known, texts without surprises. Whatever it does not know at once it leaves,
 * untouched, to {@link RecordReader}, which alone defines what a record means; both agree on every
 * record that both can read. For one thread.
 */
final class PlainRecords {

  private static final int LEFT = PlainText.NONE;

  private final PlainField[] fields;
  private final PlainText text;
  private final FieldPlaces places;
  private final PlainValues values;
  private final DigitRuns runs;
  private final PlainChecks checks;
  private final int[] constantColumns;
  private final double[] constants;
  private final int idField;
  private final int[] textFields;

  /** What the line begins with that is no record; empty if there is none. */
  private final byte[] trailer;

  private final boolean quotes;
  private final byte[] delimiter;
  private final int first;

  /** Whether a delimiter is one byte, so that looking at it is enough. */
  private final boolean simple;

  private final int maxLine;
  private final int maxField;
  private final int width;
  private final int[] sliceFrom;
  private final int[] sliceTo;

  private PlainRecords(Layout layout, RecordShape shape, FactSchema schema, PlainChecks checks) {
    ReadLimits limits = layout.format().limits();
    this.text = new PlainText(layout.format().encoding());
    this.fields = new PlainField[shape.expected()];
    this.places = new FieldPlaces(fields.length);
    this.sliceFrom = new int[fields.length];
    this.sliceTo = new int[fields.length];
    this.quotes = layout.format().quote() == Quote.RFC4180;
    this.delimiter =
        layout
            .format()
            .delimiter()
            .map(d -> d.bytes(layout.format().encoding()))
            .orElse(new byte[0]);
    this.first = delimiter.length == 0 ? 0 : delimiter[0];
    this.simple = delimiter.length == 1;
    this.trailer =
        layout
            .trailer()
            .map(each -> each.prefix().getBytes(layout.format().encoding().charset()))
            .orElse(new byte[0]);
    this.maxLine = limits.lineChars();
    this.maxField = limits.fieldChars();
    this.checks = checks;
    int id = -1;
    int owner = -1;
    int widest = layout.format().recordWidth();
    for (int i = 0; i < layout.columns().size(); i++) {
      LayoutColumn column = layout.columns().get(i);
      int field = shape.fieldOfColumn().get(i);
      if (field < 0) {
        continue;
      }
      int index = column.fact().map(schema::indexOf).orElse(-1);
      fields[field] = new PlainField(column, index, layout);
      id = column.name().equals(layout.id()) ? field : id;
      owner = layout.owner().filter(column.name()::equals).isPresent() ? field : owner;
      if (column.place() instanceof FieldPlace.Bytes bytes) {
        sliceFrom[field] = bytes.from();
        sliceTo[field] = bytes.to();
        widest = Math.max(widest, bytes.to());
      }
    }
    for (int i = 0; i < fields.length; i++) {
      fields[i] = fields[i] == null ? new PlainField() : fields[i];
    }
    // A delimiter that shares its upper half with digits would be taken for one.
    boolean digitsEnd = simple && !quotes && (first >> 4) != '0' >> 4;
    this.runs = new DigitRuns(fields, digitsEnd, first, places, !checks.isEmpty());
    this.values = new PlainValues(fields, places, id, owner);
    this.idField = id;
    List<String> names = layout.columns().stream().map(LayoutColumn::name).toList();
    this.textFields =
        new ChunkTexts(layout, 1)
            .columns().stream()
                .mapToInt(name -> shape.fieldOfColumn().get(names.indexOf(name)))
                .toArray();
    this.width = widest;
    this.constantColumns = layout.constants().keySet().stream().mapToInt(schema::indexOf).toArray();
    this.constants =
        layout.constants().values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A reader of plain records; empty if the layout asks for something that is never plain. */
  static Optional<PlainRecords> of(
      Layout layout, RecordShape shape, FactSchema schema, PlainChecks checks) {
    boolean possible =
        layout.format().limits().fieldChars() >= PlainValues.MAX_ID
            && shape.expected() <= layout.format().limits().columns()
            && shape.fieldOfColumn().stream().filter(f -> f >= 0).distinct().count()
                == shape.fieldOfColumn().stream().filter(f -> f >= 0).count()
            && isSafe(layout)
            && !layout.id().equals(Layout.RECORD_NUMBER)
            && !(layout.columns().get(0).place() instanceof FieldPlace.Chars);
    for (int i = 0; i < layout.columns().size(); i++) {
      LayoutColumn column = layout.columns().get(i);
      boolean present = shape.fieldOfColumn().get(i) >= 0;
      boolean names = column.name().equals(layout.id());
      possible &= present || !(column.value().mandatory() || names);
      boolean owns = layout.owner().filter(column.name()::equals).isPresent();
      possible &= !(names || owns) || (column.fact().isEmpty() && !column.isDate());
    }
    if (!possible) {
      return Optional.empty();
    }
    PlainRecords records = new PlainRecords(layout, shape, schema, checks);
    for (PlainField field : records.fields) {
      possible &= field.isPossible();
    }
    return possible ? Optional.of(records) : Optional.empty();
  }

  /** A delimiter that could be part of a number, or padding, needs more care. */
  private static boolean isSafe(Layout layout) {
    return layout
        .format()
        .delimiter()
        .map(d -> d.bytes(layout.format().encoding())[0])
        .filter(b -> (b >= '0' && b <= '9') || b == '-' || b == '.' || b == ' ' || b == '"')
        .isEmpty();
  }

  /**
   * Reads records into new rows of a chunk as long as they are plain.
   *
   * @return the place of the first line that is none, of which nothing was read, or the chunk's end
   */
  int read(ExtractChunk chunk, int at) {
    byte[] bytes = chunk.bytes.bytes;
    int to = chunk.bytes.to;
    FactBlock block = chunk.block;
    int p = at;
    while (p < to && (trailer.length == 0 || !PlainText.isAt(bytes, p, trailer))) {
      int row = block.append();
      runs.aim(block, row);
      int end =
          delimiter.length > 0 ? delimited(bytes, p, block, row) : fixed(bytes, p, to, block, row);
      if (end == LEFT || end - p > maxLine || !isIdPlain()) {
        block.removeLast();
        break;
      }
      chunk.accept(p, end);
      for (int slot = 0; slot < textFields.length; slot++) {
        int field = textFields[slot];
        if (field < 0) {
          chunk.texts.set(slot, row, 0, 0);
        } else {
          chunk.texts.set(slot, row, places.from[field], places.to[field]);
        }
      }
      for (int i = 0; i < constants.length; i++) {
        block.put(row, constantColumns[i], constants[i]);
      }
      if (!checks.isEmpty() && !checks.pass(chunk, row, places)) {
        block.removeLast();
        break;
      }
      chunk.records++;
      chunk.lines++;
      p = bytes[end] == '\r' && bytes[end + 1] == '\n' ? end + 2 : end + 1;
    }
    return Math.min(p, to);
  }

  private boolean isIdPlain() {
    if (idField < 0) {
      return true;
    }
    int length = places.length(idField);
    return length > 0 && length <= PlainValues.MAX_ID;
  }

  /** The place of the record's line end, or LEFT. */
  private int delimited(byte[] bytes, int at, FactBlock block, int row) {
    int p = at;
    int last = fields.length - 1;
    for (int i = 0; ; i++) {
      if (runs.isRun(i)) {
        p = runs.read(bytes, p, i, row);
        i = runs.reached;
      }
      PlainField field = fields[i];
      boolean quoted = quotes && bytes[p] == '"';
      if (quoted) {
        p++;
      }
      int end = simple && !quoted ? simple(bytes, p, field, i, block, row) : LEFT;
      if (end == LEFT) {
        end = any(bytes, p, field, i, block, row, quoted);
        if (end == LEFT) {
          return LEFT;
        }
      }
      p = quoted ? end + 1 : end;
      byte b = bytes[p];
      if (i == last) {
        return (b == '\n' || b == '\r') && (last > 0 || p > at) ? p : LEFT;
      }
      if (b != first || (delimiter.length > 1 && !PlainText.isAt(bytes, p, delimiter))) {
        return LEFT;
      }
      p += delimiter.length;
    }
  }

  /** A field of the most usual kinds: the place behind it, or LEFT if it is of another. */
  private int simple(byte[] bytes, int at, PlainField field, int i, FactBlock block, int row) {
    switch (field.ease) {
      case NAME -> {
        int end = PlainText.endOfName(bytes, at, first);
        places.set(i, at, end);
        boolean fits = end > at && end - at <= PlainValues.MAX_ID;
        return fits && bytes[end] == first ? end : LEFT;
      }
      case TEXT -> {
        int end = text.end(bytes, at, delimiter, false);
        places.set(i, at, end);
        boolean padded = end > at && (bytes[at] == ' ' || bytes[end - 1] == ' ');
        return padded || end - at > maxField || field.isCut(end - at) ? LEFT : end;
      }
      case SIGN -> {
        byte b = bytes[at];
        byte next = bytes[at + 1];
        boolean alone = b > ' ' && b != first && (next == first || next == '\n');
        return alone && values.putSign(bytes, at, i, block, row) ? at + 1 : LEFT;
      }
      case NONE -> {
        return LEFT;
      }
    }
    return LEFT;
  }

  /** Any field: the place behind its last byte, or LEFT. */
  private int any(
      byte[] bytes, int at, PlainField field, int i, FactBlock block, int row, boolean quoted) {
    int end = text.end(bytes, at, delimiter, quoted);
    return end != LEFT
            && isAllowed(bytes, at, end, field)
            && values.put(bytes, at, end, i, block, row)
        ? end
        : LEFT;
  }

  private boolean isAllowed(byte[] bytes, int from, int to, PlainField field) {
    if (to - from > maxField) {
      return false;
    }
    return (!field.asciiOnly && !field.isCut(to - from)) || PlainText.isAscii(bytes, from, to);
  }

  private int fixed(byte[] bytes, int at, int to, FactBlock block, int row) {
    int end = at + width;
    if (end > to || (bytes[end] != '\n' && bytes[end] != '\r')) {
      return LEFT;
    }
    for (int p = at; p < end; p++) {
      if (bytes[p] == '\n' || bytes[p] == '\r') {
        return LEFT;
      }
    }
    for (int i = 0; i < fields.length; i++) {
      int f = at + sliceFrom[i];
      int t = at + sliceTo[i];
      if (!text.isText(bytes, f, t)
          || !isAllowed(bytes, f, t, fields[i])
          || !values.put(bytes, f, t, i, block, row)) {
        return LEFT;
      }
    }
    return end;
  }
}
