package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.RowScore;
import org.telcocrm.rules.scorecard.RowScorer;
import org.telcocrm.rules.scorecard.ScoreBlock;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * A block of scores says of each row what the score of the row says, and so does its short form.
 */
class ScoreBlockProperties {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final double LIMIT = 1 << 30;

  private static final List<NumberFact> NUMBERS =
      IntStream.range(0, 14).mapToObj(i -> NumberFact.of("n" + i, "pieces")).toList();

  private static final FactSchema SCHEMA = FactSchema.ofYuan(NUMBERS.toArray(NumberFact[]::new));

  /** A card with the numeric views of some rows. */
  record Case(Scorecard card, List<double[]> rows) {}

  /** Bounds and values meet: whole, with a fraction, and around what a narrow column holds. */
  private static Arbitrary<Double> near() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.integers().between(-3, 6).map(i -> (double) i)),
        Tuple.of(2, Arbitraries.integers().between(-6, 12).map(i -> i / 2.0)),
        Tuple.of(1, Arbitraries.of(LIMIT, LIMIT - 1, LIMIT + 1, LIMIT - .5)),
        Tuple.of(1, Arbitraries.of(-LIMIT, -LIMIT + 1, -LIMIT - 1, -LIMIT + .5)),
        Tuple.of(1, Arbitraries.of(1e18, -1e18, Double.MAX_VALUE, -Double.MAX_VALUE, 2147483647.0)),
        Tuple.of(1, Arbitraries.of(Double.MIN_VALUE, -0.0, Math.nextDown(1.0), Math.nextUp(1.0))));
  }

  /** Narrow values only, so that most columns stay narrow. */
  private static Arbitrary<Double> whole() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.integers().between(-4, 7).map(i -> (double) i)),
        Tuple.of(1, Arbitraries.of(LIMIT - 1, 1 - LIMIT)),
        Tuple.of(2, Arbitraries.just(Double.NaN)));
  }

  private static Arbitrary<Characteristic> characteristics(NumberFact fact) {
    Arbitrary<Tuple.Tuple2<Integer, String>> bins =
        Combinators.combine(
                Arbitraries.integers().between(-5, 5), Arbitraries.of("A", "B", "C", "D", "E", "F"))
            .as(Tuple::of);
    return Combinators.combine(
            near().list().ofMaxSize(6), bins.list().ofSize(8), Arbitraries.of(true, false))
        .as(
            (bounds, points, counts) -> {
              // The one zero, as a card keeps it: 0.0 and -0.0 would be two bounds.
              TreeSet<Double> uppers = new TreeSet<>();
              bounds.forEach(bound -> uppers.add(bound + 0.0));
              Characteristic.Line line = Characteristic.of(fact);
              int bin = 0;
              for (double upper : uppers) {
                line.below(upper, points.get(bin).get1(), points.get(bin).get2());
                bin++;
              }
              Characteristic all = line.above(points.get(bin).get1(), points.get(bin).get2());
              return counts ? all.withMissing(points.get(7).get1(), points.get(7).get2()) : all;
            });
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Scorecard> cards =
        Arbitraries.subsetOf(NUMBERS)
            .flatMap(
                some ->
                    Combinators.combine(
                            some.stream().map(ScoreBlockProperties::characteristics).toList())
                        .as(Scorecard::of));
    Arbitrary<double[]> row =
        Arbitraries.frequencyOf(
            Tuple.of(4, whole().array(double[].class).ofSize(NUMBERS.size())),
            Tuple.of(1, near().array(double[].class).ofSize(NUMBERS.size())));
    return Combinators.combine(cards, row.list().ofMaxSize(5)).as(Case::new).withoutEdgeCases();
  }

  @Property(tries = 400)
  void numbers_scoreAsRowByRow(@ForAll("cases") Case one) {
    FactBlock block = FactBlock.of(SCHEMA, AS_OF, 2);
    for (double[] values : one.rows) {
      int row = block.append();
      for (int column = 0; column < values.length; column++) {
        block.put(row, column, values[column]);
      }
    }
    requireSame(one.card.bind(SCHEMA), block);
  }

  @Provide
  Arbitrary<List<Facts>> bases() {
    return FactArbitraries.schemas().flatMap(schema -> FactArbitraries.bases(schema, 4));
  }

  @Property(tries = 200)
  void standardFacts_scoreAsRowByRow(@ForAll Scorecard card, @ForAll("bases") List<Facts> base) {
    FactSchema schema = base.get(0).schema();
    FactBlock block = FactBlock.of(schema, base.get(0).asOf(), 4);
    base.forEach(block::append);
    requireSame(card.bind(schema), block);
  }

  @Example
  void moreThanAWordOfAttributes_example() {
    List<Characteristic> all = new ArrayList<>();
    for (NumberFact fact : NUMBERS) {
      all.add(
          Characteristic.of(fact)
              .below(1, 3, "R" + all.size())
              .below(2, 2, "R" + all.size())
              .above(1, "R" + all.size()));
    }
    FactBlock block = FactBlock.of(SCHEMA, AS_OF, 2);
    for (int value = 0; value < 3; value++) {
      int row = block.append();
      for (int column = 0; column < NUMBERS.size(); column++) {
        block.put(row, column, (value + column) % 3);
      }
    }
    ScoreBlock scores = Scorecard.of(all).bind(SCHEMA).block();
    scores.score(block);

    assertThat(scores.attributes()).hasSize(42);
    assertThat(scores.points(0)).isEqualTo(5 * 3 + 5 * 2 + 4);
    assertThat(scores.reasons(0)).startsWith("R0", "R12", "R3").hasSize(14);
    requireSame(Scorecard.of(all).bind(SCHEMA), block);
  }

  private static void requireSame(Scorecard.Bound card, FactBlock block) {
    ScoreBlock scores = card.block();
    scores.score(block);
    RowScorer scorer = card.row();
    assertThat(scorer.attributes()).isEqualTo(scores.attributes());
    FactBlock.Cursor cursor = block.cursor();
    assertThat(scores.size()).isEqualTo(block.size());
    for (int row = 0; row < block.size(); row++) {
      Scorecard.Score score = card.score(cursor.at(row));
      List<Evidence> evidence = score.evidence().stream().sorted(Evidence.ORDER).toList();
      List<Evidence> counted = new ArrayList<>();
      for (int i = 0; i < scores.attributes().size(); i++) {
        if (scores.counts(row, i)) {
          var each = scores.attributes().get(i);
          counted.add(new Evidence(each.reason(), each.fact().code(), "", "", each.points()));
        }
      }
      int at = row;

      RowScore brief = scorer.score(cursor.at(row));
      assertThat(brief.points()).isEqualTo(score.points());
      assertThat(brief.countReasons()).isEqualTo(evidence.size());
      assertThat(brief.reasons()).isEqualTo(scores.reasons(row));
      assertThat(brief.counted())
          .isEqualTo(
              IntStream.range(0, scores.attributes().size())
                  .filter(i -> scores.counts(at, i))
                  .mapToObj(scores.attributes()::get)
                  .toList());
      assertThat(scores.points(row)).isEqualTo(score.points());
      assertThat(counted)
          .isEqualTo(
              evidence.stream()
                  .map(e -> new Evidence(e.reason(), e.subject(), "", "", e.points()))
                  .toList());
      assertThat(scores.hasReasons(row)).isEqualTo(!evidence.isEmpty());
      assertThat(scores.reasons(row))
          .isEqualTo(evidence.stream().map(Evidence::reason).distinct().toList());
      assertThat(
              IntStream.range(0, scores.gaps().size())
                  .filter(gap -> scores.hasGap(at, gap))
                  .mapToObj(scores.gaps()::get)
                  .toList())
          .isEqualTo(score.gaps().stream().sorted().toList());
      assertThat(scores.hasGaps(row)).isEqualTo(!score.gaps().isEmpty());
    }
  }
}
