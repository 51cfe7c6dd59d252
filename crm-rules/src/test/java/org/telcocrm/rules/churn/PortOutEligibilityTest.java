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
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;

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
  private static final DocumentPolicy<PortOutEligibility> ELIGIBILITY = ChurnPolicies.portOut();

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
    Decision<PortOutEligibility.Verdict> decision =
        PortOutEligibility.decide(DERIVED.derive(facts), ELIGIBILITY);
    assertThat(decision.outcome()).isEmpty();
    assertThat(decision.gaps()).containsExactly(new Gap("arrears", Gap.Kind.MISSING));
  }

  @Test
  void decide_unknownBesideAnObstacle_isRefusedWithTheGap() {
    FactSchema schema = FactSchema.ofYuan(REAL_NAME);
    Facts facts = Facts.builder(schema, CustomerId.of("U1"), AS_OF).set(REAL_NAME, false).build();
    Decision<PortOutEligibility.Verdict> decision = PortOutEligibility.decide(facts, ELIGIBILITY);
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
    Policy read = PolicyKinds.standard().read(ELIGIBILITY.document());
    assertThat(read).isEqualTo(ELIGIBILITY);
    assertThat(read.ref()).isEqualTo(ELIGIBILITY.ref());
    assertThat(DocumentPolicy.as(ChurnPolicies.PORT_OUT, read).orElseThrow().rules())
        .isEqualTo(PortOutEligibility.ofDefaults());
    assertThat(PolicySet.ofDefaults().find(ChurnPolicies.PORT_OUT)).contains(ELIGIBILITY);
  }

  @Test
  void read_refusesATableThatStopsAtTheFirstObstacle() {
    Node.Obj first =
        (Node.Obj) replaced(ELIGIBILITY.document(), Node.of("COLLECT"), Node.of("FIRST"));
    assertThatThrownBy(() -> PolicyKinds.standard().read(first))
        .isInstanceOf(PolicyException.class)
        .hasMessage("obstacles.hitPolicy must be COLLECT but was FIRST");
  }

  private static Node replaced(Node node, Node what, Node by) {
    if (node instanceof Node.Obj object) {
      Node.Builder changed = Node.object();
      object.members().forEach((name, each) -> changed.put(name, replaced(each, what, by)));
      return changed.build();
    }
    return node.equals(what) ? by : node;
  }

  @Test
  void conditionOutsideOneToFive_isRefused() {
    for (int wrong : new int[] {0, 6}) {
      assertThatThrownBy(
              () ->
                  new PortOutEligibility(
                      List.of(
                          new DecisionTable.Rule<>("SIXTH", Condition.isFalse(REAL_NAME), wrong))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("obstacles must belong to a condition from 1 to 5 but SIXTH had " + wrong);
    }
  }

  private static List<String> refusals(Facts.Builder facts) {
    return decide(facts).outcome().orElseThrow().refusals();
  }

  private static Decision<PortOutEligibility.Verdict> decide(Facts.Builder facts) {
    return PortOutEligibility.decide(DERIVED.derive(facts.build()), ELIGIBILITY);
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
