package org.telcocrm.samples.nightly.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.telcocrm.core.fact.GroupFacts.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.StandardFacts;

/** The groups look like those of an operator: defaults 3.1, 5.3, 7.3 and 19. */
class GroupCalibrationTest {

  private static final int GROUPS = 2000;
  private static final List<Facts> BASE = new ArrayList<>();

  /** The fields of each accepted row as they stand in the file. */
  private static final Map<String, String[]> FIELDS = new HashMap<>();

  private static final List<MoneyFact> REVENUE =
      List.of(
          StandardFacts.BILL_M0,
          StandardFacts.BILL_M1,
          StandardFacts.BILL_M2,
          StandardFacts.BILL_M3,
          StandardFacts.BILL_M4,
          StandardFacts.BILL_M5);

  @BeforeAll
  static void read() throws IOException {
    GroupFiles files = GroupFiles.of(GROUPS, DemoExtractTest.AS_OF);
    // One char a byte: no character swallows a delimiter.
    for (String line : new String(files.groups(), StandardCharsets.ISO_8859_1).lines().toList()) {
      String[] fields = line.split("\\|", -1);
      FIELDS.putIfAbsent(fields[GroupFiles.indexOf(GroupColumn.GROUP_ID)], fields);
    }
    GroupFiles.read(
        files.groups(),
        GroupFiles.GROUPS,
        DemoExtractTest.AS_OF,
        row ->
            BASE.add(
                DerivedFacts.standard()
                    .bind(row.facts().schema())
                    .derive(Facts.copyOf(row.facts()))));
  }

  private static long field(Facts group, GroupColumn column) {
    String[] fields = FIELDS.getOrDefault(group.customer().value(), new String[0]);
    return Long.parseLong(fields[GroupFiles.indexOf(column)]);
  }

  private static long count(Predicate<Facts> which) {
    return BASE.stream().filter(which).count();
  }

  private static double share(Predicate<Facts> what, Predicate<Facts> which) {
    return (double) count(what.and(which)) / count(which);
  }

  private static double sum(Fact fact) {
    return BASE.stream().mapToDouble(f -> f.numeric(fact)).filter(v -> !Double.isNaN(v)).sum();
  }

  private static Predicate<Facts> above(Fact fact, double least) {
    return facts -> facts.numeric(fact) > least;
  }

  private static Predicate<Facts> below(Fact fact, double most) {
    return facts -> facts.numeric(fact) < most;
  }

  private static Predicate<Facts> rival(String action) {
    return facts -> facts.choice(RIVAL_ACTION).equals(Optional.of(action));
  }

  /** Row A12: members' bills plus unified payment less what stands in both, to the fen. */
  @Test
  void revenue_isTheHandSumOfTheColumns() {
    for (int m = 0; m < REVENUE.size(); m++) {
      MoneyFact revenue = REVENUE.get(m);
      long derived = 0;
      long byHand = 0;
      for (Facts group : BASE) {
        boolean known = !Double.isNaN(group.numeric(revenue));
        String[] fields = FIELDS.getOrDefault(group.customer().value(), new String[0]);
        assertThat(fields[GroupFiles.indexOf(GroupBillColumns.MEMBER_BILLS.get(m))].isEmpty())
            .isNotEqualTo(known);
        if (known) {
          long hand =
              field(group, GroupBillColumns.MEMBER_BILLS.get(m))
                  + field(group, GroupBillColumns.UNIFIED_BILLS.get(m))
                  - field(group, GroupBillColumns.UNIFIED_PARTS.get(m));
          assertThat((long) group.numeric(revenue)).isEqualTo(hand);
          derived += (long) group.numeric(revenue);
          byHand += hand;
        }
      }
      assertThat(derived).isEqualTo(byHand).isPositive();
    }
  }

  @Test
  void unifiedPayment_isProductsAndMembersAndTheRest() {
    for (Facts group : BASE) {
      for (int m = 0; m < REVENUE.size(); m++) {
        if (!Double.isNaN(group.numeric(REVENUE.get(m)))) {
          long unified = field(group, GroupBillColumns.UNIFIED_BILLS.get(m));
          long part = field(group, GroupBillColumns.UNIFIED_PARTS.get(m));
          assertThat(unified)
              .isGreaterThanOrEqualTo(part + field(group, GroupBillColumns.IT_REVENUES.get(m)));
          assertThat(field(group, GroupBillColumns.MEMBER_BILLS.get(m)))
              .isGreaterThanOrEqualTo(part);
        }
      }
    }
    assertThat(share(above(UNIFIED_BILL.get(0), 0), any -> true)).isBetween(.4, .6);
    assertThat(share(above(UNIFIED_MEMBER_PART.get(0), 0), any -> true)).isBetween(.3, .5);
  }

  @Test
  void members_payTheMarketsMean_andLeaveAtItsRate() {
    assertThat(sum(MEMBER_BILL.get(3)) / sum(MEMBERS) / 100).isCloseTo(48.5, within(2.5));
    assertThat(sum(MEMBERS_LEFT) / sum(MEMBERS)).isCloseTo(.008, within(.002));
    assertThat(sum(VPMN_MEMBERS)).isLessThan(sum(MEMBERS));
  }

