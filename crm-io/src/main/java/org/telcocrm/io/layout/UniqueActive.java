package org.telcocrm.io.layout;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.product.SubscriptionState;

/**
 * The rule that a number has one active user (一号一户): of several valid records in an active state
 * with the same text, the one with the latest date stays and the others are duplicates.
 *
 * <p>An unknown date counts as the earliest; of two equal dates the first in the file stays.
 *
 * @param column the column whose text is the key, for example {@code msisdn}; an unknown text is no
 *     key
 * @param activeStates the levels of the fact {@code state} that count as active
 * @param by the date whose latest value stays, for example {@code open_date}
 */
public record UniqueActive(String column, Set<SubscriptionState> activeStates, DateFact by) {

  /** Copies the states. */
  public UniqueActive {
    if (activeStates.isEmpty()) {
      throw new LayoutException("activeStates must hold at least one state but is empty");
    }
    activeStates = Collections.unmodifiableSet(EnumSet.copyOf(activeStates));
  }
}
