package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.util.Comparator;

/**
 * An outlet of the city in which it stands (网点): a shop, an agent's counter, an internet channel.
 * Example: {@code OutletId.of("5101", "AG0042")}. Immutable and thread-safe.
 *
 * @param city the host's code of the city in which outlets are compared, not blank
 * @param code the host's code of the outlet, not blank; compared exactly
 */
public record OutletId(String city, String code) implements Comparable<OutletId>, Serializable {

  private static final Comparator<OutletId> ORDER =
      Comparator.comparing(OutletId::city).thenComparing(OutletId::code);

  /** Checks that both are there. */
  public OutletId {
    if (city.isBlank() || code.isBlank()) {
      throw new IllegalArgumentException(
          "city and code of an outlet must not be blank but were \""
              + city
              + "\" and \""
              + code
              + '"');
    }
  }

  /**
   * An outlet.
   *
   * @param city the city's code
   * @param code the outlet's code
   * @return the outlet
   */
  public static OutletId of(String city, String code) {
    return new OutletId(city, code);
  }

  /** Orders by city, then code. */
  @Override
  public int compareTo(OutletId other) {
    return ORDER.compare(this, other);
  }

  /** City and code, for example {@code "5101/AG0042"}. */
  @Override
  public String toString() {
    return city + '/' + code;
  }
}
