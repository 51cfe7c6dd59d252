package org.telcocrm.rules.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyOverlay;
import org.telcocrm.rules.table.Condition;

class TableAssessorTest {

  private static final FactSchema SCHEMA = FactSchema.ofYuan(TENURE_MONTHS, PREPAY);

  private static final TablePolicy WELCOME =
      TablePolicy.builder("welcome", "1", "NONE")
          .rule("NEW_PREPAID", Condition.allOf(young(), Condition.isTrue(PREPAY)), "TOP_UP_GIFT")
          .rule("NEW", young(), "CALL")
          .build();

  private static Condition young() {
    return Condition.below(TENURE_MONTHS, 6);
  }

  private static Facts.Builder customer() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31));
  }

  private static Decision<String> assess(Facts.Builder customer) {
    return new TableAssessor(WELCOME).assess(customer.build());
  }

  @Test
  void firstRuleThatHolds_decides() {
    Decision<String> decision = assess(customer().set(TENURE_MONTHS, 5).set(PREPAY, true));

    assertThat(decision.outcome()).contains("TOP_UP_GIFT");
    assertThat(decision.policy()).isEqualTo(WELCOME.ref());
    assertThat(decision.evidence())
        .containsExactly(
            Evidence.of("NEW_PREPAID", "prepay", "true", "= true"),
            Evidence.of("NEW_PREPAID", "tenure_months", "5", "< 6"));
    assertThat(assess(customer().set(TENURE_MONTHS, 5).set(PREPAY, false)).outcome())
        .contains("CALL");
  }

  @Test
  void noRule_givesTheOtherwise() {
    assertThat(assess(customer().set(TENURE_MONTHS, 6)).outcome()).contains("NONE");
  }

  @Test
  void ruleThatAMissingFactKeepsFromAnswering_isInsufficient() {
    assertThat(assess(customer().set(PREPAY, true)).gaps())
        .containsExactly(new Gap("tenure_months", Gap.Kind.MISSING));
    assertThat(assess(customer().set(PREPAY, true)).isDecided()).isFalse();
  }

  @Test
  void key_writesTheOutcomeUnderThePolicysId() {
    AssessorKey<String> key = TableAssessor.keyOf("welcome");

    assertThat(key.columns()).extracting(AssessorKey.Column::name).containsExactly("welcome");
    assertThat(key.columns().get(0).text().of(assess(customer().set(TENURE_MONTHS, 6))))
        .isEqualTo("NONE");
    assertThat(key.columns().get(0).text().of(assess(customer()))).isEmpty();
  }

  @Test
  void document_isReadBack() {
    assertThat(TablePolicy.read(NodeReader.of(WELCOME.document()), FactCatalog.standard()))
        .isEqualTo(WELCOME);
  }

  @Test
  void policyThatNoFileCouldCarry_isRefused() {
    assertThatThrownBy(() -> TablePolicy.builder("Game Pack", "1", "NO").build())
        .isInstanceOf(PolicyException.class)
        .hasMessage("id must be lower-case letters, digits and underscores but was \"Game Pack\"");
    assertThatThrownBy(() -> TablePolicy.builder("pack", "1", "NO").rule("gamer", young(), "YES"))
        .hasMessage("reason must be upper-case letters, digits and underscores but was \"gamer\"");
    assertThatThrownBy(
            () ->
                TablePolicy.builder("pack", "1", "NO")
                    .rule("A", young(), "YES")
                    .rule("A", young(), "YES")
                    .build())
        .hasMessage("rules must have unique codes but A is not");
  }

  @Test
  void collectingTable_isRefused() {
    Node.Obj patch =
        Node.object().put("table", Node.object().put("hitPolicy", "COLLECT").build()).build();
    Node.Obj collecting =
        PolicyOverlay.apply(
            WELCOME.document(), List.of(new PolicyOverlay(PolicyOverlay.Level.CITY, "hz", patch)));

    assertThatThrownBy(() -> TablePolicy.read(NodeReader.of(collecting), FactCatalog.standard()))
        .hasMessage("table.hitPolicy must be FIRST or UNIQUE but was COLLECT");
  }

  @Test
  void outcomeThatNoCellOfABlockCarries_goesRowByRow() {
    TablePolicy text = TablePolicy.builder("offer", "1", "无").rule("NEW", young(), "CALL").build();

    assertThat(new TableAssessor(text).bind(SCHEMA).block(Set.of())).isEmpty();
    assertThat(new TableAssessor(WELCOME).bind(SCHEMA).block(Set.of())).isPresent();
    assertThat(new TableAssessor(WELCOME).block(Set.of())).isEmpty();
  }

  @Test
  void columnThatNoHeaderCouldCarry_isRefused() {
    assertThatThrownBy(() -> AssessorKey.of("x").column("a,b", decision -> ""))
        .hasMessage("column must be lower-case letters, digits and underscores but was \"a,b\"");
    assertThatThrownBy(() -> AssessorKey.of(" "))
        .hasMessage("the name of an assessor must not be blank");
  }
}
