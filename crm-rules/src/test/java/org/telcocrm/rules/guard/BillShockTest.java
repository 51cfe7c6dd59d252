package org.telcocrm.rules.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.BillShockRule.Outcome;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.money.Money;

/** C26 and C28, domain/04: sudden bills. */
class BillShockTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final LocalDate ASOF = MARCH.atEndOfMonth();

  private static Decision<Outcome> decide(String bill, String... newestFirst) {
    List<Bill> before = new ArrayList<>();
    for (int i = 0; i < newestFirst.length; i++) {
      before.add(Bill.of(MARCH.minusMonths(i + 1L), Money.yuan(newestFirst[i])));
    }
    return BillShock.decide(Bill.of(MARCH, Money.yuan(bill)), before, ASOF, GuardPolicies.guard());
  }

  /** Row C15: 650 after 100, 120 and 140 is sudden, exactly 600 is not. */
  @ParameterizedTest
  @CsvSource({"650.00, SUDDEN", "600.01, SUDDEN", "600.00, USUAL", "599.99, USUAL"})
  void rowC15(String bill, Outcome outcome) {
    Decision<Outcome> decision = decide(bill, "140", "120", "100");

    assertThat(decision.outcome()).contains(outcome);
    assertThat(decision.evidence())
        .containsExactly(
            outcome == Outcome.SUDDEN
                ? Evidence.of("BILL_SHOCK", "bill", "CNY " + bill, "> CNY 600.00")
                : Evidence.of("BILL_SHOCK_NOT", "bill", "CNY " + bill, "<= CNY 600.00"));
  }

  /** 5 times a third of 100.01 is 166.68 and a third of a fen. */
  @Test
  void limitBetweenTwoFen_isShownAsTheLowerOne() {
    assertThat(decide("166.68", "100.01", "0", "0").outcome()).contains(Outcome.USUAL);
    Decision<Outcome> sudden = decide("166.69", "100.01", "0", "0");
    assertThat(sudden.outcome()).contains(Outcome.SUDDEN);
    assertThat(sudden.evidence().get(0).bound()).isEqualTo("> CNY 166.68");
  }

  @Test
  void fewerThanThreeMonths_areATypedGap() {
    Decision<Outcome> decision = decide("650", "140", "120");

    assertThat(decision.isDecided()).isFalse();
    assertThat(decision.gaps()).containsExactly(new Gap("bills_before", Gap.Kind.TOO_FEW));
  }

  @ParameterizedTest
  @CsvSource({"100.00, USUAL", "100.01, SUDDEN"})
  void meanOfZero_hasAFloor(String bill, Outcome outcome) {
    Decision<Outcome> decision = decide(bill, "0", "0", "0");

    assertThat(decision.outcome()).contains(outcome);
    assertThat(decision.evidence().get(0).reason())
        .isEqualTo(outcome == Outcome.SUDDEN ? "BILL_SHOCK_FLOOR" : "BILL_SHOCK_FLOOR_NOT");
    assertThat(decision.evidence().get(0).bound()).endsWith(" CNY 100.00");
  }
}
