package org.telcocrm.core.interaction;

/** Where a complaint stands (投诉状态). Grows only in a major version. */
public enum ComplaintState {
  /** Received (已受理). */
  RECEIVED,
  /** Somebody works on it (处理中). */
  IN_PROGRESS,
  /** We wait for the customer; the clock stands (待客户). */
  WAITING_FOR_CUSTOMER,
  /** Answered, the customer has not said whether he agrees (已答复). */
  ANSWERED,
  /** The customer went to the regulator (申诉). */
  APPEALED,
  /** Done (已办结). */
  CLOSED,
  /** Taken back by the customer (已撤诉). */
  WITHDRAWN
}
