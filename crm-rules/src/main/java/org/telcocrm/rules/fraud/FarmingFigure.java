package org.telcocrm.rules.fraud;

import java.util.Locale;

/**
 * What tells farmed cards from customers (养卡特征), of the users whom an outlet opened in a month. The
 * order is that of the contributions. Grows only in a major version. Source: defaults 16.
 */
public enum FarmingFigure {
  /** p1: percent with a bill below 10 yuan (低消占比). */
  LOW_BILL,
  /** p2: percent with less than 5 minutes (低通话占比). */
  FEW_MINUTES,
  /** n: users who share their first device with at least two others (共用终端用户数). */
  SHARING,
  /** m: such users per device (每台终端用户数). */
  PER_DEVICE,
  /** p3: percent of the new users who share (共用终端占比). */
  SHARED,
  /** p4: percent without a minute (零通话占比). */
  NO_MINUTES,
  /** p5: percent who call over one base station only (单基站占比). */
  ONE_CELL;

  /**
   * How evidence and gaps name it.
   *
   * @return for example {@code "farming_low_bill"}
   */
  public String subject() {
    return "farming_" + name().toLowerCase(Locale.ROOT);
  }
}
