package org.telcocrm.core.lifecycle;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.product.CancelTag;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.SubscriptionState;

/**
 * What a source's codes say about a line that ends (离网口径). Declared from the most to the least
 * specific reading: where two codes of one line differ, {@link #withTag} and {@link #mostSpecific}
 * take the earlier one. Grows only in a major version.
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
  /** The number was ported out and the line stopped for its arrears (携出方欠费停): not in net. */
  PORT_OUT_STOPPED(LifecycleEvent.PORTED_OUT),
  /** Ended because of arrears (欠费销号). */
  INVOLUNTARY(LifecycleEvent.LEFT_FOR_ARREARS),
  /** Ended on the customer's wish (主动销号). */
  VOLUNTARY(LifecycleEvent.LEFT_BY_WISH),
  /** Left; the code does not say why. */
  UNSTATED(LifecycleEvent.LEFT),
  /** On its way out on the customer's wish and not yet gone (主动预销): not churn until it ends. */
  VOLUNTARY_PENDING(null),
  /** On its way out because of arrears and not yet gone (欠费预销): not churn until it ends. */
  ARREARS_PENDING(null),
  /** On its way out, not yet gone (预销号); the code does not say why. */
  PENDING(null),
  /** A code the map does not hold, or codes that contradict: no churn, and to be reported. */
  UNKNOWN(null),
  /** Has not left. */
  NONE(null);

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
      case VOLUNTARY_PENDING -> VOLUNTARY_PENDING;
      case ARREARS_PENDING -> ARREARS_PENDING;
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
      case VOLUNTARY_PENDING -> CancelTag.VOLUNTARY_PENDING;
      case ARREARS_PENDING -> CancelTag.ARREARS_PENDING;
      case INTERNAL_MOVE, PORT_OUT, PORT_OUT_STOPPED, UNSTATED, PENDING, UNKNOWN -> CancelTag.OTHER;
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
      case VOLUNTARY_PENDING, ARREARS_PENDING, PENDING ->
          Optional.of(SubscriptionState.PRE_CANCELLED);
      case PORT_OUT_STOPPED -> Optional.of(SubscriptionState.STOPPED);
      case VOID, OWNERSHIP_CHANGE, INTERNAL_MOVE, PORT_OUT, INVOLUNTARY, VOLUNTARY, UNSTATED ->
          Optional.of(SubscriptionState.CANCELLED);
      case UNKNOWN -> Optional.of(SubscriptionState.OTHER);
    };
  }

  /**
   * Writes this reading into a subscription: the main state, the cancel tag, and that a line
   * stopped after a port-out is not in net (defaults 1.1, code Y).
   *
   * @param line the subscription; its state stays for {@code NONE}
   * @return the same builder
   */
  public Subscription.Builder applyTo(Subscription.Builder line) {
    Objects.requireNonNull(line, "line");
    toState().ifPresent(line::state);
    line.cancelTag(toCancelTag());
    return this == PORT_OUT_STOPPED ? line.inNet(false) : line;
  }

  /**
   * This reading of a main state together with that of the cancel tag (注销标志): state 6 (销号) with tag
   * 6 (过户注销) is a change of owner. The state leads: a tag that says 正常 beside a line that left is
   * one that nobody set, but a line in net with a tag of churn contradicts itself.
   *
   * @param tag the reading of the tag
   * @return the most specific of both; {@code UNKNOWN} for a line in net whose tag says that it
   *     left
   */
  public Departure withTag(Departure tag) {
    Objects.requireNonNull(tag, "tag");
    if (this == NONE && tag.isChurn()) {
      return UNKNOWN;
    }
    return compareTo(tag) <= 0 ? this : tag;
  }

  /**
   * The reading of a line of which several codes of equal standing are known, as two systems keep
   * its state.
   *
   * @param readings one per code
   * @return the most specific one; {@code UNKNOWN} if there is none, if one is unknown and the rest
   *     say that it has not left, or if one says that it left and another that it has not
   */
  public static Departure mostSpecific(Collection<Departure> readings) {
    if (readings.isEmpty()) {
      return UNKNOWN;
    }
    Departure found = Collections.min(readings);
    return found.isChurn() && readings.contains(NONE) ? UNKNOWN : found;
  }
}
