package org.telcocrm.rules.guard;

/**
 * What a service needs before it may be charged (二次确认要求). Hosts may switch over it: it grows only
 * in a major version.
 */
public enum ConfirmationNeed {
  /** Nothing: it is part of a plan, or owed by law. */
  NONE,
  /** The customer's answer to the order: no answer, no service. */
  ORDER,
  /** The same, and once more when a free trial turns into a charge. */
  ORDER_AND_CONVERSION
}
