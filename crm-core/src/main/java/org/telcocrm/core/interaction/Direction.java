package org.telcocrm.core.interaction;

/** Who began a contact (接触方向). Grows only in a major version. */
public enum Direction {
  /** The customer came to us (呼入). */
  INBOUND,
  /** We went to the customer (呼出). */
  OUTBOUND
}
