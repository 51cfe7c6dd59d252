package org.telcocrm.core.lifecycle;

/**
 * What moves a customer through his life with us (生命周期事件). Which of them happened is decided from
 * facts elsewhere. Grows only in a major version.
 */
public enum LifecycleEvent {
  /** Asked or agreed to be asked (产生意向). */
  INTEREST_SHOWN,
  /** No longer interested (意向消失). */
  INTEREST_LOST,
  /** Became a customer, the first time or again (入网). */
  JOINED,
  /** Signs of leaving (流失预警). */
  RISK_SEEN,
  /** The signs are gone (预警解除). */
  RISK_PAST,
  /** Nothing used for a while (沉默). */
  FELL_SILENT,
  /** Used again after silence (恢复使用). */
  USED_AGAIN,
  /** Won back long enough ago to be a customer like others (赢回期满). */
  SETTLED,
  /** Ended on his own wish (主动离网). */
  LEFT_BY_WISH,
  /** Ended because of arrears (欠费离网). */
  LEFT_FOR_ARREARS,
  /** Took the number to another operator (携号转出). */
  PORTED_OUT,
  /** Left; the source does not say why (离网). */
  LEFT,
  /** The opening was reversed (开户返销): never a customer, not churn. */
  VOIDED,
  /** Moved to another of our own nets (网内迁转): not churn. */
  MOVED_INTERNALLY,
  /** The line passed to another owner (过户): the line stays, not churn. */
  OWNER_CHANGED;

  /**
   * Whether it counts as churn (离网).
   *
   * @return true for leaving by wish, for arrears, by port-out or for a reason not stated
   */
  public boolean isChurn() {
    return switch (this) {
      case LEFT_BY_WISH, LEFT_FOR_ARREARS, PORTED_OUT, LEFT -> true;
      case INTEREST_SHOWN,
          INTEREST_LOST,
          JOINED,
          RISK_SEEN,
          RISK_PAST,
          FELL_SILENT,
          USED_AGAIN,
          SETTLED,
          VOIDED,
          MOVED_INTERNALLY,
          OWNER_CHANGED ->
          false;
    };
  }
}
