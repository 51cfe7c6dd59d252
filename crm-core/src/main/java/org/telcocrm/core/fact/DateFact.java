package org.telcocrm.core.fact;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.OptionalDouble;
import org.telcocrm.core.decision.Evidence;

/** The key of a date fact, for example {@code contract_end}. */
public final class DateFact extends Fact {

  private static final long serialVersionUID = 1L;

  private DateFact(String code) {
    super(code, Type.DATE, "date");
  }

  /**
   * The key with this code.
   *
   * @param code lower-case letters, digits and underscores
   * @return the key
   */
  public static DateFact of(String code) {
    return new DateFact(code);
  }

  @Override
  public String format(double numeric) {
    return Double.isNaN(numeric)
        ? Evidence.MISSING
        : LocalDate.ofEpochDay((long) numeric).toString();
  }

  @Override
  public OptionalDouble parse(String text) {
    try {
      return OptionalDouble.of((double) LocalDate.parse(text).toEpochDay());
    } catch (DateTimeParseException e) {
      return OptionalDouble.empty();
    }
  }
}
