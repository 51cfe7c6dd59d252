package org.telcocrm.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.ARREARS_MONTHS;
import static org.telcocrm.core.fact.StandardFacts.BRAND;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.STAR;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.product.Brand;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

class DecisionTableTest {

  private static final FactSchema SCHEMA = FactSchema.ofYuan(TENURE_MONTHS, PREPAY, BRAND);

  private static final DecisionTable.Rule<String> YOUNG =
      new DecisionTable.Rule<>("YOUNG", Condition.below(TENURE_MONTHS, 6), "welcome");
  private static final DecisionTable.Rule<String> PREPAID =
      new DecisionTable.Rule<>("PREPAID", Condition.isTrue(PREPAY), "top up");
  private static final DecisionTable.Rule<String> ELSE =
      new DecisionTable.Rule<>("ELSE", Condition.always(), "none");

  private static Facts.Builder facts() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31));
  }

  private static List<String> codes(DecisionTable.Result<String> result) {
    return result.hits().stream().map(hit -> hit.rule().code()).toList();
  }

  @Test
  void first_takesTheFirstThatHolds() {
    DecisionTable<String> table = DecisionTable.of(HitPolicy.FIRST, List.of(YOUNG, PREPAID, ELSE));

    assertThat(codes(table.evaluate(facts().set(TENURE_MONTHS, 5).set(PREPAY, true).build())))
        .containsExactly("YOUNG");
    assertThat(codes(table.evaluate(facts().set(TENURE_MONTHS, 6).set(PREPAY, true).build())))
        .containsExactly("PREPAID");
    assertThat(table.evaluate(facts().set(TENURE_MONTHS, 6).set(PREPAY, false).build()).first())
        .contains("none");
  }

  @Test
  void collect_takesEveryRuleThatHolds() {
    DecisionTable<String> table = DecisionTable.of(HitPolicy.COLLECT, List.of(YOUNG, PREPAID));

    assertThat(codes(table.evaluate(facts().set(TENURE_MONTHS, 1).set(PREPAY, true).build())))
        .containsExactly("YOUNG", "PREPAID");
    assertThat(table.evaluate(facts().set(TENURE_MONTHS, 9).set(PREPAY, false).build()).first())
        .isEmpty();
  }

  @Test
  void unknownRule_doesNotFireAndLeavesAGap() {
    DecisionTable<String> table = DecisionTable.of(HitPolicy.FIRST, List.of(YOUNG, PREPAID, ELSE));

    DecisionTable.Result<String> result = table.evaluate(facts().set(PREPAY, true).build());

    assertThat(codes(result)).containsExactly("PREPAID");
    assertThat(result.gaps()).containsExactly(new Gap("tenure_months", Gap.Kind.MISSING));
    assertThat(result.hits().get(0).evidence())
        .containsExactly(Evidence.of("PREPAID", "prepay", "true", "= true"));
  }

  @Test
  void absentFact_isAMatterOfTheRun_notAGapOfTheCustomer() {
    DecisionTable<String> table =
        DecisionTable.of(
            HitPolicy.COLLECT,
            List.of(new DecisionTable.Rule<>("STAR", Condition.atLeast(STAR, 4), "x")));

    assertThat(table.evaluate(facts().build()))
        .isEqualTo(
            new DecisionTable.Result<>(
                List.of(), List.of(), List.of(new Gap("star", Gap.Kind.ABSENT))));
    assertThat(table.facts()).containsExactly(STAR);
  }

  @Test
  void unique_refusesAnOverlapNamingThePair() {
    DecisionTable.Rule<String> upToSix =
        new DecisionTable.Rule<>("UP_TO_SIX", Condition.atMost(TENURE_MONTHS, 6), "a");
    DecisionTable.Rule<String> fromSix =
        new DecisionTable.Rule<>("FROM_SIX", Condition.atLeast(TENURE_MONTHS, 6), "b");

    assertThatThrownBy(() -> DecisionTable.of(HitPolicy.UNIQUE, List.of(PREPAID, upToSix, fromSix)))
        .isInstanceOf(PolicyException.class)
        .hasMessage(
            "rules of a UNIQUE table must not overlap but PREPAID and UP_TO_SIX can hold together");
    assertThatThrownBy(() -> DecisionTable.of(HitPolicy.UNIQUE, List.of(upToSix, fromSix)))
        .hasMessage(
            "rules of a UNIQUE table must not overlap but UP_TO_SIX and FROM_SIX can hold"
                + " together");
  }

  @Test
  void unique_acceptsWhatCannotHoldTogether() {
    DecisionTable<String> table =
        DecisionTable.of(
            HitPolicy.UNIQUE,
            List.of(
                YOUNG,
                new DecisionTable.Rule<>(
                    "OLD_PREPAID",
                    Condition.allOf(
                        Condition.atLeast(TENURE_MONTHS, 6),
                        Condition.isTrue(PREPAY),
                        Condition.oneOf(BRAND, Brand.GOTONE)),
                    "a"),
                new DecisionTable.Rule<>(
                    "OLD_MZONE",
                    Condition.allOf(
                        Condition.atLeast(TENURE_MONTHS, 6), Condition.oneOf(BRAND, Brand.MZONE)),
                    "b"),
                new DecisionTable.Rule<>("NEVER_SEEN", Condition.isUnknown(TENURE_MONTHS), "c")));

    assertThat(codes(table.evaluate(facts().set(TENURE_MONTHS, 5).build())))
        .containsExactly("YOUNG");
    assertThat(codes(table.evaluate(facts().build()))).containsExactly("NEVER_SEEN");
  }

  @Test
  void codesTwice_areRefused() {
    assertThatThrownBy(() -> DecisionTable.of(HitPolicy.FIRST, List.of(YOUNG, YOUNG)))
        .hasMessage("rules must have unique codes but YOUNG is not");
  }

  @Test
  void document_isReadBack() {
    DecisionTable<String> table = DecisionTable.of(HitPolicy.FIRST, List.of(YOUNG, PREPAID, ELSE));
    Node.Obj document = table.write(Node::of);

    DecisionTable<String> read =
        DecisionTable.read(
            NodeReader.of(document), FactCatalog.standard(), rule -> rule.text("then"));

    assertThat(read.rules()).isEqualTo(table.rules());
    assertThat(read.hitPolicy()).isEqualTo(HitPolicy.FIRST);
    assertThat(read.write(Node::of)).isEqualTo(document);
  }

  @Test
  void document_withOverlap_isRefusedAtItsPath() {
    DecisionTable<String> table = DecisionTable.of(HitPolicy.COLLECT, List.of(YOUNG, PREPAID));
    Node.Obj unique =
        Node.object()
            .put(
                "tiers",
                Node.object()
                    .put("hitPolicy", "UNIQUE")
                    .put("rules", NodeReader.of(table.write(Node::of)).node("rules"))
                    .build())
            .build();

    assertThatThrownBy(
            () ->
                DecisionTable.read(
                    NodeReader.of(unique).object("tiers"),
                    FactCatalog.standard(),
                    rule -> rule.text("then")))
        .hasMessage(
            "tiers.rules of a UNIQUE table must not overlap but YOUNG and PREPAID can hold"
                + " together");
  }

  @Test
  void gaps_nameMissingFactsOnly() {
    Condition condition =
        Condition.allOf(Condition.isTrue(PREPAY), Condition.atLeast(ARREARS_MONTHS, 1));

    assertThat(condition.bind(facts().build().schema()).gaps(facts().build()))
        .containsExactly(new Gap("prepay", Gap.Kind.MISSING));
  }

  @Test
  void first_ruleBehindOneThatAlwaysHolds_isRefused() {
    assertThatThrownBy(
            () ->
                DecisionTable.of(
                    HitPolicy.FIRST,
                    List.of(
                        new DecisionTable.Rule<>("ALL", Condition.always(), "x"),
                        new DecisionTable.Rule<>("NEVER", Condition.always(), "y"))))
        .hasMessage(
            "rules of a FIRST table must all be reachable but NEVER stands behind ALL, which always"
                + " holds");
  }

  @Test
  void rule_codeThatIsNoReasonCode_isRefusedWhenBuilt() {
    assertThatThrownBy(() -> new DecisionTable.Rule<>("gamer", Condition.always(), "x"))
        .hasMessage("reason must be upper-case letters, digits and underscores but was \"gamer\"");
  }
}
