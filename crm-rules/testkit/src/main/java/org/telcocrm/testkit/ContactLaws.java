package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.contact.ContactCap;
import org.telcocrm.core.contact.ContactEvent;
import org.telcocrm.core.contact.ContactPolicy;
import org.telcocrm.core.contact.ContactVerdict;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.ConsentChannel;
import org.telcocrm.core.privacy.Purpose;

/**
 * The laws of leaving customers in peace: who was not asked is not marketed to, no cap is ever
 * exceeded, quiet hours are quiet, and what the contract or the law asks for goes out.
 *
 * <p>Example:
 *
 * <pre>{@code
 * class OurContactLaws implements ContactLaws {
 *   public Arbitrary<ContactPolicy> contactPolicies() { return Arbitraries.just(POLICY); }
 * }
 * }</pre>
 */
public interface ContactLaws {

  /**
   * What is tested.
   *
   * @return one policy, or several
   */
  @Provide
  Arbitrary<ContactPolicy> contactPolicies();

  /**
   * What happened between one customer and us.
   *
   * @return by default all kinds of events over all channels, most of it marketing
   */
  @Provide
  default Arbitrary<List<ContactEvent>> contactEvents() {
    return ChannelArbitraries.events();
  }

  /**
   * Over which channel.
   *
   * @return by default all
   */
  @Provide
  default Arbitrary<Channel> contactChannels() {
    return ChannelArbitraries.channels();
  }

  /**
   * Moments at which a contact is to be made, on the customer's clock.
   *
   * @return by default of two months, night and day
   */
  @Provide
  default Arbitrary<LocalDateTime> contactMoments() {
    return DateArbitraries.moments();
  }

  /** Up to forty moments, in order: a campaign that tries again and again. */
  @Provide
  default Arbitrary<List<LocalDateTime>> attempts() {
    return contactMoments()
        .list()
        .ofMaxSize(40)
        .map(all -> all.stream().sorted().toList())
        .withoutEdgeCases();
  }

  /** Purposes that need a consent. */
  @Provide
  default Arbitrary<Purpose> consentPurposes() {
    return Arbitraries.of(Purpose.class).filter(Purpose::isConsentNeeded);
  }

  private static Consent said(Purpose purpose, Consent.Act act) {
    return new Consent(
        CustomerId.of("C1"), purpose, ConsentChannel.ANY, act, Instant.EPOCH, "proof", "v1");
  }

  private static ContactVerdict marketing(
      ContactPolicy policy, Channel channel, LocalDateTime at, Collection<ContactEvent> events) {
    return policy.decide(
        channel,
        Purpose.MARKETING,
        at.atZone(ChannelArbitraries.BEIJING),
        List.of(said(Purpose.MARKETING, Consent.Act.GIVEN)),
        events,
        Set.of());
  }

  /** Who was not asked is not contacted where consent is needed; who said no, nowhere. */
  @Property(tries = 300)
  default void withoutConsent_noContact(
      @ForAll("contactPolicies") ContactPolicy policy,
      @ForAll("contactChannels") Channel channel,
      @ForAll("consentPurposes") Purpose purpose,
      @ForAll("contactMoments") LocalDateTime at,
      @ForAll("contactEvents") List<ContactEvent> events) {
    ContactVerdict unknown =
        policy.decide(
            channel, purpose, at.atZone(ChannelArbitraries.BEIJING), List.of(), events, Set.of());
    require(
        !policy.consentChannels().contains(channel)
            || (!unknown.isAllowed() && unknown.nextAllowed().isEmpty()),
        "who was not asked must not be contacted over " + channel);
    ContactVerdict refused =
        policy.decide(
            channel,
            purpose,
            at.atZone(ChannelArbitraries.BEIJING),
            List.of(said(purpose, Consent.Act.WITHDRAWN)),
            events,
            Set.of());
    require(
        !refused.isAllowed() && refused.nextAllowed().isEmpty(),
        "who said no must not be contacted, nor be promised to be");
  }

  /** A notice that needs no consent goes out at once, whatever happened before. */
  @Property(tries = 200)
  default void serviceNotice_isExempt(
      @ForAll("contactPolicies") ContactPolicy policy,
      @ForAll("contactChannels") Channel channel,
      @ForAll Purpose purpose,
      @ForAll("contactMoments") LocalDateTime at,
      @ForAll("contactEvents") List<ContactEvent> events) {
    ContactVerdict verdict =
        policy.decide(
            channel,
            purpose,
            at.atZone(ChannelArbitraries.BEIJING),
            List.of(said(Purpose.MARKETING, Consent.Act.WITHDRAWN)),
            events,
            Set.of(at.toLocalDate()));
    require(
        purpose.isConsentNeeded() || verdict.isAllowed(),
        "a notice of " + purpose + " must go out");
  }

