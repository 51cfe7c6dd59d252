package org.telcocrm.core.view;

/**
 * Why nothing is known of a part (缺失原因). Of several the first in this order is told. Grows only in
 * a major version.
 */
public enum AbsenceReason {
  /** What the source sent contradicts itself or the rest, and was not taken (数据矛盾). */
  CONTRADICTORY,
  /** The customer did not agree to its use (客户未同意). */
  NO_CONSENT,
  /** The source did not answer (来源故障). */
  SOURCE_DOWN,
  /** The source does not know the customer (来源查无此客户). */
  NOT_FOUND,
  /** The only thing known is of a day after the view's date (晚于视图日期). */
  AFTER_DATE,
  /** It is known, but older than its limit, and was left out for that (已过期，未采用). */
  LEFT_OUT_AS_STALE,
  /** Nobody asked (未查询). */
  NOT_ASKED
}
