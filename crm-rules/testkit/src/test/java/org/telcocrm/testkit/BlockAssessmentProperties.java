package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.assessor.BlockAssessor;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;
import org.telcocrm.rules.table.Condition;

/** Assessed in blocks, customers get the cells and gaps that they get one by one. */
class BlockAssessmentProperties {

  /** Cells as a results file would have them. */
  private static List<String> line(BlockAssessor blocks, int row) {
    return blocks.columns().stream().map(column -> column.text(row)).toList();
  }

  @Provide
  Arbitrary<List<Policy>> policies() {
    return Combinators.combine(
            ScorecardArbitraries.scorecardPolicies(), tables(), Arbitraries.of(true, false))
        .as(
            (card, table, two) ->
                two
                    ? List.<Policy>of(chained(table, card), card, table, another())
                    : List.<Policy>of(table, card))
        .withoutEdgeCases();
  }

  private static Arbitrary<TablePolicy> tables() {
    return ConditionArbitraries.conditionsThatMayFail(StandardFacts.all())
        .list()
        .ofMaxSize(4)
        .map(
            conditions -> {
              TablePolicy.Builder policy = TablePolicy.builder("game_pack", "1", "NO");
              for (int i = 0; i < conditions.size(); i++) {
                policy.rule("RULE_" + i, conditions.get(i), "OFFER_" + i);
              }
              return policy.build();
            })
        .withoutEdgeCases();
  }

  /** Looks at what the others decide, so that it comes behind them wherever it stands. */
  private static TablePolicy chained(TablePolicy table, ScorecardPolicy card) {
    return TablePolicy.builder("chained", "1", "NEITHER")
        .rule("NO_PACK", Condition.oneOf(table.outcomeFact(), "NO"), "FROM_TABLE")
        .rule("LOWEST", Condition.oneOf(card.bandFact(), card.bands().get(0).code()), "FROM_BAND")
        .rule("ABOVE", Condition.atLeast(card.pointsFact(), 0), "FROM_POINTS")
        .build();
  }

  private static ScorecardPolicy another() {
    return ScorecardPolicy.builder("tenure", "1", "NEW")
        .card(
            Scorecard.of(
                Characteristic.of(StandardFacts.TENURE_MONTHS).below(6, -9, "NEW").neutralAbove()))
        .band(0, "OLD")
        .build();
  }

  @Provide
  Arbitrary<List<Facts>> bases() {
    return FactArbitraries.schemas().flatMap(schema -> FactArbitraries.bases(schema, 4));
  }

  @Property(tries = 200)
  void block_isAssessedAsRowByRow(
      @ForAll("policies") List<Policy> policies, @ForAll("bases") List<Facts> base) {
    PolicySet set = PolicySet.none();
    for (Policy each : policies) {
      set = set.with(each);
    }
    CustomerAssessor.Bound bound = CustomerAssessor.of(set).bind(base.get(0).schema());
    BlockAssessor blocks = bound.block().orElseThrow();
    FactBlock block = FactBlock.of(bound.schema(), base.get(0).asOf(), 2);
    // Twice, so that nothing of the last block is left in the next.
    for (int start = 0; start < 2; start++) {
      List<Facts> rows = base.subList(Math.min(start, base.size()), base.size());
      block.clear();
      block.customers(row -> rows.get(row).customer());
      rows.forEach(block::append);
      blocks.assess(block);
      for (int row = 0; row < rows.size(); row++) {
        requireSame(bound.assess(rows.get(row)), blocks, block, row);
      }
    }
  }

  private static void requireSame(
      CustomerAssessment one, BlockAssessor blocks, FactBlock block, int row) {
    List<String> cells = new ArrayList<>();
    one.decisions().forEach((key, decision) -> cells(key, decision, cells));

    assertThat(line(blocks, row)).isEqualTo(cells);
    for (int column = 0; column < one.facts().schema().facts().size(); column++) {
      // A derived fact that no policy looks at stays missing.
      assertThat(block.numeric(row, column)).isIn(one.facts().numericAt(column), Double.NaN);
    }
    assertThat(
            IntStream.range(0, blocks.gaps().size())
                .filter(gap -> blocks.hasGap(row, gap))
                .mapToObj(blocks.gaps()::get)
                .toList())
        .isEqualTo(one.gaps());
    assertThat(blocks.hasGaps(row)).isEqualTo(!one.gaps().isEmpty());
    assertThat(blocks.hasGaps() || one.gaps().isEmpty()).isTrue();
  }

  @SuppressWarnings("unchecked") // a decision stands under the key of its own assessor
  private static <R> void cells(AssessorKey<R> key, Decision<?> decision, List<String> cells) {
    key.columns().forEach(column -> cells.add(column.text().of((Decision<R>) decision)));
  }

  @Example
  void block_example() {
    FactSchema source = FactSchema.ofYuan(StandardFacts.OPEN_DATE);
    CustomerAssessor.Bound bound =
        CustomerAssessor.of(PolicySet.none().with(another())).bind(source);
    FactBlock block = FactBlock.of(bound.schema(), java.time.LocalDate.of(2026, 3, 31), 1);
    block.append(
        Facts.builder(source, CustomerId.of("U1"), block.asOf())
            .set(StandardFacts.OPEN_DATE, java.time.LocalDate.of(2026, 1, 1))
            .build());
    BlockAssessor blocks = bound.block().orElseThrow();
    blocks.assess(block);

    assertThat(line(blocks, 0)).containsExactly("-9", "NEW", "NEW");
    assertThat(blocks.gaps()).containsExactly(new Gap("tenure_months", Gap.Kind.MISSING));
  }

  @Example
  void defaults_goRowByRow() {
    assertThat(CustomerAssessor.ofDefaults().bind(FactSchema.ofYuan()).block()).isEmpty();
  }
}
