package org.telcocrm.rules.guard;

/** What is wrong with a customer's services (订购异常). Grows only in a major version. */
public enum GuardCase {
  /** Charged, and nobody ever confirmed it (未二次确认). */
  UNCONFIRMED,
  /** A free trial became a charge without a second confirmation (试用转收费). */
  TRIAL_CONVERTED,
  /** Not used for a long time (长期未使用). */
  UNUSED,
  /** Another service of the same kind came first (重复订购). */
  DUPLICATE,
  /** All services together cost much (增值业务费偏高). */
  CHARGE_HIGH,
  /** All services together are much of the bill (增值业务费占比偏高). */
  SHARE_HIGH;

  /** Whether it is about all services together. */
  boolean isOfAll() {
    return this == CHARGE_HIGH || this == SHARE_HIGH;
  }
}
