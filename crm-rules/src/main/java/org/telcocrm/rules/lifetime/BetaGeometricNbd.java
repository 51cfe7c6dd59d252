package org.telcocrm.rules.lifetime;

import java.io.Serializable;
import java.util.TreeMap;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.statistics.Estimate;

/**
 * How often customers without a contract come, and whether they still do (BG/NBD 非合约客户购买模型).
 *
 * <p>While alive, a customer comes at a constant rate; after each repeat purchase the customer may
 * drop out for ever. Rates differ as Gamma(r, α), chances to drop out as Beta(a, b). Example: the
 * CDNOW customers have r .243, α 4.414, a .793, b 2.426 with weeks as unit of time. A customer who
 * came again twice, last after 30.43 of 38.86 weeks, is then expected 1.226 times in the next 39.
 *
 * <p>After a long silence a customer who came more often can be expected less often: silence says
 * more of a frequent customer. That is correct, and known as the increasing-frequency paradox.
 * Immutable and thread-safe. Source: Fader, Hardie and Lee 2005; domain/02 "BG/NBD", acceptance
 * rows V4 and V6.
 *
 * @param r shape of the rates, above 0
 * @param alpha α, inverse scale of the rates in the unit of time, above 0
 * @param a of the chance to drop out, above 0
 * @param b of the chance to drop out, above 0
 */
public record BetaGeometricNbd(double r, double alpha, double a, double b) implements Serializable {

  /**
   * A horizon of more than this many times {@code α + T} is refused: its sum would not end soon.
   */
  private static final int FURTHEST = 100_000;

  private static final double PRECISION = 1e-17;
  private static final double HUGE = 1e250;

  /** Refuses parameters that are not positive and finite. */
  public BetaGeometricNbd {
    Parameters.requirePositive("r", r);
    Parameters.requirePositive("alpha", alpha);
    Parameters.requirePositive("a", a);
    Parameters.requirePositive("b", b);
  }

  /**
   * How likely these customers are.
   *
   * @param seen what was seen of them
   * @return the natural logarithm of the likelihood of one such customer, times their number
   * @throws IllegalArgumentException if the row contradicts itself
   */
  public double logLikelihood(PurchaseSummary seen) {
    seen.requireConsistent();
    return seen.customers() * PurchaseLikelihood.ofOne(this, seen);
  }

  /**
   * The chance that a customer has not dropped out.
   *
   * @param seen what was seen of the customer
   * @return {@code 1 / (1 + a/(b + x − 1)·((α + T)/(α + t_x))^(r + x))}; 1 by construction for who
   *     never came again
   * @throws IllegalArgumentException if the row contradicts itself
   */
  public double alive(PurchaseSummary seen) {
    seen.requireConsistent();
    int x = seen.repeats();
    if (x == 0) {
      return 1;
    }
    double silence =
        (r + x) * (StrictMath.log(alpha + seen.age()) - StrictMath.log(alpha + seen.last()));
    return 1 / (1 + a / (b + x - 1) * StrictMath.exp(silence));
  }

  /**
   * How often a new customer is expected to come again.
   *
   * @param time from the first purchase on, 0 or more, at most 100,000 α
   * @return {@code E[X(t)]}
   * @throws IllegalArgumentException if the time lies outside
   */
  public double expected(double time) {
    return whileAlive(r, alpha, a, b, time);
  }

  /**
   * How often a customer of whom something was seen is expected to come.
   *
   * @param seen what was seen of the customer
   * @param time from now on, 0 or more, at most 100,000 (α + T)
   * @return {@code E[X(t) | x, t_x, T]}
   * @throws IllegalArgumentException if the row contradicts itself or the time lies outside
   */
  public double expected(PurchaseSummary seen, double time) {
    double alive = alive(seen);
    int x = seen.repeats();
    return alive * whileAlive(r + x, alpha + seen.age(), a, b + x, time);
  }

