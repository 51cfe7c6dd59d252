package org.telcocrm.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINTS_3M;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.SERVICE_KIND;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.product.ServiceKind;

class TableBlockTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final FactSchema SCHEMA = FactSchema.ofYuan(TENURE_MONTHS, PREPAY, SERVICE_KIND);

  private static final DecisionTable<String> TABLE =
      DecisionTable.of(
          HitPolicy.FIRST,
          List.of(
              new DecisionTable.Rule<>("UNHAPPY", Condition.atLeast(COMPLAINTS_3M, 1), "CARE"),
              new DecisionTable.Rule<>(
                  "NEW_PREPAID",
                  Condition.allOf(Condition.below(TENURE_MONTHS, 6), Condition.isTrue(PREPAY)),
                  "GIFT"),
              new DecisionTable.Rule<>(
                  "FIXED",
                  Condition.not(Condition.oneOf(SERVICE_KIND, ServiceKind.MOBILE)),
                  "VISIT")));

  private final FactBlock block = FactBlock.of(SCHEMA, AS_OF, 4);
  private final TableBlock hits = TABLE.bind(SCHEMA).block();

  private void row(double tenure, double prepay, ServiceKind kind) {
    int row = block.append();
    block.put(row, 0, tenure);
    block.put(row, 1, prepay);
    block.put(row, 2, SERVICE_KIND.indexOf(kind));
  }

  @Test
  void firstRuleThatHolds_isTheHit() {
    row(5, 1, ServiceKind.BROADBAND);
    row(6, 1, ServiceKind.BROADBAND);
    row(6, 1, ServiceKind.MOBILE);
    hits.evaluate(block);

    assertThat(hits.size()).isEqualTo(3);
    assertThat(hits.firstHit(0)).isEqualTo(1);
    assertThat(hits.firstHit(1)).isEqualTo(2);
    assertThat(hits.firstHit(2)).isEqualTo(-1);
  }

  @Test
  void unknownRuleBeforeTheHit_namesItsFacts() {
    row(5, Double.NaN, ServiceKind.BROADBAND);
    row(7, Double.NaN, ServiceKind.MOBILE);
    hits.evaluate(block);

    assertThat(hits.gaps())
        .containsExactly(
            new Gap("complaints_3m", Gap.Kind.ABSENT),
            new Gap("prepay", Gap.Kind.MISSING),
            new Gap("service_kind", Gap.Kind.MISSING),
            new Gap("tenure_months", Gap.Kind.MISSING));
    assertThat(hits.firstHit(0)).isEqualTo(2);
    assertThat(hits.isUnknown(0)).isTrue();
    assertThat(hits.hasGap(0, 1)).isTrue();
    assertThat(hits.hasGap(0, 3)).isFalse();
    // A tenure of 7 answers the rule without the flag: only the absent fact is left.
    assertThat(hits.hasGap(1, 1)).isFalse();
    assertThat(hits.hasGap(1, 0)).isTrue();
  }

  @Test
  void fractions_areComparedAsTheyAre() {
    row(5.999, 1, ServiceKind.MOBILE);
    row(6.0, 1, ServiceKind.MOBILE);
    row(Double.NaN, 1, ServiceKind.MOBILE);
    hits.evaluate(block);

    assertThat(block.isWide(0)).isTrue();
    assertThat(hits.firstHit(0)).isEqualTo(1);
    assertThat(hits.firstHit(1)).isEqualTo(-1);
    assertThat(hits.hasGap(2, 3)).isTrue();
  }

  @Test
  void otherColumns_areRefused() {
    FactBlock other = FactBlock.of(FactSchema.ofYuan(PREPAY), AS_OF, 1);

    assertThatThrownBy(() -> hits.evaluate(other))
        .hasMessage(
            "the block must have the bound schema CNY [tenure_months, prepay, service_kind] but has"
                + " CNY [prepay]");
  }
}
