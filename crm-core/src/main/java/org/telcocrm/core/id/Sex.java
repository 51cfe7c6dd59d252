package org.telcocrm.core.id;

/** Sex as the resident identity number tells it (性别). Grows only in a major version. */
public enum Sex {
  /** Male (男). */
  MALE,
  /** Female (女). */
  FEMALE
}
