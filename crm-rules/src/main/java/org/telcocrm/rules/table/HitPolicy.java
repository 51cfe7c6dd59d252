package org.telcocrm.rules.table;

/** What a decision table does when several rules hold (DMN hit policy). A closed set. */
public enum HitPolicy {
  /** At most one rule may ever hold; overlapping rules are refused when the table is built. */
  UNIQUE,
  /** The first rule in order that holds decides. */
  FIRST,
  /** Every rule that holds counts. */
  COLLECT
}
