package org.telcocrm.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.analysis.SnapshotCustomer.Presence;
import org.telcocrm.rules.statistics.Estimate;
import org.telcocrm.rules.statistics.EstimateRefusal;

class RetainedBaseTest {

  private static final YearMonth JANUARY = YearMonth.of(2026, 1);

  private static RetainedBase until(int month) {
    return RetainedBase.of(JANUARY, YearMonth.of(2026, month), KeptRule.ofDefaults());
  }

  /** Bills from January on; a minus is a month without a row. */
  private static SnapshotCustomer customer(String id, Presence presence, String... yuan) {
    Map<YearMonth, Money> bills = new TreeMap<>();
    for (int i = 0; i < yuan.length; i++) {
      if (!yuan[i].equals("-")) {
        bills.put(JANUARY.plusMonths(i), Money.yuan(yuan[i]));
      }
    }
    return SnapshotCustomer.of(CustomerId.of(id), presence, Money.yuan("300.00"), bills);
  }

  private static KeptState state(Presence presence, String... yuan) {
    return until(Math.max(3, yuan.length)).state(customer("C1", presence, yuan));
  }

  /** Source: defaults 19 row A1. */
  @Test
  void keptRule_isThePublishedOne() {
    assertThat(state(Presence.IN_NET, "49.99", "49.99", "49.99")).isEqualTo(KeptState.LOW_BILLS);
    assertThat(state(Presence.IN_NET, "49.99", "60.00", "49.99")).isEqualTo(KeptState.KEPT);
    assertThat(state(Presence.IN_NET, "50.00", "50.00", "50.00")).isEqualTo(KeptState.KEPT);
    assertThat(state(Presence.LEFT, "80.00", "80.00", "80.00")).isEqualTo(KeptState.LEFT);
    assertThat(state(Presence.IN_NET)).isEqualTo(KeptState.MISSING);
  }

  /**
   * Defaults 5.2: a month without a bill row is reported as missing, not as kept; an earlier one
   * may be one below, and where that would decide, nobody knows.
   */
  @Test
  void missingMonths_areNotKept() {
    assertThat(state(Presence.IN_NET, "49.99", "49.99", "-")).isEqualTo(KeptState.MISSING);
    assertThat(state(Presence.IN_NET, "80.00", "80.00", "-")).isEqualTo(KeptState.MISSING);
    assertThat(state(Presence.IN_NET, "80.00", "-", "-")).isEqualTo(KeptState.MISSING);
    assertThat(state(Presence.IN_NET, "49.99", "-", "80.00")).isEqualTo(KeptState.KEPT);
    assertThat(state(Presence.IN_NET, "49.99", "-", "49.99")).isEqualTo(KeptState.MISSING);
    assertThat(state(Presence.IN_NET, "-", "-", "80.00")).isEqualTo(KeptState.KEPT);
    assertThat(state(Presence.IN_NET, "-", "-", "80.00", "80.00", "-"))
        .isEqualTo(KeptState.MISSING);
    assertThat(state(Presence.IN_NET, "9.00", "9.00", "9.00", "-")).isEqualTo(KeptState.LOW_BILLS);
    assertThat(state(Presence.UNKNOWN, "80.00", "80.00", "80.00")).isEqualTo(KeptState.MISSING);
    assertThat(until(1).state(customer("C1", Presence.IN_NET, "-"))).isEqualTo(KeptState.MISSING);
  }

