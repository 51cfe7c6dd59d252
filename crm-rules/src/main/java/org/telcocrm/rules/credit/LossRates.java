package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

/**
 * What share of each ageing bucket is never paid (损失率), as exact fractions.
 *
 * <p>Example, IFRScommunity: of sales of 100,000 were 50,000 unpaid at the due date, 23,000 after
 * 30 days, 8,000 after 60, 2,000 after 90 and lost: {@code LossRates.ofFlow(...)} gives 2 %, 4 %,
 * 8.7 % (2,000 / 23,000, never the rounded 8.7 %), 25 % and 100 %. Immutable and thread-safe.
 */
public final class LossRates implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final BigInteger BASIS_POINTS = BigInteger.valueOf(10_000);

  /**
   * A share, exact.
   *
   * @param lost 0 to {@code of}
   * @param of above 0
   */
  public record Rate(BigInteger lost, BigInteger of) implements Serializable {

    /** Checks that it is a share. */
    public Rate {
      if (of.signum() <= 0 || lost.signum() < 0 || lost.compareTo(of) > 0) {
        throw new IllegalArgumentException(
            "a loss rate must be from 0 to 1 but was " + lost + " of " + of);
      }
    }

    /**
     * The share as a number.
     *
     * @return 0 to 1, rounded as doubles are
     */
    public double value() {
      return lost.doubleValue() / of.doubleValue();
    }

    private Rate times(Rate other) {
      return new Rate(lost.multiply(other.lost), of.multiply(other.of));
    }
  }

  @SuppressWarnings("serial") // List.copyOf
  private final List<Rate> rates;

  private LossRates(List<Rate> rates) {
    this.rates = List.copyOf(rates);
  }

  /**
   * Given rates, bucket by bucket: a provision matrix that somebody set.
   *
   * @param basisPoints hundredths of a per cent, 0 to 10,000, youngest bucket first
   * @return the rates
   * @throws IllegalArgumentException if one lies outside
   */
  public static LossRates ofBasisPoints(List<Integer> basisPoints) {
    List<Rate> all = new ArrayList<>();
    basisPoints.forEach(each -> all.add(new Rate(BigInteger.valueOf(each), BASIS_POINTS)));
    return new LossRates(all);
  }

  /**
   * IFRS 9 B5.5.35's own illustration: 1 % not past due, 2 % below 30 days, 3 % to 90, 20 % to 180,
   * which stands for older ones too; over the buckets of {@code AgeingScale.days()}.
   *
   * @return an example, no rule
   */
  public static LossRates ifrsIllustration() {
    return ofBasisPoints(List.of(100, 200, 300, 300, 2000, 2000));
  }

  /**
   * From what one cohort of bills did.
   *
   * @param reached how much of the cohort reached each bucket, youngest first; does not rise
   * @param lost what was written off of it in the end
   * @return lost ÷ reached for each bucket, and 1 behind them for what is past them all
   * @throws IllegalArgumentException if amounts rise, or nothing reached a bucket
   */
  public static LossRates ofFlow(List<Money> reached, Money lost) {
    List<Rate> all = new ArrayList<>();
    long before = Long.MAX_VALUE;
    for (Money amount : reached) {
      if (amount.minorUnits() > before || amount.minorUnits() <= 0) {
        throw new IllegalArgumentException(
            "what reached a bucket must be above 0 and not rise but was " + reached);
      }
      before = amount.minorUnits();
      all.add(new Rate(fen(lost), fen(amount)));
    }
    all.add(new Rate(BigInteger.ONE, BigInteger.ONE));
    return new LossRates(all);
  }

  /**
   * From roll rates: the loss rate of a bucket is the product of all later roll rates.
   *
   * @param rolls the share of each bucket that rolls on into the next, youngest first
   * @return the rates of those buckets, and 1 for the last bucket of all, which nothing leaves
   */
  public static LossRates ofRolls(List<Rate> rolls) {
    List<Rate> all = new ArrayList<>();
    Rate later = new Rate(BigInteger.ONE, BigInteger.ONE);
    all.add(later);
    for (int i = rolls.size() - 1; i >= 0; i--) {
      later = rolls.get(i).times(later);
      all.add(0, later);
    }
    return new LossRates(all);
  }

  /**
   * Roll rates between two months (迁徙率): what came into a bucket this month ÷ what was in the
   * bucket before it last month. Everything that is in a bucket this month came into it, but for
   * the last, which nothing leaves by itself: there it is what it grew by. So buckets are to be a
   * month wide.
   *
   * @param lastMonth the table of a month
   * @param thisMonth that of the month after it, by the same buckets
   * @param writtenOff what was written off of the last bucket meanwhile; counts as having come
   * @return for each bucket but the last, youngest first; refused if a bucket was empty last month,
   *     or more came than was there
   * @throws IllegalArgumentException if the buckets differ
   */
  public static Estimate<List<Rate>> rolls(
      AgeingTable lastMonth, AgeingTable thisMonth, Money writtenOff) {
    List<String> buckets = lastMonth.buckets();
    if (!buckets.equals(thisMonth.buckets())) {
      throw new IllegalArgumentException(
          "buckets of two months must be the same but were "
              + buckets
              + " and "
              + thisMonth.buckets());
    }
    List<Rate> rolls = new ArrayList<>();
    int last = buckets.size() - 1;
    for (int i = 0; i < last; i++) {
      String into = buckets.get(i + 1);
      Money before = lastMonth.amount(buckets.get(i));
      Money came = thisMonth.amount(into);
      if (i + 1 == last) {
        came = came.minus(lastMonth.amount(into)).plus(writtenOff);
      }
      if (before.minorUnits() == 0) {
        return Estimate.refused(
            EstimateRefusal.EMPTY_CELL, "nothing was in " + buckets.get(i) + " last month");
      }
      if (came.minorUnits() < 0 || came.minorUnits() > before.minorUnits()) {
        return Estimate.refused(
            EstimateRefusal.INCONSISTENT_ROW,
            "what came into " + into + " must be from 0 to " + before + " but was " + came);
      }
      rolls.add(new Rate(fen(came), fen(before)));
    }
    return Estimate.found(List.copyOf(rolls));
  }

  private static BigInteger fen(Money amount) {
    return BigInteger.valueOf(amount.minorUnits());
  }

  /** The rates, youngest bucket first. */
  public List<Rate> rates() {
    return rates;
  }

  /**
   * What to provide for.
   *
   * @param amounts what is owed in each bucket, youngest first; a credit balance needs none
   * @return the provision, to the fen
   * @throws IllegalArgumentException if there is not one amount for each rate
   */
  public Provision provision(List<Money> amounts) {
    return Provision.of(Objects.requireNonNull(amounts, "amounts"), rates);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LossRates that && rates.equals(that.rates);
  }

  @Override
  public int hashCode() {
    return rates.hashCode();
  }

  /** The fractions. */
  @Override
  public String toString() {
    return rates.toString();
  }
}
