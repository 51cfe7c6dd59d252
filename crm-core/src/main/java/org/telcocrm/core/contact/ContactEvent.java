package org.telcocrm.core.contact;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Something that happened between us and the customer and bears on further contacts. Immutable and
 * thread-safe.
 *
 * <p>It says when to leave somebody in peace, not what he agreed to: a consent that was withdrawn
 * is a {@link org.telcocrm.core.privacy.Consent} act, which stands until he agrees anew and needs
 * no event beside it. {@link Kind#OPTED_OUT} is for an opt-out that a channel logged by itself.
 *
 * @param kind what happened
 * @param channel over which channel
 * @param at when, in the customer's local time
 */
public record ContactEvent(Kind kind, Channel channel, LocalDateTime at) implements Serializable {

  /** What may have happened. Grows only in a major version. */
  public enum Kind {
    /** We made a marketing contact (营销接触). */
    MARKETED,
    /** The customer declined an offer (拒绝). */
    REFUSED,
    /** The customer complained (投诉). */
    COMPLAINED,
    /** The customer opted out of the channel, as the channel logged it (退订). */
    OPTED_OUT
  }

  /** Checks that everything is given. */
  public ContactEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(at, "at");
  }
}
