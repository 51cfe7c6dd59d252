package org.telcocrm.core.lifecycle;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source's codes say about a line that ends (离网口径). Declared from the most to the least
 * specific reading: where two codes of one line differ, {@link #mostSpecific} takes the earlier
 * one. Grows only in a major version.
 */
public enum Departure {
  /** The opening was reversed or the record corrected (开户返销, 冲正): not churn. */
  VOID(LifecycleEvent.VOIDED),
  /** The line went to another owner (过户): not churn. */
  OWNERSHIP_CHANGE(LifecycleEvent.OWNER_CHANGED),
  /** The line moved to another of our nets (转网): not churn. */
  INTERNAL_MOVE(LifecycleEvent.MOVED_INTERNALLY),
  /** The number was ported out (携出). */
  PORT_OUT(LifecycleEvent.PORTED_OUT),
  /** Ended because of arrears (欠费销号). */
  INVOLUNTARY(LifecycleEvent.LEFT_FOR_ARREARS),
  /** Ended on the customer's wish (主动销号). */
  VOLUNTARY(LifecycleEvent.LEFT_BY_WISH),
  /** Left; the code does not say why. */
  UNSTATED(LifecycleEvent.LEFT),
  /** On its way out and not yet gone (预销号): not churn until it ends. */
  PENDING(null),
  /** Has not left. */
  NONE(null),
  /** A code the map does not hold: not counted as churn, and to be reported. */
  UNKNOWN(null);

  private final @Nullable LifecycleEvent event;

  Departure(@Nullable LifecycleEvent event) {
    this.event = event;
  }

  /** The event in the customer's life, or empty if nothing has happened yet. */
  public Optional<LifecycleEvent> event() {
    return Optional.ofNullable(event);
  }

  /** Whether it counts as churn (计入离网). */
  public boolean isChurn() {
    return event != null && event.isChurn();
  }

  /**
   * The reading of a line of which several codes are known: state 6 (销号) with cancel tag 6 (过户注销)
   * is a change of owner.
   *
   * @param readings one per code
   * @return the most specific one, or {@code UNKNOWN} if there is none
   */
  public static Departure mostSpecific(Collection<Departure> readings) {
    return readings.isEmpty() ? UNKNOWN : Collections.min(readings);
  }
}