  /** A campaign that asks before each contact never makes more of them than a cap allows. */
  @Property(tries = 200)
  default void caps_areNeverExceeded(
      @ForAll("contactPolicies") ContactPolicy policy,
      @ForAll("contactChannels") Channel first,
      @ForAll("contactChannels") Channel second,
      @ForAll("attempts") List<LocalDateTime> attempts) {
    List<ContactEvent> sent = new ArrayList<>();
    for (int i = 0; i < attempts.size(); i++) {
      Channel channel = i % 2 == 0 ? first : second;
      if (marketing(policy, channel, attempts.get(i), sent).isAllowed()) {
        // Newest first: the order of the history is nobody's business.
        sent.add(0, new ContactEvent(ContactEvent.Kind.MARKETED, channel, attempts.get(i)));
      }
    }
    for (ContactCap cap : policy.caps()) {
      for (ContactEvent last : sent) {
        long within =
            sent.stream()
                .filter(each -> cap.channels().contains(each.channel()))
                .filter(each -> !each.at().isAfter(last.at()))
                .filter(each -> each.at().plus(cap.window()).isAfter(last.at()))
                .count();
        require(within <= cap.max(), "no more than " + cap + " but were " + within + " at " + last);
      }
    }
  }

  /** The history in any order is the same verdict. */
  @Property(tries = 200)
  default void orderOfHistory_changesNothing(
      @ForAll("contactPolicies") ContactPolicy policy,
      @ForAll("contactChannels") Channel channel,
      @ForAll("contactMoments") LocalDateTime at,
      @ForAll("contactEvents") List<ContactEvent> events,
      @ForAll long seed) {
    List<ContactEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    requireEqual(
        marketing(policy, channel, at, events),
        marketing(policy, channel, at, shuffled),
        "the history in another order must be the same verdict");
  }

  /** In quiet hours and on quiet days nobody is disturbed over a quiet channel. */
  @Property(tries = 300)
  default void quietHours_areQuiet(
      @ForAll("contactPolicies") ContactPolicy policy,
      @ForAll("contactChannels") Channel channel,
      @ForAll("contactMoments") LocalDateTime at,
      @ForAll("contactEvents") List<ContactEvent> events) {
    Set<LocalDate> holidays = Set.of(at.toLocalDate().plusDays(1));
    ContactVerdict verdict =
        policy.decide(
            channel,
            Purpose.MARKETING,
            at.atZone(ChannelArbitraries.BEIJING),
            List.of(said(Purpose.MARKETING, Consent.Act.GIVEN)),
            events,
            holidays);
    LocalDateTime next = verdict.nextAllowed().orElseThrow();
    boolean quiet =
        policy.quietHours().stream().anyMatch(each -> each.contains(next.toLocalTime()))
            || holidays.contains(next.toLocalDate());
    require(!policy.quietChannels().contains(channel) || !quiet, next + " must not be quiet");
  }

  /** What is promised holds: at the next moment it is allowed, and at none before. */
  @Property(tries = 300)
  default void nextMoment_isTheFirst(
      @ForAll("contactPolicies") ContactPolicy policy,
      @ForAll("contactChannels") Channel channel,
      @ForAll("contactMoments") LocalDateTime at,
      @ForAll("contactMoments") LocalDateTime between,
      @ForAll("contactEvents") List<ContactEvent> events) {
    LocalDateTime next = marketing(policy, channel, at, events).nextAllowed().orElseThrow();
    require(
        marketing(policy, channel, next, events).isAllowed(), "at " + next + " it must be allowed");
    if (next.isAfter(at)) {
      LocalDateTime before =
          between.isBefore(at) || !between.isBefore(next) ? next.minusNanos(1) : between;
      require(
          !marketing(policy, channel, before, events).isAllowed(),
          "before " + next + " it must not be allowed, but is at " + before);
    }
  }

  /** A policy arrives on another machine as it was sent. */
  @Property(tries = 30)
  default void shipped_isEqual(@ForAll("contactPolicies") ContactPolicy policy) {
    requireEqual(policy, Shipping.ship(policy), "a shipped policy must be equal");
  }
}
