package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;

/**
 * Exact counts of the new users of outlets: the state of {@link CardFarming#aggregate}, which alone
 * changes it. For one thread at a time.
 */
public final class OutletCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  final TreeMap<OutletId, Outlet> outlets = new TreeMap<>();

  OutletCounts() {}

  Outlet of(OutletId outlet) {
    return outlets.computeIfAbsent(outlet, key -> new Outlet());
  }

  /** What applies to how many, of how many it is known. */
  static final class Known implements Serializable {

    private static final long serialVersionUID = 1L;

    private long count;
    private long of;

    void add(boolean applies) {
      of = Math.addExact(of, 1);
      count = applies ? Math.addExact(count, 1) : count;
    }

    void add(Known other) {
      of = Math.addExact(of, other.of);
      count = Math.addExact(count, other.count);
    }

    Portion portion() {
      return new Portion(count, of);
    }
  }

  /** One outlet. */
  static final class Outlet implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SECONDS = 60;

    long lines;
    long linesBefore;
    long lostNext;
    long lostThird;
    final Known lowBill = new Known();
    final Known fewMinutes = new Known();
    final Known noMinutes = new Known();
    final Known oneCell = new Known();
    private final TreeMap<IdentifierToken, Long> devices = new TreeMap<>();

    void add(FirstMonth use, CardFarmingRules rules) {
      lines = Math.addExact(lines, 1);
      @Nullable Money bill = use.bill();
      if (bill != null) {
        lowBill.add(bill.compareTo(rules.lowBill()) < 0);
      }
      @Nullable Long seconds = use.callSeconds();
      if (seconds != null) {
        fewMinutes.add(seconds < (long) rules.fewMinutes() * SECONDS);
        noMinutes.add(seconds == 0);
      }
      @Nullable Integer cells = use.cells();
      if (cells != null) {
        oneCell.add(cells == 1);
      }
      @Nullable IdentifierToken device = use.device();
      if (device != null) {
        devices.merge(device, 1L, Math::addExact);
      }
    }

    void add(Outlet other) {
      lines = Math.addExact(lines, other.lines);
      linesBefore = Math.addExact(linesBefore, other.linesBefore);
      lostNext = Math.addExact(lostNext, other.lostNext);
      lostThird = Math.addExact(lostThird, other.lostThird);
      lowBill.add(other.lowBill);
      fewMinutes.add(other.fewMinutes);
      noMinutes.add(other.noMinutes);
      oneCell.add(other.oneCell);
      other.devices.forEach((device, users) -> devices.merge(device, users, Math::addExact));
    }

    OutletFigures figures(OutletGrowth growth, int sharedFrom) {
      long known = 0;
      long sharing = 0;
      long shared = 0;
      for (long users : devices.values()) {
        known = Math.addExact(known, users);
        if (users >= sharedFrom) {
          sharing = Math.addExact(sharing, users);
          shared++;
        }
      }
      return new OutletFigures(
          growth,
          lowBill.portion(),
          fewMinutes.portion(),
          noMinutes.portion(),
          oneCell.portion(),
          new Portion(sharing, known),
          shared);
    }
  }
}
