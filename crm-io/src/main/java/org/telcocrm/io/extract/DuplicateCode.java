package org.telcocrm.io.extract;

/**
 * Why a record counts as a duplicate. Codes are never reused; the enum grows only in a major
 * version.
 */
public enum DuplicateCode {
  /** Another valid record before has the same id. */
  DUPLICATE_KEY,
  /** Another active user of the same number joined later, or as late and stands before. */
  DUPLICATE_ACTIVE_NUMBER
}
