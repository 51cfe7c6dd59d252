package org.telcocrm.rules.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * How long customers stay, without a model (Kaplan–Meier 生存曲线).
 *
 * <p>{@code S(t) = Π (1 − d/n)} over the times up to t at which somebody left; d left, n were there
 * just before. Who was last seen at a time at which others left still counts among n: ties, events
 * first. Immutable and thread-safe. Source: domain/05 "Kaplan–Meier", acceptance row H11.
 *
 * @param steps the times at which somebody left, ascending
 * @param customers how many customers were seen
 */
public record KaplanMeier(List<Step> steps, long customers) implements Serializable {

  /** Half, and what products of a few hundred fractions may be off by. */
  private static final double HALF = .5 + 1e-12;

  /**
   * One time at which customers left.
   *
   * @param time the time, in the unit of the input
   * @param atRisk how many were there just before
   * @param left how many of them left at that time, at least 1
   * @param survival S(time), from 0 to 1
   * @param standardError Greenwood's: {@code S·√(Σ d/(n(n − d)))}; 0 where nobody is left
   */
  public record Step(long time, long atRisk, long left, double survival, double standardError)
      implements Serializable {}

  /** Counts of each distinct time. Changed by {@link #aggregate}; for one thread at a time. */
  public static final class Counts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Left, and last seen. */
    private final TreeMap<Long, long[]> byTime = new TreeMap<>();

    private Counts() {}

    private void add(long time, long left, long stayed) {
      long[] counts = byTime.computeIfAbsent(time, key -> new long[2]);
      counts[0] = Math.addExact(counts[0], left);
      counts[1] = Math.addExact(counts[1], stayed);
    }
  }

  /** Copies the steps. */
  public KaplanMeier {
    steps = List.copyOf(steps);
  }

  /**
   * The way to draw the curve of a base; memory grows with distinct times only.
   *
   * @return an aggregate whose result does not depend on the order of its inputs; refused for
   *     nobody
   */
  public static Aggregate<SurvivalTime, Counts, Estimate<KaplanMeier>> aggregate() {
    return new Counting();
  }

  private static final class Counting
      implements Aggregate<SurvivalTime, Counts, Estimate<KaplanMeier>> {

    private static final long serialVersionUID = 1L;

    @Override
    public Counts zero() {
      return new Counts();
    }

    @Override
    public Counts add(Counts state, SurvivalTime input) {
      state.add(
          input.time(), input.left() ? input.customers() : 0, input.left() ? 0 : input.customers());
      return state;
    }

    @Override
    public Counts merge(Counts left, Counts right) {
      right.byTime.forEach((time, counts) -> left.add(time, counts[0], counts[1]));
      return left;
    }

    @Override
    public Estimate<KaplanMeier> finish(Counts state) {
      if (state.byTime.isEmpty()) {
        return Estimate.refused(
            EstimateRefusal.TOO_FEW, "there must be at least 1 customer but were 0");
      }
      return Estimate.found(of(state.byTime));
    }
  }

  private static KaplanMeier of(TreeMap<Long, long[]> byTime) {
    long customers = 0;
    for (long[] each : byTime.values()) {
      customers = Math.addExact(customers, Math.addExact(each[0], each[1]));
    }
    List<Step> steps = new ArrayList<>();
    long atRisk = customers;
    // Between two who were last seen the fractions cancel: one division, not one a step.
    double before = 1;
    long from = customers;
    double variance = 0;
    for (var each : byTime.entrySet()) {
      long left = each.getValue()[0];
      if (left > 0) {
        double survival = before * (atRisk - left) / from;
        variance += left == atRisk ? 0 : (double) left / atRisk / (atRisk - left);
        steps.add(
            new Step(each.getKey(), atRisk, left, survival, survival * StrictMath.sqrt(variance)));
      }
      long seen = each.getValue()[1];
      if (seen > 0) {
        before = before * (atRisk - left) / from;
        from = atRisk - left - seen;
      }
      atRisk -= left + seen;
    }
    return new KaplanMeier(steps, customers);
  }

  /**
   * The share that is still there.
   *
   * @param time in the unit of the input; who leaves at that very time is gone
   * @return S(time), 1 before anybody left
   */
  public double survival(long time) {
    double survival = 1;
    for (Step each : steps) {
      if (each.time() > time) {
        break;
      }
      survival = each.survival();
    }
    return survival;
  }

  /**
   * The first time at which at most half are still there.
   *
   * @return empty if more than half stayed to the end of observation
   */
  public OptionalLong median() {
    return steps.stream().filter(each -> each.survival() <= HALF).mapToLong(Step::time).findFirst();
  }
}
