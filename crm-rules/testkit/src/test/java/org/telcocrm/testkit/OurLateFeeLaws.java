package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.account.LateFeeRule;
import org.telcocrm.core.money.Money;

/** {@link LateFeeLaws} on the law's rate, and on a host's with days of grace and a cap. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OurLateFeeLaws {

  private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

  /** 电信条例, 3‰: 500 yuan for 30 days are 45 yuan; half a fen is rounded up. */
  @Example
  void fee_example() {
    LateFeeRule rule = LateFeeRule.ofDefaults();
    assertThat(rule.fee(Money.yuan("500"), DUE, DUE)).isEqualTo(Money.fen(0));
    assertThat(rule.fee(Money.yuan("500"), DUE, DUE.plusDays(1))).isEqualTo(Money.yuan("1.50"));
    assertThat(rule.fee(Money.yuan("500"), DUE, DUE.plusDays(30))).isEqualTo(Money.yuan("45"));
    assertThat(rule.fee(Money.fen(500), DUE, DUE.plusDays(1))).isEqualTo(Money.fen(2));
    assertThat(rule.fee(Money.fen(-500), DUE, DUE.plusDays(1))).isEqualTo(Money.fen(0));
  }

  @Group
  class Ours implements LateFeeLaws {
    @Override
    public Money lateFee(Money arrears, LocalDate due, LocalDate at) {
      return LateFeeRule.ofDefaults().fee(arrears, due, at);
    }

    /** Fees of nothing and of something, or a law over them would say little. */
    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void amountsAndDays_costNothingAndSomething(
        @ForAll("amountsOwed") Money arrears,
        @ForAll("daysOfPayment") LocalDate due,
        @ForAll("daysOfPayment") LocalDate at) {
      boolean late = at.isAfter(due);
      covers("late", late, 30);
      covers("in time", !late, 30);
      covers("costs", lateFee(arrears, due, at).minorUnits() > 0, 20);
      covers("late with a credit", late && arrears.minorUnits() < 0, 5);
    }
  }

  /** Five days of grace, and never more than what is owed. */
  @Group
  class WithGraceAndCap implements LateFeeLaws {
    @Override
    public Money lateFee(Money arrears, LocalDate due, LocalDate at) {
      Money fee = LateFeeRule.ofDefaults().fee(arrears, due.plusDays(5), at);
      return fee.compareTo(arrears) > 0 && fee.minorUnits() > 0 ? arrears : fee;
    }
  }

  /** A higher rate never costs less, and what is no rate is refused. */
  @Property(tries = 200)
  void higherRate_neverCostsLess(@ForAll LateFeeRule one, @ForAll LateFeeRule other) {
    Money owed = Money.yuan("123.45");
    boolean inOrder = one.perMillePerDay() <= other.perMillePerDay();
    LateFeeRule low = inOrder ? one : other;
    LateFeeRule high = inOrder ? other : one;
    LocalDate at = DUE.plusDays(17);
    assertThat(low.fee(owed, DUE, at)).isLessThanOrEqualTo(high.fee(owed, DUE, at));
  }
}
