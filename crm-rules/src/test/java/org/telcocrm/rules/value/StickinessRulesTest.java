package org.telcocrm.rules.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.core.fact.GroupFacts.CIRCLE_SHARE;
import static org.telcocrm.core.fact.GroupFacts.DIRECTORY_SHARE;
import static org.telcocrm.core.fact.GroupFacts.PAID_PRODUCTS;
import static org.telcocrm.core.fact.GroupFacts.SIGN_YEARS;
import static org.telcocrm.core.fact.GroupFacts.UNIFIED_SHARE;
import static org.telcocrm.core.fact.GroupFacts.VPMN_SHARE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.label.Texts;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.rules.policy.Policy;

/** C19: stickiness of groups is depth times breadth. */
class StickinessRulesTest {

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          PAID_PRODUCTS, UNIFIED_SHARE, SIGN_YEARS, CIRCLE_SHARE, VPMN_SHARE, DIRECTORY_SHARE);

  private static Facts.Builder group(double... values) {
    Facts.Builder group = Facts.builder(SCHEMA, CustomerId.of("G1"), LocalDate.of(2026, 3, 31));
    for (int i = 0; i < values.length; i++) {
      group.numeric(SCHEMA.facts().get(i), values[i]);
    }
    return group;
  }

  private static Decision<GroupStickiness> decide(Facts.Builder group) {
    return StickinessRules.decide(group.build(), ValuePolicies.stickiness());
  }

  /** By hand: 3 of 6 products 20, half unified 15, all years 30; circle 25, V 15, directory 0. */
  @Test
  void product_byHand() {
    Decision<GroupStickiness> decision = decide(group(3, .5, 7, .5, .4, 0));

    assertThat(decision.outcome()).contains(new GroupStickiness(65, 40));
    assertThat(decision.outcome().orElseThrow().stickiness()).isEqualTo("26.00");
    assertThat(decision.points()).isEqualTo(65 + 40);
    assertThat(decision.evidence())
        .contains(new Evidence("STICKY_PRODUCTS", "paid_products", "3", "0-40", 20));
  }

  /** All, none, and one side only: deep with nobody holds nothing. */
  @ParameterizedTest
  @CsvSource({
    "6, 1, 5, 1, .8, .8, 100.00",
    "9, 1, 9, 1, 1, 1, 100.00",
    "0, 0, 0, 0, 0, 0, 0.00",
    "6, 1, 5, 0, 0, 0, 0.00",
    "0, 0, 0, 1, .8, .8, 0.00",
  })
  void stickiness_isBounded(
      double products,
      double unified,
      double years,
      double circle,
      double vpmn,
      double directory,
      String expected) {
    assertThat(
            decide(group(products, unified, years, circle, vpmn, directory))
                .outcome()
                .orElseThrow()
                .stickiness())
        .isEqualTo(new BigDecimal(expected));
  }

  /** Without the directory 80 of 100 points are known: 40 of them earned stand for 50. */
  @Test
  void unknownIndicator_isAGapAndTheOthersStandForAll() {
    Decision<GroupStickiness> decision = decide(group(3, .5, 7, .5, .4, Double.NaN));

    assertThat(decision.outcome()).contains(new GroupStickiness(65, 50));
    assertThat(decision.gaps()).containsExactly(new Gap("directory_share", Gap.Kind.MISSING));
    assertThat(decision.evidence())
        .contains(new Evidence("STICKY_SCALED", "breadth", "80", "100", 10));
    assertThat(decision.points()).isEqualTo(65 + 50);
  }

  /** 70 points known are enough, 50 are not; each side for itself. */
  @Test
  void tooLittleKnown_isInsufficient() {
    double unknown = Double.NaN;
    assertThat(decide(group(3, .5, unknown, 1, 1, 1)).outcome())
        .as("70 known: 35 of them stand for 50")
        .contains(new GroupStickiness(50, 100));
    assertThat(decide(group(unknown, .5, 7, 1, 1, 1)).isDecided()).as("60 known").isFalse();
    assertThat(decide(group(6, 1, 5, unknown, 1, 1)).isDecided()).isFalse();
    assertThat(decide(group(6, 1, 5, unknown, 1, 1)).gaps())
        .containsExactly(new Gap("circle_share", Gap.Kind.MISSING));
    assertThat(decide(group()).isDecided()).isFalse();
  }

  @Test
  void wrongRules_areRefused() {
    StickinessRules rules = StickinessRules.ofDefaults();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StickinessRules(rules.depth().subList(1, 3), rules.breadth(), 70))
        .withMessage("depth must have 100 points in all but has 60");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StickinessRules(rules.depth(), rules.depth(), 70))
        .withMessageStartingWith("codes of indicators must stand once but were [STICKY_PRODUCTS,");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StickinessRules(rules.depth(), rules.breadth(), 101))
        .withMessage("minKnownPoints must be between 1 and 100 but was 101");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StickinessIndicator("STICKY_X", PAID_PRODUCTS, 6, 6, 40))
        .withMessage("from of STICKY_X must be below to, both finite, but they were 6.0 and 6.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StickinessIndicator("STICKY_X", PAID_PRODUCTS, 0, 6, 0))
        .withMessage("points of STICKY_X must be between 1 and 100 but were 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GroupStickiness(101, 0))
        .withMessage("depth and breadth must be between 0 and 100 but were 101 and 0");
  }

  @Test
  void document_isReadBack_andWorded() {
    Policy policy = ValuePolicies.stickiness();
    assertThat(PolicyKinds.standard().read(policy.document())).isEqualTo(policy);
    assertThat(PolicySet.ofGroupDefaults().with(policy).find(ValuePolicies.STICKINESS))
        .contains(ValuePolicies.stickiness());
    List<String> keys = new ArrayList<>(List.of("reason.STICKY_SCALED", "fact.depth"));
    StickinessRules rules = StickinessRules.ofDefaults();
    Stream.concat(rules.depth().stream(), rules.breadth().stream())
        .forEach(each -> keys.add("reason." + each.code()));
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Texts texts = RuleTexts.of(locale);
      assertThat(keys).allSatisfy(key -> assertThat(texts.find(key)).as(key).isPresent());
    }
  }

  /** Half a point counts as one, also where floats fall below the half: 50 x .27 are 13.5. */
  @ParameterizedTest
  @CsvSource({".27, 14", ".26, 13", ".28, 14", "0, 0", "-1, 0", "1, 50", "2, 50", ".99, 50"})
  void halfAPoint_countsAsOne(double value, int points) {
    assertThat(new StickinessIndicator("STICKY_X", PAID_PRODUCTS, 0, 1, 50).earned(value))
        .isEqualTo(points);
    // 30 points between 0 and .8: .36 are 13.5, .6 are 22.5.
    StickinessIndicator scaled = new StickinessIndicator("STICKY_Y", PAID_PRODUCTS, 0, .8, 30);
    assertThat(scaled.earned(.36)).isEqualTo(14);
    assertThat(scaled.earned(.6)).isEqualTo(23);
  }
}
