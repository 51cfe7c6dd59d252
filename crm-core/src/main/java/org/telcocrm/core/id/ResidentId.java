package org.telcocrm.core.id;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The identity number of a resident (公民身份号码), GB 11643-1999.
 *
 * <p>Example: {@code ResidentId.of("11010519491231002x")} is born on 1949-12-31, a woman. The old
 * form of fifteen digits becomes eighteen, so the two forms of one person are equal. How old
 * somebody can be is no part of the number: see {@link #isBornBetween}.
 *
 * @param value 17 digits and a check digit, which may be X; digits 7 to 14 are a day of the
 *     calendar
 */
public record ResidentId(String value) implements Identifier {

  /** Checks the canonical form; the message never repeats it. */
  public ResidentId {
    Grammar.require(IdentifierKind.RESIDENT_ID, value);
  }

  /**
   * Reads what a source writes.
   *
   * @param text 15 or 18 places; a final x may be lower-case; blanks around them are dropped
   * @return the number
   * @throws IllegalArgumentException if it is none; the message shows the masked text
   */
  public static ResidentId of(String text) {
    return new ResidentId(Grammar.canonical(IdentifierKind.RESIDENT_ID, text));
  }

  /**
   * Reads a text that may be none.
   *
   * @param text 15 or 18 places; a final x may be lower-case; blanks around them are dropped
   * @return the number, or empty where {@link #of} refuses; {@link IdentifierKind#check} says why
   */
  public static Optional<ResidentId> parse(String text) {
    return Grammar.parse(IdentifierKind.RESIDENT_ID, text, ResidentId::new);
  }

  /**
   * The birthday (出生日期): digits 7 to 14.
   *
   * @return a day of the calendar, perhaps an implausible one
   */
  public LocalDate birthDate() {
    return Objects.requireNonNull(ResidentNumbers.birthDate(value));
  }

  /**
   * Whether the birthday is plausible; where the limits lie is the caller's affair.
   *
   * @param first the earliest plausible birthday, inclusive
   * @param last the latest plausible birthday, inclusive
   * @return whether it lies between them
   */
  public boolean isBornBetween(LocalDate first, LocalDate last) {
    LocalDate birthDate = birthDate();
    return !birthDate.isBefore(first) && !birthDate.isAfter(last);
  }

  /**
   * The sex (性别): digit 17, odd for men.
   *
   * @return male or female
   */
  public Sex sex() {
    return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /**
   * The region of first registration (行政区划代码), GB/T 2260.
   *
   * @return the first six digits; not checked against a list of regions, which change
   */
  public String regionCode() {
    return value.substring(0, 6);
  }

  /**
   * The form of before 1999, to look somebody up in an old file: without century and check digit.
   *
   * @return fifteen digits, personal data
   */
  public String fifteen() {
    return value.substring(0, 6) + value.substring(8, 17);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.RESIDENT_ID;
  }

  /** The masked form, for example {@code 5***************1X}. */
  @Override
  public String toString() {
    return masked();
  }
}
