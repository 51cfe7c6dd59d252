package org.telcocrm.core.view;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How old each part of a view may be before it counts as stale (陈旧), as data.
 *
 * <p>Example: {@code FreshnessLimits.ofDefaults().with(Part.ACCOUNTS, 40)}. The age is counted in
 * days from the part's date to the view's; an age equal to the limit is not stale. A part without a
 * limit never is. Immutable and thread-safe.
 */
public final class FreshnessLimits implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A closed month is delivered once a month, some days late. */
  private static final int MONTHLY_DAYS = 35;

  private static final int DAILY_DAYS = 1;

  private static final FreshnessLimits DEFAULTS =
      new FreshnessLimits(new TreeMap<ViewPart, Integer>(ViewPart.order()))
          .with(PartKey.CUSTOMER, MONTHLY_DAYS)
          .with(Customer360.Part.SUBSCRIPTIONS, DAILY_DAYS)
          .with(Customer360.Part.ACCOUNTS, MONTHLY_DAYS)
          .with(Customer360.Part.USAGE_MONTHS, MONTHLY_DAYS)
          .with(Customer360.Part.INTERACTIONS, DAILY_DAYS);

  @SuppressWarnings("serial") // always an immutable map of the JDK
  private final Map<ViewPart, Integer> days;

  private FreshnessLimits(Map<ViewPart, Integer> days) {
    // Without the order, which is not serializable.
    this.days = Map.copyOf(days);
  }

  /**
   * The person, accounts and usage 35 days, subscriptions and contacts 1 day.
   *
   * @return the default limits
   */
  public static FreshnessLimits ofDefaults() {
    return DEFAULTS;
  }

  /**
   * The same limits with one more, or another. A part that has a limit is expected: a view that is
   * assembled without it says that it is absent.
   *
   * @param part the part
   * @param limitDays at least 0; 0 is: of the view's date itself
   * @return the limits
   * @throws IllegalArgumentException if the limit is negative
   */
  public FreshnessLimits with(ViewPart part, int limitDays) {
    if (limitDays < 0) {
      throw new IllegalArgumentException(
          "limitDays of " + part.code() + " must not be negative but was " + limitDays);
    }
    Map<ViewPart, Integer> all = new TreeMap<>(ViewPart.order());
    all.putAll(days);
    all.put(part, limitDays);
    return new FreshnessLimits(all);
  }

  /**
   * The limit of a part.
   *
   * @param part the part
   * @return days, or empty if it has none
   */
  public OptionalInt days(ViewPart part) {
    Integer limit = days.get(part);
    return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
  }

  /** The parts that have a limit, in {@link ViewPart#order()}. */
  public Set<ViewPart> parts() {
    Set<ViewPart> parts = new TreeSet<>(ViewPart.order());
    parts.addAll(days.keySet());
    return Collections.unmodifiableSet(parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof FreshnessLimits that && days.equals(that.days));
  }

  @Override
  public int hashCode() {
    return days.hashCode();
  }

  /** The limits in days, for example {@code "{CUSTOMER=35, SUBSCRIPTIONS=1, …}"}. */
  @Override
  public String toString() {
    Map<ViewPart, Integer> sorted = new TreeMap<>(ViewPart.order());
    sorted.putAll(days);
    return sorted.toString();
  }
}
