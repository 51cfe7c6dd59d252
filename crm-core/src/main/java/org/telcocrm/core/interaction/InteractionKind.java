package org.telcocrm.core.interaction;

/** What passed between the customer and us (接触类型). Grows only in a major version. */
public enum InteractionKind {
  /** A complaint (投诉). */
  COMPLAINT,
  /** A report that something does not work (报障). */
  FAULT_REPORT,
  /** A call to our hotline (热线), for example 10086. */
  HOTLINE_CALL,
  /** A call to a rival's hotline (竞争对手客服通话), for example 10010. */
  RIVAL_HOTLINE_CALL,
  /** A query whether the number may be ported out (携转查询). */
  PORT_QUERY,
  /** A request for a port-out code (携转码申请). */
  PORT_CODE,
  /** An answer about satisfaction (满意度回馈). */
  SURVEY_ANSWER,
  /** A balance, usage or contract reminder that we sent (提醒). */
  REMINDER,
  /** A dispute about a bill (账单争议); not counted as a complaint. */
  BILLING_DISPUTE,
  /** Any other contact. */
  OTHER
}
