package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.contact.ContactEvent;

/**
 * One contact as the source logged it (接触明细): an {@link Interaction} with its moment, channel,
 * direction, topic and outcome. Prints without topic and outcome, which may hold personal data.
 * Immutable and thread-safe.
 *
 * @param key the source's key, not blank
 * @param at when it began, in local time
 * @param kind what passed
 * @param channel over which channel
 * @param direction who began it
 * @param topic what it was about, as the source codes it; empty if it does not say
 * @param outcome what came of it, as the source codes it; empty if it does not say
 */
public record Touch(
    String key,
    LocalDateTime at,
    InteractionKind kind,
    Channel channel,
    Direction direction,
    String topic,
    String outcome)
    implements Serializable {

  /** Checks that the key is not blank. */
  public Touch {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(outcome, "outcome");
    if (key.isBlank()) {
      throw new IllegalArgumentException("key of a touch at " + at + " must not be blank");
    }
  }

  /** What facts are derived from: kind and day, open and without grade. */
  public Interaction toInteraction() {
    return Interaction.of(kind, at.toLocalDate());
  }

  /**
   * What the contact policy has to know of it.
   *
   * @return for a complaint that the customer complained; empty for everything else, because the
   *     kinds do not tell an offer from another message
   */
  public Optional<ContactEvent> toContactEvent() {
    return kind == InteractionKind.COMPLAINT
        ? Optional.of(new ContactEvent(ContactEvent.Kind.COMPLAINED, channel, at))
        : Optional.empty();
  }

  /** Key, kind, channel and moment, for example {@code "T1 COMPLAINT over HOTLINE at ..."}. */
  @Override
  public String toString() {
    return key + " " + kind + " over " + channel + " at " + at;
  }
}
