package org.telcocrm.rules.kano;

/** Whether a service's promise is kept for one customer. A closed set. */
public enum Fulfilment {
  /** The promise is kept. */
  MET,
  /** The promise is not kept. */
  UNMET,
  /** Nobody knows: there is no test, or a fact it needs is missing. Not the same as unmet. */
  UNKNOWN
}
