package org.telcocrm.core.product;

/** The canonical main state of a subscription (用户主体服务状态). Grows only in a major version. */
public enum SubscriptionState {
  /** In service (开通). */
  ACTIVE,
  /** Half stopped: can receive, not call (半停). */
  ONE_WAY,
  /** Stopped both ways (停机). */
  STOPPED,
  /** On its way out (预销号). */
  PRE_CANCELLED,
  /** Left (销号). */
  CANCELLED,
  /** A code the layout does not know. */
  OTHER
}
