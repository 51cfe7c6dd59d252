package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.telcocrm.core.money.Money;

/**
 * The average number of users of a period (平均用户数), held exactly, and what is divided by it.
 *
 * <p>A month's average is the mean of its opening and closing counts; a quarter's is the mean of
 * its three monthly averages, a year's the mean of its twelve. Example: {@code month(100, 120)} is
 * 110 users. Immutable and thread-safe. Source: statistical rule of MIIT; domain/02 "Averages,
 * ARPU, MOU, DOU", acceptance row V15.
 *
 * @param halves the sum over the period's months of opening plus closing counts, at least 0: twice
 *     the user-months
 * @param months how many months the period has, at least 1
 */
public record AverageUsers(long halves, int months) implements Serializable {

  private static final int QUARTER_MONTHS = 3;
  private static final int YEAR_MONTHS = 12;

  /** Refuses negative sums and periods without a month. */
  public AverageUsers {
    if (halves < 0 || months < 1) {
      throw new IllegalArgumentException(
          "halves must not be negative and months at least 1 but were "
              + halves
              + " and "
              + months);
    }
  }

  /**
   * The average of one month.
   *
   * @param opening users at the end of the month before, at least 0
   * @param closing users at the end of the month, at least 0
   * @return their mean, for example 110 for 100 and 120
   * @throws IllegalArgumentException if a count is negative
   * @throws ArithmeticException if the sum exceeds 64 bits
   */
  public static AverageUsers month(long opening, long closing) {
    if (opening < 0 || closing < 0) {
      throw new IllegalArgumentException(
          "users must not be negative but were " + opening + " and " + closing);
    }
    return new AverageUsers(Math.addExact(opening, closing), 1);
  }

  /**
   * The average of a quarter: the mean of its three monthly averages.
   *
   * @param first the average of its first month
   * @param second the average of its second month
   * @param third the average of its third month
   * @return the mean
   * @throws IllegalArgumentException if one of them is not of one month
   */
  public static AverageUsers quarter(AverageUsers first, AverageUsers second, AverageUsers third) {
    List<AverageUsers> parts = List.of(first, second, third);
    for (AverageUsers each : parts) {
      if (each.months != 1) {
        throw new IllegalArgumentException(
            "a quarter must be made of single months but one part had " + each.months);
      }
    }
    return sum(parts, QUARTER_MONTHS);
  }

  /**
   * The average of a year: the mean of its twelve monthly averages, which equals the mean of its
   * four quarters.
   *
   * @param parts twelve months, or four quarters; together twelve months
   * @return the mean
   * @throws IllegalArgumentException if the parts have more or fewer months, or unequal lengths
   */
  public static AverageUsers year(Collection<AverageUsers> parts) {
    if (parts.stream().map(AverageUsers::months).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "a year must be made of parts of equal length but was of " + parts);
    }
    return sum(parts, YEAR_MONTHS);
  }

  private static AverageUsers sum(Collection<AverageUsers> parts, int expectedMonths) {
    long halves = 0;
    int months = 0;
    for (AverageUsers each : parts) {
      halves = Math.addExact(halves, each.halves);
      months = Math.addExact(months, each.months);
    }
    if (months != expectedMonths) {
      throw new IllegalArgumentException(
          "the parts must have " + expectedMonths + " months together but had " + months);
    }
    return new AverageUsers(halves, months);
  }

  /**
   * The average number of users.
   *
   * @param decimals how many decimals, at least 0; a month needs one to be exact
   * @return half of the last decimal rounded up, for example {@code 110.0}
   */
  public BigDecimal toDecimal(int decimals) {
    return divide(BigDecimal.valueOf(halves), BigDecimal.valueOf(2L * months), decimals);
  }

  /**
   * Revenue per user and month (ARPU).
   *
   * @param revenue revenue of the whole period, without equipment sales; may be negative
   * @return revenue ÷ average users ÷ months, half a minor unit rounded up towards positive
   *     infinity; empty if there was no user
   */
  public Optional<Money> arpu(Money revenue) {
    if (halves == 0) {
      return Optional.empty();
    }
    // floor((2·2r + h) / 2h) rounds 2r/h; whole numbers of any size, as the product may exceed 64
    // bits.
    BigInteger users = BigInteger.valueOf(halves);
    BigInteger[] parts =
        BigInteger.valueOf(revenue.minorUnits())
            .shiftLeft(2)
            .add(users)
            .divideAndRemainder(users.shiftLeft(1));
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return Optional.of(new Money(revenue.currency(), floor.longValueExact()));
  }

  /**
   * Anything per user and month: minutes (MOU), megabytes (DOU), leavers (离网率).
   *
   * @param total the sum of the whole period
   * @param decimals how many decimals, at least 0
   * @return total ÷ average users ÷ months, rounded half away from zero; empty if there was no user
   */
  public Optional<BigDecimal> perUser(BigDecimal total, int decimals) {
    return halves == 0
        ? Optional.empty()
        : Optional.of(
            divide(total.multiply(BigDecimal.valueOf(2)), BigDecimal.valueOf(halves), decimals));
  }

  private static BigDecimal divide(BigDecimal numerator, BigDecimal denominator, int decimals) {
    return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
  }
}
