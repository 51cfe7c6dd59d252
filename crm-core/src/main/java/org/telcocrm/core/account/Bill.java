package org.telcocrm.core.account;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;

/**
 * The bill of one account for one month (账单): the total and, where known, two parts of it.
 *
 * <p>Example: {@code Bill.of(YearMonth.of(2026, 3), Money.yuan("128.00"))
 * .withOverPlanFee(Money.yuan("12.00"))}. The total and the parts may be negative (an adjustment, a
 * refund month). Immutable and thread-safe; two are equal when every value is.
 */
public final class Bill implements Serializable {

  private static final long serialVersionUID = 1L;

  private final YearMonth month;
  private final Money total;
  private final @Nullable Money overPlanFee;
  private final @Nullable Money valueAddedFee;

  private Bill(
      YearMonth month, Money total, @Nullable Money overPlanFee, @Nullable Money valueAddedFee) {
    this.month = Objects.requireNonNull(month, "month");
    this.total = Objects.requireNonNull(total, "total");
    this.overPlanFee = overPlanFee;
    this.valueAddedFee = valueAddedFee;
  }

  /**
   * A bill of which only the total is known.
   *
   * @param month the billed month
   * @param total what was billed, may be negative
   * @return the bill
   */
  public static Bill of(YearMonth month, Money total) {
    return new Bill(month, total, null, null);
  }

  /**
   * The same bill with the fees beyond the plan.
   *
   * @param fee the part of the total, in its currency
   * @return the bill
   * @throws IllegalArgumentException if the currency is not the total's
   */
  public Bill withOverPlanFee(Money fee) {
    return new Bill(month, total, requireSame("overPlanFee", fee), valueAddedFee);
  }

  /**
   * The same bill with the value-added service fees.
   *
   * @param fee the part of the total, in its currency
   * @return the bill
   * @throws IllegalArgumentException if the currency is not the total's
   */
  public Bill withValueAddedFee(Money fee) {
    return new Bill(month, total, overPlanFee, requireSame("valueAddedFee", fee));
  }

  private Money requireSame(String name, Money fee) {
    if (!fee.currency().equals(total.currency())) {
      throw new IllegalArgumentException(
          name + " of bill " + month + " must be in " + total.currency() + " but was " + fee);
    }
    return fee;
  }

  /** The billed month (账期). */
  public YearMonth month() {
    return month;
  }

  /** What was billed (出账收入), may be negative. */
  public Money total() {
    return total;
  }

  /** Fees beyond the plan (超套费用), or empty if unknown. */
  public Optional<Money> overPlanFee() {
    return Optional.ofNullable(overPlanFee);
  }

  /** Value-added service fees (增值业务费), or empty if unknown. */
  public Optional<Money> valueAddedFee() {
    return Optional.ofNullable(valueAddedFee);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Bill that
            && month.equals(that.month)
            && total.equals(that.total)
            && Objects.equals(overPlanFee, that.overPlanFee)
            && Objects.equals(valueAddedFee, that.valueAddedFee));
  }

  @Override
  public int hashCode() {
    return Objects.hash(month, total, overPlanFee, valueAddedFee);
  }

  /** Month and total, for example {@code "2026-03 CNY 128.00"}. */
  @Override
  public String toString() {
    return month + " " + total;
  }
}
