package org.telcocrm.io.extract;

import org.telcocrm.core.fact.FactBlock;

/**
 * What the bytes of a plain field mean, put into a row of a block. Whatever is not plain is refused
 * and left to {@link RecordReader}. For one thread.
 */
final class PlainValues {

  /** The longest id that is plain. */
  static final int MAX_ID = 64;

  private static final int MSISDN_DIGITS = 11;
  private static final int MAX_DIGITS = 16;
  private static final int MAX_SCALE = 18;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  private final PlainField[] fields;
  private final FieldPlaces places;
  private final int idField;
  private final int ownerField;

  PlainValues(PlainField[] fields, FieldPlaces places, int idField, int ownerField) {
    this.fields = fields;
    this.places = places;
    this.idField = idField;
    this.ownerField = ownerField;
  }

  /** Takes the text of a field, padding and all; false if it is not plain. */
  boolean put(byte[] bytes, int start, int stop, int i, FactBlock block, int row) {
    PlainField field = fields[i];
    int from = start;
    int to = stop;
    if (field.pad) {
      while (from < to && bytes[from] == ' ') {
        from++;
      }
      while (from < to && bytes[to - 1] == ' ') {
        to--;
      }
    }
    places.set(i, from, to);
    if (from == to) {
      return missing(field, i, block, row);
    }
    if (field.table != null) {
      double listed = field.table.find(bytes, from, to);
      if (listed != ByteTable.NONE) {
        return listed(listed, i, block, row);
      }
    }
    if (field.isFiltered(bytes, from, to)) {
      return false;
    }
    return switch (field.kind) {
      case SKIPPED, TEXT -> true;
      case IDENTIFIER -> isIdentifier(bytes, from, to);
      case MSISDN -> isMsisdn(bytes, from, to);
      case CODE -> listed(field.unlisted, i, block, row);
      case DATE -> date(bytes, from, to, i, block, row);
      case WHOLE, NUMBER -> number(bytes, from, to, field, block, row);
    };
  }

  /** Takes a code of one sign; false if it is none that is known. */
  boolean putSign(byte[] bytes, int at, int i, FactBlock block, int row) {
    double value = fields[i].single[bytes[at]];
    if (!Double.isFinite(value)) {
      return false;
    }
    places.set(i, at, at + 1);
    block.put(row, fields[i].column, value);
    return true;
  }

  private boolean missing(PlainField field, int i, FactBlock block, int row) {
    places.days[i] = FactBlock.MISSING;
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
      places.to[i] = places.from[i];
      return missing(field, i, block, row);
    }
    if (value < field.min || value > field.max) {
      return false;
    }
    if (field.isDate) {
      places.days[i] = (int) value;
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
    boolean plain = to - from == MSISDN_DIGITS && bytes[from] == '1';
    for (int i = from; i < to; i++) {
      plain &= bytes[i] >= '0' && bytes[i] <= '9';
    }
    return plain;
  }

  private boolean date(byte[] bytes, int from, int to, int i, FactBlock block, int row) {
    PlainField field = fields[i];
    PlainDate date = field.date;
    if (date == null || date.length() != to - from) {
      return false;
    }
    int day = date.day(bytes, from);
    if (day == PlainDate.NONE || day < field.min || day > field.max) {
      return false;
    }
    places.days[i] = day;
    if (field.column >= 0) {
      block.put(row, field.column, day);
    }
    return true;
  }

  private static boolean number(
      byte[] bytes, int from, int to, PlainField field, FactBlock block, int row) {
    int p = bytes[from] == '-' ? from + 1 : from;
    int start = p;
    int point = to;
    long value = 0;
    for (; p < to; p++) {
      int digit = bytes[p] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (bytes[p] == '.' && point == to && p > start && p + 1 < to) {
        point = p;
      } else {
        return false;
      }
      if (p - start > MAX_DIGITS) {
        return false;
      }
    }
    int decimals = point == to ? 0 : to - point - 1;
    int count = to - start - (point == to ? 0 : 1);
    int scale = decimals + field.scale;
    if (count == 0 || count > field.maxDigits || scale >= POWERS.length) {
      return false;
    }
    long product = (bytes[from] == '-' ? -value : value) * field.unscaled;
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
}
