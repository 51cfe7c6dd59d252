package org.telcocrm.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.ConsentChannel;
import org.telcocrm.core.privacy.Purpose;

/** C38; rules and numbers of defaults 12, consent of domain 06. */
class ContactPolicyTest {

  private static final ContactPolicy POLICY = ContactPolicy.ofDefaults();
  private static final LocalDateTime TEN = LocalDateTime.of(2026, 3, 10, 10, 0);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final List<Consent> GIVEN =
      List.of(act(ConsentChannel.ANY, Consent.Act.GIVEN, LONG_AGO));

  private static Consent act(ConsentChannel channel, Consent.Act act, Instant at) {
    return new Consent(CustomerId.of("C1"), Purpose.MARKETING, channel, act, at, "proof/1", "v1");
  }

  private static ContactVerdict decide(
      Channel channel,
      LocalDateTime at,
      List<Consent> consents,
      List<ContactEvent> events,
      Set<LocalDate> days) {
    return POLICY.decide(channel, Purpose.MARKETING, at.atZone(ZONE), consents, events, days);
  }

  private static ContactEvent event(ContactEvent.Kind kind, Channel channel, String at) {
    return new ContactEvent(kind, channel, LocalDateTime.parse(at));
  }

  private static ContactEvent sent(Channel channel, String at) {
    return event(ContactEvent.Kind.MARKETED, channel, at);
  }

  private static ContactVerdict sms(LocalDateTime at, ContactEvent... events) {
    return ask(Channel.SMS, at, events);
  }

  private static ContactVerdict ask(Channel channel, LocalDateTime at, ContactEvent... events) {
    return decide(channel, at, GIVEN, List.of(events), Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T08:59:59.999999999, 2026-03-10T09:00",
    "2026-03-10T09:00, 2026-03-10T09:00",
    "2026-03-10T11:59, 2026-03-10T11:59",
    "2026-03-10T12:00, 2026-03-10T14:00",
    "2026-03-10T13:59, 2026-03-10T14:00",
    "2026-03-10T20:59, 2026-03-10T20:59",
    "2026-03-10T21:00, 2026-03-11T09:00",
    "2024-02-28T23:30, 2024-02-29T09:00",
    "2026-12-31T22:00, 2027-01-01T09:00"
  })
  void quietHours_areHalfOpen(LocalDateTime at, LocalDateTime next) {
    ContactVerdict verdict = sms(at);
    assertThat(verdict.nextAllowed()).contains(next);
    assertThat(verdict.isAllowed()).isEqualTo(at.equals(next));
    assertThat(verdict.evidence())
        .extracting(Evidence::reason)
        .containsExactly(at.equals(next) ? "CONTACT_ALLOWED" : "QUIET_HOURS");
  }

  @Test
  void quietHours_doNotHoldInTheHall() {
    assertThat(ask(Channel.HALL, TEN.withHour(12)).isAllowed()).isTrue();
    assertThat(ask(Channel.BILL_INSERT, TEN.withHour(23)).isAllowed()).isTrue();
    assertThat(ask(Channel.MANAGER, TEN.withHour(23)).isAllowed()).isFalse();
  }

  @Test
  void holidays_arePassedOver_andEndInTheNight() {
    Set<LocalDate> days = Set.of(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 11));
    ContactVerdict verdict = decide(Channel.SMS, TEN, GIVEN, List.of(), days);
    assertThat(verdict).hasToString("not allowed [QUIET_DAY] next 2026-03-12T09:00");
    assertThat(verdict.evidence())
        .containsExactly(Evidence.of("QUIET_DAY", "day", "2026-03-10", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "SMS, 2026-03-03T10:00, 2026-03-10T10:00",
    "SMS, 2026-03-03T10:01, 2026-03-10T10:01",
    "SMS, 2026-03-08T23:00, 2026-03-16T09:00",
    "OUTBOUND_CALL, 2025-12-10T10:00, 2026-03-10T10:00",
    "OUTBOUND_CALL, 2025-12-10T10:01, 2026-03-10T10:01",
    "OUTBOUND_CALL, 2025-12-31T10:00, 2026-03-31T10:00",
    "BILL_INSERT, 2026-03-01T00:00, 2026-04-01T00:00",
    "APP_PUSH, 2026-03-10T09:00, 2026-03-10T10:00"
  })
  void cap_rollsFromTheLastContact(Channel channel, String last, LocalDateTime next) {
    ContactVerdict verdict = ask(channel, TEN, sent(channel, last));
    assertThat(verdict.nextAllowed()).contains(next);
    assertThat(verdict.isAllowed()).isEqualTo(next.equals(TEN));
  }