  /** Source: defaults 19 row A2; printed to a twentieth of a percent. */
  @ParameterizedTest
  @CsvSource({
    "100, 96.40, 98.20",
    "99.80, 98.60, 99.20",
    "99.50, 98.90, 99.20",
    "99.10, 97.80, 98.50",
    "98.80, 96.80, 97.80",
    "98.50, 95.39, 96.95",
    "98.18, 99.77, 98.98",
    "97.9, 95.8, 96.8"
  })
  void composite_isThePrintedOne(String scale, String value, double printed) {
    int kept = new BigDecimal(scale).movePointRight(2).intValueExact();
    List<SnapshotCustomer> snapshot = new ArrayList<>();
    // Each kept customer had 100.00 a month and has the value's share of it.
    for (int i = 0; i < 10_000; i++) {
      snapshot.add(
          customer(
              "C" + i,
              i < kept ? Presence.IN_NET : Presence.LEFT,
              value.length() > 4 ? value : value + "0"));
    }
    RetainedFigures figures = over(until(1), snapshot);
    assertThat(figures.customers()).isEqualTo(10_000);
    assertThat(figures.scale(2).orElseThrow()).isEqualByComparingTo(scale);
    assertThat(figures.value(2).orElseThrow()).isEqualByComparingTo(value);
    assertThat(figures.composite(3).orElseThrow().doubleValue())
        .isCloseTo(printed, within(.05 + 1e-9));
    assertThat(figures.composite(3).orElseThrow())
        .isEqualByComparingTo(
            new BigDecimal(scale).add(new BigDecimal(value)).divide(BigDecimal.valueOf(2)));
  }

  @Test
  void lostAndMissing_areListedWithTheirReasons() {
    RetainedFigures figures =
        over(
            until(3),
            List.of(
                customer("C4", Presence.IN_NET, "-", "-", "-"),
                customer("C3", Presence.IN_NET, "9.00", "9.00", "9.00"),
                customer("C2", Presence.LEFT, "90.00"),
                customer("C1", Presence.IN_NET, "90.00", "90.00", "90.00"),
                customer("C5", Presence.IN_NET, "90.00", "90.00", "-")));
    assertThat(figures.lost())
        .containsExactly(
            Map.entry(CustomerId.of("C2"), KeptState.LEFT),
            Map.entry(CustomerId.of("C3"), KeptState.LOW_BILLS));
    assertThat(figures.lostByReason())
        .containsExactly(Map.entry(KeptState.LEFT, 1L), Map.entry(KeptState.LOW_BILLS, 1L));
    // C5 has no bill in March: nobody knows, and it is in neither amount.
    assertThat(figures.missing()).containsExactly(CustomerId.of("C4"), CustomerId.of("C5"));
    assertThat(figures.kept()).isEqualTo(1);
    assertThat(figures.scale(2)).contains(new BigDecimal("20.00"));
    assertThat(figures.value(2)).contains(new BigDecimal("90.00"));
    assertThat(figures.composite(2)).contains(new BigDecimal("55.00"));
  }

  /** A1 over a whole base: a silent customer, without any row since, counts below the line. */
  @Test
  void silentCustomerOfASnapshot_isMissingAndNotForgotten() {
    List<SnapshotRow> rows =
        List.of(
            member("C1"),
            member("C2"),
            member("C3"),
            member("C4"),
            row("C1", 1, Presence.IN_NET, "90.00"),
            row("C1", 2, Presence.IN_NET, "90.00"),
            row("C1", 3, Presence.IN_NET, "90.00"),
            // Seen until February, then no more.
            row("C2", 1, Presence.IN_NET, "90.00"),
            row("C2", 2, Presence.IN_NET, "90.00"),
            // Left in February: no row of March is needed to know it.
            row("C3", 1, Presence.IN_NET, "90.00"),
            row("C3", 2, Presence.LEFT, null),
            // Not of the snapshot, and a month behind the one reported.
            row("C9", 3, Presence.IN_NET, "90.00"),
            row("C2", 4, Presence.IN_NET, "90.00"));
    List<SnapshotCustomer> snapshot =
        new SnapshotJoin(JANUARY.plusMonths(2)).over(rows).figure().orElseThrow();
    RetainedFigures figures = over(until(3), snapshot);

    assertThat(snapshot)
        .extracting(SnapshotCustomer::presence)
        .containsExactly(Presence.IN_NET, Presence.UNKNOWN, Presence.LEFT, Presence.UNKNOWN);
    assertThat(figures.missing()).containsExactly(CustomerId.of("C2"), CustomerId.of("C4"));
    assertThat(figures.lost()).containsExactly(Map.entry(CustomerId.of("C3"), KeptState.LEFT));
    assertThat(figures.kept()).isEqualTo(1);
    assertThat(figures.customers()).isEqualTo(4);
    assertThat(figures.scale(2)).contains(new BigDecimal("25.00"));
  }

