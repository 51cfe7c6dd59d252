package org.telcocrm.io.extract;

import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;
import org.telcocrm.core.fact.MoneyFact;

/**
 * What a trailer says; a number that cannot be read is not there.
 *
 * @param counts the number of records, or nothing: at most one
 * @param amounts totals in minor units
 */
record ControlTotals(
    SortedMap<String, BigInteger> counts, SortedMap<MoneyFact, BigInteger> amounts) {

  /** The key of the number of records. */
  static final String COUNT = "count";

  ControlTotals() {
    this(new TreeMap<>(), new TreeMap<>());
  }
}