  @Test
  void cap_ofTheMonth_endsWithAShorterMonth() {
    LocalDateTime at = LocalDateTime.of(2026, 2, 20, 10, 0);
    ContactVerdict verdict =
        sms(at, sent(Channel.SMS, "2026-01-31T10:00"), sent(Channel.SMS, "2026-02-10T11:00"));
    assertThat(verdict.evidence())
        .containsExactly(Evidence.of("CONTACT_CAP", "contacts", "2", "2 within P1M over [SMS]"));
    assertThat(verdict.nextAllowed()).contains(LocalDateTime.of(2026, 2, 28, 10, 0));
  }

  @Test
  void allProgrammesTogether_fourAMonth_inHallNotCounted() {
    ContactEvent[] events = {
      sent(Channel.MANAGER, "2026-02-11T10:00"),
      sent(Channel.MANAGER, "2026-02-12T10:00"),
      sent(Channel.APP_PUSH, "2026-02-13T10:00"),
      sent(Channel.BILL_INSERT, "2026-03-01T00:00"),
      sent(Channel.HALL, "2026-03-01T10:00")
    };
    assertThat(sms(TEN, events)).hasToString("not allowed [CONTACT_CAP] next 2026-03-11T10:00");
    assertThat(ask(Channel.HALL, TEN, events).isAllowed()).isTrue();
    assertThat(sms(TEN.plusDays(1), events).isAllowed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLAINED, HOTLINE, SMS, 2026-02-08T10:00, 2026-03-10T10:00",
    "COMPLAINED, HOTLINE, SMS, 2026-02-08T10:01, 2026-03-10T10:01",
    "REFUSED, OUTBOUND_CALL, APP_PUSH, 2026-01-10T10:00, 2026-04-10T10:00",
    "OPTED_OUT, SMS, SMS, 2026-03-09T10:00, 2026-09-05T10:00",
    "OPTED_OUT, APP_PUSH, SMS, 2026-03-09T10:00, 2026-03-10T10:00"
  })
  void coolDown_countsFromTheMoment(
      ContactEvent.Kind kind, Channel where, Channel channel, String when, LocalDateTime next) {
    assertThat(ask(channel, TEN, event(kind, where, when)).nextAllowed()).contains(next);
  }

  @Test
  void severalRules_areAllNamed_andTheNextMomentMeetsThemAll() {
    ContactVerdict verdict =
        sms(
            TEN.withHour(21),
            sent(Channel.SMS, "2026-03-05T20:00"),
            event(ContactEvent.Kind.COMPLAINED, Channel.HOTLINE, "2026-02-10T13:00"));
    assertThat(verdict)
        .hasToString("not allowed [CONTACT_CAP, COOL_DOWN, QUIET_HOURS] next 2026-03-12T20:00");
    assertThat(verdict.evidence())
        .contains(
            Evidence.of("COOL_DOWN", "COMPLAINED HOTLINE", "2026-02-10T13:00", "30"),
            Evidence.of("QUIET_HOURS", "time", "21:00", "21:00-09:00"));
    assertThat(RoundTrip.of(verdict)).isEqualTo(verdict).hasSameHashCodeAs(verdict);
  }