  @Test
  void joinOfNobody_isNobody() {
    SnapshotJoin join = new SnapshotJoin(JANUARY);
    assertThat(join.over(List.of()).figure()).contains(List.of());
    assertThat(join.over(List.of(row("C1", 1, Presence.IN_NET, "9.00"))).figure())
        .contains(List.of());
  }

  @Test
  void joinOfRowsThatContradict_isRefused() {
    SnapshotJoin join = new SnapshotJoin(JANUARY);
    assertThat(join.over(List.of(member("C1"), member("C1"))))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.INCONSISTENT_ROW,
                "a customer must stand once in the snapshot and in each month but 1 rows are one"
                    + " more"));
    assertThat(
            join.over(
                List.of(
                    member("C1"),
                    new SnapshotRow.Month(
                        CustomerId.of("C1"), JANUARY, Presence.IN_NET, Money.parse("USD 1.00")))))
        .isEqualTo(
            Estimate.refused(
                EstimateRefusal.INCONSISTENT_ROW,
                "bills must be of one currency but were of [CNY, USD]"));
  }

  /** As other figures of a base: refused by their value, whatever the order. */
  @Test
  void billsOfAnotherCurrency_areRefusedWithTheirCodes() {
    SnapshotCustomer yuan = customer("C1", Presence.IN_NET, "90.00");
    SnapshotCustomer dollars =
        SnapshotCustomer.of(CustomerId.of("C2"), Presence.LEFT, Money.parse("USD 9.00"), Map.of());
    Estimate<RetainedFigures> refused =
        Estimate.refused(
            EstimateRefusal.INCONSISTENT_ROW,
            "bills must be in the rule's currency CNY but were in [CNY, USD]");

    assertThat(until(1).over(List.of(yuan, dollars))).isEqualTo(refused);
    assertThat(until(1).over(List.of(dollars, yuan))).isEqualTo(refused);
    assertThat(until(1).over(List.of(dollars)).refusal())
        .contains(EstimateRefusal.INCONSISTENT_ROW);
  }

  private static SnapshotRow member(String id) {
    return new SnapshotRow.Member(CustomerId.of(id), Money.yuan("300.00"));
  }

  private static SnapshotRow row(String id, int month, Presence presence, @Nullable String yuan) {
    return new SnapshotRow.Month(
        CustomerId.of(id),
        YearMonth.of(2026, month),
        presence,
        yuan == null ? null : Money.yuan(yuan));
  }

  private static RetainedFigures over(RetainedBase base, List<SnapshotCustomer> snapshot) {
    return base.over(snapshot).figure().orElseThrow();
  }

  @Test
  void wholeSnapshot_isTheOtherValueBase() {
    RetainedFigures figures =
        RetainedBase.of(
                JANUARY,
                JANUARY,
                new KeptRule(Money.yuan("50.00"), 3, KeptRule.ValueBase.WHOLE_SNAPSHOT))
            .over(
                List.of(
                    customer("C1", Presence.IN_NET, "90.00"),
                    customer("C2", Presence.LEFT, "90.00")))
            .figure()
            .orElseThrow();
    assertThat(figures.value(2)).contains(new BigDecimal("45.00"));
  }

  @Test
  void nobody_hasNoRates() {
    RetainedFigures figures = over(until(1), List.of());
    assertThat(figures.scale(2)).isEmpty();
    assertThat(figures.value(2)).isEmpty();
    assertThat(figures.composite(2)).isEmpty();
  }

  @Test
  void wrongCalls_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetainedBase.of(JANUARY, YearMonth.of(2025, 12), KeptRule.ofDefaults()))
        .withMessage("month must not be before 2026-01 but was 2025-12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeptRule(Money.yuan("50.00"), 0, KeptRule.ValueBase.KEPT_CUSTOMERS))
        .withMessage("lowMonths must be between 1 and 60 but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SnapshotCustomer.of(
                    CustomerId.of("C1"),
                    Presence.IN_NET,
                    Money.yuan("1.00"),
                    Map.of(JANUARY, Money.parse("USD 1.00"))))
        .withMessage("bills must be of the currency of baseQuarter CNY but one was of USD");
  }
}
