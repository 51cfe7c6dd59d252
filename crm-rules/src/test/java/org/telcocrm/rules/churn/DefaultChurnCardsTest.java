package org.telcocrm.rules.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.telcocrm.core.fact.StandardFacts.*;
import static org.telcocrm.core.product.BusinessProfile.FIXED;
import static org.telcocrm.core.product.BusinessProfile.POSTPAID_HANDSET;
import static org.telcocrm.core.product.BusinessProfile.POSTPAID_METERED;
import static org.telcocrm.core.product.BusinessProfile.PREPAID;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.account.PaymentMethod;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.party.MemberRole;
import org.telcocrm.core.product.AccessTechnology;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;
import org.telcocrm.rules.table.DecisionTable;

class DefaultChurnCardsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final int STEP = 5;

  static Stream<Arguments> boundaries() {
    return Stream.of(
        // Signals of postpaid and prepaid, defaults 7.2.
        arguments(POSTPAID_METERED, PORT_CODE_90D, 0, 0),
        arguments(POSTPAID_METERED, PORT_CODE_90D, 1, 100),
        arguments(POSTPAID_HANDSET, PORT_QUERY_90D, 0, 0),
        arguments(POSTPAID_HANDSET, PORT_QUERY_90D, 1, 50),
        arguments(PREPAID, PORT_QUERY_90D, 1, 45),
        arguments(POSTPAID_METERED, RIVAL_HOTLINE_CALLS, 1, 0),
        arguments(POSTPAID_METERED, RIVAL_HOTLINE_CALLS, 2, 20),
        arguments(PREPAID, RIVAL_HOTLINE_CALLS, 2, 15),
        arguments(FIXED, RIVAL_HOTLINE_CALLS, 2, 20),
        arguments(POSTPAID_METERED, CONTRACT_DAYS_LEFT, -91, 0),
        arguments(POSTPAID_METERED, CONTRACT_DAYS_LEFT, -90, 30),
        arguments(POSTPAID_METERED, CONTRACT_DAYS_LEFT, -1, 30),
        arguments(POSTPAID_METERED, CONTRACT_DAYS_LEFT, 0, 20),
        arguments(POSTPAID_METERED, CONTRACT_DAYS_LEFT, 60, 20),
        arguments(POSTPAID_METERED, CONTRACT_DAYS_LEFT, 61, 0),
        arguments(POSTPAID_METERED, CONTRACT_DAYS_LEFT, 180, 0),
        arguments(POSTPAID_METERED, CONTRACT_DAYS_LEFT, 181, -30),
        arguments(FIXED, CONTRACT_DAYS_LEFT, -1, 40),
        arguments(FIXED, CONTRACT_DAYS_LEFT, 60, 25),
        arguments(FIXED, CONTRACT_DAYS_LEFT, 181, 0),
        arguments(POSTPAID_METERED, PLAN_DOWNGRADED, 1, 20),
        arguments(POSTPAID_METERED, PLAN_DOWNGRADED, 0, 0),
        arguments(POSTPAID_METERED, CONTACTS_LEFT_90D, 1, 0),
        arguments(POSTPAID_METERED, CONTACTS_LEFT_90D, 2, 20),
        arguments(POSTPAID_METERED, USAGE_CHANGE, -.5, 0),
        arguments(POSTPAID_METERED, USAGE_CHANGE, -.51, 15),
        arguments(POSTPAID_METERED, DATA_CHANGE, -.5, 0),
        arguments(POSTPAID_METERED, DATA_CHANGE, -.51, 15),
        arguments(PREPAID, USAGE_CHANGE, -.51, 15),
        arguments(PREPAID, DATA_CHANGE, -.51, 10),
        arguments(FIXED, DATA_CHANGE, -.51, 20),
        arguments(POSTPAID_METERED, REGULARITY, .09, 20),
        arguments(POSTPAID_METERED, REGULARITY, .1, 10),
        arguments(POSTPAID_METERED, REGULARITY, .3, 0),
        arguments(POSTPAID_METERED, LOW_SATURATION, 1, 10),
        arguments(POSTPAID_METERED, OVER_PLAN_SHARE, .3, 0),
        arguments(POSTPAID_METERED, OVER_PLAN_SHARE, .301, 15),
        arguments(POSTPAID_METERED, OVER_PLAN_SHARE, Math.nextUp(.3), 15),
        arguments(POSTPAID_HANDSET, OVER_PLAN_SHARE, .3, 0),
        arguments(PREPAID, OVER_PLAN_SHARE, .3, 0),
        arguments(PREPAID, OVER_PLAN_SHARE, .301, 5),
        arguments(POSTPAID_METERED, VAS_UNUSED, 0, 0),
        arguments(POSTPAID_METERED, VAS_UNUSED, 1, 5),
        arguments(POSTPAID_METERED, VAS_UNCONFIRMED, 1, 5),
        arguments(POSTPAID_METERED, BILLING_DISPUTE_OPEN, 1, 20),
        arguments(POSTPAID_METERED, STOPS_12M, 2, 0),
        arguments(POSTPAID_METERED, STOPS_12M, 3, 15),
        arguments(POSTPAID_METERED, ARREARS_MONTHS, 1, 0),
        arguments(POSTPAID_METERED, ARREARS_MONTHS, 2, 20),
        arguments(POSTPAID_METERED, STATE, STATE.indexOf(SubscriptionState.ACTIVE), 0),
        arguments(POSTPAID_METERED, STATE, STATE.indexOf(SubscriptionState.ONE_WAY), 15),
        arguments(POSTPAID_METERED, STATE, STATE.indexOf(SubscriptionState.STOPPED), 30),
        arguments(POSTPAID_METERED, DISSATISFIED_6M, 1, 10),
        arguments(PREPAID, DISSATISFIED_6M, 1, 5),
        arguments(FIXED, DISSATISFIED_6M, 1, 15),
        arguments(POSTPAID_METERED, COMPLAINT_OPEN_DAYS, 2, 0),
        arguments(POSTPAID_METERED, COMPLAINT_OPEN_DAYS, 3, 10),
        arguments(POSTPAID_METERED, COMPLAINTS_3M, 1, 0),
        arguments(POSTPAID_METERED, COMPLAINTS_3M, 2, 10),
        arguments(FIXED, FAULTS_3M, 1, 0),
        arguments(FIXED, FAULTS_3M, 2, 20),
        arguments(FIXED, FAULT_OPEN_HOURS, 48, 0),
        arguments(FIXED, FAULT_OPEN_HOURS, 48.1, 20),
        arguments(FIXED, FAULT_OPEN_HOURS, 49, 20),
        arguments(POSTPAID_METERED, COVERAGE_GOOD, .79, 15),
        arguments(POSTPAID_METERED, COVERAGE_GOOD, .8, 0),
        arguments(PREPAID, COVERAGE_GOOD, .79, 10),
        arguments(POSTPAID_METERED, DROP_RATE, .049, 0),
        arguments(POSTPAID_METERED, DROP_RATE, .05, 10),
        // Protective.
        arguments(POSTPAID_METERED, HAS_BROADBAND, 1, -30),
        arguments(FIXED, HAS_BROADBAND, 1, -20),
        arguments(POSTPAID_METERED, EXTRA_SIMS, 0, 0),
        arguments(POSTPAID_METERED, EXTRA_SIMS, 1, -10),
        arguments(POSTPAID_METERED, FAMILY_NET, 1, -10),
        arguments(POSTPAID_METERED, VPMN_MEMBER, 1, -15),
        arguments(POSTPAID_METERED, MEMBER_ROLE, MEMBER_ROLE.indexOf(MemberRole.KEY_PERSON), -10),
        arguments(POSTPAID_METERED, MEMBER_ROLE, MEMBER_ROLE.indexOf(MemberRole.MEMBER), 0),
        arguments(POSTPAID_METERED, TENURE_MONTHS, 59, 0),
        arguments(POSTPAID_METERED, TENURE_MONTHS, 60, -15),
        // The same fact, another business.
        arguments(POSTPAID_METERED, TENURE_MONTHS, 5, 10),
        arguments(POSTPAID_METERED, TENURE_MONTHS, 6, 0),
        arguments(POSTPAID_HANDSET, TENURE_MONTHS, 10, -10),
        arguments(POSTPAID_HANDSET, TENURE_MONTHS, 11, 10),
        arguments(POSTPAID_HANDSET, TENURE_MONTHS, 13, 10),
        arguments(POSTPAID_HANDSET, TENURE_MONTHS, 14, 0),
        arguments(PREPAID, TENURE_MONTHS, 2, 15),
        arguments(PREPAID, TENURE_MONTHS, 3, 10),
        arguments(FIXED, TENURE_MONTHS, 5, 30),
        arguments(FIXED, TENURE_MONTHS, 6, 20),
        arguments(FIXED, TENURE_MONTHS, 12, 10),
        arguments(FIXED, TENURE_MONTHS, 24, 0),
        arguments(FIXED, TENURE_MONTHS, 36, -10),
        arguments(FIXED, TENURE_MONTHS, 60, -20),
        // Metered.
        arguments(POSTPAID_METERED, HOTLINE_M0, 3, 0),
        arguments(POSTPAID_METERED, HOTLINE_M0, 4, 30),
        arguments(FIXED, HOTLINE_M0, 3, 15),
        arguments(POSTPAID_METERED, OVERAGE_MINUTES, 599, 0),
        arguments(POSTPAID_METERED, OVERAGE_MINUTES, 600, 20),
        arguments(POSTPAID_METERED, OVERAGE_MINUTES, 699, 20),
        arguments(POSTPAID_METERED, OVERAGE_MINUTES, 700, 40),
        arguments(POSTPAID_METERED, PEAK_BILLED_MIN, 199, 0),
        arguments(POSTPAID_METERED, PEAK_BILLED_MIN, 200, 15),
        arguments(POSTPAID_METERED, PEAK_BILLED_MIN, 250, 25),
        arguments(POSTPAID_METERED, INTERNATIONAL_PLAN, 1, 15),
        arguments(POSTPAID_METERED, INTERNATIONAL_PLAN_IDLE, 1, 15),
        arguments(POSTPAID_METERED, VOICE_MAIL, 1, -20),
        arguments(POSTPAID_METERED, BILL_CHANGE, .29, 0),
        arguments(POSTPAID_METERED, BILL_CHANGE, .3, 10),
        arguments(FIXED, BILL_CHANGE, .3, 15),
        // Handset.
        arguments(POSTPAID_HANDSET, DEVICE_MONTHS, 9.9, -10),
        arguments(POSTPAID_HANDSET, DEVICE_MONTHS, 10, 10),
        arguments(POSTPAID_HANDSET, DEVICE_MONTHS, 13, 5),
        arguments(POSTPAID_HANDSET, DEVICE_MONTHS, 24, 10),
        arguments(POSTPAID_HANDSET, RETENTION_CALLS, 0, 0),
        arguments(POSTPAID_HANDSET, RETENTION_CALLS, 1, 25),
        arguments(POSTPAID_HANDSET, MINUTES_AVERAGE, 59, 10),
        arguments(POSTPAID_HANDSET, MINUTES_AVERAGE, 60, 0),
        // Prepaid.
        arguments(PREPAID, REGULARITY, 0, 50),
        arguments(PREPAID, REGULARITY, .1, 40),
        arguments(PREPAID, REGULARITY, .2, 25),
        arguments(PREPAID, REGULARITY, .3, 10),
        arguments(PREPAID, REGULARITY, .4, 0),
        arguments(PREPAID, REGULARITY, .5, -15),
        arguments(PREPAID, REGULARITY, .7, -30),
        arguments(PREPAID, REGULARITY, .9, -40),
        arguments(PREPAID, REGULARITY, 1, -40),
        arguments(PREPAID, TOPUPS_90D, 0, 20),
        arguments(PREPAID, TOPUPS_90D, 1, 10),
        arguments(PREPAID, TOPUPS_90D, 2, 0),
        arguments(PREPAID, TOPUP_GAP, 1.9, 0),
        arguments(PREPAID, TOPUP_GAP, 2, 15),
        arguments(PREPAID, TOPUP_GAP, 3, 25),
        arguments(PREPAID, DAYS_SINCE_TOPUP, 59, 0),
        arguments(PREPAID, DAYS_SINCE_TOPUP, 60, 20),
        arguments(PREPAID, BALANCE, 0, 10),
        arguments(PREPAID, BALANCE, 1, 0),
        arguments(PREPAID, ONNET_SHARE, .049, 10),
        arguments(PREPAID, ONNET_SHARE, .05, 0),
        // Fixed.
        arguments(FIXED, CONTRACT_TERM_MONTHS, 1, 25),
        arguments(FIXED, CONTRACT_TERM_MONTHS, 2, 0),
        arguments(FIXED, CONTRACT_TERM_MONTHS, 11, 0),
        arguments(FIXED, CONTRACT_TERM_MONTHS, 12, -15),
        arguments(FIXED, CONTRACT_TERM_MONTHS, 24, -30),
        arguments(FIXED, PAYMENT_METHOD, PAYMENT_METHOD.indexOf(PaymentMethod.AUTOMATIC), -10),
        arguments(FIXED, PAYMENT_METHOD, PAYMENT_METHOD.indexOf(PaymentMethod.ELECTRONIC), 15),
        arguments(FIXED, PAYMENT_METHOD, PAYMENT_METHOD.indexOf(PaymentMethod.COUNTER), 0),
        arguments(FIXED, PAPERLESS_BILL, 1, 5),
        arguments(FIXED, ACCESS_TECHNOLOGY, ACCESS_TECHNOLOGY.indexOf(AccessTechnology.NONE), -30),
        arguments(FIXED, ACCESS_TECHNOLOGY, ACCESS_TECHNOLOGY.indexOf(AccessTechnology.COPPER), 0),
        arguments(FIXED, ACCESS_TECHNOLOGY, ACCESS_TECHNOLOGY.indexOf(AccessTechnology.FIBRE), 10),
        arguments(FIXED, ADDON_SECURITY, 1, -10),
        arguments(FIXED, ADDON_SUPPORT, 1, -10),
        arguments(FIXED, SERVICE_DEPTH, 4, 0),
        arguments(FIXED, SERVICE_DEPTH, 5, -10),
        arguments(FIXED, DEPENDENTS, 1, -5));
  }

  @ParameterizedTest(name = "{0} {1} = {2} counts {3}")
  @MethodSource("boundaries")
  void card_countsAtItsBoundaries(BusinessProfile profile, Fact fact, double value, int points) {
    FactSchema schema = FactSchema.ofYuan(fact);
    Facts facts = Facts.builder(schema, CustomerId.of("U1"), AS_OF).numeric(fact, value).build();
    Scorecard.Score score = card(profile).bind(schema).score(facts);
    assertThat(score.points()).isEqualTo(points);
    assertThat(score.evidence()).hasSize(points == 0 ? 0 : 1);
  }

  /**
   * Rows of defaults 7.2 that join two facts with "or": both together give the row, not twice it.
   */
  static Stream<Arguments> rowsWithOr() {
    return Stream.of(
        arguments(POSTPAID_METERED, VAS_UNUSED, 3, VAS_UNCONFIRMED, 2, 10),
        arguments(PREPAID, VAS_UNUSED, 3, VAS_UNCONFIRMED, 2, 10),
        arguments(POSTPAID_HANDSET, USAGE_CHANGE, -.6, DATA_CHANGE, -.6, 30),
        arguments(PREPAID, USAGE_CHANGE, -.6, DATA_CHANGE, -.6, 25),
        arguments(POSTPAID_METERED, DISSATISFIED_6M, 1, COMPLAINT_OPEN_DAYS, 5, 20),
        arguments(PREPAID, DISSATISFIED_6M, 1, COMPLAINT_OPEN_DAYS, 5, 10),
        arguments(FIXED, DISSATISFIED_6M, 1, COMPLAINT_OPEN_DAYS, 5, 25),
        arguments(POSTPAID_HANDSET, COMPLAINTS_3M, 2, FAULTS_3M, 2, 20),
        arguments(PREPAID, COMPLAINTS_3M, 2, FAULTS_3M, 2, 10),
        arguments(FIXED, COMPLAINTS_3M, 2, FAULTS_3M, 2, 30));
  }

  @ParameterizedTest(name = "{0} {1} and {3} count {5}")
  @MethodSource("rowsWithOr")
  void card_countsAnOrOnce(
      BusinessProfile profile, Fact one, double first, Fact other, double second, int points) {
    FactSchema schema = FactSchema.ofYuan(one, other);
    Facts facts =
        Facts.builder(schema, CustomerId.of("U1"), AS_OF)
            .numeric(one, first)
            .numeric(other, second)
            .build();
    assertThat(card(profile).bind(schema).points(facts)).isEqualTo(points);
  }

  /** Tables of two facts, with what each fact counts alone in it. */
  static Stream<Arguments> pairs() {
    return Stream.of(
        arguments(POSTPAID_METERED, INTERNATIONAL_PLAN, 1, INTL_MIN_M0, 11.9, 15),
        arguments(POSTPAID_METERED, INTERNATIONAL_PLAN, 1, INTL_MIN_M0, 12, 55),
        arguments(POSTPAID_METERED, INTERNATIONAL_PLAN, 0, INTL_MIN_M0, 12, 0),
        arguments(POSTPAID_METERED, HOTLINE_M0, 4, PEAK_BILLED_MIN, 149, 60),
        arguments(POSTPAID_METERED, HOTLINE_M0, 4, PEAK_BILLED_MIN, 150, 30),
        arguments(POSTPAID_METERED, HOTLINE_M0, 4, PEAK_BILLED_MIN, 199, 30),
        arguments(POSTPAID_METERED, HOTLINE_M0, 4, PEAK_BILLED_MIN, 200, 30 + 15 - 20),
        arguments(POSTPAID_METERED, HOTLINE_M0, 3, PEAK_BILLED_MIN, 149, 0),
        arguments(POSTPAID_METERED, VOICE_MAIL, 0, PEAK_BILLED_MIN, 249, 15),
        arguments(POSTPAID_METERED, VOICE_MAIL, 0, PEAK_BILLED_MIN, 250, 25 + 30),
        arguments(POSTPAID_METERED, VOICE_MAIL, 1, PEAK_BILLED_MIN, 249, 15 - 20),
        arguments(POSTPAID_METERED, VOICE_MAIL, 1, PEAK_BILLED_MIN, 250, 25 - 20 - 50));
  }

  @ParameterizedTest(name = "{0} {1} = {2} and {3} = {4} count {5}")
  @MethodSource("pairs")
  void card_countsTablesAtTheirBoundaries(
      BusinessProfile profile, Fact one, double first, Fact other, double second, int points) {
    card_countsAnOrOnce(profile, one, first, other, second, points);
  }

  @Test
  void everyFactOfTheCards_hasABoundaryExample() {
    Set<Fact> tested = new TreeSet<>();
    pairs().forEach(each -> tested.add((Fact) each.get()[3]));
    boundaries().forEach(each -> tested.add((Fact) each.get()[1]));
    Set<Fact> used = new TreeSet<>();
    profiles().forEach(profile -> used.addAll(card(profile).facts()));
    assertThat(tested).isEqualTo(used);
  }

  @Test
  void cards_useStandardFactsInRoundPoints() {
    profiles()
        .forEach(
            profile -> {
              for (Characteristic each : card(profile).characteristics()) {
                assertThat(StandardFacts.find(each.fact().code())).contains(each.fact());
                assertThat(each.missing().points()).isZero();
              }
              assertThat(card(profile).minPoints() % STEP).isZero();
              assertThat(card(profile).maxPoints() % STEP).isZero();
            });
  }

  @Test
  void unknownFacts_costNothing() {
    FactSchema schema = FactSchema.ofYuan(StandardFacts.all().toArray(Fact[]::new));
    Facts nothing = Facts.builder(schema, CustomerId.of("U1"), AS_OF).build();
    FactSchema empty = FactSchema.ofYuan();
    profiles()
        .forEach(
            profile -> {
              assertThat(card(profile).bind(schema).points(nothing)).isZero();
              Facts absent = Facts.builder(empty, CustomerId.of("U1"), AS_OF).build();
              assertThat(card(profile).bind(empty).score(absent).evidence()).isEmpty();
            });
  }

  @Test
  void everyReason_hasChineseAndEnglishWords() throws IOException {
    Set<String> reasons = new TreeSet<>();
    profiles().forEach(profile -> reasons.addAll(card(profile).reasons()));
    PortOutEligibility.ofDefaults().obstacles().stream()
        .map(DecisionTable.Rule::code)
        .forEach(reasons::add);
    ChurnPolicy.ofGroupDefaults()
        .profiles()
        .values()
        .forEach(profile -> reasons.addAll(profile.card().reasons()));
    Properties english = words("churn.properties");
    Properties chinese = words("churn_zh.properties");
    for (String reason : reasons) {
      assertThat(english.getProperty("reason." + reason)).as(reason).isNotBlank();
      assertThat(chinese.getProperty("reason." + reason)).as(reason).containsPattern("\\p{IsHan}");
    }
    for (ChurnBand band : ChurnBand.values()) {
      assertThat(english).containsKey("band." + band);
      assertThat(chinese).containsKey("band." + band);
    }
    for (BusinessProfile profile : BusinessProfile.values()) {
      assertThat(english).containsKey("profile." + profile);
      assertThat(chinese).containsKey("profile." + profile);
    }
    for (ContractKind kind : ContractKind.values()) {
      assertThat(english).containsKey("value." + kind);
      assertThat(chinese).containsKey("value." + kind);
    }
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(chinese.getProperty("reason.CONTRACT_ENDED")).isEqualTo("合约已到期{size}天，尚无新约");
  }

  private static Properties words(String name) throws IOException {
    Properties words = new Properties();
    try (InputStreamReader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                DefaultChurnCards.class.getResourceAsStream("/org/telcocrm/rules/text/" + name)),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }

  private static Stream<BusinessProfile> profiles() {
    return Stream.of(POSTPAID_METERED, POSTPAID_HANDSET, PREPAID, FIXED);
  }

  private static Scorecard card(BusinessProfile profile) {
    return ChurnPolicy.ofDefaults().profile(profile).orElseThrow().card();
  }
}
