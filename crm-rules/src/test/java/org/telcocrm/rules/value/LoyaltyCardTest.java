package org.telcocrm.rules.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.CONTRACT_DAYS_LEFT;
import static org.telcocrm.core.fact.StandardFacts.EXTRA_SIMS;
import static org.telcocrm.core.fact.StandardFacts.FAMILY_NET;
import static org.telcocrm.core.fact.StandardFacts.HAS_BROADBAND;
import static org.telcocrm.core.fact.StandardFacts.LAST_CSAT;
import static org.telcocrm.core.fact.StandardFacts.SERVICE_DEPTH;
import static org.telcocrm.core.fact.StandardFacts.TENURE_MONTHS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.telcocrm.rules.assessor.BandedScore;
import org.telcocrm.rules.assessor.ScorecardPolicy;

/** C19: loyalty of individuals. */
class LoyaltyCardTest {

  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          TENURE_MONTHS,
          HAS_BROADBAND,
          SERVICE_DEPTH,
          EXTRA_SIMS,
          FAMILY_NET,
          CONTRACT_DAYS_LEFT,
          LAST_CSAT,
          ValueFacts.REFERRALS_12M);

  private static final ScorecardPolicy LOYALTY = LoyaltyCard.loyalty();

  private static Facts.Builder stranger() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31))
        .set(TENURE_MONTHS, 0)
        .set(HAS_BROADBAND, false)
        .set(SERVICE_DEPTH, 0)
        .set(EXTRA_SIMS, 0)
        .set(FAMILY_NET, false)
        .set(CONTRACT_DAYS_LEFT, 0)
        .set(LAST_CSAT, 3)
        .set(ValueFacts.REFERRALS_12M, 0);
  }

  private static BandedScore score(Facts.Builder customer) {
    Decision<BandedScore> decision = LOYALTY.assessor().assess(customer.build());
    assertThat(decision.points()).isEqualTo(decision.outcome().orElseThrow().points());
    return decision.outcome().orElseThrow();
  }

  /** Every bound, reached and missed by one unit. */
  @ParameterizedTest
  @CsvSource({
    "0, 11, 0",
    "0, 12, 8",
    "0, 23, 8",
    "0, 24, 16",
    "0, 59, 16",
    "0, 60, 24",
    "0, 119, 24",
    "0, 120, 30",
    "1, 0, 0",
    "1, 1, 10",
    "2, 0, 0",
    "2, 1, 5",
    "2, 2, 5",
    "2, 3, 10",
    "3, 0, 0",
    "3, 1, 5",
    "3, 2, 8",
    "4, 0, 0",
    "4, 1, 7",
    "5, 0, 0",
    "5, 1, 5",
    "5, 180, 5",
    "5, 181, 15",
    "6, 2, -10",
    "6, 3, 0",
    "6, 4, 4",
    "6, 5, 8",
    "7, 0, 0",
    "7, 1, 8",
    "7, 2, 8",
    "7, 3, 12",
  })
  void points_byCharacteristic(int fact, double value, int points) {
    assertThat(score(stranger().numeric(SCHEMA.facts().get(fact), value)).points())
        .isEqualTo(points);
  }

  /** Tenure 24 (60), broadband 10, services 5, lines 5: 44; one more SIM card and it is 47. */
  @Test
  void tiers_haveInclusiveBounds() {
    Facts.Builder customer =
        stranger()
            .set(TENURE_MONTHS, 60)
            .set(HAS_BROADBAND, true)
            .set(SERVICE_DEPTH, 1)
            .set(EXTRA_SIMS, 1);
    assertThat(score(customer)).isEqualTo(new BandedScore(44, "MODERATE"));
    assertThat(score(customer.set(EXTRA_SIMS, 2))).isEqualTo(new BandedScore(47, "LOYAL"));
    assertThat(LOYALTY.band(24)).isEqualTo("LOOSE");
    assertThat(LOYALTY.band(25)).isEqualTo("MODERATE");
    assertThat(LOYALTY.band(44)).isEqualTo("MODERATE");
    assertThat(LOYALTY.band(45)).isEqualTo("LOYAL");
    assertThat(LOYALTY.band(64)).isEqualTo("LOYAL");
    assertThat(LOYALTY.band(65)).isEqualTo("CORE");
    assertThat(LOYALTY.card().minPoints()).isEqualTo(-10);
    assertThat(LOYALTY.card().maxPoints()).isEqualTo(100);
  }

  @Test
  void unknown_earnsNothingAndIsAGap() {
    Decision<BandedScore> decision =
        LOYALTY.assessor().assess(stranger().numeric(LAST_CSAT, Double.NaN).build());
    assertThat(decision.outcome()).contains(new BandedScore(0, "LOOSE"));
    assertThat(decision.gaps()).containsExactly(new Gap("last_csat", Gap.Kind.MISSING));
    Facts nothing = Facts.builder(SCHEMA, CustomerId.of("U1"), LocalDate.of(2026, 3, 31)).build();
    assertThat(LOYALTY.assessor().assess(nothing).isDecided()).isFalse();
  }

  @Test
  void reasons_sayWhatCounted() {
    assertThat(
            LOYALTY
                .assessor()
                .assess(stranger().set(TENURE_MONTHS, 130).set(LAST_CSAT, 1).build())
                .evidence())
        .extracting(Evidence::reason)
        .containsExactly("LOYALTY_TENURE", "LOYALTY_DISSATISFIED");
  }

  @Test
  void document_isReadBack_andWorded() {
    assertThat(PolicyKinds.standard().read(LOYALTY.document())).isEqualTo(LOYALTY);
    assertThat(PolicySet.ofDefaults().with(LOYALTY).all()).contains(LOYALTY);
    List<String> keys = new ArrayList<>(List.of("fact.loyalty_points", "fact.loyalty_band"));
    LOYALTY.card().reasons().forEach(reason -> keys.add("reason." + reason));
    LOYALTY.bands().forEach(band -> keys.add("level." + band.code()));
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Texts texts = RuleTexts.of(locale);
      assertThat(keys).allSatisfy(key -> assertThat(texts.find(key)).as(key).isPresent());
    }
  }
}
