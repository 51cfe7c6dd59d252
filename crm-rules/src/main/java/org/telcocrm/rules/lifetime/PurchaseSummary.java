package org.telcocrm.rules.lifetime;

import java.io.Serializable;
import java.util.Optional;

/**
 * When customers came (x, t_x, T), as a source has it: a row may contradict itself, which {@link
 * #contradiction} tells.
 *
 * <p>Times count from the customer's first purchase, in one unit for all, for example weeks.
 * Example: {@code PurchaseSummary.of(2, 30.43, 38.86)} came again twice, last after 30.43 weeks,
 * and was first seen 38.86 weeks ago. Immutable and thread-safe.
 *
 * @param repeats x, how many purchases after the first, 0 or more
 * @param last t_x, time of the last of them; 0 if there is none
 * @param age T, time from the first purchase to the end of observation
 * @param customers how many customers are alike, at least 1
 */
public record PurchaseSummary(int repeats, double last, double age, long customers)
    implements Serializable {

  /** Refuses negative numbers, times that are not finite and fewer than one customer. */
  public PurchaseSummary {
    if (repeats < 0) {
      throw new IllegalArgumentException("repeats must not be negative but were " + repeats);
    }
    Parameters.requireNotNegative("last", last);
    Parameters.requireNotNegative("age", age);
    if (customers < 1) {
      throw new IllegalArgumentException("customers must be at least 1 but was " + customers);
    }
    // −0 and 0 are one time.
    last += 0.0;
    age += 0.0;
  }

  /**
   * One customer.
   *
   * @param repeats x, 0 or more
   * @param last t_x
   * @param age T
   * @return the row
   */
  public static PurchaseSummary of(int repeats, double last, double age) {
    return new PurchaseSummary(repeats, last, age, 1);
  }

  /**
   * What is wrong with the row.
   *
   * @return for example {@code "last must not be after age but was 40.0 of 38.86"}; empty if it
   *     holds together
   */
  public Optional<String> contradiction() {
    if (age < last) {
      return Optional.of("last must not be after age but was " + last + " of " + age);
    }
    if (repeats == 0 && last != 0) {
      return Optional.of("last must be 0 without repeats but was " + last);
    }
    return Optional.empty();
  }

  void requireConsistent() {
    contradiction()
        .ifPresent(
            message -> {
              throw new IllegalArgumentException(message);
            });
  }
}
