package org.telcocrm.rules.guard;

/**
 * What to do with a product (产品治理建议), a proposal to a person. Hosts may switch over it: it grows
 * only in a major version.
 */
public enum ProductAdvice {
  /** It is wanted (保留). */
  KEEP,
  /** Make plain what it is and costs, and easy to leave (简化). */
  SIMPLIFY,
  /** Sell it no longer (下架). */
  WITHDRAW
}
