package org.telcocrm.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.telcocrm.core.fact.GroupFacts.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.BusinessProfile;

class GroupDerivationsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private static Facts derive(LocalDate asOf, Map<Fact, String> values) {
    FactSchema schema = FactSchema.ofYuan(values.keySet().stream().sorted().toArray(Fact[]::new));
    double[] row = new double[schema.facts().size()];
    for (int i = 0; i < row.length; i++) {
      Fact fact = schema.facts().get(i);
      row[i] = fact.parse(String.valueOf(values.get(fact))).orElse(Double.NaN);
    }
    Facts facts = Facts.of(schema, CustomerId.of("5711000000001"), asOf, row);
    return DerivedFacts.standard().bind(schema).derive(facts);
  }

  /** Defaults 19, row A12. */
  @Test
  void revenue_countsEachFenOnce() {
    Facts group =
        derive(
            AS_OF,
            Map.of(
                MEMBER_BILL.get(0), "10000000",
                UNIFIED_BILL.get(0), "4000000",
                UNIFIED_MEMBER_PART.get(0), "1500000"));
    assertThat(group.money(StandardFacts.BILL_M0)).contains(Money.yuan("125000.00"));
    assertThat(group.money(StandardFacts.BILL_AVERAGE)).contains(Money.yuan("125000.00"));
    assertThat(group.numeric(StandardFacts.BILL_MONTHS)).isOne();
    assertThat(group.numeric(UNIFIED_SHARE)).isEqualTo(.32);
  }

  @Test
  void revenue_withoutThePartInBoth_isUnknown_andWithoutUnifiedPaymentMembersOnly() {
    assertThat(
            derive(AS_OF, Map.of(MEMBER_BILL.get(0), "100", UNIFIED_BILL.get(0), "40"))
                .money(StandardFacts.BILL_M0))
        .isEmpty();
    assertThat(derive(AS_OF, Map.of(MEMBER_BILL.get(0), "100")).money(StandardFacts.BILL_M0))
        .contains(Money.fen(100));
    assertThat(
            derive(
                    AS_OF,
                    Map.of(
                        MEMBER_BILL.get(0), "100",
                        UNIFIED_BILL.get(0), "40",
                        UNIFIED_MEMBER_PART.get(0), "?"))
                .money(StandardFacts.BILL_M0))
        .isEmpty();
  }

  /** Defaults 19, row A4; the plain rule is 1.0000 %. */
  @ParameterizedTest
  @CsvSource({"2026-03-31, .9812", "2026-02-28, 1.0863", "2024-02-29, 1.0517"})
  void memberChurn_isNormalisedByDays(LocalDate asOf, double percent) {
    Facts group =
        derive(asOf, Map.of(MEMBERS, "100000", MEMBERS_LEFT, "1000", MEMBERS_NEW, "1000"));
    assertThat(group.numeric(MEMBER_CHURN) * 100).isCloseTo(percent, within(.00005));
  }

  @Test
  void memberChurn_takesTheMeanOfBothEnds() {
    // 120 at the start, 100 at the end.
    Facts group = derive(AS_OF, Map.of(MEMBERS, "100", MEMBERS_LEFT, "22", MEMBERS_NEW, "2"));
    assertThat(group.numeric(MEMBER_CHURN)).isCloseTo(.2 * 365 / 12 / 31, within(1e-15));
    assertThat(
            derive(AS_OF, Map.of(MEMBERS, "0", MEMBERS_LEFT, "0", MEMBERS_NEW, "0"))
                .numeric(MEMBER_CHURN))
        .isNaN();
  }

  /** Seed 0:36: share of customer is own of own and rivals'. */
  @Test
  void shareOfCustomer_andItsChange() {
    Facts group =
        derive(AS_OF, Map.of(CIRCLE_OWN, "60", CIRCLE_RIVALS, "40", CIRCLE_SHARE_M3, "0.66"));
    assertThat(group.numeric(CIRCLE_SHARE)).isEqualTo(.6);
    assertThat(group.numeric(CIRCLE_SHARE_CHANGE)).isEqualTo(-.06);
    assertThat(derive(AS_OF, Map.of(CIRCLE_OWN, "0", CIRCLE_RIVALS, "0")).numeric(CIRCLE_SHARE))
        .isNaN();
  }

  /** Defaults 10.3: A one a month, B one in two months, C and D none within a quarter. */
  @ParameterizedTest
  @CsvSource({"A1, 0, 3", "A2, 2, 1", "A1, 5, 0", "B1, 0, 1", "B2, 1, 0", "C, 0, 0", "D, 0, 0"})
  void visitsLacking(String valueClass, String visits, double lacking) {
    assertThat(
            derive(AS_OF, Map.of(VALUE_CLASS, valueClass, VISITS_3M, visits))
                .numeric(VISITS_LACKING))
        .isEqualTo(lacking);
  }

  @Test
  void otherDerivations() {
    Facts group =
        derive(
            AS_OF,
            Map.of(
                SIGN_DATE,
                "2023-09-30",
                StandardFacts.ARREARS_MONTHS,
                "4",
                EXTRA_MONTHS,
                "3",
                EMPLOYEES,
                "200",
                VPMN_MEMBERS,
                "50",
                DIRECTORY_COUNT,
                "180",
                UNIFIED_BILL.get(0),
                "70",
                UNIFIED_BILL.get(1),
                "100",
                MEMBERS,
                "150"));
    assertThat(group.numeric(SIGN_YEARS)).isEqualTo(2.5);
    assertThat(group.numeric(ARREARS_BEYOND)).isOne();
    assertThat(group.numeric(VPMN_SHARE)).isEqualTo(.25);
    assertThat(group.numeric(DIRECTORY_SHARE)).isEqualTo(.9);
    // Exactly: the card asks for more than three tenths.
    assertThat(group.numeric(UNIFIED_CHANGE)).isEqualTo(-.3);
    assertThat(group.numeric(UNIFIED_BILL_AVERAGE)).isEqualTo(85);
    assertThat(group.choice(StandardFacts.BUSINESS_PROFILE)).contains(BusinessProfile.GROUP);
  }

  /** Defaults 7.3: more than 48 hours, or two faults and more, are one signal. */
  @ParameterizedTest
  @CsvSource({
    "48, 1, false",
    "49, 1, true",
    "48, 2, true",
    "49, 3, true",
    "?, 2, true",
    "49, ?, true",
    "?, 1, ",
    "48, ?, ",
    "?, ?, "
  })
  void faults_areOneSignal(String hours, String faults, @Nullable Boolean expected) {
    Facts group =
        derive(
            AS_OF,
            Map.of(StandardFacts.FAULT_OPEN_HOURS, hours, LINE_FAULTS_30D, faults, MEMBERS, "9"));
    assertThat(group.flag(FAULT_SIGNAL).orElse(null)).isEqualTo(expected);
  }

  @Test
  void oneKindOfFaultThatNobodyKnows_leavesTheOther() {
    assertThat(signal(StandardFacts.FAULT_OPEN_HOURS, "48")).contains(false);
    assertThat(signal(LINE_FAULTS_30D, "2")).contains(true);
    assertThat(signal(LINE_FAULTS_30D, "1")).contains(false);
    assertThat(signal(LINE_FAULTS_30D, "?")).isEmpty();
  }

  private static Optional<Boolean> signal(Fact fact, String value) {
    return derive(AS_OF, Map.of(fact, value, MEMBERS, "9")).flag(FAULT_SIGNAL);
  }

  /** Days to the contract's end count where nobody works on a renewal; a source may not know. */
  @ParameterizedTest
  @CsvSource({"false, 45", "true, NaN", "?, NaN"})
  void unrenewedDays_countWithoutARenewalOnItsWay(String open, double days) {
    Facts group =
        derive(
            AS_OF,
            Map.of(StandardFacts.CONTRACT_DAYS_LEFT, "45", MEMBERS, "10", RENEWAL_OPEN, open));
    assertThat(group.numeric(UNRENEWED_DAYS)).isEqualTo(Double.valueOf(days));
    assertThat(
            derive(AS_OF, Map.of(StandardFacts.CONTRACT_DAYS_LEFT, "45", MEMBERS, "10"))
                .numeric(UNRENEWED_DAYS))
        .as("a source that knows nothing of renewals")
        .isEqualTo(45);
  }
}
