package org.telcocrm.core.lifecycle;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.product.CancelTag;
import org.telcocrm.core.product.SubscriptionState;

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
   * What a cancel tag says (注销标志).
   *
   * @param tag the tag
   * @return the reading; {@code UNKNOWN} for a tag that is any other
   */
  public static Departure of(CancelTag tag) {
    return switch (tag) {
      case NONE -> NONE;
      case VOLUNTARY_PENDING, ARREARS_PENDING -> PENDING;
      case VOLUNTARY -> VOLUNTARY;
      case ARREARS -> INVOLUNTARY;
      case VOID -> VOID;
      case OWNERSHIP_CHANGE -> OWNERSHIP_CHANGE;
      case OTHER -> UNKNOWN;
    };
  }

  /**
   * What a canonical main state says (用户主体服务状态), which never says why.
   *
   * @param state the state
   * @return the reading; {@code UNKNOWN} for a state that is any other
   */
  public static Departure of(SubscriptionState state) {
    return switch (state) {
      case ACTIVE, ONE_WAY, STOPPED -> NONE;
      case PRE_CANCELLED -> PENDING;
      case CANCELLED -> UNSTATED;
      case OTHER -> UNKNOWN;
    };
  }

  /**
   * The fact {@code cancel_tag} for this reading, so that a host that reads departures need not
   * keep the tag beside them.
   *
   * @return the tag; {@code OTHER} where the tags have no word for it: a number ported out, an
   *     internal move, an end whose reason or kind is not stated
   */
  public CancelTag toCancelTag() {
    return switch (this) {
      case NONE -> CancelTag.NONE;
      case VOLUNTARY -> CancelTag.VOLUNTARY;
      case INVOLUNTARY -> CancelTag.ARREARS;
      case VOID -> CancelTag.VOID;
      case OWNERSHIP_CHANGE -> CancelTag.OWNERSHIP_CHANGE;
      case INTERNAL_MOVE, PORT_OUT, UNSTATED, PENDING, UNKNOWN -> CancelTag.OTHER;
    };
  }

  /**
   * The main state of a subscription for this reading.
   *
   * @return the state; empty for {@code NONE}, because a line that has not left may be active or
   *     stopped
   */
  public Optional<SubscriptionState> toState() {
    return switch (this) {
      case NONE -> Optional.empty();
      case PENDING -> Optional.of(SubscriptionState.PRE_CANCELLED);
      case VOID, OWNERSHIP_CHANGE, INTERNAL_MOVE, PORT_OUT, INVOLUNTARY, VOLUNTARY, UNSTATED ->
          Optional.of(SubscriptionState.CANCELLED);
      case UNKNOWN -> Optional.of(SubscriptionState.OTHER);
    };
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
