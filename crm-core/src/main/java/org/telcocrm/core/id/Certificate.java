package org.telcocrm.core.id;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document without a check digit (证件): its type and number.
 *
 * <p>Example: {@code Certificate.of(CertificateType.PASSPORT, "e12345678")} has the number {@code
 * E12345678}, the value {@code PASSPORT:E12345678} and prints as {@code PASSPORT:E******78}. A
 * resident identity number is a {@link ResidentId}, on a temporary card too.
 *
 * @param type which document
 * @param number 3 to 40 letters, digits, hyphens or parentheses, Latin letters in upper case;
 *     compared exactly
 */
public record Certificate(CertificateType type, String number) implements Identifier {

  private static final int MIN_LENGTH = 3;
  private static final int MAX_LENGTH = 40;

  /** Checks the number; the message never repeats it. */
  public Certificate {
    Objects.requireNonNull(type, "type");
    Grammar.require(IdentifierKind.CERTIFICATE, type + ":" + number);
  }

  /**
   * The document of this type and number.
   *
   * @param type which document
   * @param number as a source writes it
   * @return the document
   * @throws IllegalArgumentException if the number is too short, too long or holds another
   *     character
   */
  public static Certificate of(CertificateType type, String number) {
    return new Certificate(type, Grammar.upper(number.strip()));
  }

  /**
   * Reads a number that may be none.
   *
   * @param type which document
   * @param number as a source writes it
   * @return the document, or empty where {@link #of} refuses
   */
  public static Optional<Certificate> parse(CertificateType type, String number) {
    String text = Objects.requireNonNull(type, "type") + ":" + number.strip();
    return Grammar.parse(IdentifierKind.CERTIFICATE, text, Certificate::ofValue);
  }

  static Certificate ofValue(String value) {
    int colon = value.indexOf(':');
    CertificateType type =
        CertificateType.find(value.substring(0, Math.max(colon, 0)))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        IdentifierKind.CERTIFICATE.refusal(
                            value,
                            Objects.requireNonNullElse(fault(value), IdentifierFault.PREFIX))));
    return new Certificate(type, value.substring(colon + 1));
  }

  static @Nullable IdentifierFault fault(String value) {
    int colon = value.indexOf(':');
    String number = value.substring(colon + 1);
    if (number.length() < MIN_LENGTH || number.length() > MAX_LENGTH) {
      return IdentifierFault.LENGTH;
    }
    boolean known =
        Grammar.upper(number).equals(number)
            && number.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || isMark(c));
    if (!known) {
      return IdentifierFault.CHARACTER;
    }
    boolean typed = colon >= 0 && CertificateType.find(value.substring(0, colon)).isPresent();
    return typed ? null : IdentifierFault.PREFIX;
  }

  private static boolean isMark(int c) {
    return "-()（）".indexOf(c) >= 0;
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.CERTIFICATE;
  }

  /** Type and number with a colon between them, for example {@code PASSPORT:E12345678}. */
  @Override
  public String value() {
    return type + ":" + number;
  }

  /** Type and masked number. */
  @Override
  public String toString() {
    return masked();
  }
}
