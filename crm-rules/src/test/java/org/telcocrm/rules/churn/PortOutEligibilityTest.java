package org.telcocrm.rules.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

class PortOutEligibilityTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          REAL_NAME,
          STATE,
          ARREARS,
          UNBILLED_FEES,
          PAYMENT_ARRANGED,
          CONTRACT_KIND,
          CONTRACT_END,
          OPEN_DATE,
          DAYS_SINCE_PORT);
  private static final DerivedFacts.Bound DERIVED = DerivedFacts.standard().bind(SCHEMA);
  private static final PortOutEligibility ELIGIBILITY = PortOutEligibility.ofDefaults();

  /** Acceptance row H8: after 119 days refused for its tenure, after 120 days allowed. */
  @Test
  void decide_h8_needs120Days() {
    Decision<PortOutEligibility.Verdict> tooSoon =
        decide(free().set(OPEN_DATE, AS_OF.minusDays(119)));
    assertThat(tooSoon.outcome().orElseThrow().allowed()).isFalse();
    assertThat(tooSoon.outcome().orElseThrow().refusals()).containsExactly("TENURE_TOO_SHORT");
    assertThat(tooSoon.evidence())
        .containsExactly(Evidence.of("TENURE_TOO_SHORT", "tenure_days", "119", "< 120"));

    assertThat(decide(free().set(OPEN_DATE, AS_OF.minusDays(120))).outcome())
        .contains(new PortOutEligibility.Verdict(true, List.of()));
  }

  @Test
  void decide_120DaysCountFromTheLastPortToo() {
    assertThat(refusals(free().set(DAYS_SINCE_PORT, 119))).containsExactly("PORTED_RECENTLY");
    assertThat(refusals(free().set(DAYS_SINCE_PORT, 120))).isEmpty();
  }

  @Test
  void decide_namesEveryObstacle() {
    Facts.Builder facts =
        free()
            .set(REAL_NAME, false)
            .set(STATE, SubscriptionState.STOPPED)
            .set(ARREARS, Money.fen(1))
            .set(CONTRACT_KIND, ContractKind.TERMINAL)
            .set(CONTRACT_END, AS_OF)
            .set(OPEN_DATE, AS_OF.minusDays(1));
    assertThat(refusals(facts))
        .containsExactly(
            "NOT_REAL_NAME", "STATE_NOT_NORMAL", "FEES_UNPAID", "IN_CONTRACT", "TENURE_TOO_SHORT");
  }

  @Test
  void decide_unbilledFeesBlockOnlyWithoutArrangement() {
    assertThat(refusals(free())).isEmpty();
    assertThat(refusals(free().set(UNBILLED_FEES, Money.fen(0)))).isEmpty();
    Facts.Builder facts = free().set(UNBILLED_FEES, Money.fen(3000));
    assertThat(refusals(facts.set(PAYMENT_ARRANGED, true))).isEmpty();
    Decision<PortOutEligibility.Verdict> refused = decide(facts.set(PAYMENT_ARRANGED, false));
    assertThat(refused.outcome().orElseThrow().refusals()).containsExactly("UNBILLED_FEES");
    assertThat(refused.evidence())
        .containsExactly(
            Evidence.of("UNBILLED_FEES", "payment_arranged", "false", "= false"),
            Evidence.of("UNBILLED_FEES", "unbilled_fees", "CNY 30.00", "> CNY 0.00"));
  }

  @Test
  void decide_unbilledFeesWithUnknownArrangement_isInsufficientData() {
    Decision<PortOutEligibility.Verdict> decision =
        decide(free().set(UNBILLED_FEES, Money.fen(3000)));
    assertThat(decision.outcome()).isEmpty();
    assertThat(decision.gaps()).containsExactly(new Gap("payment_arranged", Gap.Kind.MISSING));
  }

  @Test
  void decide_contractBindsThroughItsLastDay() {
    Facts.Builder facts = free().set(CONTRACT_KIND, ContractKind.FEE);
    assertThat(refusals(facts.set(CONTRACT_END, AS_OF))).containsExactly("IN_CONTRACT");
    assertThat(refusals(facts.set(CONTRACT_END, AS_OF.minusDays(1)))).isEmpty();
  }

  @Test
  void decide_unknownCondition_isInsufficientData() {
    Facts facts =
        Facts.builder(SCHEMA, CustomerId.of("U1"), AS_OF)
            .set(REAL_NAME, true)
            .set(STATE, SubscriptionState.ACTIVE)
            .set(CONTRACT_KIND, ContractKind.NONE)
            .set(OPEN_DATE, AS_OF.minusDays(400))
            .build();
    Decision<PortOutEligibility.Verdict> decision = ELIGIBILITY.decide(DERIVED.derive(facts));
    assertThat(decision.outcome()).isEmpty();
    assertThat(decision.gaps()).containsExactly(new Gap("arrears", Gap.Kind.MISSING));
  }

  @Test
  void decide_unknownBesideAnObstacle_isRefusedWithTheGap() {
    FactSchema schema = FactSchema.ofYuan(REAL_NAME);
    Facts facts = Facts.builder(schema, CustomerId.of("U1"), AS_OF).set(REAL_NAME, false).build();
    Decision<PortOutEligibility.Verdict> decision = ELIGIBILITY.decide(facts);
    assertThat(decision.outcome().orElseThrow().refusals()).containsExactly("NOT_REAL_NAME");
    assertThat(decision.gaps())
        .containsExactly(
            new Gap("arrears", Gap.Kind.ABSENT),
            new Gap("contract_days_left", Gap.Kind.ABSENT),
            new Gap("contract_kind", Gap.Kind.ABSENT),
            new Gap("state", Gap.Kind.ABSENT),
            new Gap("tenure_days", Gap.Kind.ABSENT));
  }

  @Test
  void read_ofItsOwnDocument_isEqual() {
    PortOutEligibility read =
        PortOutEligibility.read(NodeReader.of(ELIGIBILITY.document()), FactCatalog.standard());
    assertThat(read).isEqualTo(ELIGIBILITY);
    assertThat(read.ref()).isEqualTo(ELIGIBILITY.ref());
    assertThat(read.obstacles().rules()).isEqualTo(ELIGIBILITY.obstacles().rules());
  }

  @Test
  void of_refusesATableThatStopsAtTheFirstObstacle() {
    DecisionTable<Integer> first =
        DecisionTable.of(HitPolicy.FIRST, ELIGIBILITY.obstacles().rules());
    assertThatThrownBy(() -> PortOutEligibility.of("p", "1", first))
        .isInstanceOf(PolicyException.class)
        .hasMessage("obstacles.hitPolicy must be COLLECT but was FIRST");
  }

  @Test
  void of_refusesAConditionOutsideOneToFive() {
    DecisionTable<Integer> table =
        DecisionTable.of(
            HitPolicy.COLLECT,
            List.of(new DecisionTable.Rule<>("SIXTH", Condition.isFalse(REAL_NAME), 6)));
    assertThatThrownBy(() -> PortOutEligibility.of("p", "1", table))
        .isInstanceOf(PolicyException.class)
        .hasMessage("obstacles.rules must belong to a condition from 1 to 5 but SIXTH had 6");
  }

  private static List<String> refusals(Facts.Builder facts) {
    return decide(facts).outcome().orElseThrow().refusals();
  }

  private static Decision<PortOutEligibility.Verdict> decide(Facts.Builder facts) {
    return ELIGIBILITY.decide(DERIVED.derive(facts.build()));
  }

  /** A customer whom nothing holds. */
  private static Facts.Builder free() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), AS_OF)
        .set(REAL_NAME, true)
        .set(STATE, SubscriptionState.ACTIVE)
        .set(ARREARS, Money.fen(0))
        .set(CONTRACT_KIND, ContractKind.NONE)
        .set(OPEN_DATE, AS_OF.minusDays(400));
  }
}
