package org.telcocrm.core.interaction;

/** What happens to a complaint (投诉事件). Grows only in a major version. */
public enum ComplaintEvent {
  /** Somebody takes it on (派单). */
  ASSIGNED,
  /** The customer is asked for something (待客户补充). */
  CUSTOMER_ASKED,
  /** The customer gave what he was asked for (客户已补充). */
  CUSTOMER_REPLIED,
  /** An answer is given (答复). */
  ANSWER_GIVEN,
  /** The customer is content with the answer (客户认可). */
  ANSWER_ACCEPTED,
  /** The customer is not content; work goes on (客户不认可). */
  ANSWER_REJECTED,
  /** The customer goes to the regulator, as he may after 15 days (申诉). */
  APPEAL_LODGED,
  /** The appeal is settled (申诉办结). */
  APPEAL_SETTLED,
  /** The customer said nothing about the answer for as long as the host waits (逾期未反馈): done. */
  LAPSED,
  /** The customer takes it back (撤诉). */
  TAKEN_BACK
}
