package org.telcocrm.io.layout;

/**
 * What a reader takes before it refuses; memory is bounded by these numbers, not by the input.
 *
 * @param lineChars characters of one record, quoted line ends included; 1 to 16,777,216
 * @param fieldChars characters of one field; 1 to {@code lineChars}
 * @param columns fields of one record; 1 to 100,000
 * @param inflation bytes out of a compressed input for one byte in, looked at after the first MiB;
 *     1 to 10,000
 */
public record ReadLimits(int lineChars, int fieldChars, int columns, int inflation) {

  private static final ReadLimits DEFAULTS = new ReadLimits(1 << 16, 1 << 13, 512, 100);

  /** Checks each limit's range. */
  public ReadLimits {
    require("lineChars", lineChars, 1 << 24);
    require("fieldChars", fieldChars, lineChars);
    require("columns", columns, 100_000);
    require("inflation", inflation, 10_000);
  }

  private static void require(String name, int value, int max) {
    if (value < 1 || value > max) {
      throw new LayoutException(name + " must be between 1 and " + max + " but was " + value);
    }
  }

  /**
   * The default limits.
   *
   * @return 65,536 characters a record, 8,192 a field, 512 fields, 100 times inflation
   */
  public static ReadLimits ofDefaults() {
    return DEFAULTS;
  }
}
