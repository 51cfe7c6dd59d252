package org.telcocrm.core.ownership;

import java.io.Serializable;

/**
 * How much moves in a handover: customers, open actions and care occasions.
 *
 * <p>What the leaver gives is the sum of what the successors take, count by count. Immutable and
 * thread-safe.
 *
 * @param customers how many customers
 * @param actions how many open actions
 * @param careOccasions how many care occasions
 */
public record HandoverCount(int customers, int actions, int careOccasions) implements Serializable {

  /** Nothing at all. */
  public static final HandoverCount NONE = new HandoverCount(0, 0, 0);

  /**
   * The sum, count by count.
   *
   * @param other another count
   * @return this + other
   */
  public HandoverCount plus(HandoverCount other) {
    return new HandoverCount(
        customers + other.customers, actions + other.actions, careOccasions + other.careOccasions);
  }

  static HandoverCount of(OpenWork work) {
    return switch (work.kind()) {
      case ACTION -> new HandoverCount(0, 1, 0);
      case CARE_OCCASION -> new HandoverCount(0, 0, 1);
    };
  }
}
