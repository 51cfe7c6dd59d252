package org.telcocrm.core.product;

/** What a customer is bound by (合约类型). Grows only in a major version. */
public enum ContractKind {
  /** No contract (无). */
  NONE,
  /** A contract about fees (话费合约). */
  FEE,
  /** A contract with a device (终端合约). */
  TERMINAL,
  /** A broadband contract (宽带合约). */
  BROADBAND,
  /** A contract for a fancy number (靓号合约). */
  NUMBER,
  /** A contract for a gift or vouchers (礼品、电子券). */
  GIFT,
  /** Any other contract. */
  OTHER
}
