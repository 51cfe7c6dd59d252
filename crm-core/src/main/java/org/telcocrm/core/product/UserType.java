package org.telcocrm.core.product;

/** Whether a subscription is a real paying user (用户类型). Grows only in a major version. */
public enum UserType {
  /** A normal user (普通). */
  NORMAL,
  /** A free service number (公免): out of every KPI and campaign. */
  FREE,
  /** A test number (测试): out of every KPI and campaign. */
  TEST,
  /** Any other type. */
  OTHER
}
