package org.telcocrm.core.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a customer's data may be used for a purpose (目的闸).
 *
 * <p>The last act up to the as-of instant decides; at one instant a withdrawal goes before a
 * consent. A consent to {@link ConsentChannel#ANY} covers each channel, and so does its withdrawal;
 * a consent to one channel covers no other. Example: consent to all on 1 March, short messages
 * withdrawn on 5 March: on 6 March a call is allowed and a message is not. Pure and thread-safe.
 */
public final class PurposeGate {

  private PurposeGate() {}

  /**
   * Whether the data may be used in every way: for uses that reach nobody, or that may take any
   * channel. Here the withdrawal of a single channel refuses.
   *
   * @param purpose for what
   * @param consents all acts of one customer, in any order
   * @param asOf the instant of use; an act of that very instant counts
   * @return yes or no with its reason
   * @throws IllegalArgumentException if the acts are of two customers
   */
  public static Permission allow(Purpose purpose, Collection<Consent> consents, Instant asOf) {
    return allow(purpose, ConsentChannel.ANY, consents, asOf);
  }

  /**
   * Whether the data may be used to reach the customer by a channel.
   *
   * @param purpose for what
   * @param channel by which way
   * @param consents all acts of one customer, in any order
   * @param asOf the instant of use; an act of that very instant counts
   * @return yes or no with its reason
   * @throws IllegalArgumentException if the acts are of two customers
   */
  public static Permission allow(
      Purpose purpose, ConsentChannel channel, Collection<Consent> consents, Instant asOf) {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(asOf, "asOf");
    requireOneSubject(consents);
    if (!purpose.isConsentNeeded()) {
      return new Permission(Permission.Reason.NO_CONSENT_NEEDED, null);
    }
    Stream<Consent> acts =
        consents.stream()
            .filter(each -> each.purpose() == purpose && !each.at().isAfter(asOf))
            .filter(each -> concerns(each, channel));
    Optional<Consent> last = acts.max(Consent.ORDER);
    if (last.isEmpty()) {
      return new Permission(Permission.Reason.CONSENT_UNKNOWN, null);
    }
    return new Permission(
        last.get().act() == Consent.Act.GIVEN
            ? Permission.Reason.CONSENT_GIVEN
            : Permission.Reason.CONSENT_WITHDRAWN,
        last.get());
  }

  private static boolean concerns(Consent consent, ConsentChannel channel) {
    return consent.channel() == ConsentChannel.ANY
        || consent.channel() == channel
        || (channel == ConsentChannel.ANY && consent.act() == Consent.Act.WITHDRAWN);
  }

  private static void requireOneSubject(Collection<Consent> consents) {
    long subjects = consents.stream().map(Consent::subject).distinct().count();
    if (subjects > 1) {
      throw new IllegalArgumentException(
          "consents must be of one customer but were of " + subjects);
    }
  }
}