  /** R: unknown consent = no marketing SMS; silence is refusal. */
  @ParameterizedTest
  @CsvSource({
    "SMS, , false, CONSENT_UNKNOWN, MISSING",
    "APP_PUSH, , false, CONSENT_UNKNOWN, MISSING",
    "OUTBOUND_CALL, , false, CONSENT_UNKNOWN, MISSING",
    "EMAIL, , false, CONSENT_UNKNOWN, MISSING",
    "HALL, , true, CONTACT_ALLOWED, MISSING",
    "MANAGER, , true, CONTACT_ALLOWED, MISSING",
    "HALL, WITHDRAWN, false, CONSENT_WITHDRAWN, WITHDRAWN",
    "SMS, WITHDRAWN, false, CONSENT_WITHDRAWN, WITHDRAWN",
    "SMS, GIVEN, true, CONTACT_ALLOWED, GIVEN"
  })
  void consent(
      Channel channel, Consent.@Nullable Act act, boolean allowed, String reason, String said) {
    List<Consent> consents =
        act == null ? List.of() : List.of(act(ConsentChannel.ANY, act, LONG_AGO));
    ContactVerdict verdict = decide(channel, TEN, consents, List.of(), Set.of());
    assertThat(verdict.isAllowed()).isEqualTo(allowed);
    assertThat(verdict.nextAllowed().isPresent()).isEqualTo(allowed);
    assertThat(verdict.evidence())
        .containsExactly(Evidence.of(reason, "consent", said, allowed ? "" : "GIVEN"));
    assertThat(verdict.at()).isEqualTo(TEN);
  }

  /** The instant of the contact counts, not the clock on the wall: 10:00 here is 02:00 in UTC. */
  @ParameterizedTest
  @CsvSource({
    "SMS, 2026-03-10T01:59:59Z, true",
    "SMS, 2026-03-10T02:00:00Z, false",
    "OUTBOUND_CALL, 2026-03-10T02:00:00Z, true",
    "HALL, 2026-03-10T02:00:00Z, true"
  })
  void withdrawalOfTextMessages_countsFromItsInstant_forTextMessagesAlone(
      Channel channel, Instant asked, boolean allowed) {
    List<Consent> consents =
        List.of(
            GIVEN.get(0),
            act(ConsentChannel.SMS, Consent.Act.WITHDRAWN, Instant.parse("2026-03-10T02:00:00Z")));
    ContactVerdict verdict =
        POLICY.decide(
            channel, Purpose.MARKETING, asked.atZone(ZONE), consents, List.of(), Set.of());
    assertThat(verdict.isAllowed()).isEqualTo(allowed);
  }

  /**
   * What somebody says to advertising says nothing of surveys: each purpose has its own consent.
   */
  @Test
  void consentToMarketing_isNoneToSurveys() {
    ContactVerdict verdict =
        POLICY.decide(Channel.SMS, Purpose.SURVEY, TEN.atZone(ZONE), GIVEN, List.of(), Set.of());
    assertThat(verdict).hasToString("not allowed [CONSENT_UNKNOWN] without consent");
  }

  /** What is no advertising is never allowed because a channel may advertise without consent. */
  @ParameterizedTest
  @EnumSource
  void consentUnknown_standsAgainstAllButUndisturbingMarketing(Channel channel) {
    for (Purpose purpose : Purpose.values()) {
      ContactVerdict verdict =
          POLICY.decide(channel, purpose, TEN.atZone(ZONE), List.of(), List.of(), Set.of());
      boolean allowed =
          !purpose.isConsentNeeded()
              || (purpose == Purpose.MARKETING && !POLICY.consentChannels().contains(channel));
      assertThat(verdict.isAllowed()).as("%s over %s", purpose, channel).isEqualTo(allowed);
    }
  }

