package org.telcocrm.rules.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.core.fact.StandardFacts.ACTIVE_DAYS;
import static org.telcocrm.core.fact.StandardFacts.DATA_MB_M0;
import static org.telcocrm.core.fact.StandardFacts.DATA_MB_M1;
import static org.telcocrm.core.fact.StandardFacts.DEVICE_5G;
import static org.telcocrm.core.fact.StandardFacts.EXTRA_SIMS;
import static org.telcocrm.core.fact.StandardFacts.FAMILY_NET;
import static org.telcocrm.core.fact.StandardFacts.HAS_BROADBAND;
import static org.telcocrm.core.fact.StandardFacts.IN_MIN_M0;
import static org.telcocrm.core.fact.StandardFacts.LOW_SATURATION;
import static org.telcocrm.core.fact.StandardFacts.OUT_MIN_M0;
import static org.telcocrm.core.fact.StandardFacts.OUT_MIN_M1;
import static org.telcocrm.core.fact.StandardFacts.SMS;
import static org.telcocrm.core.fact.StandardFacts.STAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.label.Texts;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.brand.BrandPolicies;
import org.telcocrm.rules.brand.BrandTest;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.value.ValueAssessor;

/** C05, C15, C16: defaults 5.5 and 5.6. */
class SegmentTablesTest {

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          concat(
              SegmentFacts.all(),
              ACTIVE_DAYS,
              OUT_MIN_M0,
              OUT_MIN_M1,
              IN_MIN_M0,
              DATA_MB_M0,
              DATA_MB_M1,
              SMS,
              LOW_SATURATION,
              STAR,
              DEVICE_5G,
              HAS_BROADBAND,
              EXTRA_SIMS,
              FAMILY_NET,
              GroupFacts.VALUE_CLASS,
              ValueAssessor.VALUE_TIER));

  private static Fact[] concat(List<Fact> some, Fact... more) {
    List<Fact> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all.toArray(Fact[]::new);
  }

  private static Facts.Builder customer() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31));
  }

  private static String outcome(TablePolicy policy, Facts.Builder customer) {
    return policy.assessor().assess(customer.build()).outcome().orElse("INSUFFICIENT");
  }

  @ParameterizedTest
  @CsvSource({"25, HIGH", "24, MEDIUM", "10, MEDIUM", "9, LOW", "1, LOW", "0, SILENT"})
  void activeDays_giveTheBand(int days, String band) {
    assertThat(outcome(SegmentTables.activity(), customer().set(ACTIVE_DAYS, days)))
        .isEqualTo(band);
  }

  @Test
  void activityUnknown_isInsufficient() {
    assertThat(outcome(SegmentTables.activity(), customer())).isEqualTo("INSUFFICIENT");
  }

  private static Facts.Builder used(double minutes0, double minutes1, double mb, int messages) {
    return customer()
        .set(OUT_MIN_M0, minutes0)
        .set(OUT_MIN_M1, minutes1)
        .set(IN_MIN_M0, 0)
        .set(DATA_MB_M0, mb)
        .set(DATA_MB_M1, mb)
        .set(SMS, messages)
        .set(LOW_SATURATION, false);
  }

  /** A16: February 三无 and March 1 minute, then April 三无, is not bad; March and April 三无 is. */
  @Test
  void twoMonthsWithoutUse_inARow() {
    TablePolicy quality = SegmentTables.lineQuality();

    assertThat(outcome(quality, used(0, 0, 0, 0))).isEqualTo("NO_USE");
    assertThat(outcome(quality, used(1, 0, 0, 0))).isNotEqualTo("NO_USE");
    assertThat(outcome(quality, used(0, 1, 0, 0))).isNotEqualTo("NO_USE");
  }

  /** Defaults 5.5: under 3 minutes, 4 MB and 5 messages. */
  @Test
  void hardlyAnyUse_hasStrictBounds() {
    TablePolicy quality = SegmentTables.lineQuality();

    assertThat(outcome(quality, used(2.9, 2.9, 3.9, 4))).isEqualTo("VERY_LOW");
    assertThat(outcome(quality, used(3, 2.9, 3.9, 4))).isEqualTo("NORMAL");
    assertThat(outcome(quality, used(2.9, 3, 3.9, 4))).isEqualTo("NORMAL");
    assertThat(outcome(quality, used(2.9, 2.9, 4, 4))).isEqualTo("NORMAL");
    assertThat(outcome(quality, used(2.9, 2.9, 3.9, 5))).isEqualTo("NORMAL");
    assertThat(outcome(quality, used(2.9, 2.9, 3.9, 4).set(IN_MIN_M0, 3))).isEqualTo("NORMAL");
    assertThat(outcome(quality, used(90, 90, 90, 4).set(LOW_SATURATION, true)))
        .isEqualTo("LOW_SATURATION");
  }

  /** A month without a row is not a month without use. */
  @Test
  void monthUnknown_isNoMonthWithoutUse() {
    Facts.Builder oneMonth =
        customer()
            .set(OUT_MIN_M0, 0)
            .set(IN_MIN_M0, 0)
            .set(DATA_MB_M0, 0)
            .set(SMS, 0)
            .set(LOW_SATURATION, false);

    assertThat(outcome(SegmentTables.lineQuality(), oneMonth)).isEqualTo("INSUFFICIENT");
  }

  /** Defaults 5.6: class A or B, or 高 with 5 stars; C/D or sole trader; all others. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "A1, -, -, -, KEY",
        "B2, -, -, -, KEY",
        "C, -, -, -, BUSINESS",
        "D, HIGH, 7, -, BUSINESS",
        "-, HIGH, 5, -, KEY",
        "-, HIGH, 4, -, PUBLIC",
        "-, HIGH, 4, true, BUSINESS",
        "-, MID, 7, -, PUBLIC",
        "-, LOW, 0, true, BUSINESS",
        "-, LOW, 0, false, PUBLIC",
        "-, HIGH, -, -, INSUFFICIENT",
        "-, -, 4, -, PUBLIC",
      })
  void tier_followsClassValueAndStar(
      @Nullable String valueClass,
      @Nullable String tier,
      @Nullable Integer star,
      @Nullable Boolean soleTrader,
      String expected) {
    Facts.Builder customer = customer();
    if (valueClass != null) {
      customer.set(GroupFacts.VALUE_CLASS, valueClass);
    }
    if (tier != null) {
      customer.set(ValueAssessor.VALUE_TIER, tier);
    }
    if (star != null) {
      customer.set(STAR, star);
    }
    if (soleTrader != null) {
      customer.set(SegmentFacts.SOLE_TRADER, soleTrader);
    }

    assertThat(outcome(SegmentTables.customerTier(), customer)).isEqualTo(expected);
  }

  private static Facts.Builder noPreference() {
    return customer()
        .set(SegmentFacts.OFFERS_ACCEPTED_6M, 1)
        .set(SegmentFacts.PROMOTION_TOPUP_SHARE, .49)
        .set(DEVICE_5G, true)
        .set(SegmentFacts.DEVICE_AFTER_LAUNCH, 7)
        .set(SegmentFacts.NEW_SERVICES_TRIED, 1)
        .set(SegmentFacts.DATA_BILL_SHARE, .59)
        .set(SegmentFacts.VOICE_BILL_SHARE, .59)
        .set(SegmentFacts.ROAMING_BILL_SHARE, .59)
        .set(HAS_BROADBAND, true)
        .set(EXTRA_SIMS, 0)
        .set(FAMILY_NET, false);
  }

  private static List<String> labels(Facts.Builder customer) {
    return PreferenceRules.decide(customer.build(), SegmentPolicies.preferences())
        .outcome()
        .orElseThrow();
  }

  /** Each bound of defaults 5.5, reached and missed by one unit. */
  @Test
  void preferences_haveInclusiveBounds() {
    assertThat(labels(noPreference())).isEmpty();
    assertThat(labels(noPreference().set(SegmentFacts.OFFERS_ACCEPTED_6M, 2)))
        .containsExactly("OFFERS");
    assertThat(labels(noPreference().set(SegmentFacts.PROMOTION_TOPUP_SHARE, .5)))
        .containsExactly("OFFERS");
    assertThat(labels(noPreference().set(SegmentFacts.DEVICE_AFTER_LAUNCH, 6)))
        .containsExactly("NEW_TECHNOLOGY");
    assertThat(labels(noPreference().set(SegmentFacts.NEW_SERVICES_TRIED, 2)))
        .containsExactly("NEW_TECHNOLOGY");
    assertThat(labels(noPreference().set(SegmentFacts.DATA_BILL_SHARE, .6)))
        .containsExactly("DATA");
    assertThat(labels(noPreference().set(SegmentFacts.VOICE_BILL_SHARE, .6)))
        .containsExactly("VOICE");
    assertThat(labels(noPreference().set(SegmentFacts.ROAMING_BILL_SHARE, .6)))
        .containsExactly("ROAMING");
    assertThat(labels(noPreference().set(EXTRA_SIMS, 1))).containsExactly("FAMILY");
    assertThat(labels(noPreference().set(FAMILY_NET, true))).containsExactly("FAMILY");
    assertThat(
            labels(
                noPreference()
                    .set(FAMILY_NET, true)
                    .set(SegmentFacts.OFFERS_ACCEPTED_6M, 2)
                    .set(SegmentFacts.DATA_BILL_SHARE, .7)))
        .containsExactly("OFFERS", "DATA", "FAMILY");
  }

  @Test
  void preferenceUnknown_isNoNo() {
    Decision<List<String>> unknown =
        PreferenceRules.decide(
            customer().set(HAS_BROADBAND, false).set(EXTRA_SIMS, 0).build(),
            SegmentPolicies.preferences());
    Decision<List<String>> one =
        PreferenceRules.decide(
            customer().set(HAS_BROADBAND, true).set(EXTRA_SIMS, 1).build(),
            SegmentPolicies.preferences());

    assertThat(unknown.isDecided()).isFalse();
    assertThat(one.outcome().orElseThrow()).containsExactly("FAMILY");
    assertThat(one.gaps()).contains(new Gap("data_bill_share", Gap.Kind.MISSING));
  }

  static List<Policy> policies() {
    return List.of(
        SegmentTables.customerTier(),
        SegmentTables.activity(),
        SegmentTables.lineQuality(),
        SegmentPolicies.preferences(),
        SegmentPolicies.orientation(),
        BrandPolicies.brand());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void document_isReadBack_andStandsInASet(Policy policy) {
    assertThat(PolicyKinds.standard().read(policy.document())).isEqualTo(policy);
    assertThat(PolicySet.ofDefaults().with(policy).all()).contains(policy);
  }

  @Test
  void labelsTwice_areRefused() {
    var labels = new ArrayList<>(PreferenceRules.ofDefaults().labels());
    labels.add(labels.get(0));
    assertThatThrownBy(() -> new PreferenceRules(labels))
        .hasMessage(
            "labels must be one or more, each once, but were "
                + "[OFFERS, NEW_TECHNOLOGY, DATA, VOICE, ROAMING, FAMILY, OFFERS]");
  }

  /** Every code of segments and brands has its word in both languages. */
  @Test
  void words_areThere() {
    List<String> keys = new ArrayList<>();
    for (TablePolicy policy :
        List.of(
            SegmentTables.customerTier(), SegmentTables.activity(), SegmentTables.lineQuality())) {
      String id = policy.outcomeFact().code();
      keys.add("fact." + id);
      keys.add(id + "." + policy.otherwise());
      policy.table().rules().forEach(rule -> keys.add("reason." + rule.code()));
      policy.table().rules().forEach(rule -> keys.add(id + "." + rule.then()));
    }
    PreferenceRules.ofDefaults()
        .labels()
        .forEach(
            rule -> {
              keys.add("reason." + rule.code());
              keys.add("preference." + rule.then());
            });
    SegmentFacts.all().forEach(fact -> keys.add("fact." + fact.code()));
    for (ServiceOrientation each : ServiceOrientation.values()) {
      keys.add("orientation." + each);
    }
    keys.add("orientation." + OrientationResult.UNDETERMINED);
    for (BusinessKind each : BusinessKind.values()) {
      keys.add("business_kind." + each);
    }
    for (SizeClass each : SizeClass.values()) {
      keys.add("size_class." + each);
    }
    for (OrientationTrait each : OrientationTrait.values()) {
      keys.add("orientation_trait." + each);
      keys.add("reason." + each.reason());
      keys.add("reason." + each.reason() + "_NOT");
    }
    OrientationRules.ofDefaults().industries().forEach(each -> keys.add("industry." + each.code()));
    for (BrandTest each : BrandPolicies.brand().rules().tests()) {
      keys.add("reason." + each.reason());
    }
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Texts texts = RuleTexts.of(locale);
      assertThat(keys).allSatisfy(key -> assertThat(texts.find(key)).as(key).isPresent());
    }
  }
}
