package org.telcocrm.core.account;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.telcocrm.core.money.Money;

/**
 * Two bills side by side, item by item (账单对比): what an agent reads when somebody asks why the bill
 * is higher. Immutable and thread-safe.
 *
 * @param earlier the month of the earlier bill
 * @param later the month of the later bill
 * @param items each item that stands in one of them, in the order of the items' codes
 */
public record BillComparison(YearMonth earlier, YearMonth later, List<Item> items)
    implements Serializable {

  /**
   * One item of both bills. An item that is not charged in a month is 0 there: a bill is complete.
   *
   * @param item the item's code
   * @param earlier what it came to in the earlier month
   * @param later what it came to in the later month
   */
  public record Item(String item, Money earlier, Money later) implements Serializable {

    /** Refuses null. */
    public Item {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(earlier, "earlier");
      Objects.requireNonNull(later, "later");
    }

    /** The later amount less the earlier; the changes sum to the change of the totals. */
    public Money change() {
      return later.minus(earlier);
    }
  }

  /** Keeps its own copy of the items. */
  public BillComparison {
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(later, "later");
    items = List.copyOf(items);
  }

  /**
   * Compares two bills.
   *
   * @param earlier the earlier bill
   * @param later a bill of a later month, in the same currency
   * @return the comparison
   * @throws IllegalArgumentException if the months are not in order or the currencies differ
   */
  public static BillComparison of(ItemizedBill earlier, ItemizedBill later) {
    YearMonth first = earlier.bill().month();
    YearMonth second = later.bill().month();
    if (!first.isBefore(second)) {
      throw new IllegalArgumentException(
          "compared bills must be in order but were of " + first + " and " + second);
    }
    Money total = later.bill().total();
    Money zero = total.minus(total);
    SortedSet<String> codes = new TreeSet<>(earlier.items().keySet());
    codes.addAll(later.items().keySet());
    List<Item> items = new ArrayList<>();
    for (String code : codes) {
      items.add(
          new Item(
              code,
              earlier.items().getOrDefault(code, zero),
              later.items().getOrDefault(code, zero)));
    }
    return new BillComparison(first, second, items);
  }
}
