package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one outlet's new users of a month (网点新增质量). Immutable and thread-safe.
 *
 * <p>Example, row A3 of defaults 19: of 200 new users 45 with a low bill, 24 with few minutes, 12
 * who share 3 devices, 10 without a minute, 16 with one base station.
 *
 * @param growth how many there are, and how many there were
 * @param lowBill with a low bill
 * @param fewMinutes with few minutes, those without one among them
 * @param noMinutes without a minute
 * @param oneCell who call over one base station only
 * @param sharing whose first device as many users of the outlet share as the rules ask for
 * @param sharedDevices how many such devices there are
 */
public record OutletFigures(
    OutletGrowth growth,
    Portion lowBill,
    Portion fewMinutes,
    Portion noMinutes,
    Portion oneCell,
    Portion sharing,
    long sharedDevices)
    implements Serializable {

  /** Checks that no part is larger than the whole. */
  public OutletFigures {
    Objects.requireNonNull(growth, "growth");
    for (Portion each : new Portion[] {lowBill, fewMinutes, noMinutes, oneCell, sharing}) {
      if (each.of() > growth.lines()) {
        throw new IllegalArgumentException(
            "a portion must be of at most " + growth.lines() + " lines but was of " + each.of());
      }
    }
    if (sharedDevices > sharing.count() || (sharedDevices < 1) != (sharing.count() == 0)) {
      throw new IllegalArgumentException(
          "sharedDevices must be between 1 and the sharing users "
              + sharing.count()
              + ", or 0 without them, but was "
              + sharedDevices);
    }
  }

  /**
   * One figure, for people: percent, users, or users per device.
   *
   * @param figure which
   * @return two decimals, rounded half up; empty if it is known of nobody
   */
  public Optional<BigDecimal> value(FarmingFigure figure) {
    return Optional.ofNullable(exact(figure)).map(Fraction::rounded);
  }

  /** One figure, for decisions; null if it is known of nobody. */
  @Nullable Fraction exact(FarmingFigure figure) {
    return switch (figure) {
      case LOW_BILL -> percent(lowBill);
      case FEW_MINUTES -> percent(fewMinutes);
      case SHARED -> percent(sharing);
      case NO_MINUTES -> percent(noMinutes);
      case ONE_CELL -> percent(oneCell);
      case SHARING -> sharing.of() == 0 ? null : Fraction.of(sharing.count(), 1);
      case PER_DEVICE -> sharing.of() == 0 ? null : perDevice();
    };
  }

  private Fraction perDevice() {
    return sharedDevices == 0 ? Fraction.ZERO : Fraction.of(sharing.count(), sharedDevices);
  }

  private static @Nullable Fraction percent(Portion portion) {
    return portion.of() == 0 ? null : portion.exactPercent();
  }
}
