package org.telcocrm.io.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  /** The record is not plain. */
  static final int LEFT = -1;

  private static final int MAX_ID = 64;
  private static final int MAX_SCALE = 18;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ZEROS = 0x3030303030303030L;
  private static final long ABOVE_NINE = 0x0606060606060606L;
  private static final long UPPER_HALVES = 0xF0F0F0F0F0F0F0F0L;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  private final PlainField[] fields;
  private final PlainText text;
  private final int[] from;
  private final int[] to;
  private final int[] days;
  private final int[] constantColumns;
  private final double[] constants;
  private final int idField;
  private final int ownerField;
  private final int[] textFields;
  private final boolean quotes;
  private final byte[] delimiter;
  private final int first;
  private final int maxLine;
  private final int maxField;
  private final int width;
  private final int[] sliceFrom;
  private final int[] sliceTo;
  private final PlainChecks checks;

  /** Whether a delimiter is one byte, so that looking at it is enough. */
  private final boolean simple;

  /** For a field that is mostly digits the column of its fact, and its range; else −1. */
  private final int[] digitColumns;

  private final boolean[] isDigits;
  private final int[][] targets;
  private final boolean[] ranged;
  private final int[] lowest;
  private final int[] highest;

  private @Nullable FactBlock aimed;
  private int room;
  private int reached;

  private PlainRecords(Layout layout, RecordShape shape, FactSchema schema, PlainChecks checks) {
    ReadLimits limits = layout.format().limits();
    this.text = new PlainText(layout.format().encoding());
    this.fields = new PlainField[shape.expected()];
    this.from = new int[fields.length];
    this.to = new int[fields.length];
    this.days = new int[fields.length];
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
    this.simple = delimiter.length == 1;
    this.digitColumns = new int[fields.length];
    this.isDigits = new boolean[fields.length + 1];
    this.targets = new int[fields.length][];
    this.ranged = new boolean[fields.length];
    this.lowest = new int[fields.length];
    this.highest = new int[fields.length];
    for (int i = 0; i < fields.length; i++) {
      boolean digits =
          simple && (first >> 4) != 3 && fields[i].digitsFirst && !quotes && i < fields.length - 1;
      digitColumns[i] = digits ? fields[i].column : -1;
      ranged[i] = fields[i].min > Integer.MIN_VALUE || fields[i].max < Integer.MAX_VALUE;
      lowest[i] = (int) Math.ceil(Math.max(fields[i].min, Integer.MIN_VALUE));
      highest[i] = (int) Math.floor(Math.min(fields[i].max, Integer.MAX_VALUE));
    }
    this.idField = id;
    this.ownerField = owner;
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
        layout.format().limits().fieldChars() >= MAX_ID
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
      possible &= !names || (column.fact().isEmpty() && !column.isDate());
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
   * Reads a record into a new row of a chunk.
   *
   * @return the place of the next line, or {@link #LEFT} with nothing changed
   */
  int read(ExtractChunk chunk, int at) {
    byte[] bytes = chunk.bytes.bytes;
    FactBlock block = chunk.block;
    int row = block.append();
    aim(block, row);
    int end =
        delimiter.length > 0 ? delimited(bytes, at, block, row) : fixed(bytes, at, chunk, row);
    if (end == LEFT || end - at > maxLine || !isIdPlain()) {
      block.removeLast();
      return LEFT;
    }
    chunk.accept(at, end);
    for (int slot = 0; slot < textFields.length; slot++) {
      int field = textFields[slot];
      chunk.texts.set(slot, row, field < 0 ? 0 : from[field], field < 0 ? 0 : to[field]);
    }
    for (int i = 0; i < constants.length; i++) {
      block.put(row, constantColumns[i], constants[i]);
    }
    if (!checks.isEmpty() && !checks.pass(chunk, row, from, to, days)) {
      block.removeLast();
      return LEFT;
    }
    int next = bytes[end] == '\r' && bytes[end + 1] == '\n' ? end + 2 : end + 1;
    return Math.min(next, chunk.bytes.to);
  }

  private boolean isIdPlain() {
    return idField < 0 || (from[idField] < to[idField] && to[idField] - from[idField] <= MAX_ID);
  }

  private int delimited(byte[] bytes, int at, FactBlock block, int row) {
    int p = at;
    int last = fields.length - 1;
    for (int i = 0; ; i++) {
      if (isDigits[i]) {
        p = digits(bytes, p, i, row);
        i = reached;
      }
      PlainField field = fields[i];
      boolean quoted = quotes && bytes[p] == '"';
      if (quoted) {
        p++;
      }
      int end = simple && !quoted ? shortField(bytes, p, field, i, block, row) : LEFT;
      if (end == LEFT) {
        end = field(bytes, p, i, block, row, quoted);
        if (end == LEFT || !isEnd(bytes, end, quoted)) {
          return LEFT;
        }
      }
      p = quoted ? end + 1 : end;
      byte b = bytes[p];
      if (i == last) {
        return (b == '\n' || b == '\r') && (last > 0 || p > at) ? p : LEFT;
      }
      if (b != first || (delimiter.length > 1 && !isDelimiter(bytes, p))) {
        return LEFT;
      }
      p += delimiter.length;
    }
  }

  /**
   * Fields of one to seven digits, each looked at as a whole: the place of the first field that is
   * none, its number in {@code reached}. The lengths of numbers are random, so that a loop over
   * digits would be mispredicted at almost each.
   */
  private int digits(byte[] bytes, int at, int firstField, int row) {
    int[][] columns = targets;
    int[] starts = from;
    int[] ends = to;
    byte end = (byte) first;
    int p = at;
    int i = firstField;
    for (; isDigits[i]; i++) {
      long digits = (long) LONGS.get(bytes, p) ^ ZEROS;
      // Neither a delimiter nor a line end has the upper half of a digit.
      int count = Long.numberOfTrailingZeros(digits & UPPER_HALVES) >>> 3;
      if (count == 0) {
        break;
      }
      long only = digits << ((Long.BYTES - count) * Byte.SIZE);
      if (((only + ABOVE_NINE) & UPPER_HALVES) != 0) {
        break;
      }
      int value = number(only);
      int stop = p + count;
      if (count == Long.BYTES && bytes[stop] != end) {
        // At most one digit more: nine of them are below 2^30.
        int digit = bytes[stop] - '0';
        if (digit < 0 || digit > 9) {
          break;
        }
        value = value * 10 + digit;
        stop++;
      }
      if (bytes[stop] != end || (ranged[i] && (value < lowest[i] || value > highest[i]))) {
        break;
      }
      columns[i][row] = value;
      starts[i] = p;
      ends[i] = stop;
      p = stop + 1;
    }
    reached = i;
    return p;
  }

  /** The number of eight digits, one in each byte: pairs, then fours, then all are put together. */
  private static int number(long digits) {
    long fours = ((digits * 2561) >>> 8) & 0x00FF00FF00FF00FFL;
    long eights = ((fours * 6553601) >>> 16) & 0x0000FFFF0000FFFFL;
    return (int) ((eights * 42949672960001L) >>> 32);
  }

  /** Looks up where whole numbers go; a block's columns move when it grows. */
  private void aim(FactBlock block, int row) {
    if (aimed == block && row < room && !block.hasWide()) {
      return;
    }
    aimed = block;
    room = Integer.MAX_VALUE;
    for (int i = 0; i < fields.length; i++) {
      // A wide column is written with care, and so is every other one of its block.
      isDigits[i] = digitColumns[i] >= 0 && !block.hasWide();
      if (isDigits[i]) {
        targets[i] = block.wholes(digitColumns[i]);
        room = Math.min(room, targets[i].length);
      }
    }
    room = block.hasWide() ? 0 : room;
  }

  /** An identifier, or a code of one sign: the place of the delimiter, or LEFT. */
  private int shortField(byte[] bytes, int at, PlainField field, int i, FactBlock block, int row) {
    if (field.kind == PlainField.Kind.IDENTIFIER && field.isAlone()) {
      int p = at;
      while (bytes[p] > ' ' && bytes[p] != first && bytes[p] != 0x7F) {
        p++;
      }
      if (bytes[p] != first || p == at || p - at > MAX_ID) {
        return LEFT;
      }
      from[i] = at;
      to[i] = p;
      return p;
    }
    if (field.kind == PlainField.Kind.TEXT && field.isAlone() && !field.mandatory) {
      int p = walk(bytes, at, field, false);
      from[i] = at;
      to[i] = p;
      boolean padded = p != LEFT && p > at && (bytes[at] == ' ' || bytes[p - 1] == ' ');
      return padded ? LEFT : p;
    }
    byte b = bytes[at];
    if (field.kind == PlainField.Kind.CODE && b > ' ' && b != first) {
      byte next = bytes[at + 1];
      double value = field.single[b];
      if ((next == first || next == '\n') && Double.isFinite(value)) {
        from[i] = at;
        to[i] = at + 1;
        block.put(row, field.column, value);
        return at + 1;
      }
    }
    return LEFT;
  }

  private boolean isEnd(byte[] bytes, int p, boolean quoted) {
    byte b = bytes[p];
    return quoted ? b == '"' : b == first || b == '\n' || b == '\r';
  }

  private boolean isDelimiter(byte[] bytes, int p) {
    for (int i = 0; i < delimiter.length; i++) {
      if (bytes[p + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  /** Any field: the place behind its last byte, or LEFT. */
  private int field(byte[] bytes, int at, int i, FactBlock block, int row, boolean quoted) {
    PlainField field = fields[i];
    int end = walk(bytes, at, field, quoted);
    if (end == LEFT) {
      return LEFT;
    }
    return value(bytes, at, end, i, block, row) ? end : LEFT;
  }

  /** Walks the characters of a field to its end. */
  private int walk(byte[] bytes, int at, PlainField field, boolean quoted) {
    int p = at;
    boolean ascii = true;
    while (true) {
      int b = bytes[p];
      if (quoted ? b == '"' : b == first && (delimiter.length == 1 || isDelimiter(bytes, p))) {
        break;
      }
      if (b < 0) {
        int length = text.length(bytes, p);
        if (length == 0) {
          return LEFT;
        }
        ascii = false;
        p += length;
      } else if ((b < ' ' && b != '\t') || b == 0x7F) {
        if (quoted || (b != '\n' && b != '\r')) {
          return LEFT;
        }
        break;
      } else {
        p++;
      }
    }
    boolean cut = field.textBytes > 0 && p - at >= field.textBytes;
    return p - at > maxField || (!ascii && (field.asciiOnly || cut)) ? LEFT : p;
  }

  /** What a field's bytes mean; false if that is not plain. */
  private boolean value(byte[] bytes, int start, int stop, int i, FactBlock block, int row) {
    PlainField field = fields[i];
    int f = start;
    int t = stop;
    if (field.pad) {
      while (f < t && bytes[f] == ' ') {
        f++;
      }
      while (f < t && bytes[t - 1] == ' ') {
        t--;
      }
    }
    from[i] = f;
    to[i] = t;
    if (f == t) {
      return missing(field, i, block, row);
    }
    if (field.table != null) {
      double listed = field.table.find(bytes, f, t);
      if (listed != ByteTable.NONE) {
        return listed(listed, i, block, row);
      }
    }
    if (field.isFiltered(bytes, f, t)) {
      return false;
    }
    return switch (field.kind) {
      case SKIPPED, TEXT -> true;
      case IDENTIFIER -> isIdentifier(bytes, f, t);
      case MSISDN -> isMsisdn(bytes, f, t);
      case CODE -> listed(field.unlisted, i, block, row);
      case DATE -> date(bytes, f, t, i, block, row);
      case WHOLE, NUMBER -> number(bytes, f, t, field, block, row);
    };
  }

  private boolean missing(PlainField field, int i, FactBlock block, int row) {
    days[i] = FactBlock.MISSING;
    if (field.column >= 0) {
      block.put(row, field.column, FactBlock.MISSING);
    }
    return !field.mandatory;
  }

  private boolean listed(double value, int i, FactBlock block, int row) {
    PlainField field = fields[i];
    if (value == PlainField.SLOW || i == idField || i == ownerField) {
      return false;
    }
    if (Double.isNaN(value)) {
      to[i] = from[i];
      return missing(field, i, block, row);
    }
    if (value < field.min || value > field.max) {
      return false;
    }
    if (field.kind == PlainField.Kind.DATE) {
      days[i] = (int) value;
    }
    block.put(row, field.column, value);
    return true;
  }

  private static boolean isIdentifier(byte[] bytes, int from, int to) {
    boolean plain = to - from <= MAX_ID;
    for (int i = from; i < to; i++) {
      plain &= bytes[i] > ' ';
    }
    return plain;
  }

  private static boolean isMsisdn(byte[] bytes, int from, int to) {
    boolean plain = to - from == 11 && bytes[from] == '1';
    for (int i = from; i < to; i++) {
      plain &= bytes[i] >= '0' && bytes[i] <= '9';
    }
    return plain;
  }

  private boolean date(byte[] bytes, int f, int t, int i, FactBlock block, int row) {
    PlainField field = fields[i];
    PlainDate date = field.date;
    if (date == null || date.length() != t - f) {
      return false;
    }
    int day = date.day(bytes, f);
    if (day == PlainDate.NONE || day < field.min || day > field.max) {
      return false;
    }
    days[i] = day;
    if (field.column >= 0) {
      block.put(row, field.column, day);
    }
    return true;
  }

  private static boolean number(
      byte[] bytes, int f, int t, PlainField field, FactBlock block, int row) {
    int p = bytes[f] == '-' ? f + 1 : f;
    int start = p;
    int point = t;
    long value = 0;
    for (; p < t; p++) {
      int digit = bytes[p] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (bytes[p] == '.' && point == t && p > start && p + 1 < t) {
        point = p;
      } else {
        return false;
      }
      if (p - start > 16) {
        return false;
      }
    }
    int decimals = point == t ? 0 : t - point - 1;
    int count = t - start - (point == t ? 0 : 1);
    int scale = decimals + field.scale;
    if (count == 0 || count > field.maxDigits || scale >= POWERS.length) {
      return false;
    }
    long product = (bytes[f] == '-' ? -value : value) * field.unscaled;
    if (field.money && (scale > MAX_SCALE || product % (long) POWERS[scale] != 0)) {
      return false;
    }
    // Both are below 2^53 or exact powers of ten, so that the quotient is the nearest double.
    double result = product / POWERS[scale];
    if (!(result >= field.min && result <= field.max)) {
      return false;
    }
    block.put(row, field.column, result);
    return true;
  }

  private int fixed(byte[] bytes, int at, ExtractChunk chunk, int row) {
    int end = at + width;
    if (end > chunk.bytes.to || (bytes[end] != '\n' && bytes[end] != '\r')) {
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
      if (!isText(bytes, f, t, fields[i]) || !value(bytes, f, t, i, chunk.block, row)) {
        return LEFT;
      }
    }
    return end;
  }

  private boolean isText(byte[] bytes, int from, int to, PlainField field) {
    int p = from;
    boolean ascii = true;
    while (p < to) {
      int b = bytes[p];
      if (b < 0) {
        int length = text.length(bytes, p);
        if (length == 0) {
          return false;
        }
        ascii = false;
        p += length;
      } else if ((b < ' ' && b != '\t') || b == 0x7F) {
        return false;
      } else {
        p++;
      }
    }
    return p == to && to - from <= maxField && (ascii || !field.asciiOnly);
  }
}
