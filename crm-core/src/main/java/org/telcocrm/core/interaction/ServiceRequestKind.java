package org.telcocrm.core.interaction;

/** What is asked for (业务受理类型, defaults 11.2). Grows only in a major version. */
public enum ServiceRequestKind {
  /** A question (咨询). */
  ENQUIRY,
  /** An order (业务受理). */
  ORDER,
  /** A change of data (资料变更). */
  DATA_CHANGE,
  /** Something does not work (报障). */
  FAULT,
  /** A solution or a price (方案/报价请求). */
  PROPOSAL,
  /** Help on the premises (现场支持). */
  ONSITE_SUPPORT,
  /** A suggestion or praise (建议表扬). */
  FEEDBACK
}
