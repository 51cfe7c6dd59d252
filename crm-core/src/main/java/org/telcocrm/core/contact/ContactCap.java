package org.telcocrm.core.contact;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often a customer may be marketed to (频次上限). The window is rolling: a contact counts from its
 * moment until the window later, exclusive, so that no two weeks meet at a Sunday night.
 *
 * <p>Example: {@code new ContactCap(Set.of(Channel.SMS), 2, Period.ofMonths(1))}: of what was sent
 * on 31 January at 10:00 nothing counts from 28 February at 10:00 on. Immutable and thread-safe.
 *
 * @param channels the channels that count together
 * @param max how many are allowed within the window, at least 1
 * @param window the length of the window, above 0
 */
public record ContactCap(Set<Channel> channels, int max, Period window) implements Serializable {

  /** Checks that something is limited to something. */
  public ContactCap {
    Objects.requireNonNull(window, "window");
    channels = Collections.unmodifiableSet(new TreeSet<>(channels));
    if (channels.isEmpty() || max < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException(
          "cap must have channels, max of at least 1 and a window above 0 but was "
              + channels
              + ", "
              + max
              + " and "
              + window);
    }
  }

  /** Whether an event counts at a moment. */
  boolean counts(ContactEvent event, LocalDateTime moment) {
    return event.kind() == ContactEvent.Kind.MARKETED
        && channels.contains(event.channel())
        && !event.at().isAfter(moment)
        && event.at().plus(window).isAfter(moment);
  }

  /** For example {@code "2 within P1M over [SMS]"}. */
  @Override
  public String toString() {
    return max + " within " + window + " over " + channels;
  }

  static Set<Channel> initiatedByUs() {
    return EnumSet.of(
        Channel.SMS,
        Channel.APP_PUSH,
        Channel.OUTBOUND_CALL,
        Channel.MANAGER,
        Channel.BILL_INSERT,
        Channel.EMAIL);
  }
}
