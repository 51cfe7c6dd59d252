package org.telcocrm.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.BRAND;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_END;
import static org.telcocrm.core.fact.StandardFacts.HAS_BROADBAND;
import static org.telcocrm.core.fact.StandardFacts.PREPAY;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

class ScorecardTest {

  private static final FactSchema SCHEMA = FactSchema.ofYuan(TENURE_MONTHS, PREPAY, BRAND);

  private static final Scorecard CARD =
      Scorecard.of(
          Characteristic.of(TENURE_MONTHS)
              .below(6, 30, "TENURE_SHORT")
              .neutralAbove()
              .withMissing(7, "TENURE_UNKNOWN"),
          Characteristic.of(HAS_BROADBAND, -30, "BUNDLED"),
          Characteristic.of(BRAND).at(Brand.EASYOWN, 10, "BRAND_EASYOWN").build(),
          Characteristic.of(PREPAY, new Attribute(0, "SEEN"), new Attribute(-5, "POSTPAID")));

  private static Facts.Builder facts() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31));
  }

  @Test
  void score_isTheSumOfItsReasons() {
    Facts facts =
        facts().set(TENURE_MONTHS, 2).set(BRAND, Brand.EASYOWN).set(PREPAY, false).build();

    Scorecard.Score score = CARD.bind(SCHEMA).score(facts);

    assertThat(score.points()).isEqualTo(35);
    assertThat(score.evidence())
        .containsExactly(
            new Evidence("TENURE_SHORT", "tenure_months", "2", "< 6", 30),
            new Evidence("BRAND_EASYOWN", "brand", "EASYOWN", "= EASYOWN", 10),
            new Evidence("POSTPAID", "prepay", "false", "= false", -5));
    assertThat(score.gaps()).isEmpty();
    assertThat(CARD.bind(SCHEMA).points(facts)).isEqualTo(35);
  }

  @Test
  void missingFact_takesTheMissingBinAndIsAGap() {
    Scorecard.Score score = CARD.bind(SCHEMA).score(facts().set(BRAND, Brand.GOTONE).build());

    assertThat(score.points()).isEqualTo(7);
    assertThat(score.evidence())
        .containsExactly(new Evidence("TENURE_UNKNOWN", "tenure_months", "MISSING", "unknown", 7));
    assertThat(score.gaps())
        .containsExactly(
            new Gap("tenure_months", Gap.Kind.MISSING), new Gap("prepay", Gap.Kind.MISSING));
  }

  @Test
  void absentFact_isSkippedOncePerRun() {
    assertThat(CARD.bind(SCHEMA).absent())
        .containsExactly(new Gap("has_broadband", Gap.Kind.ABSENT));
    Scorecard.Bound nothing = CARD.bind(FactSchema.ofYuan());
    Facts empty =
        Facts.builder(FactSchema.ofYuan(), CustomerId.of("U1"), LocalDate.of(2026, 3, 31)).build();
    assertThat(nothing.score(empty)).isEqualTo(new Scorecard.Score(0, List.of(), List.of()));
  }

  @Test
  void bounds_holdEveryScore() {
    assertThat(CARD.minPoints()).isEqualTo(-35);
    assertThat(CARD.maxPoints()).isEqualTo(40);
    assertThat(CARD.reasons())
        .containsExactly(
            "BRAND_EASYOWN", "BUNDLED", "POSTPAID", "SEEN", "TENURE_SHORT", "TENURE_UNKNOWN");
  }

  @Test
  void factTwice_isRefused() {
    Characteristic prepay = Characteristic.of(PREPAY, 1, "A");

    assertThatThrownBy(() -> Scorecard.of(prepay, prepay))
        .isInstanceOf(PolicyException.class)
        .hasMessage("characteristics must be unique but prepay stands twice");
  }

  private static Scorecard read(Node characteristics) {
    Node.Obj document = Node.object().put("card", characteristics).build();
    return Scorecard.read(NodeReader.of(document), "card", FactCatalog.standard());
  }

  @Test
  void document_isReadBack() {
    Scorecard dates =
        Scorecard.of(
            Characteristic.of(TENURE_MONTHS).below(6, 30, "A").below(12.5, -3, "B").neutralAbove());

    assertThat(read(CARD.write())).isEqualTo(CARD);
    assertThat(read(dates.write())).isEqualTo(dates);
    assertThat(read(Node.list(List.of()))).isEqualTo(Scorecard.of());
  }

  @Test
  void dateBounds_areIsoTexts() {
    Node card = one("contract_end", bin("below", Node.of("2026-03-31"), 5), bin(-5));

    assertThat(read(card).characteristics().get(0).fact()).isEqualTo(CONTRACT_END);
    assertThat(read(card).write()).isEqualTo(card);
  }

  private static Node one(String code, Node... attributes) {
    return Node.list(
        List.of(
            Node.object()
                .put("code", code)
                .put("attributes", Node.list(List.of(attributes)))
                .build()));
  }

  private static Node bin(String name, Node bound, int points) {
    return Node.object().put(name, bound).put("points", points).put("reason", "R").build();
  }

  private static Node bin(int points) {
    return Node.object().put("points", points).put("reason", "R").build();
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(
            one("tenure_month", bin(1)),
            "card[0].code must name a known fact but was \"tenure_month\". Maybe"
                + " \"tenure_months\"?"),
        Arguments.of(
            one("tenure_months", bin("below", Node.of(12), 1), bin("below", Node.of(6), 2), bin(3)),
            "card[0].attributes are refused: bounds of tenure_months must ascend but 6.0 follows"
                + " 12.0"),
        Arguments.of(
            one("tenure_months", bin("below", Node.of(12), 1)),
            "card[0].attributes are refused: bins of tenure_months must end with one without upper"
                + " bound"),
        Arguments.of(
            // Reading it as "below 5 counts 1" would turn the card upside down without a word.
            one("tenure_months", bin(1), bin("below", Node.of(5), 2)),
            "card[0].attributes[0].below is required but missing"),
        Arguments.of(
            one("brand", bin("level", Node.of("GOTONE"), 1), bin("level", Node.of("GOTONE"), 2)),
            "card[0].attributes[1].level must stand once but GOTONE stands twice"),
        Arguments.of(
            one("brand", bin("level", Node.of("GOTON"), 1)),
            "card[0].attributes[0].level must be a level of brand [level] but was GOTON"),
        Arguments.of(
            one("prepay", Node.object().put("is", true).put("points", 3).build()),
            "card[0].attributes[0].reason is required for 3 points"),
        Arguments.of(
            Node.list(List.of(CARD_OF_PREPAY, CARD_OF_PREPAY)),
            "card must be unique but prepay stands twice"));
  }

  private static final Node CARD_OF_PREPAY =
      Node.object()
          .put("code", "prepay")
          .put("attributes", Node.list(List.of(bin("is", Node.of(true), 3))))
          .build();

  @ParameterizedTest
  @MethodSource("refusals")
  void refusal_namesPathRuleAndValue(Node card, String message) {
    assertThatThrownBy(() -> read(card)).isInstanceOf(PolicyException.class).hasMessage(message);
  }
}
