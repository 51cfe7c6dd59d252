package org.telcocrm.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.scorecard.Attribute;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.PairAxis;
import org.telcocrm.rules.scorecard.PairTable;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * Scorecards and their characteristics.
 *
 * <p>Example: {@code ScorecardArbitraries.scorecards(List.of(TENURE_MONTHS, MY_FACT))}. Bounds of
 * bins are values that {@link FactArbitraries#numeric} gives too.
 */
public final class ScorecardArbitraries {

  private static final int MOST_POINTS = 100;
  private static final int MOST_BOUNDS = 4;
  private static final int MOST_CHARACTERISTICS = 8;
  private static final int MOST_BANDS = 4;

  private ScorecardArbitraries() {}

  /**
   * What bins count.
   *
   * @return −100 to 100 points, a third of them none; no points without a reason
   */
  public static Arbitrary<Attribute> attributes() {
    Arbitrary<Attribute> counting =
        Combinators.combine(
                Arbitraries.integers().between(-MOST_POINTS, MOST_POINTS),
                DecisionArbitraries.reasonCodes())
            .as(Attribute::new);
    return Arbitraries.frequencyOf(
        Tuple.of(2, counting), Tuple.of(1, Arbitraries.just(Attribute.NEUTRAL)));
  }

  /**
   * Characteristics of a fact; half of them count missing values.
   *
   * @param fact any fact but a date
   * @return one to five bins, or one per level
   * @throws IllegalArgumentException for a date: count the days from or to it instead
   */
  public static Arbitrary<Characteristic> characteristics(Fact fact) {
    Arbitrary<Characteristic> plain = plain(fact);
    return Combinators.combine(plain, attributes(), Arbitraries.of(true, false))
        .as(
            (characteristic, missing, counts) ->
                counts
                    ? characteristic.withMissing(missing.points(), missing.reason())
                    : characteristic);
  }

  private static Arbitrary<Characteristic> plain(Fact fact) {
    if (fact instanceof NumberFact number) {
      return lines(fact).map(line -> line(Characteristic.of(number), line.get1(), line.get2()));
    }
    if (fact instanceof MoneyFact money) {
      return lines(fact).map(line -> line(Characteristic.of(money), line.get1(), line.get2()));
    }
    if (fact instanceof FlagFact flag) {
      return Combinators.combine(attributes(), attributes())
          .as((yes, no) -> Characteristic.of(flag, yes, no));
    }
    if (fact instanceof ChoiceFact<?> choice) {
      return choices(choice);
    }
    throw new IllegalArgumentException("a characteristic must not be about a date but was " + fact);
  }

  private static Arbitrary<Tuple.Tuple2<List<Double>, List<Attribute>>> lines(Fact fact) {
    return Combinators.combine(
            FactArbitraries.numeric(fact).list().ofMaxSize(MOST_BOUNDS),
            attributes().list().ofSize(MOST_BOUNDS + 1))
        .as((bounds, bins) -> Tuple.of(List.copyOf(new TreeSet<>(bounds)), bins));
  }

  private static Characteristic line(
      Characteristic.Line line, List<Double> bounds, List<Attribute> bins) {
    for (int i = 0; i < bounds.size(); i++) {
      line.below(bounds.get(i), bins.get(i).points(), bins.get(i).reason());
    }
    Attribute last = bins.get(bounds.size());
    return line.above(last.points(), last.reason());
  }

  private static <E> Arbitrary<Characteristic> choices(ChoiceFact<E> choice) {
    return attributes()
        .list()
        .ofSize(choice.levels().size())
        .map(
            bins -> {
              Characteristic.Levels<E> levels = Characteristic.of(choice);
              for (int i = 0; i < bins.size(); i++) {
                levels.at(choice.levels().get(i), bins.get(i).points(), bins.get(i).reason());
              }
              return levels.build();
            });
  }

  /**
   * Scorecards over standard facts.
   *
   * @return up to eight characteristics
   */
  public static Arbitrary<Scorecard> scorecards() {
    return scorecards(StandardFacts.all());
  }

  /**
   * Scorecards over certain facts.
   *
   * @param facts dates among them are left out
   * @return up to eight characteristics
   */
  public static Arbitrary<Scorecard> scorecards(Collection<? extends Fact> facts) {
    List<Fact> usable = new ArrayList<>(facts);
    usable.removeIf(DateFact.class::isInstance);
    return Arbitraries.subsetOf(usable)
        .ofMaxSize(Math.min(usable.size(), MOST_CHARACTERISTICS))
        .flatMap(
            some ->
                Combinators.combine(
                        some.stream().map(ScorecardArbitraries::characteristics).toList())
                    .as(Scorecard::of))
        .flatMap(card -> withPairs(card, usable))
        .withoutEdgeCases();
  }

  /** Two cards in three have no pairs. */
  private static Arbitrary<Scorecard> withPairs(Scorecard card, List<Fact> facts) {
    if (facts.size() < 2) {
      return Arbitraries.just(card);
    }
    Arbitrary<Scorecard> paired =
        Arbitraries.subsetOf(facts)
            .ofSize(2)
            .map(List::copyOf)
            .flatMap(two -> pairTables(two.get(0), two.get(1)))
            .map(pair -> card.withPairs(List.of(pair)));
    return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(card)), Tuple.of(1, paired));
  }

  /**
   * Tables of two facts, with the reason {@code PAIR}.
   *
   * @param rows any fact but a date
   * @param columns another
   * @return up to five bins a number, each with −100 to 100 points
   */
  public static Arbitrary<PairTable> pairTables(Fact rows, Fact columns) {
    return Combinators.combine(pairAxes(rows), pairAxes(columns))
        .flatAs(
            (down, across) ->
                Arbitraries.integers()
                    .between(-MOST_POINTS, MOST_POINTS)
                    .array(int[].class)
                    .ofSize(across.size())
                    .array(int[][].class)
                    .ofSize(down.size())
                    .map(points -> PairTable.of(down, across, points, "PAIR")));
  }

  private static Arbitrary<PairAxis> pairAxes(Fact fact) {
    if (fact instanceof FlagFact flag) {
      return Arbitraries.just(PairAxis.of(flag));
    }
    if (fact instanceof ChoiceFact<?> choice) {
      return Arbitraries.just(PairAxis.of(choice));
    }
    return FactArbitraries.numeric(fact)
        .list()
        .ofMaxSize(MOST_BOUNDS)
        .map(
            bounds -> {
              double[] uppers =
                  new TreeSet<>(bounds).stream().mapToDouble(Double::doubleValue).toArray();
              return fact instanceof MoneyFact money
                  ? PairAxis.of(money, uppers)
                  : PairAxis.of((NumberFact) fact, uppers);
            });
  }

  /**
   * A host's scorecard policies over standard facts.
   *
   * @return one to eight characteristics and one to four bands
   */
  public static Arbitrary<ScorecardPolicy> scorecardPolicies() {
    return Combinators.combine(
            scorecards().filter(card -> !card.facts().isEmpty()),
            Arbitraries.integers()
                .between(-MOST_POINTS, MOST_POINTS)
                .set()
                .ofMaxSize(MOST_BANDS - 1))
        .as(
            (card, bounds) -> {
              ScorecardPolicy.Builder policy =
                  ScorecardPolicy.builder("care_need", "1", "BAND_0").card(card);
              int band = 1;
              for (int bound : new TreeSet<>(bounds)) {
                policy.band(bound, "BAND_" + band);
                band++;
              }
              return policy.build();
            })
        .withoutEdgeCases();
  }
}
