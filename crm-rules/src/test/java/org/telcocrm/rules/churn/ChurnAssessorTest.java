package org.telcocrm.rules.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.telcocrm.core.fact.StandardFacts.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyOverlay;

class ChurnAssessorTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final FactSchema SCHEMA =
      FactSchema.ofYuan(
          BUSINESS_PROFILE,
          TENURE_MONTHS,
          PORT_QUERY_90D,
          CONTRACT_DAYS_LEFT,
          HAS_BROADBAND,
          REGULARITY,
          COMPLAINTS_3M,
          USAGE_CHANGE);
  private static final ChurnAssessor ASSESSOR = new ChurnAssessor(ChurnPolicy.ofDefaults());

  @Test
  void assess_pointsAreTheSumOfTheEvidence() {
    Decision<ChurnRisk> decision =
        ASSESSOR.assess(
            customer(1)
                .set(BUSINESS_PROFILE, BusinessProfile.POSTPAID_METERED)
                .set(TENURE_MONTHS, 3)
                .set(PORT_QUERY_90D, 1)
                .set(CONTRACT_DAYS_LEFT, -62)
                .set(HAS_BROADBAND, true)
                .build());
    ChurnRisk risk = decision.outcome().orElseThrow();
    assertThat(risk.points()).isEqualTo(50 + 30 + 10 - 30).isEqualTo(decision.points());
    assertThat(decision.evidence())
        .containsExactly(
            new Evidence("PORT_QUERY", "port_query_90d", "1", ">= 1", 50),
            new Evidence("CONTRACT_ENDED", "contract_days_left", "-62", ">= -90 and < 0", 30),
            new Evidence("TENURE_SHORT", "tenure_months", "3", "< 6", 10),
            new Evidence("BUNDLED", "has_broadband", "true", "= true", -30));
    assertThat(risk.profile()).isEqualTo(BusinessProfile.POSTPAID_METERED);
    // Three doublings of the odds .008 : .992.
    assertThat(risk.probability()).isCloseTo(8 * .008 / (.992 + 8 * .008), within(1e-12));
    assertThat(risk.band()).isEqualTo(ChurnBand.HIGH);
  }

  @Test
  void assess_pointsAreTheSumOfTheEvidence_forAWholeBase() {
    for (Facts facts : base()) {
      Decision<ChurnRisk> decision = ASSESSOR.assess(facts);
      assertThat(decision.outcome().orElseThrow().points()).isEqualTo(decision.points());
      assertThat(ASSESSOR.bind(SCHEMA).assess(facts)).isEqualTo(decision);
    }
  }

  @Test
  void assess_profileMissing_isInsufficientData() {
    Decision<ChurnRisk> decision = ASSESSOR.assess(customer(1).set(PORT_QUERY_90D, 1).build());
    assertThat(decision.outcome()).isEmpty();
    assertThat(decision.gaps()).containsExactly(new Gap("churn_profile", Gap.Kind.MISSING));
  }

  @Test
  void assess_profileAbsentOrNotCovered_isInsufficientData() {
    FactSchema schema = FactSchema.ofYuan(PORT_QUERY_90D);
    Decision<ChurnRisk> absent =
        ASSESSOR.assess(
            Facts.builder(schema, CustomerId.of("U1"), AS_OF).set(PORT_QUERY_90D, 1).build());
    assertThat(absent.gaps()).containsExactly(new Gap("churn_profile", Gap.Kind.ABSENT));
    Decision<ChurnRisk> group =
        ASSESSOR.assess(customer(1).set(BUSINESS_PROFILE, BusinessProfile.GROUP).build());
    assertThat(group.isDecided()).isFalse();
    assertThat(group.gaps()).containsExactly(new Gap("churn_card_GROUP", Gap.Kind.ABSENT));
  }

  @Test
  void assess_zeroPointsWithoutFit_isThePrior() {
    for (BusinessProfile profile : ChurnPolicy.ofDefaults().profiles().keySet()) {
      ChurnRisk risk =
          ASSESSOR
              .assess(customer(1).set(BUSINESS_PROFILE, profile).build())
              .outcome()
              .orElseThrow();
      double prior = ChurnPolicy.ofDefaults().profile(profile).orElseThrow().prior();
      assertThat(risk.points()).isZero();
      assertThat(risk.probability()).isCloseTo(prior, within(1e-15));
      assertThat(risk.band()).isEqualTo(ChurnBand.LOW);
    }
  }

  @Test
  void fitting_meanProbabilityIsThePriorOfEachProfile() {
    List<Facts> base = base();
    ChurnAssessor fitted = fit(base);
    assertThat(fitted.fitting()).isEmpty();
    for (BusinessProfile profile : ChurnPolicy.ofDefaults().profiles().keySet()) {
      double mean =
          base.stream()
              .filter(facts -> facts.choice(BUSINESS_PROFILE).orElseThrow() == profile)
              .mapToDouble(facts -> fitted.assess(facts).outcome().orElseThrow().probability())
              .average()
              .orElseThrow();
      assertThat(mean)
          .isCloseTo(ChurnPolicy.ofDefaults().profile(profile).orElseThrow().prior(), within(1e-6));
    }
  }

  @Test
  void fitting_ofAnUnseenProfile_keepsThePriorAtZeroPoints() {
    ChurnAssessor fitted =
        fit(List.of(customer(1).set(BUSINESS_PROFILE, BusinessProfile.PREPAID).build()));
    assertThat(fitted.fitting()).isEmpty();
    Facts fixed = customer(2).set(BUSINESS_PROFILE, BusinessProfile.FIXED).build();
    assertThat(fitted.assess(fixed).outcome()).isEqualTo(ASSESSOR.assess(fixed).outcome());
  }

  @Test
  void fitting_afterAnOverlayOfThePrior_isAskedForAgain() {
    ChurnPolicy fitted = fit(base()).policy();
    Node.Obj profiles =
        Node.object().put("profiles", Node.object().put("PREPAID", prior(.04)).build()).build();
    Node.Obj changed =
        PolicyOverlay.apply(
            fitted.document(),
            List.of(new PolicyOverlay(PolicyOverlay.Level.CITY, "test", profiles)));
    ChurnPolicy read = ChurnPolicy.read(NodeReader.of(changed), FactCatalog.standard());
    assertThat(read.profile(BusinessProfile.PREPAID).orElseThrow().isFitted()).isFalse();
    assertThat(read.profile(BusinessProfile.FIXED).orElseThrow().isFitted()).isTrue();
    ChurnAssessor again =
        (ChurnAssessor) new ChurnAssessor(read).fitting().orElseThrow().over(base());
    assertThat(again.fitting()).isEmpty();
    assertThat(
            base().stream()
                .filter(f -> f.choice(BUSINESS_PROFILE).orElseThrow() == BusinessProfile.PREPAID)
                .mapToDouble(f -> again.assess(f).outcome().orElseThrow().probability())
                .average()
                .orElseThrow())
        .isCloseTo(.04, within(1e-6));
  }

  private static Node.Obj prior(double rate) {
    return Node.object().put("prior", rate).build();
  }

  @Test
  void fitting_isTheSameForAnySplit() {
    List<Facts> base = base();
    assertThat(split(base, fitting())).isEqualTo(fit(base).policy().ref());
  }

  @Test
  void moreComplaints_neverLowerRisk() {
    for (BusinessProfile profile : ChurnPolicy.ofDefaults().profiles().keySet()) {
      double before = 0;
      for (int complaints = 0; complaints < 5; complaints++) {
        double risk =
            ASSESSOR
                .assess(
                    customer(1)
                        .set(BUSINESS_PROFILE, profile)
                        .set(COMPLAINTS_3M, complaints)
                        .build())
                .outcome()
                .orElseThrow()
                .probability();
        assertThat(risk).isGreaterThanOrEqualTo(before);
        before = risk;
      }
    }
  }

  private static Aggregate<FactReader, ?, ? extends Assessor<ChurnRisk>> fitting() {
    return ASSESSOR.fitting().orElseThrow();
  }

  private static ChurnAssessor fit(List<Facts> base) {
    return (ChurnAssessor) fitting().over(base);
  }

  private static <S> Object split(
      List<Facts> base, Aggregate<FactReader, S, ? extends Assessor<ChurnRisk>> fitting) {
    S left = fitting.zero();
    S right = fitting.zero();
    for (int i = base.size() - 1; i >= 0; i--) {
      if (i % 3 == 0) {
        left = fitting.add(left, base.get(i));
      } else {
        right = fitting.add(right, base.get(i));
      }
    }
    return fitting.finish(fitting.merge(left, right)).policy().ref();
  }

  /** Customers of all profiles whose values look random and are the same in each run. */
  private static List<Facts> base() {
    List<Facts> base = new ArrayList<>();
    BusinessProfile[] profiles = {
      BusinessProfile.POSTPAID_METERED,
      BusinessProfile.POSTPAID_HANDSET,
      BusinessProfile.PREPAID,
      BusinessProfile.FIXED
    };
    for (int i = 0; i < 2000; i++) {
      int hash = i * 0x9E3779B9;
      hash ^= hash >>> 15;
      Facts.Builder facts =
          customer(i)
              .set(BUSINESS_PROFILE, profiles[i % profiles.length])
              .set(TENURE_MONTHS, (hash >>> 3) % 100)
              .set(PORT_QUERY_90D, (hash >>> 7) % 40 == 0 ? 1 : 0)
              .set(HAS_BROADBAND, (hash >>> 9) % 3 == 0)
              .set(REGULARITY, ((hash >>> 11) % 101) / 100.0)
              .set(USAGE_CHANGE, ((hash >>> 13) % 200) / 100.0 - 1);
      if ((hash >>> 5) % 2 == 0) {
        facts.set(CONTRACT_DAYS_LEFT, (hash >>> 17) % 400 - 150);
      }
      base.add(facts.build());
    }
    return base;
  }

  private static Facts.Builder customer(int number) {
    return Facts.builder(SCHEMA, CustomerId.of("U" + number), AS_OF);
  }
}
