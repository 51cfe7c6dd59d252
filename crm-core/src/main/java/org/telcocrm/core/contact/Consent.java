package org.telcocrm.core.contact;

/** What the customer said to marketing (营销同意). Grows only in a major version. */
public enum Consent {
  /** Agreed, with proof (同意). */
  GIVEN,
  /** Refused or withdrew (拒绝, 撤回). */
  REFUSED,
  /** Nothing is known; silence is no consent (未知). */
  UNKNOWN
}
