package org.telcocrm.core.privacy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

  /** By the act that decided. */
  private static final Comparator<Permission> BY_ACT =
      Comparator.comparing(permission -> permission.consent().orElseThrow(), Consent.ORDER);

  private PurposeGate() {}

  /**
   * Whether the data may be used in every way: for uses that reach nobody, or that may take any
   * channel. Allowed where each single channel is: the withdrawal of one refuses until it is given
   * again.
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
    List<Consent> acts =
        consents.stream()
            .filter(each -> each.purpose() == purpose && !each.at().isAfter(asOf))
            .sorted(Consent.ORDER)
            .toList();
    return channel == ConsentChannel.ANY ? overAll(acts) : over(channel, acts);
  }

  /** The last act about a channel decides. */
  private static Permission over(ConsentChannel channel, List<Consent> acts) {
    Optional<Consent> last =
        acts.stream()
            .filter(each -> each.channel() == channel || each.channel() == ConsentChannel.ANY)
            .reduce((earlier, later) -> later);
    return last.map(PurposeGate::decided)
        .orElseGet(() -> new Permission(Permission.Reason.CONSENT_UNKNOWN, null));
  }

  private static Permission decided(Consent act) {
    return new Permission(
        act.act() == Consent.Act.GIVEN
            ? Permission.Reason.CONSENT_GIVEN
            : Permission.Reason.CONSENT_WITHDRAWN,
        act);
  }

  /** Allowed if each channel is; else a withdrawal goes before what nobody said. */
  private static Permission overAll(List<Consent> acts) {
    List<Permission> each =
        Arrays.stream(ConsentChannel.values())
            .filter(channel -> channel != ConsentChannel.ANY)
            .map(channel -> over(channel, acts))
            .toList();
    return Stream.of(Permission.Reason.CONSENT_WITHDRAWN, Permission.Reason.CONSENT_UNKNOWN)
        .flatMap(reason -> each.stream().filter(one -> one.reason() == reason))
        .findFirst()
        .orElseGet(() -> each.stream().max(BY_ACT).orElseThrow());
  }

  private static void requireOneSubject(Collection<Consent> consents) {
    long subjects = consents.stream().map(Consent::subject).distinct().count();
    if (subjects > 1) {
      throw new IllegalArgumentException(
          "consents must be of one customer but were of " + subjects);
    }
  }
}
