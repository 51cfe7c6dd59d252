package org.telcocrm.io.layout;

/** Whom the records of an extract are about. Grows only in a major version. */
public enum Subject {
  /** One user or one customer who is a person. */
  INDIVIDUAL,
  /** One group customer (集团客户). */
  GROUP
}
