package org.telcocrm.rules.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.telcocrm.rules.aggregate.Aggregate;

class ChurnRateTest {

  private static final List<ChurnRate.Count> BY_CONTRACT =
      List.of(
          new ChurnRate.Count("month-to-month", true, 1655),
          new ChurnRate.Count("month-to-month", false, 3610 - 1655),
          new ChurnRate.Count("one year", true, 166),
          new ChurnRate.Count("one year", false, 1550 - 166),
          new ChurnRate.Count("two year", true, 48),
          new ChurnRate.Count("two year", false, 1883 - 48));

  /** Acceptance row H6: churn by contract, domain/05. */
  @Test
  void byGroup_h6_matchesThePrintedRates() {
    SortedMap<String, ChurnRate> rates = ChurnRate.byGroup().over(BY_CONTRACT);
    assertThat(rates.keySet()).containsExactly("month-to-month", "one year", "two year");
    assertThat(rates.values())
        .extracting(ChurnRate::toString)
        .containsExactly("1655 of 3610 = 45.84 %", "166 of 1550 = 10.71 %", "48 of 1883 = 2.55 %");
    assertThat(rates.values().stream().reduce(ChurnRate.NONE, ChurnRate::plus))
        .isEqualTo(new ChurnRate(1869, 7043));
  }

  @Test
  void byGroup_isTheSameForAnySplit() {
    Aggregate<ChurnRate.Count, TreeMap<String, ChurnRate>, SortedMap<String, ChurnRate>> rates =
        ChurnRate.byGroup();
    TreeMap<String, ChurnRate> left = rates.zero();
    TreeMap<String, ChurnRate> right = rates.zero();
    for (int i = 0; i < BY_CONTRACT.size(); i++) {
      rates.add(i % 2 == 0 ? left : right, BY_CONTRACT.get(i));
    }
    assertThat(rates.finish(rates.merge(right, left))).isEqualTo(rates.over(BY_CONTRACT));
  }

  @Test
  void byGroup_countsSingleCustomers() {
    assertThat(
            ChurnRate.byGroup()
                .over(
                    List.of(
                        ChurnRate.Count.one("A", true),
                        ChurnRate.Count.one("A", false),
                        ChurnRate.Count.one("B", false))))
        .containsEntry("A", new ChurnRate(1, 2))
        .containsEntry("B", new ChurnRate(0, 1));
  }

  @Test
  void percent_ofNobody_isEmpty() {
    assertThat(ChurnRate.NONE.percent(2)).isEmpty();
    assertThat(ChurnRate.NONE).hasToString("0 of 0");
  }

  @Test
  void percent_roundsHalfUp() {
    assertThat(new ChurnRate(1, 8).percent(0).orElseThrow()).isEqualByComparingTo("13");
    assertThat(new ChurnRate(1, 8).percent(1).orElseThrow()).isEqualByComparingTo("12.5");
  }

  @Test
  void of_refusesMoreChurnedThanCustomers() {
    assertThatThrownBy(() -> new ChurnRate(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("churned must be between 0 and customers but was 2 of 1");
    assertThatThrownBy(() -> new ChurnRate.Count("A", true, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("customers must not be negative but were -1");
  }
}
