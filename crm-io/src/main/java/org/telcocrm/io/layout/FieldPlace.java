package org.telcocrm.io.layout;

/** Where a column stands in a record. Sealed: grows only in a major version. */
public sealed interface FieldPlace {

  /**
   * Found by the header, or without one at the column's own turn in the layout.
   *
   * @param header the name to find; empty if it is the column's own
   */
  record ByName(String header) implements FieldPlace {}

  /**
   * A field counted from the left.
   *
   * @param number 1 for the first field
   */
  record Position(int number) implements FieldPlace {
    /** Checks that the count starts at 1. */
    public Position {
      if (number < 1) {
        throw new LayoutException("position must be at least 1 but was " + number);
      }
    }
  }

  /**
   * A slice of a fixed-width record, cut before decoding.
   *
   * @param from first byte, from 0
   * @param to first byte behind it
   */
  record Bytes(int from, int to) implements FieldPlace {
    /** Checks that the slice is not empty. */
    public Bytes {
      requireSlice("bytes", from, to);
    }
  }

  /**
   * A slice of a fixed-width record, cut after decoding.
   *
   * @param from first character (Unicode code point), from 0
   * @param to first character behind it
   */
  record Chars(int from, int to) implements FieldPlace {
    /** Checks that the slice is not empty. */
    public Chars {
      requireSlice("chars", from, to);
    }
  }

  private static void requireSlice(String name, int from, int to) {
    if (from < 0 || to <= from) {
      throw new LayoutException(
          name + " must rise from at least 0 but was [" + from + ", " + to + ']');
    }
  }
}
