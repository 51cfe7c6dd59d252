package org.telcocrm.io.layout;

/** What happens to a record with an invalid value. Grows only in a major version. */
public enum InvalidValue {
  /** The record is rejected. */
  REJECT,
  /** The value is unknown, and the record has a finding {@code INVALID_VALUE}. */
  MISSING
}
