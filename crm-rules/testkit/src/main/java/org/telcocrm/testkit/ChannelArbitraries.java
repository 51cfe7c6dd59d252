package org.telcocrm.testkit;

import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.contact.ChannelProfile;
import org.telcocrm.core.contact.ContactCap;
import org.telcocrm.core.contact.ContactEvent;
import org.telcocrm.core.contact.ContactPolicy;
import org.telcocrm.core.contact.ContactVerdict;
import org.telcocrm.core.contact.CoolDown;
import org.telcocrm.core.contact.QuietHours;
import org.telcocrm.core.privacy.Purpose;

/**
 * Channels, what passed over them, and policies of when a customer may be contacted.
 *
 * <p>Example: {@code ChannelArbitraries.events()} is the history of one customer, most of it
 * marketing over few channels, so that caps are often reached. Moments are {@link
 * DateArbitraries#moments()}, acts of consent {@link PrivacyArbitraries#acts()}.
 */
public final class ChannelArbitraries {

  /** Whose clock the moments of policies are read on. */
  static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final int MOST_EVENTS = 10;

  private ChannelArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(ChannelProfile.class, ChannelArbitraries::profiles);
    types.put(ContactEvent.class, ChannelArbitraries::event);
    types.put(QuietHours.class, ChannelArbitraries::quietHours);
    types.put(ContactCap.class, ChannelArbitraries::caps);
    types.put(CoolDown.class, ChannelArbitraries::coolDowns);
    types.put(ContactPolicy.class, ChannelArbitraries::policies);
    types.put(ContactVerdict.class, ChannelArbitraries::verdicts);
  }

  private static Arbitrary<ChannelProfile> profiles() {
    Arbitrary<Boolean> flags = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.of(Channel.class), flags, flags, flags, MoneyArbitraries.notNegative())
        .as(ChannelProfile::new);
  }

  /**
   * Channels.
   *
   * @return text messages and our own app more often than others
   */
  public static Arbitrary<Channel> channels() {
    return Arbitraries.oneOf(
        Arbitraries.of(Channel.SMS, Channel.APP_PUSH), Arbitraries.of(Channel.class));
  }

  private static Arbitrary<Set<Channel>> channelSets() {
    return channels()
        .set()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(all -> (Set<Channel>) EnumSet.copyOf(all))
        .withoutEdgeCases();
  }

  private static Arbitrary<ContactEvent> event() {
    Arbitrary<ContactEvent.Kind> kinds =
        Arbitraries.oneOf(
            Arbitraries.just(ContactEvent.Kind.MARKETED), Arbitraries.of(ContactEvent.Kind.class));
    return Combinators.combine(kinds, channels(), DateArbitraries.moments())
        .as(ContactEvent::new)
        .withoutEdgeCases();
  }

  /**
   * What happened between one customer and us.
   *
   * @return none to ten, in any order, two at one moment now and then
   */
  public static Arbitrary<List<ContactEvent>> events() {
    return event().list().ofMaxSize(MOST_EVENTS).withoutEdgeCases();
  }

  /**
   * Quiet hours.
   *
   * @return within one day and over midnight
   */
  public static Arbitrary<QuietHours> quietHours() {
    Arbitrary<LocalTime> times =
        Arbitraries.of(0, 1, 540, 720, 840, 1260, 1439)
            .map(minute -> LocalTime.of(minute / 60, minute % 60));
    return Combinators.combine(times, times)
        .filter((from, until) -> !from.equals(until))
        .as(QuietHours::new)
        .withoutEdgeCases();
  }

  /**
   * Caps.
   *
   * @return one to three within a day to three months
   */
  public static Arbitrary<ContactCap> caps() {
    Arbitrary<Period> windows =
        Arbitraries.of(Period.ofDays(1), Period.ofWeeks(1), Period.ofMonths(1), Period.ofMonths(3));
    return Combinators.combine(channelSets(), Arbitraries.integers().between(1, 3), windows)
        .as(ContactCap::new)
        .withoutEdgeCases();
  }

  /**
   * Cool-downs.
   *
   * @return after everything but marketing
   */
  public static Arbitrary<CoolDown> coolDowns() {
    return Combinators.combine(
            Arbitraries.of(
                ContactEvent.Kind.REFUSED,
                ContactEvent.Kind.COMPLAINED,
                ContactEvent.Kind.OPTED_OUT),
            Arbitraries.of(1, 7, 30, 90, 180),
            channelSets(),
            Arbitraries.of(true, false))
        .as(CoolDown::new)
        .withoutEdgeCases();
  }

  /**
   * Policies: the default one, one without any rule, and others.
   *
   * @return of up to three rules of each kind
   */
  public static Arbitrary<ContactPolicy> policies() {
    Arbitrary<QuietHours> hours = quietHours().filter(each -> !each.contains(MORNING));
    Arbitrary<ContactPolicy> others =
        Combinators.combine(
                hours.list().ofMaxSize(2),
                channelSets(),
                channelSets(),
                caps().list().ofMaxSize(3),
                coolDowns().list().ofMaxSize(2))
            .as(ContactPolicy::new);
    return Arbitraries.oneOf(
            Arbitraries.of(
                ContactPolicy.ofDefaults(),
                new ContactPolicy(List.of(), Set.of(), Set.of(), List.of(), List.of())),
            others)
        .withoutEdgeCases();
  }

  private static Arbitrary<ContactVerdict> verdicts() {
    return Combinators.combine(
            policies(),
            channels(),
            Arbitraries.of(Purpose.class),
            DateArbitraries.moments(),
            PrivacyArbitraries.acts(),
            events())
        .as(
            (policy, channel, purpose, at, acts, events) ->
                policy.decide(
                    channel,
                    purpose,
                    at.atZone(BEIJING),
                    acts,
                    events,
                    Set.of(at.toLocalDate().plusDays(1))))
        .withoutEdgeCases();
  }
}
