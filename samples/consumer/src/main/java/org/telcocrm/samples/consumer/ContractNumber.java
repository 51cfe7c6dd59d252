package org.telcocrm.samples.consumer;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.telcocrm.core.id.Mask;

/**
 * A host's own identifier: {@code HZ}, nine digits and a check digit, the sum of the digits, each
 * odd place tripled, being a multiple of ten (the rule of EAN).
 *
 * @param value for example {@code HZ1234567895}
 */
public record ContractNumber(String value) implements Serializable {

  private static final String PREFIX = "HZ";
  private static final int LENGTH = 12;
  private static final Mask MASK = Mask.ends(2, 3);

  /** Checks the canonical form; the message never repeats it. */
  public ContractNumber {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "contract number must be HZ, nine digits and their check digit but was "
              + MASK.apply(value));
    }
  }

  /** Reads what a source writes: blanks around it and lower case do not matter. */
  public static Optional<ContractNumber> parse(String text) {
    String canonical = text.strip().toUpperCase(Locale.ROOT);
    return isValid(canonical) ? Optional.of(new ContractNumber(canonical)) : Optional.empty();
  }

  private static boolean isValid(String text) {
    if (text.length() != LENGTH || !text.startsWith(PREFIX)) {
      return false;
    }
    int sum = 0;
    for (int i = PREFIX.length(); i < LENGTH; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      sum += (i % 2 == 0 ? 3 : 1) * (c - '0');
    }
    return sum % 10 == 0;
  }

  /** The masked form, for example {@code HZ*******895}. */
  @Override
  public String toString() {
    return MASK.apply(value);
  }
}
