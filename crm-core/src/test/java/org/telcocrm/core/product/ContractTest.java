package org.telcocrm.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

  private static final LocalDate START = LocalDate.of(2024, 4, 1);

  @ParameterizedTest
  @CsvSource({"2026-03-31, 24", "2026-03-30, 23", "2024-04-01, 0", "2024-04-30, 1"})
  void termMonths_countTheLastDay(LocalDate end, int months) {
    assertThat(new Contract(ContractKind.TERMINAL, START, end).termMonths()).isEqualTo(months);
  }

  @Test
  void isRunningAt_bothEndsAreInclusive() {
    LocalDate end = LocalDate.of(2026, 3, 31);
    Contract contract = new Contract(ContractKind.FEE, START, end);
    assertThat(contract.isRunningAt(START.minusDays(1))).isFalse();
    assertThat(contract.isRunningAt(START)).isTrue();
    assertThat(contract.isRunningAt(end)).isTrue();
    assertThat(contract.isRunningAt(end.plusDays(1))).isFalse();
  }

  @Test
  void new_endBeforeStart_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Contract(ContractKind.FEE, START, START.minusDays(1)))
        .withMessage(
            "contract end must be between its start 2024-04-01 and 9999-12-31 but was 2024-03-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Contract(ContractKind.FEE, START, LocalDate.MAX));
  }

  @Test
  void new_kindNone_refusedWithAdvice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Contract(ContractKind.NONE, START, START))
        .withMessage(
            "contract kind must be a contract but was NONE."
                + " Maybe call Subscription.Builder.noContract()");
  }

  @Test
  void validity_holdsOnTheVeryDaysOfTheContract() {
    Contract contract = new Contract(ContractKind.FEE, START, LocalDate.of(9999, 12, 31));
    assertThat(contract.validity()).hasToString("[2024-04-01,+10000-01-01)");
    Contract day = new Contract(ContractKind.FEE, START, START);
    for (LocalDate each : List.of(START.minusDays(1), START, START.plusDays(1))) {
      assertThat(day.validity().contains(each)).isEqualTo(day.isRunningAt(each));
    }
  }
}
