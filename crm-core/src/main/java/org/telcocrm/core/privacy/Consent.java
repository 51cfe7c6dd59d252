package org.telcocrm.core.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.telcocrm.core.id.CustomerId;

/**
 * A consent given or withdrawn (同意记录). The record is of an act: what holds follows from the acts,
 * see {@link PurposeGate}.
 *
 * @param subject who gave or withdrew it
 * @param purpose for what
 * @param channel by which way
 * @param act given or withdrawn
 * @param at when
 * @param proof where the proof is kept, an opaque reference of at most 200 characters; may be empty
 *     for a withdrawal, which must be as easy as giving (PIPL article 15)
 * @param textVersion which text the customer agreed to, at most 200 characters; may be empty for a
 *     withdrawal
 */
public record Consent(
    CustomerId subject,
    Purpose purpose,
    ConsentChannel channel,
    Act act,
    Instant at,
    String proof,
    String textVersion)
    implements Serializable {

  /** The acts, in the order in which they count at one instant. */
  public enum Act {
    /** Given (同意). */
    GIVEN,
    /** Withdrawn or refused (撤回, 拒绝). */
    WITHDRAWN
  }

  private static final int MAX_LENGTH = 200;

  /** By time; at one instant the withdrawal counts last. Total over acts that differ. */
  static final Comparator<Consent> ORDER =
      Comparator.comparing(Consent::at)
          .thenComparing(Consent::act)
          .thenComparing(Consent::channel)
          .thenComparing(Consent::proof)
          .thenComparing(Consent::textVersion);

  /** Checks that a consent given can be proved. */
  public Consent {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(at, "at");
    boolean mayBeEmpty = Objects.requireNonNull(act, "act") == Act.WITHDRAWN;
    requireText("proof", proof, mayBeEmpty);
    requireText("textVersion", textVersion, mayBeEmpty);
  }

  private static void requireText(String name, String text, boolean mayBeEmpty) {
    if (text.length() > MAX_LENGTH || (text.isBlank() && !mayBeEmpty)) {
      throw new IllegalArgumentException(
          "%s of a consent must have 1 to %d characters but had %d"
              .formatted(name, MAX_LENGTH, text.strip().length()));
    }
  }

  /** Subject, purpose, channel, act and time. */
  @Override
  public String toString() {
    return subject + " " + purpose + " " + channel + " " + act + " " + at;
  }
}
