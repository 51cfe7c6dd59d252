package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.contact.ContactEvent;
import org.telcocrm.core.contact.ContactPolicy;
import org.telcocrm.core.contact.ContactVerdict;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.ConsentChannel;
import org.telcocrm.core.privacy.Purpose;

/** {@link ContactLaws} on the default policy, on none, and on generated ones. */
class OurContactLaws implements ContactLaws {

  private static final LocalDateTime TEN = LocalDateTime.of(2026, 3, 10, 10, 0);

  @Override
  public Arbitrary<ContactPolicy> contactPolicies() {
    return ChannelArbitraries.policies();
  }

  private static ContactVerdict decide(
      Purpose purpose, LocalDateTime at, boolean consent, ContactEvent... events) {
    Consent given =
        new Consent(
            CustomerId.of("C1"),
            Purpose.MARKETING,
            ConsentChannel.ANY,
            Consent.Act.GIVEN,
            Instant.EPOCH,
            "p",
            "v");
    return ContactPolicy.ofDefaults()
        .decide(
            Channel.SMS,
            purpose,
            at.atZone(ChannelArbitraries.BEIJING),
            consent ? List.of(given) : List.of(),
            List.of(events),
            Set.of());
  }

  private static ContactEvent sent(LocalDateTime at) {
    return new ContactEvent(ContactEvent.Kind.MARKETED, Channel.SMS, at);
  }

  @Example
  void withoutConsent_example() {
    assertThat(decide(Purpose.MARKETING, TEN, true).isAllowed()).isTrue();
    assertThat(decide(Purpose.MARKETING, TEN, false))
        .hasToString("not allowed [CONSENT_UNKNOWN] without consent");
  }

  @Example
  void serviceNotice_example() {
    assertThat(decide(Purpose.CONTRACT, TEN.withHour(3), false, sent(TEN.withHour(2))))
        .hasToString("allowed [SERVICE_NOTICE] next 2026-03-10T03:00");
  }

  /** One text message a week: the week after, to the minute, is free again. */
  @Example
  void caps_example() {
    assertThat(decide(Purpose.MARKETING, TEN, true, sent(TEN.minusDays(7).plusMinutes(1))))
        .hasToString("not allowed [CONTACT_CAP] next 2026-03-10T10:01");
    assertThat(decide(Purpose.MARKETING, TEN, true, sent(TEN.minusDays(7))).isAllowed()).isTrue();
  }

  /** 21:00 is quiet until 09:00, and so is noon. */
  @Example
  void quietHours_example() {
    assertThat(decide(Purpose.MARKETING, TEN.withHour(21), true))
        .hasToString("not allowed [QUIET_HOURS] next 2026-03-11T09:00");
    assertThat(decide(Purpose.MARKETING, TEN.withHour(12), true).nextAllowed())
        .contains(TEN.withHour(14));
    assertThat(decide(Purpose.MARKETING, TEN.withHour(9), true).isAllowed()).isTrue();
  }

  /** Two messages of one week in any order: free when the older has dropped out of the month. */
  @Example
  void orderOfHistory_example() {
    ContactEvent first = sent(TEN.minusDays(20));
    ContactEvent second = sent(TEN.minusDays(10));
    assertThat(decide(Purpose.MARKETING, TEN, true, second, first))
        .isEqualTo(decide(Purpose.MARKETING, TEN, true, first, second))
        .hasToString("not allowed [CONTACT_CAP] next 2026-03-18T10:00");
  }

  /** Each rule stands in the way often, and not always. */
  @Property(tries = 1000)
  @StatisticsReport(onFailureOnly = true)
  void verdicts_meetEachReason(
      @ForAll("contactPolicies") ContactPolicy policy,
      @ForAll("contactChannels") Channel channel,
      @ForAll("contactMoments") LocalDateTime at,
      @ForAll("contactEvents") List<ContactEvent> events) {
    List<String> reasons =
        policy
            .decide(
                channel,
                Purpose.MARKETING,
                at.atZone(ChannelArbitraries.BEIJING),
                List.of(),
                events,
                Set.of())
            .evidence()
            .stream()
            .map(each -> each.reason())
            .toList();
    covers("CONSENT_UNKNOWN", reasons.contains("CONSENT_UNKNOWN"), 20);
    covers("QUIET_HOURS", reasons.contains("QUIET_HOURS"), 10);
    covers("CONTACT_CAP", reasons.contains("CONTACT_CAP"), 5);
    covers("COOL_DOWN", reasons.contains("COOL_DOWN"), 5);
    covers("allowed", reasons.contains("CONTACT_ALLOWED"), 5);
  }

  /** Campaigns are stopped by caps: else the law of caps would hold for one that ignores them. */
  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void attempts_areManyEnough(
      @ForAll("contactPolicies") ContactPolicy policy,
      @ForAll("attempts") List<LocalDateTime> attempts) {
    int least = policy.caps().stream().mapToInt(each -> each.max()).min().orElse(99);
    covers("more attempts than a cap allows", attempts.size() > 2 * least, 40);
  }
}
