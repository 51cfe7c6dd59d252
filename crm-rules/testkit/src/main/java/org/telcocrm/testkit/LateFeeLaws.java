package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.money.Money;

/**
 * The laws of a late fee: ours, or a host's own with a cap or with days of grace.
 *
 * <p>Example:
 *
 * <pre>{@code
 * class CappedFeeLaws implements LateFeeLaws {
 *   public Money lateFee(Money arrears, LocalDate due, LocalDate at) {
 *     return CAPPED.fee(arrears, due, at);
 *   }
 * }
 * }</pre>
 */
public interface LateFeeLaws {

  /**
   * What is tested.
   *
   * @param arrears what is owed, perhaps nothing or a credit
   * @param due the last day on which it is paid in time
   * @param at the day of payment
   * @return the fee
   */
  Money lateFee(Money arrears, LocalDate due, LocalDate at);

  /**
   * What is owed.
   *
   * @return by default −500 to 500 yuan and a million yuan
   */
  @Provide
  default Arbitrary<Money> amountsOwed() {
    return Arbitraries.oneOf(
            MoneyArbitraries.positive(),
            Arbitraries.longs().between(-50_000, 50_000).map(Money::fen),
            Arbitraries.just(Money.yuan("1000000")))
        .withoutEdgeCases();
  }

  /**
   * Days on which bills fall due and are paid.
   *
   * @return by default of two years, some of them near each other
   */
  @Provide
  default Arbitrary<LocalDate> daysOfPayment() {
    return AccountArbitraries.days();
  }

  /** On the due day or before it costs nothing. */
  @Property(tries = 200)
  default void inTime_costsNothing(
      @ForAll("amountsOwed") Money arrears,
      @ForAll("daysOfPayment") LocalDate due,
      @ForAll("daysOfPayment") LocalDate at) {
    LocalDate inTime = at.isAfter(due) ? due : at;
    requireEqual(0L, lateFee(arrears, due, inTime).minorUnits(), "in time it must cost nothing");
  }

  /** Who owes nothing, or has a credit, pays nothing. */
  @Property(tries = 100)
  default void nothingOwed_costsNothing(
      @ForAll("amountsOwed") Money arrears,
      @ForAll("daysOfPayment") LocalDate due,
      @ForAll("daysOfPayment") LocalDate at) {
    Money credit = arrears.minorUnits() > 0 ? arrears.minus(arrears).minus(arrears) : arrears;
    requireEqual(0L, lateFee(credit, due, at).minorUnits(), "a credit must cost nothing");
  }

  /** A day later it never costs less. */
  @Property(tries = 300)
  default void moreDays_neverCostLess(
      @ForAll("amountsOwed") Money arrears,
      @ForAll("daysOfPayment") LocalDate due,
      @ForAll("daysOfPayment") LocalDate at) {
    Money fee = lateFee(arrears, due, at);
    require(fee.minorUnits() >= 0, "a fee must not be negative but was " + fee);
    requireEqual(
        arrears.currency(), fee.currency(), "a fee must be in the currency of the arrears");
    require(
        fee.compareTo(lateFee(arrears, due, at.plusDays(1))) <= 0,
        "a day later it must not cost less");
  }

  /** More arrears never cost less. */
  @Property(tries = 300)
  default void moreArrears_neverCostLess(
      @ForAll("amountsOwed") Money some,
      @ForAll("amountsOwed") Money other,
      @ForAll("daysOfPayment") LocalDate due,
      @ForAll("daysOfPayment") LocalDate at) {
    Money less = some.compareTo(other) <= 0 ? some : other;
    Money more = some.compareTo(other) <= 0 ? other : some;
    require(
        lateFee(less, due, at).compareTo(lateFee(more, due, at)) <= 0,
        "more arrears must not cost less");
  }
}
