package org.telcocrm.core.product;

/**
 * Which business a subscription is (业务类型): signals of churn point in different directions in each.
 * Grows only in a major version.
 */
public enum BusinessProfile {
  /** Mobile postpaid without a device contract, usage billed. */
  POSTPAID_METERED,
  /** Mobile postpaid with a device contract (终端合约). */
  POSTPAID_HANDSET,
  /** Mobile prepaid (预付费). */
  PREPAID,
  /** Broadband, fixed line or television (固网). */
  FIXED,
  /** A group customer (集团客户). */
  GROUP,
  /** Anything else. */
  OTHER
}
