package org.telcocrm.io.layout;

import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a text becomes the value of a fact.
 *
 * @param scale factor of numbers and money
 * @param roundingMode how money that is no whole minor unit is rounded, or null if it is invalid
 * @param datePattern how dates are written, or null if the column holds none
 * @param codes code map
 * @param range what can be true, in the fact's unit
 * @param onInvalid what happens to a record with an invalid value
 * @param mandatory whether a record without a value is rejected
 */
public record ValueRule(
    Scale scale,
    @Nullable RoundingMode roundingMode,
    @Nullable DatePattern datePattern,
    CodeMap codes,
    ValueRange range,
    InvalidValue onInvalid,
    boolean mandatory) {

  private static final ValueRule DEFAULTS =
      new ValueRule(
          Scale.ONE, null, null, CodeMap.none(), ValueRange.all(), InvalidValue.REJECT, false);

  /**
   * No scale, rounding, pattern, map or range; an invalid value rejects the record.
   *
   * @return the default rule
   */
  public static ValueRule ofDefaults() {
    return DEFAULTS;
  }

  /**
   * How money that is no whole minor unit is rounded.
   *
   * @return the mode, or empty if such money is invalid
   */
  public Optional<RoundingMode> rounding() {
    return Optional.ofNullable(roundingMode);
  }

  /**
   * How dates are written.
   *
   * @return the pattern, or empty if the column holds no dates
   */
  public Optional<DatePattern> pattern() {
    return Optional.ofNullable(datePattern);
  }

  ValueRule withScale(Scale value) {
    return new ValueRule(value, roundingMode, datePattern, codes, range, onInvalid, mandatory);
  }

  ValueRule withRounding(RoundingMode value) {
    return new ValueRule(scale, value, datePattern, codes, range, onInvalid, mandatory);
  }

  ValueRule withPattern(DatePattern value) {
    return new ValueRule(scale, roundingMode, value, codes, range, onInvalid, mandatory);
  }

  ValueRule withCodes(CodeMap value) {
    return new ValueRule(scale, roundingMode, datePattern, value, range, onInvalid, mandatory);
  }

  ValueRule withRange(ValueRange value) {
    return new ValueRule(scale, roundingMode, datePattern, codes, value, onInvalid, mandatory);
  }

  ValueRule withOnInvalid(InvalidValue value) {
    return new ValueRule(scale, roundingMode, datePattern, codes, range, value, mandatory);
  }

  ValueRule withMandatory(boolean value) {
    return new ValueRule(scale, roundingMode, datePattern, codes, range, onInvalid, value);
  }
}
