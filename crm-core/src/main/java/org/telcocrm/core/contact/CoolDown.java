package org.telcocrm.core.contact;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.telcocrm.core.privacy.Purpose;

/**
 * How long a customer is left in peace after something (冷静期).
 *
 * <p>Example: {@code new CoolDown(OPTED_OUT, 180, Set.of(Channel.values()), true)}: no marketing
 * over the channel that he opted out of. Immutable and thread-safe.
 *
 * @param after what it follows; not a marketing contact, see {@link ContactCap}
 * @param days how many days from the moment of the event, the end exclusive, at least 1
 * @param channels over which channels nothing is sent meanwhile
 * @param sameChannelOnly whether it holds for the event's own channel alone
 * @param purposes for which purposes; after a complaint nothing is sold, but asked how it was
 *     solved
 */
public record CoolDown(
    ContactEvent.Kind after,
    int days,
    Set<Channel> channels,
    boolean sameChannelOnly,
    Set<Purpose> purposes)
    implements Serializable {

  /** Checks the days. */
  public CoolDown {
    Objects.requireNonNull(after, "after");
    channels = Collections.unmodifiableSet(new TreeSet<>(channels));
    purposes = Collections.unmodifiableSet(new TreeSet<>(purposes));
    if (days < 1 || after == ContactEvent.Kind.MARKETED) {
      throw new IllegalArgumentException(
          "cool-down must last 1 day or more and follow no marketing but was "
              + days
              + " after "
              + after);
    }
  }

  /**
   * A cool-down for marketing.
   *
   * @param after what it follows
   * @param days how many days
   * @param channels over which channels
   * @param sameChannelOnly whether it holds for the event's own channel alone
   */
  public CoolDown(
      ContactEvent.Kind after, int days, Set<Channel> channels, boolean sameChannelOnly) {
    this(after, days, channels, sameChannelOnly, Set.of(Purpose.MARKETING));
  }

  /** When an event no longer hinders a channel, or empty if it does not at a moment. */
  Optional<LocalDateTime> end(ContactEvent event, Channel channel, LocalDateTime moment) {
    boolean hinders =
        event.kind() == after
            && channels.contains(channel)
            && (!sameChannelOnly || event.channel() == channel)
            && !event.at().isAfter(moment)
            && event.at().plusDays(days).isAfter(moment);
    return hinders ? Optional.of(event.at().plusDays(days)) : Optional.empty();
  }
}
