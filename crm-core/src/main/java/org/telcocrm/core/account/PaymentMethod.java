package org.telcocrm.core.account;

/** How bills are paid (缴费方式). Grows only in a major version. */
public enum PaymentMethod {
  /** Collected automatically from a bank account or card (托收). */
  AUTOMATIC,
  /** Paid online by the customer, bill by bill. */
  ELECTRONIC,
  /** Paid in cash, at a counter or by posted check. */
  COUNTER,
  /** Any other method. */
  OTHER
}
