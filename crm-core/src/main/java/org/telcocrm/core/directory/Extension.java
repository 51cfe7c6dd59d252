package org.telcocrm.core.directory;

import java.io.Serializable;
import java.util.Optional;
import org.telcocrm.core.id.IdentifierKind;
import org.telcocrm.core.id.ShortNumber;

/**
 * An extension or short number inside one enterprise (分机号, 短号), for example {@code 6001}. It
 * belongs to a post, not to a person: people change, the extension stays (换人分机号不换). That is why it
 * prints in clear, where a {@link ShortNumber}, an identifier of the line of somebody, masks
 * itself.
 *
 * @param digits 1 to 8 ASCII digits, leading zeros kept; which of them may be given out says a
 *     {@link ShortNumberPlan}
 */
public record Extension(String digits) implements Comparable<Extension>, Serializable {

  private static final int MAX_LENGTH = 8;

  /** Checks the digits; the message masks them, for they may be those of a mobile number. */
  public Extension {
    if (digits.isEmpty()
        || digits.length() > MAX_LENGTH
        || digits.chars().anyMatch(c -> c < '0' || c > '9')) {
      throw new IllegalArgumentException(
          "extension must be 1 to "
              + MAX_LENGTH
              + " digits but was \""
              + IdentifierKind.SHORT_NUMBER.mask(digits)
              + '"');
    }
  }

  /**
   * The extension with these digits.
   *
   * @param digits 1 to 8 ASCII digits
   * @return the extension
   * @throws IllegalArgumentException if the text has another form
   */
  public static Extension of(String digits) {
    return new Extension(digits);
  }

  /**
   * The short number of the line behind the post, where the extension is dialled as one.
   *
   * @return empty if it is shorter than short numbers are
   */
  public Optional<ShortNumber> shortNumber() {
    return ShortNumber.parse(digits);
  }

  /** Orders by the text, so that a number stands directly before those it begins. */
  @Override
  public int compareTo(Extension other) {
    return digits.compareTo(other.digits);
  }

  /** The digits: known to everybody in the enterprise, not personal data. */
  @Override
  public String toString() {
    return digits;
  }
}
