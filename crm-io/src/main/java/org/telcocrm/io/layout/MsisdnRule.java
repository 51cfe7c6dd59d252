package org.telcocrm.io.layout;

import java.util.List;
import java.util.Optional;
import org.telcocrm.core.id.Msisdn;

/**
 * How a column's texts become mobile numbers.
 *
 * @param prefixes what may stand before the eleven digits, for example {@code 86, 0086, +86}; the
 *     first that leaves a number wins
 * @param fullWidth whether full-width digits count as digits
 * @param accounts beginnings of texts that are no mobile number and are taken as they are, for
 *     example {@code KD_} of a broadband account
 */
public record MsisdnRule(List<String> prefixes, boolean fullWidth, List<String> accounts) {

  /** Copies the lists. */
  public MsisdnRule {
    prefixes = List.copyOf(prefixes);
    accounts = List.copyOf(accounts);
    if (prefixes.stream().anyMatch(String::isEmpty)
        || accounts.stream().anyMatch(String::isEmpty)) {
      throw new LayoutException("prefixes and accounts of msisdn must not hold an empty text");
    }
  }

  /**
   * The one form of a service number.
   *
   * @param text the text without padding, full-width forms already folded where declared
   * @return eleven digits or an account, or empty if the text is neither
   */
  public Optional<String> normalise(String text) {
    if (isMobile(text)) {
      return Optional.of(text);
    }
    for (String account : accounts) {
      if (text.startsWith(account)) {
        return Optional.of(text);
      }
    }
    for (String prefix : prefixes) {
      if (text.startsWith(prefix) && isMobile(text.substring(prefix.length()))) {
        return Optional.of(text.substring(prefix.length()));
      }
    }
    return Optional.empty();
  }

  /**
   * Exactly eleven digits: what {@link Msisdn#parse} would take off is off already, or not
   * declared.
   */
  private static boolean isMobile(String text) {
    return Msisdn.parse(text).filter(number -> number.digits().equals(text)).isPresent();
  }
}
