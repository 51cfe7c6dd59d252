package org.telcocrm.core.account;

/** Which open bill a payment settles first (销账顺序). Grows only in a major version. */
public enum AllocationOrder {
  /** The bill that fell due first (先销旧账), the default of the trade. */
  OLDEST_FIRST,
  /** The bill that fell due last (先销新账). */
  NEWEST_FIRST
}