  /**
   * C30: a handled complaint gets a revisit (domain 06), though nothing is sold for 30 days; who
   * opted out of the channel is not asked over it either.
   */
  @Test
  void surveys_areNoMarketing_butHearAnOptOut() {
    Consent consent =
        new Consent(
            CustomerId.of("C1"),
            Purpose.SURVEY,
            ConsentChannel.ANY,
            Consent.Act.GIVEN,
            LONG_AGO,
            "proof/1",
            "v1");
    List<ContactEvent> before =
        List.of(
            event(ContactEvent.Kind.COMPLAINED, Channel.HOTLINE, "2026-03-09T10:00"),
            event(ContactEvent.Kind.REFUSED, Channel.OUTBOUND_CALL, "2026-03-08T10:00"),
            sent(Channel.OUTBOUND_CALL, "2026-03-07T10:00"));
    assertThat(survey(Channel.OUTBOUND_CALL, consent, before))
        .hasToString("allowed [CONTACT_ALLOWED] next 2026-03-10T10:00");
    assertThat(
            survey(
                Channel.SMS,
                consent,
                List.of(event(ContactEvent.Kind.OPTED_OUT, Channel.SMS, "2026-03-09T10:00"))))
        .hasToString("not allowed [COOL_DOWN] next 2026-09-05T10:00");
  }

  private static ContactVerdict survey(
      Channel channel, Consent consent, List<ContactEvent> events) {
    return POLICY.decide(
        channel, Purpose.SURVEY, TEN.atZone(ZONE), List.of(consent), events, Set.of());
  }

  /** Everything that decides can be asked which rules it followed. */
  @Test
  void verdict_isADecisionOfItsPolicy() {
    PolicyRef policy = new PolicyRef("contact", "2026.1", "ab".repeat(32));
    ContactVerdict verdict = decide(Channel.SMS, TEN, List.of(), List.of(), Set.of());
    Decision<ContactVerdict> decision = verdict.decision(policy);
    assertThat(decision.outcome()).contains(verdict);
    assertThat(decision.evidence()).isEqualTo(verdict.evidence());
    assertThat(decision.policy()).isEqualTo(policy);
    assertThat(decision.asOf()).isEqualTo("2026-03-10");
  }

  @Test
  void consentMissing_isNamedBesideTheOtherRules() {
    ContactVerdict verdict =
        decide(
            Channel.SMS,
            TEN.withHour(21),
            List.of(),
            List.of(sent(Channel.SMS, "2026-03-05T20:00")),
            Set.of());
    assertThat(verdict)
        .hasToString("not allowed [CONSENT_UNKNOWN, CONTACT_CAP, QUIET_HOURS] without consent");
  }

