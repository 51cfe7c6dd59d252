package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * Where a change of revenue comes from (收入增量分解): customers who stayed, came, left, bring more or
 * less.
 *
 * <p>To the minor unit, {@code before = stock + downsell + lost} and {@code after = stock +
 * activated + upsell + new}, and what is known of one period only stands in a part of its own.
 * Example: bills of 100 → 130, 100 → 60, 0 → 20, – → 50 and 40 → – are 240 before and 260 after:
 * stock 160, activated 20, upsell 30, new 50, downsell 40, lost 40. Immutable and thread-safe.
 * Source: capability C21, seed 4:14.
 */
public final class RevenueChange implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int HUNDRED = 100;

  private static final List<RevenuePart> FLOW =
      List.of(RevenuePart.ACTIVATED, RevenuePart.UPSELL, RevenuePart.DOWNSELL);

  private final Currency currency;

  @SuppressWarnings("serial") // EnumMap
  private final Map<RevenuePart, Part> parts;

  /**
   * One part.
   *
   * @param amount its revenue
   * @param customers how many customers it comes from; those with an amount of 0 count in no part
   *     but {@link RevenuePart#STOCK}, {@link RevenuePart#NEW}, {@link RevenuePart#LOST} and what
   *     is known of one period only
   */
  public record Part(Money amount, long customers) implements Serializable {

    /** Refuses null. */
    public Part {
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** Sums of parts. Changed by {@link #aggregate}; for one thread at a time. */
  public static final class Sums implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Minor units and customers. */
    @SuppressWarnings("serial") // EnumMap
    private final Map<RevenuePart, long[]> parts = new EnumMap<>(RevenuePart.class);

    private @Nullable Currency currency;

    private Sums() {}

    private void add(RevenuePart part, long amount, long count) {
      long[] sums = parts.computeIfAbsent(part, key -> new long[2]);
      sums[0] = Math.addExact(sums[0], amount);
      sums[1] = Math.addExact(sums[1], count);
    }

    private void currency(@Nullable Currency other) {
      if (currency != null && other != null && !currency.equals(other)) {
        throw new IllegalArgumentException(
            "revenue must have one currency but had " + currency + " and " + other);
      }
      currency = currency == null ? other : currency;
    }
  }

  private RevenueChange(Currency currency, Map<RevenuePart, Part> parts) {
    this.currency = currency;
    this.parts = Collections.unmodifiableMap(new EnumMap<>(parts));
  }

  /**
   * The way to split the revenue of a base.
   *
   * @param currency of the amounts; another one is refused
   * @return an aggregate whose result does not depend on the order of its inputs
   */
  public static Aggregate<CustomerRevenue, Sums, RevenueChange> aggregate(Currency currency) {
    return new Splitting(Objects.requireNonNull(currency, "currency"));
  }

  private record Splitting(Currency currency)
      implements Aggregate<CustomerRevenue, Sums, RevenueChange> {

    @Override
    public Sums zero() {
      Sums sums = new Sums();
      sums.currency(currency);
      return sums;
    }

    @Override
    public Sums add(Sums state, CustomerRevenue input) {
      state.currency(input.before().currency());
      long before = input.before().minorUnits();
      long after = input.after().minorUnits();
      switch (input.course()) {
        case STAYED -> stayed(state, before, after);
        case JOINED -> state.add(RevenuePart.NEW, after, 1);
        case LEFT -> state.add(RevenuePart.LOST, before, 1);
        case BEFORE_UNKNOWN -> state.add(RevenuePart.AFTER_ONLY_KNOWN, after, 1);
        case AFTER_UNKNOWN -> state.add(RevenuePart.BEFORE_ONLY_KNOWN, before, 1);
      }
      return state;
    }

    private static void stayed(Sums state, long before, long after) {
      state.add(RevenuePart.STOCK, ofStayed(RevenuePart.STOCK, before, after), 1);
      for (RevenuePart each : FLOW) {
        long amount = ofStayed(each, before, after);
        if (amount > 0) {
          state.add(each, amount, 1);
        }
      }
    }

    @Override
    public Sums merge(Sums left, Sums right) {
      left.currency(right.currency);
      right.parts.forEach((part, sums) -> left.add(part, sums[0], sums[1]));
      return left;
    }

    @Override
    public RevenueChange finish(Sums state) {
      EnumMap<RevenuePart, Part> parts = new EnumMap<>(RevenuePart.class);
      for (RevenuePart each : RevenuePart.values()) {
        long[] sums = state.parts.getOrDefault(each, new long[2]);
        parts.put(each, new Part(new Money(currency, sums[0]), sums[1]));
      }
      return new RevenueChange(currency, parts);
    }
  }

  /** What a customer of both periods adds to a part, in minor units; the one definition of it. */
  static long ofStayed(RevenuePart part, long before, long after) {
    boolean activated = before == 0 && after > 0;
    return switch (part) {
      case STOCK -> Math.min(before, after);
      case ACTIVATED -> activated ? after : 0;
      case UPSELL -> activated ? 0 : Math.max(0, Math.subtractExact(after, before));
      case DOWNSELL -> Math.max(0, Math.subtractExact(before, after));
      case NEW, LOST, BEFORE_ONLY_KNOWN, AFTER_ONLY_KNOWN -> 0;
    };
  }

  /**
   * Every part.
   *
   * @return unmodifiable, in the order of {@link RevenuePart}
   */
  public Map<RevenuePart, Part> parts() {
    return parts;
  }

  /**
   * The revenue of one part.
   *
   * @param part which one
   * @return its amount; downsell and lost are positive where revenue fell
   */
  public Money amount(RevenuePart part) {
    return Objects.requireNonNull(parts.get(Objects.requireNonNull(part, "part")), "part").amount();
  }

  /**
   * The earlier period's revenue.
   *
   * @return the sum of its parts
   */
  public Money before() {
    return sum(RevenuePart::isOfBefore);
  }

  /**
   * The later period's revenue.
   *
   * @return the sum of its parts
   */
  public Money after() {
    return sum(RevenuePart::isOfAfter);
  }

  private Money sum(Predicate<RevenuePart> which) {
    Money sum = new Money(currency, 0);
    for (Map.Entry<RevenuePart, Part> each : parts.entrySet()) {
      sum = which.test(each.getKey()) ? sum.plus(each.getValue().amount()) : sum;
    }
    return sum;
  }

  /**
   * What is new in the later period (增量): upsell and new customers, without the activated.
   *
   * @return the sum of both
   */
  public Money increment() {
    return amount(RevenuePart.UPSELL).plus(amount(RevenuePart.NEW));
  }

  /**
   * How much of the earlier revenue came again: stock against it (存量保有).
   *
   * @param decimals digits behind the point, 0 or more
   * @return in percent, rounded half up; empty unless the earlier revenue was above 0
   */
  public Optional<BigDecimal> stockPercent(int decimals) {
    long base = before().minorUnits();
    return base <= 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(amount(RevenuePart.STOCK).minorUnits())
                .multiply(BigDecimal.valueOf(HUNDRED))
                .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RevenueChange that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** The parts. */
  @Override
  public String toString() {
    return parts.toString();
  }
}
