package org.telcocrm.io.extract;

import java.math.BigInteger;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.MoneyFact;

/**
 * What a trailer says.
 *
 * @param count the number of records; null if it cannot be read
 * @param amounts totals in minor units, without those that cannot be read
 */
record ControlTotals(@Nullable BigInteger count, SortedMap<MoneyFact, BigInteger> amounts) {}