  /** Every channel is covered by one way of consenting, and every way has a channel. */
  @Test
  void channels_areMappedOnce() {
    EnumSet<ConsentChannel> mapped = EnumSet.of(ConsentChannel.ANY);
    for (Channel each : Channel.values()) {
      assertThat(each.consentChannel()).as(each.name()).isNotEqualTo(ConsentChannel.ANY);
      mapped.add(each.consentChannel());
    }
    assertThat(mapped).containsExactly(ConsentChannel.values());
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void serviceNotice_isExempt(Channel channel) {
    for (Purpose purpose : List.of(Purpose.CONTRACT, Purpose.LEGAL_DUTY)) {
      ContactVerdict verdict =
          POLICY.decide(
              channel,
              purpose,
              TEN.withHour(3).atZone(ZONE),
              List.of(act(ConsentChannel.ANY, Consent.Act.WITHDRAWN, LONG_AGO)),
              List.of(event(ContactEvent.Kind.OPTED_OUT, channel, "2026-03-09T10:00")),
              Set.of(TEN.toLocalDate()));
      assertThat(verdict.isAllowed()).isTrue();
      assertThat(verdict.evidence())
          .containsExactly(Evidence.of("SERVICE_NOTICE", "purpose", purpose.name(), ""));
    }
  }

  @Test
  void wrongPolicies_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuietHours(LocalTime.of(21, 0, 30), LocalTime.NOON))
        .withMessage("from must be a whole minute but was 21:00:30");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.of(21, 0, 0, 1)))
        .withMessage("until must be a whole minute but was 21:00:00.000000001");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ContactPolicy(
                    List.of(
                        new QuietHours(LocalTime.of(21, 0), LocalTime.NOON),
                        new QuietHours(LocalTime.NOON, LocalTime.of(21, 0))),
                    Set.of(),
                    Set.of(),
                    List.of(),
                    List.of()))
        .withMessage(
            "quiet hours must leave a moment of the day but were [21:00-12:00, 12:00-21:00]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContactCap(Set.of(Channel.SMS), 0, Period.ofDays(1)))
        .withMessage(
            "cap must have channels, max of at least 1 and a window above 0 but was [SMS], 0 and"
                + " P1D");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CoolDown(ContactEvent.Kind.MARKETED, 1, Set.of(), false));
    assertThat(RoundTrip.of(POLICY)).isEqualTo(POLICY).hasSameHashCodeAs(POLICY);
    assertThat(POLICY.toString()).contains("quietChannels=[SMS, APP_PUSH, OUTBOUND_CALL, MANAGER]");
  }

  /** Costs of defaults 12: .03, .01, 1.5, 8, 80, .02 and .05 yuan. */
  @Test
  void channels_costAndCanSign() {
    assertThat(ChannelProfile.defaults())
        .extracting(ChannelProfile::cost)
        .containsExactly(
            Money.yuan("0.03"),
            Money.yuan("0.01"),
            Money.yuan("1.50"),
            Money.yuan("8"),
            Money.yuan("80"),
            Money.yuan("0.02"),
            Money.yuan("0.05"));
    assertThat(ChannelProfile.defaults().stream().filter(each -> !each.canSign()))
        .extracting(ChannelProfile::channel)
        .containsExactly(Channel.BILL_INSERT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChannelProfile(Channel.SMS, true, true, true, Money.fen(-1)));
  }

  /**
   * Laws: the next moment is itself allowed and no quarter of an hour before it is; the order of
   * events does not matter.
   */
  @Test
  void nextAllowed_isTheFirstMomentThatIs() {
    Random random = new Random(12);
    for (int round = 0; round < 100; round++) {
      List<ContactEvent> events = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        events.add(
            new ContactEvent(
                random.nextInt(6) > 0 ? ContactEvent.Kind.MARKETED : ContactEvent.Kind.COMPLAINED,
                random.nextBoolean() ? Channel.SMS : Channel.APP_PUSH,
                TEN.minusMinutes(15L * random.nextInt(3_000))));
      }
      Set<LocalDate> days = Set.of(TEN.toLocalDate().plusDays(random.nextInt(20)));
      ContactVerdict verdict = marketing(TEN, events, days);
      LocalDateTime next = verdict.nextAllowed().orElseThrow();
      for (LocalDateTime each = TEN; each.isBefore(next); each = each.plusMinutes(15)) {
        assertThat(marketing(each, events, days).isAllowed()).isFalse();
      }
      assertThat(marketing(next, events, days).isAllowed()).isTrue();
      Collections.shuffle(events, random);
      assertThat(marketing(TEN, events, days)).isEqualTo(verdict);
    }
  }

  private static ContactVerdict marketing(
      LocalDateTime at, List<ContactEvent> events, Set<LocalDate> days) {
    return decide(Channel.SMS, at, GIVEN, events, days);
  }

  /** What is planned for later hinders from then on, not before. */
  @Test
  void eventsAfterTheMoment_countFromThenOn() {
    ContactEvent[] planned = {
      sent(Channel.SMS, "2026-03-10T12:30"),
      event(ContactEvent.Kind.COMPLAINED, Channel.HALL, "2026-03-10T12:30")
    };
    assertThat(sms(TEN, planned[0]).isAllowed()).isTrue();
    assertThat(sms(TEN, planned[1]).isAllowed()).isTrue();
    assertThat(sms(TEN.withHour(12), planned).nextAllowed())
        .as("14:00 would be free but for what happens at 12:30")
        .contains(LocalDateTime.of(2026, 4, 9, 14, 0));
  }
}
