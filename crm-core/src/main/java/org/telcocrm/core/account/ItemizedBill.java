package org.telcocrm.core.account;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;

/**
 * A bill with its lines (话费账单及明细): the total is the sum of the lines, to the fen.
 *
 * <p>Example: {@code ItemizedBill.of(Bill.of(month, Money.yuan("68")), List.of(new
 * BillLine("PLAN_FEE", Money.yuan("58")), new BillLine("ROAMING", Money.yuan("10"))))}. A bill that
 * does not add up is refused; {@link #unexplained} tells beforehand by how much. Immutable and
 * thread-safe; two are equal when every value is, the order of lines included.
 */
public final class ItemizedBill implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Bill bill;

  @SuppressWarnings("serial") // always List.of
  private final List<BillLine> lines;

  private ItemizedBill(Bill bill, List<BillLine> lines) {
    this.bill = bill;
    this.lines = lines;
  }

  /**
   * A bill with its lines.
   *
   * @param bill the bill
   * @param lines the lines, in the order in which they are printed
   * @return the itemised bill
   * @throws IllegalArgumentException if the lines do not sum to the total or are in another
   *     currency
   */
  public static ItemizedBill of(Bill bill, Collection<BillLine> lines) {
    Money difference = unexplained(bill, lines);
    if (difference.minorUnits() != 0) {
      throw new IllegalArgumentException(
          "lines of bill "
              + bill.month()
              + " must sum to "
              + bill.total()
              + " but leave "
              + difference
              + " unexplained");
    }
    return new ItemizedBill(bill, List.copyOf(lines));
  }

  /**
   * What of a bill its lines do not explain (账单与清单不符): the total less their sum.
   *
   * @param bill the bill
   * @param lines the lines
   * @return 0 if they agree, negative if the lines are more than the total
   * @throws IllegalArgumentException if a line is in another currency
   */
  public static Money unexplained(Bill bill, Collection<BillLine> lines) {
    Money rest = bill.total();
    for (BillLine line : lines) {
      rest = rest.minus(line.amount());
    }
    return rest;
  }

  /** The bill. */
  public Bill bill() {
    return bill;
  }

  /** The lines, in the order in which they were given. */
  public List<BillLine> lines() {
    return lines;
  }

  /** What each item comes to, in the order of the items' codes. */
  public SortedMap<String, Money> items() {
    SortedMap<String, Money> items = new TreeMap<>();
    lines.forEach(line -> items.merge(line.item(), line.amount(), Money::plus));
    return Collections.unmodifiableSortedMap(items);
  }

  /**
   * The bill with the two parts of it that policies look at, summed from the lines, for {@link
   * Account.Builder#bills}.
   *
   * @param overPlanItems the items that are fees beyond the plan (超套费用), as the billing system
   *     codes them
   * @param valueAddedItems the items that are value-added service fees (增值业务费)
   * @return the bill; a part of which no item occurs is 0, because the lines are complete
   */
  public Bill toBill(Set<String> overPlanItems, Set<String> valueAddedItems) {
    return Bill.of(bill.month(), bill.total())
        .withOverPlanFee(sum(overPlanItems))
        .withValueAddedFee(sum(valueAddedItems));
  }

  private Money sum(Set<String> items) {
    Money sum = bill.total().minus(bill.total());
    for (BillLine line : lines) {
      sum = items.contains(line.item()) ? sum.plus(line.amount()) : sum;
    }
    return sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ItemizedBill that
            && bill.equals(that.bill)
            && lines.equals(that.lines));
  }

  @Override
  public int hashCode() {
    return Objects.hash(bill, lines);
  }

  /** Month and number of lines, for example {@code "2026-03 with 4 lines"}; no amount. */
  @Override
  public String toString() {
    return bill.month() + " with " + lines.size() + " lines";
  }
}
