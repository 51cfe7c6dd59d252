package org.telcocrm.rules.kano;

/** Why a service is not in the plan. A closed set. */
public enum LeftOut {
  /** It is kept, remedied or offered. */
  NOT_LEFT_OUT,
  /** Nobody knows whether the promise is kept: find out first. */
  UNKNOWN,
  /** An exciter waits while a must-be is unmet. */
  BASIC_UNMET,
  /** The budget is used up. */
  BUDGET
}