  /**
   * Purchases expected within a horizon, each discounted by the period it falls into: times a
   * margin per purchase, what the customer is still worth.
   *
   * @param seen what was seen of the customer
   * @param periods how many units of time from now, 0 to 12,000
   * @param discount rate per unit of time, 0 or more; purchases of the first one are discounted
   *     once
   * @return {@code Σ (E[X(t)] − E[X(t − 1)]) / (1 + d)^t}
   */
  public double discountedExpected(PurchaseSummary seen, int periods, double discount) {
    Periods.require(periods);
    Parameters.requireDiscount(discount);
    double sum = 0;
    double before = 0;
    double factor = 1;
    for (int t = 1; t <= periods; t++) {
      factor /= 1 + discount;
      double now = expected(seen, t);
      sum += (now - before) * factor;
      before = now;
    }
    return sum;
  }

  /**
   * The closed form {@code (a + b − 1)/(a − 1)·[1 − (α/(α + t))^r·₂F₁(r, b; a + b − 1; t/(α + t))]}
   * as the sum from which it comes: over k, the chance of k purchases if nobody dropped out, times
   * how many of k a customer lives to make. All terms are positive, and a = 1 or a + b = 1, where
   * the closed form divides by 0, are like any other.
   */
  private static double whileAlive(double r, double alpha, double a, double b, double time) {
    Parameters.requireNotNegative("time", time);
    if (time > FURTHEST * alpha) {
      throw new IllegalArgumentException(
          "time must be at most " + FURTHEST + " times " + alpha + " but was " + time);
    }
    double u = time / (alpha + time);
    double weight = 1;
    double weights = 1;
    double sum = 0;
    double made = 0;
    double survives = 1;
    for (int k = 1; weight > 0; k++) {
      double ratio = (r + k - 1) / k * u;
      weight *= ratio;
      made += survives;
      survives *= (b + k - 1) / (a + b + k - 1);
      weights += weight;
      sum += weight * made;
      double next = Math.max(u, (r + k) / (k + 1) * u) * (k + 1) / k;
      if (next < 1 && weight * made * next / (1 - next) <= PRECISION * sum) {
        break;
      }
      if (weights > HUGE) {
        weight /= HUGE;
        weights /= HUGE;
        sum /= HUGE;
      }
    }
    return sum / weights;
  }

  /**
   * The way to fit a base; memory grows with distinct rows only.
   *
   * @return an aggregate whose result does not depend on the order of its inputs; refused for fewer
   *     than four kinds of customers, if nobody came again, for rows that contradict themselves, or
   *     if the data do not determine all four parameters
   */
  public static Aggregate<PurchaseSummary, Rows, Estimate<Fitted<BetaGeometricNbd>>> fitting() {
    return new Fitting();
  }

  /** Counts of each distinct row. Changed by {@link #fitting}; for one thread at a time. */
  public static final class Rows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<Key, Long> customers = new TreeMap<>();

    private Rows() {}

    private void add(Key key, long count) {
      customers.merge(key, count, Math::addExact);
    }
  }

  /** What was seen, without how often. */
  record Key(int repeats, double last, double age) implements Comparable<Key>, Serializable {

    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(repeats, other.repeats);
      order = order != 0 ? order : Double.compare(last, other.last);
      return order != 0 ? order : Double.compare(age, other.age);
    }
  }

  private static final class Fitting
      implements Aggregate<PurchaseSummary, Rows, Estimate<Fitted<BetaGeometricNbd>>> {

    private static final long serialVersionUID = 1L;

    @Override
    public Rows zero() {
      return new Rows();
    }

    @Override
    public Rows add(Rows state, PurchaseSummary input) {
      state.add(new Key(input.repeats(), input.last(), input.age()), input.customers());
      return state;
    }

    @Override
    public Rows merge(Rows left, Rows right) {
      right.customers.forEach(left::add);
      return left;
    }

    @Override
    public Estimate<Fitted<BetaGeometricNbd>> finish(Rows state) {
      return PurchaseLikelihood.fit(
          state.customers.entrySet().stream()
              .map(
                  each ->
                      new PurchaseSummary(
                          each.getKey().repeats(),
                          each.getKey().last(),
                          each.getKey().age(),
                          each.getValue()))
              .toList());
    }
  }
}