  @Test
  void sizes_reachFromTenToThousands() {
    assertThat(BASE)
        .allMatch(group -> group.numeric(EMPLOYEES) >= 10)
        .allMatch(group -> group.numeric(MEMBERS) <= group.numeric(EMPLOYEES));
    assertThat(count(above(EMPLOYEES, 2000))).isBetween(5L, 60L);
    assertThat(count(below(EMPLOYEES, 100))).isGreaterThan(600);
    assertThat(share(above(IT_REVENUE.get(0), 0), above(EMPLOYEES, 500)))
        .isGreaterThan(1.5 * share(above(IT_REVENUE.get(0), 0), below(EMPLOYEES, 60)));
  }

  @Test
  void classes_followRevenue() {
    Map<String, Double> means = new LinkedHashMap<>();
    for (String code : List.of("A1", "A2", "B1", "B2", "C", "D")) {
      Predicate<Facts> in = group -> group.choice(VALUE_CLASS).equals(Optional.of(code));
      assertThat(count(in)).as(code).isGreaterThanOrEqualTo(10);
      means.put(
          code,
          BASE.stream()
              .filter(in)
              .mapToDouble(group -> group.numeric(StandardFacts.BILL_AVERAGE))
              .average()
              .orElse(0));
    }
    List<Double> falling = new ArrayList<>(means.values());
    falling.sort(Comparator.reverseOrder());
    assertThat(means.values()).containsExactlyElementsOf(falling);
  }

  private static final Map<String, Predicate<Facts>> SIGNALS = new LinkedHashMap<>();

  static {
    Predicate<Facts> endsSoon =
        group ->
            group.numeric(StandardFacts.CONTRACT_DAYS_LEFT) <= 90
                && group.numeric(RENEWAL_OPEN) == 0;
    SIGNALS.put("member churn 2 %", above(MEMBER_CHURN, .02));
    SIGNALS.put("member churn 5 %", above(MEMBER_CHURN, .05));
    SIGNALS.put("share of customer falls", below(CIRCLE_SHARE_CHANGE, -.05));
    SIGNALS.put("rival visits", rival("VISIT"));
    SIGNALS.put("rival promotes", rival("PROMOTION"));
    SIGNALS.put("rival offers lines", rival("LINE_OFFER"));
    SIGNALS.put("rival meets the key person", rival("KEY_PERSON"));
    SIGNALS.put("contract ends", endsSoon);
    SIGNALS.put("product cancelled", above(PRODUCTS_CANCELLED_3M, 0));
    SIGNALS.put("product unused", above(PRODUCTS_UNUSED_2M, 0));
    SIGNALS.put("unified payment falls", below(UNIFIED_CHANGE, -.3));
    SIGNALS.put("arrears beyond", above(ARREARS_BEYOND, 0));
    SIGNALS.put("fault open", above(StandardFacts.FAULT_OPEN_HOURS, 48));
    SIGNALS.put("line faults", above(LINE_FAULTS_30D, 1));
    SIGNALS.put("complaint open", above(StandardFacts.COMPLAINT_OPEN_DAYS, 2));
    SIGNALS.put("dissatisfied", below(GROUP_CSAT, 7));
    SIGNALS.put("visits lacking", above(VISITS_LACKING, 0));
    SIGNALS.put("four products", above(PAID_PRODUCTS, 3));
    SIGNALS.put("half unified", above(UNIFIED_SHARE, .5));
    SIGNALS.put("closed group", above(VPMN_SHARE, .6));
    SIGNALS.put("on site", above(ONSITE_SERVICE, 0));
    SIGNALS.put("dispute", above(StandardFacts.BILLING_DISPUTE_OPEN, 0));
    SIGNALS.put("requests overdue", above(REQUESTS_OVERDUE, 0));
    SIGNALS.put("no manager", below(MANAGER_ASSIGNED, 1));
    SIGNALS.put("rival contract ends", above(RIVAL_CONTRACT_END, 0));
  }

  /** Defaults 7.3; contacts and their care are {@link PeopleRowsTest}'s. */
  @Test
  void thresholds_areCrossedBySome_andNotByOthers() {
    SIGNALS.forEach(
        (name, signal) ->
            assertThat(count(signal)).as(name).isBetween(5L, BASE.size() * 35L / 100));
    assertThat(share(rival("NONE"), any -> true)).isCloseTo(.94, within(.015));
    assertThat(share(above(StandardFacts.ARREARS, 0), any -> true)).isCloseTo(.03, within(.012));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "share of customer falls",
        "product cancelled",
        "unified payment falls",
        "arrears beyond",
        "dissatisfied",
        "rival visits",
        "contract ends"
      })
  void signals_goTogether(String name) {
    Predicate<Facts> churns = above(MEMBER_CHURN, .02).and(above(MEMBERS, 60));
    Predicate<Facts> stays = below(MEMBER_CHURN, .01).and(above(MEMBERS, 60));
    Predicate<Facts> signal = SIGNALS.getOrDefault(name, any -> false);
    assertThat(share(signal, churns)).isGreaterThan(1.2 * share(signal, stays));
  }

  @Test
  void everyFactOfALayout_isKnownForSome_andChoicesHoldNoOther() {
    for (Fact fact : BASE.get(0).schema().facts()) {
      if (all().contains(fact)) {
        assertThat(count(group -> !Double.isNaN(group.numeric(fact))))
            .as(fact.code())
            .isGreaterThan(50);
      }
    }
    for (var fact : List.of(VALUE_CLASS, GROUP_LEVEL, RIVAL_ACTION, SERVICE_TYPE)) {
      assertThat(count(group -> group.choice(fact).equals(Optional.of("OTHER")))).isZero();
    }
    assertThat(count(group -> group.choice(ORG_KIND).equals(Optional.of("OTHER")))).isPositive();
  }
}
