package org.telcocrm.core.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.telcocrm.core.calendar.CompletedMonths;
import org.telcocrm.core.money.Money;

/**
 * How an account stands at the end of a day: billed + credit = paid + open + written off, to the
 * fen; without credit billed = paid + open + written off. Immutable and thread-safe.
 *
 * @param at the day
 * @param billed all that was billed, credit notes taken off
 * @param paid all payments
 * @param credit what was paid or credited and settles no bill yet (预存余额), at least 0
 * @param bills every bill above 0, settled ones too, in the order in which payments settle them
 */
public record ArrearsState(
    LocalDate at, Money billed, Money paid, Money credit, List<OpenBill> bills)
    implements Serializable {

  /** Checks the sum. */
  public ArrearsState {
    Objects.requireNonNull(at, "at");
    bills = List.copyOf(bills);
    Money settled = paid.plus(sum(credit, bills, OpenBill::open));
    if (!billed.plus(credit).equals(settled.plus(sum(credit, bills, OpenBill::writtenOff)))) {
      throw new IllegalArgumentException(
          "billed "
              + billed
              + " and credit "
              + credit
              + " must be the sum of "
              + paid
              + " paid, of what is open and of what was written off");
    }
  }

  private static Money sum(Money like, List<OpenBill> bills, Function<OpenBill, Money> part) {
    Money sum = like.minus(like);
    for (OpenBill bill : bills) {
      sum = sum.plus(part.apply(bill));
    }
    return sum;
  }

  /** All that is owed, due or not (未缴金额). */
  public Money open() {
    return sum(credit, bills, OpenBill::open);
  }

  /** All that was given up (核销金额). */
  public Money writtenOff() {
    return sum(credit, bills, OpenBill::writtenOff);
  }

  /**
   * What is overdue, where no months of delay were agreed.
   *
   * @return as {@link #arrears(AgeingScale)} with days
   */
  public Arrears arrears() {
    return arrears(AgeingScale.days());
  }

  /**
   * What is overdue, and for how many completed months its oldest part has been: what {@link
   * #ageing} by the same scale has in its buckets behind the first.
   *
   * <p>Example: due on 31 January with three extra months is not overdue on 1 March, nor on 30
   * April.
   *
   * @param scale its {@link AgeingScale#extraMonths()} count, its buckets do not
   * @return an amount of 0 if nothing is overdue; what is due today is not yet
   */
  public Arrears arrears(AgeingScale scale) {
    List<OpenBill> overdue =
        bills.stream()
            .filter(bill -> bill.open().minorUnits() > 0)
            .filter(bill -> at.isAfter(scale.agreedDue(bill.due())))
            .toList();
    int months =
        overdue.stream()
            .map(OpenBill::due)
            .min(Comparator.naturalOrder())
            .map(due -> monthsLate(due, scale.extraMonths()))
            .orElse(0);
    return new Arrears(sum(credit, overdue, OpenBill::open), months);
  }

  /** Counted from the due day itself: after three extra months the 31st would be the 30th. */
  private int monthsLate(LocalDate due, int extraMonths) {
    return Math.toIntExact(CompletedMonths.between(due, at) - extraMonths);
  }

  /**
   * What is owed, sorted by how long it is overdue (账龄分析).
   *
   * @param scale the buckets
   * @return one amount per bucket of the scale, in its order, 0 included; they sum to {@link
   *     #open()}
   */
  public List<AgedAmount> ageing(AgeingScale scale) {
    return scale.buckets().stream()
        .map(
            bucket ->
                new AgedAmount(
                    bucket,
                    sum(
                        credit,
                        bills.stream()
                            .filter(bill -> scale.bucket(bill.due(), at).equals(bucket))
                            .toList(),
                        OpenBill::open)))
        .toList();
  }
}
