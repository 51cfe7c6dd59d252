package org.telcocrm.core.product;

/** What one subscription is (业务大类). Grows only in a major version. */
public enum ServiceKind {
  /** Mobile service (移动). */
  MOBILE,
  /** Fixed broadband (宽带). */
  BROADBAND,
  /** Fixed telephone line (固话). */
  FIXED_LINE,
  /** Television (电视). */
  TV,
  /** Any other kind of service. */
  OTHER
}
