package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.telcocrm.core.money.Money;

/**
 * What is provided for bad debts (坏账准备), bucket by bucket and in all.
 *
 * <p>Kept as an exact fraction until the end: the total is rounded once, half a fen up, and the
 * lines share it by largest remainder, so that they add up to it to the fen. Immutable and
 * thread-safe.
 *
 * @param lines one a bucket, youngest first
 * @param total their sum
 */
public record Provision(List<Line> lines, Money total) implements Serializable {

  /** Copies the lines, and refuses those that do not add up. */
  public Provision {
    lines = List.copyOf(lines);
    Money sum = lines.stream().map(Line::provision).reduce(Money::plus).orElse(total);
    if (!sum.equals(total)) {
      throw new IllegalArgumentException(
          "total of a provision must be " + sum + ", the sum of its lines, but was " + total);
    }
  }

  /**
   * One bucket.
   *
   * @param amount what is owed
   * @param rate the share that is lost
   * @param provision what is provided for
   */
  public record Line(Money amount, LossRates.Rate rate, Money provision) implements Serializable {

    /** Checks that everything is given. */
    public Line {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(rate, "rate");
      Objects.requireNonNull(provision, "provision");
    }
  }

  static Provision of(List<Money> amounts, List<LossRates.Rate> rates) {
    if (amounts.size() != rates.size() || amounts.isEmpty()) {
      throw new IllegalArgumentException(
          "there must be one amount for each rate but were "
              + amounts.size()
              + " and "
              + rates.size());
    }
    BigInteger common =
        rates.stream().map(LossRates.Rate::of).reduce(BigInteger.ONE, Provision::multiple);
    BigInteger[] whole = new BigInteger[amounts.size()];
    BigInteger[] rest = new BigInteger[amounts.size()];
    BigInteger exact = BigInteger.ZERO;
    BigInteger down = BigInteger.ZERO;
    for (int i = 0; i < whole.length; i++) {
      LossRates.Rate rate = rates.get(i);
      BigInteger fen = BigInteger.valueOf(Math.max(0, amounts.get(i).minorUnits()));
      BigInteger share = fen.multiply(rate.lost()).multiply(common.divide(rate.of()));
      BigInteger[] parts = share.divideAndRemainder(common);
      whole[i] = parts[0];
      rest[i] = parts[1];
      exact = exact.add(share);
      down = down.add(parts[0]);
    }
    BigInteger two = BigInteger.TWO;
    BigInteger total = exact.multiply(two).add(common).divide(common.multiply(two));
    int missing = total.subtract(down).intValueExact();
    IntStream.range(0, whole.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> rest[i]).reversed())
        .limit(missing)
        .forEach(i -> whole[i] = whole[i].add(BigInteger.ONE));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < whole.length; i++) {
      Money amount = amounts.get(i);
      lines.add(new Line(amount, rates.get(i), money(amount, whole[i])));
    }
    return new Provision(lines, money(amounts.get(0), total));
  }

  private static Money money(Money like, BigInteger fen) {
    return new Money(like.currency(), fen.longValueExact());
  }

  private static BigInteger multiple(BigInteger one, BigInteger other) {
    return one.divide(one.gcd(other)).multiply(other);
  }
}
