package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.contact.ContactEvent;
import org.telcocrm.core.id.CustomerId;

/**
 * One contact as the source logged it (接触明细): an {@link Interaction} with its moment, channel,
 * direction, topic and outcome. Prints without topic and outcome, which may hold personal data.
 * Immutable and thread-safe.
 *
 * @param key the source's key, not blank
 * @param customer with whom
 * @param at when it began, in local time
 * @param kind what passed
 * @param channel over which channel
 * @param direction who began it
 * @param topic what it was about, as the source codes it; empty if it does not say
 * @param outcome what came of it, as the source codes it; empty if it does not say
 */
public record Touch(
    String key,
    CustomerId customer,
    LocalDateTime at,
    InteractionKind kind,
    Channel channel,
    Direction direction,
    String topic,
    String outcome)
    implements Serializable {

  /** Checks that the key is not blank. */
  public Touch {
    Objects.requireNonNull(customer, "customer");
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

  /**
   * What facts are derived from: kind and moment, without grade, and over on its day. A log knows
   * when a contact began and not what became of it: what stays open is the case that is kept for
   * it, a {@link Complaint} or {@link ServiceRequest}.
   */
  public Interaction toInteraction() {
    return Interaction.of(kind, at).closedOn(at.toLocalDate());
  }

  /**
   * What the contact policy has to know of it.
   *
   * @return for a complaint that the customer complained; empty for everything else, because the
   *     kinds do not tell an offer from another message: {@link #toContactEvents} does where the
   *     outcome tells
   */
  public Optional<ContactEvent> toContactEvent() {
    return kind == InteractionKind.COMPLAINT
        ? Optional.of(new ContactEvent(ContactEvent.Kind.COMPLAINED, channel, at))
        : Optional.empty();
  }

  /**
   * What the contact policy has to know of it, where the source's outcome says so.
   *
   * @param outcomes what an outcome means, for example {@code "NOT_INTERESTED"} that we made an
   *     offer and the customer refused it ({@code MARKETED}, {@code REFUSED})
   * @return in the order of kinds; with a complaint, that the customer complained
   */
  public List<ContactEvent> toContactEvents(Map<String, Set<ContactEvent.Kind>> outcomes) {
    Objects.requireNonNull(outcomes, "outcomes");
    Set<ContactEvent.Kind> kinds = new TreeSet<>(outcomes.getOrDefault(outcome, Set.of()));
    toContactEvent().ifPresent(event -> kinds.add(event.kind()));
    return kinds.stream().map(each -> new ContactEvent(each, channel, at)).toList();
  }

  /** Key, kind, channel and moment, for example {@code "T1 COMPLAINT over HOTLINE at ..."}. */
  @Override
  public String toString() {
    return key + " " + kind + " over " + channel + " at " + at;
  }
}
