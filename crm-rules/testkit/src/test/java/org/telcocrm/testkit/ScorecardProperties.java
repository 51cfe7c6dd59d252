package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.ProbabilityTable;
import org.telcocrm.rules.scorecard.Scorecard;

class ScorecardProperties {

  private static final Scorecard TENURE =
      Scorecard.of(Characteristic.of(TENURE_MONTHS).below(6, 30, "SHORT").above(-15, "LONG"));

  @Property(tries = 300)
  void points_addUpExactly(@ForAll Scorecard card, @ForAll Facts row) {
    Scorecard.Bound bound = card.bind(row.schema());
    Scorecard.Score score = bound.score(row);

    assertThat(score.points())
        .isEqualTo(score.evidence().stream().mapToInt(Evidence::points).sum())
        .isEqualTo(bound.points(row))
        .isBetween(card.minPoints(), card.maxPoints());
    assertThat(card.reasons())
        .containsAll(score.evidence().stream().map(Evidence::reason).toList());
  }

  @Example
  void points_example() {
    FactSchema schema = FactSchema.ofYuan(TENURE_MONTHS);
    Facts row =
        Facts.builder(schema, CustomerId.of("U1"), LocalDate.of(2026, 3, 31))
            .set(TENURE_MONTHS, 5)
            .build();

    assertThat(TENURE.bind(schema).points(row)).isEqualTo(30);
  }

  @Property(tries = 200)
  void absentFacts_costNothing(@ForAll Scorecard card, @ForAll Facts row) {
    Scorecard.Bound nothing = card.bind(FactSchema.ofYuan());

    assertThat(nothing.absent()).hasSize(card.facts().size());
    assertThat(
            nothing.points(Facts.builder(FactSchema.ofYuan(), row.customer(), row.asOf()).build()))
        .isZero();
  }

  @Property(tries = 300)
  void document_isReadBack(@ForAll Scorecard card) {
    Node.Obj document = Node.object().put("card", card.write()).build();
    Scorecard read = Scorecard.read(NodeReader.of(document), "card", FactCatalog.standard());

    assertThat(read).isEqualTo(card).hasSameHashCodeAs(card);
    assertThat(read.write()).isEqualTo(card.write());
  }

  @Example
  void document_example() {
    assertThat(TENURE.write().canonical())
        .isEqualTo(
            "[{\"attributes\":[{\"below\":6,\"points\":30,\"reason\":\"SHORT\"},"
                + "{\"points\":-15,\"reason\":\"LONG\"}],\"code\":\"tenure_months\"}]");
  }

  @Provide
  Arbitrary<Double> rates() {
    return PolicyArbitraries.rates();
  }

  @Provide
  Arbitrary<Map<Integer, Long>> bases() {
    return Arbitraries.maps(
            Arbitraries.integers().between(-400, 400), Arbitraries.longs().between(1, 100_000))
        .ofMinSize(1)
        .ofMaxSize(20)
        .withoutEdgeCases();
  }

  @Property(tries = 200)
  void fittedTable_meanIsTheRate_andMorePointsAreMoreLikely(
      @ForAll("bases") Map<Integer, Long> base, @ForAll("rates") double rate) {
    NavigableMap<Integer, Long> counts = new TreeMap<>(base);
    ProbabilityTable table = ProbabilityTable.fit(20, counts, rate);
    double sum = 0;
    long customers = 0;
    double before = 0;
    for (Map.Entry<Integer, Long> each : counts.entrySet()) {
      double probability = table.probability(each.getKey());
      assertThat(probability).isGreaterThanOrEqualTo(before).isBetween(0.0, 1.0);
      before = probability;
      sum += each.getValue() * probability;
      customers += each.getValue();
    }

    assertThat(sum / customers).isCloseTo(rate, within(1e-6));
  }

  @Property(tries = 100)
  void twentyPoints_doubleTheOdds(
      @ForAll("rates") double rate, @ForAll @IntRange(min = -100, max = 100) int points) {
    ProbabilityTable table = ProbabilityTable.anchoredAtZero(20, rate);
    double p = table.probability(points);
    double q = table.probability(points + 20);

    assertThat(q / (1 - q)).isCloseTo(2 * p / (1 - p), within(1e-6 * q / (1 - q)));
  }
}
