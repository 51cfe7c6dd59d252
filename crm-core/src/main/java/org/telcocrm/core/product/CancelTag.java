package org.telcocrm.core.product;

/** How a subscription ended (注销标志). Grows only in a major version. */
public enum CancelTag {
  /** Not ended (正常). */
  NONE,
  /** The customer asked to end (主动预销号). */
  VOLUNTARY_PENDING,
  /** Ended on the customer's wish (主动销号). */
  VOLUNTARY,
  /** Ending because of arrears (欠费预销号). */
  ARREARS_PENDING,
  /** Ended because of arrears (欠费销号). */
  ARREARS,
  /** The opening was reversed (开户返销): never a customer, not churn. */
  VOID,
  /** The line went to another owner (过户注销): the same line stays, not churn. */
  OWNERSHIP_CHANGE,
  /** Any other tag. */
  OTHER
}
