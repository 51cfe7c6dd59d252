package org.telcocrm.samples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

/** One customer in full, and one card's points against the same rules written by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AssessBenchmark {

  static final Scorecard CARD =
      Scorecard.of(
          Characteristic.of(StandardFacts.PORT_QUERY_90D).neutralBelow(1).above(50, "PORT_QUERY"),
          Characteristic.of(StandardFacts.COMPLAINTS_3M).neutralBelow(1).above(20, "COMPLAINT"),
          Characteristic.of(StandardFacts.VAS_UNUSED).neutralBelow(1).above(10, "VAS_UNUSED"),
          Characteristic.of(StandardFacts.ARREARS).neutralBelow(1).above(15, "ARREARS"),
          Characteristic.of(StandardFacts.PREPAY, 10, "PREPAID"));

  private final CustomerAssessor.Bound assessor = CustomerAssessor.ofDefaults().bind(Base.SCHEMA);
  private final Scorecard.Bound card = CARD.bind(Base.SCHEMA);
  private final List<Facts> rows = Base.rows(Base.ROWS, 20260331);
  private int next;

  /** Public for the harness. */
  public AssessBenchmark() {}

  private Facts row() {
    next = (next + 1) & (Base.ROWS - 1);
    return rows.get(next);
  }

  /** Value, churn and services of one customer, with all evidence. */
  @Benchmark
  public CustomerAssessment assessOne() {
    return assessor.assess(row());
  }

  /** The points of one card. */
  @Benchmark
  public int cardPoints() {
    return card.points(row());
  }

  /** The same points by hand. */
  @Benchmark
  public int cardPointsByHand() {
    return byHand(row());
  }

  static int byHand(Facts facts) {
    int points = 0;
    if (facts.numeric(StandardFacts.PORT_QUERY_90D) >= 1) {
      points += 50;
    }
    if (facts.numeric(StandardFacts.COMPLAINTS_3M) >= 1) {
      points += 20;
    }
    if (facts.numeric(StandardFacts.VAS_UNUSED) >= 1) {
      points += 10;
    }
    if (facts.numeric(StandardFacts.ARREARS) >= 1) {
      points += 15;
    }
    if (facts.numeric(StandardFacts.PREPAY) == 1) {
      points += 10;
    }
    return points;
  }
}
