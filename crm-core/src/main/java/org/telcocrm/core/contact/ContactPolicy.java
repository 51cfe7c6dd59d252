package org.telcocrm.core.contact;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.Permission;
import org.telcocrm.core.privacy.Purpose;
import org.telcocrm.core.privacy.PurposeGate;

/**
 * When a customer may be marketed to (接触规则): consent, quiet hours and days, caps and cool-downs.
 *
 * <pre>{@code
 * ContactPolicy.ofDefaults().decide(Channel.SMS, Purpose.MARKETING, moment, consents, events, days);
 * // not allowed [CONTACT_CAP, QUIET_HOURS] next 2026-03-09T10:30
 * }</pre>
 *
 * <p>What needs no consent, a notice that the contract or the law asks for (账单, 故障, 法定通知), is
 * exempt from all of it. Everything else obeys quiet hours and days and needs consent; caps hold
 * for marketing, a cool-down for the purposes it names. A withdrawn consent stands against each
 * channel it covers; an unknown one against everything but marketing over a channel by which nobody
 * is disturbed, which {@code consentChannels} leaves out. What the acts say is {@link
 * PurposeGate}'s to tell. Moments are the customer's local time. Immutable and thread-safe.
 *
 * @param quietHours hours of every day, with at least one moment of the day left
 * @param quietChannels the channels that quiet hours and quiet days hold for
 * @param consentChannels the channels on which nothing is advertised without consent
 * @param caps how often
 * @param coolDowns how long after what
 */
public record ContactPolicy(
    List<QuietHours> quietHours,
    Set<Channel> quietChannels,
    Set<Channel> consentChannels,
    List<ContactCap> caps,
    List<CoolDown> coolDowns)
    implements Serializable {

  private static final Set<Channel> ALL = Set.of(Channel.values());

  /** One rule that stands in the way, and until when. */
  private record Obstacle(Evidence evidence, LocalDateTime until) {}

  /** Checks that quiet hours leave a moment of the day. */
  public ContactPolicy {
    quietHours = List.copyOf(quietHours);
    quietChannels = Collections.unmodifiableSet(new TreeSet<>(quietChannels));
    consentChannels = Collections.unmodifiableSet(new TreeSet<>(consentChannels));
    caps = List.copyOf(caps);
    coolDowns = List.copyOf(coolDowns);
    List<QuietHours> hours = quietHours;
    if (!hours.isEmpty()
        && hours.stream().map(QuietHours::until).allMatch(end -> isQuiet(hours, end))) {
      throw new IllegalArgumentException(
          "quiet hours must leave a moment of the day but were " + quietHours);
    }
  }

  private static boolean isQuiet(List<QuietHours> hours, LocalTime time) {
    return hours.stream().anyMatch(each -> each.contains(time));
  }

  /**
   * The rules of defaults 12: quiet 21:00–09:00 and 12:00–14:00; text messages 1 a week and 2 a
   * month, app messages 2 a week, calls 1 a quarter, leaves 1 a month, all that we begin 4 a month;
   * 30 days after a complaint, 90 after a refusal, 180 after opting out of the channel, which holds
   * for surveys too. They are proposals, but for consent to text messages, which is law (工信部令31号).
   * That consent is needed for app messages, calls and e-mail too is our reading of "unknown = not
   * given" (domain 06).
   *
   * @return the policy
   */
  public static ContactPolicy ofDefaults() {
    Period week = Period.ofWeeks(1);
    Period month = Period.ofMonths(1);
    return new ContactPolicy(
        List.of(
            new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0)),
            new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0))),
        Set.of(Channel.SMS, Channel.APP_PUSH, Channel.OUTBOUND_CALL, Channel.MANAGER),
        Set.of(Channel.SMS, Channel.APP_PUSH, Channel.OUTBOUND_CALL, Channel.EMAIL),
        List.of(
            new ContactCap(Set.of(Channel.SMS), 1, week),
            new ContactCap(Set.of(Channel.SMS), 2, month),
            new ContactCap(Set.of(Channel.APP_PUSH), 2, week),
            new ContactCap(Set.of(Channel.OUTBOUND_CALL), 1, Period.ofMonths(3)),
            new ContactCap(Set.of(Channel.BILL_INSERT), 1, month),
            new ContactCap(ContactCap.initiatedByUs(), 4, month)),
        List.of(
            new CoolDown(ContactEvent.Kind.COMPLAINED, 30, ALL, false),
            new CoolDown(ContactEvent.Kind.REFUSED, 90, ALL, false),
            new CoolDown(
                ContactEvent.Kind.OPTED_OUT,
                180,
                ALL,
                true,
                Set.of(Purpose.MARKETING, Purpose.SURVEY))));
  }

  /**
   * Whether a contact may be made.
   *
   * @param channel over which channel
   * @param purpose what for; a service notice is {@link Purpose#CONTRACT} or {@link
   *     Purpose#LEGAL_DUTY} and carries no offer
   * @param at when, where the customer is: rules are read on his clock, consent at the instant
   * @param consents all acts of the customer, in any order
   * @param events what happened before, on the customer's clock, in any order; what lies after
   *     {@code at} counts from then on
   * @param quietDays days on which nobody is disturbed, for example {@link
   *     org.telcocrm.core.calendar.WorkingDays#holidays}
   * @return the verdict with reasons and the next moment at which it may be made
   * @throws IllegalArgumentException if the acts are of two customers
   */
  public ContactVerdict decide(
      Channel channel,
      Purpose purpose,
      ZonedDateTime at,
      Collection<Consent> consents,
      Collection<ContactEvent> events,
      Set<LocalDate> quietDays) {
    LocalDateTime moment = at.toLocalDateTime();
    Permission permission =
        PurposeGate.allow(purpose, channel.consentChannel(), consents, at.toInstant());
    if (permission.reason() == Permission.Reason.NO_CONSENT_NEEDED) {
      return new ContactVerdict(
          moment, moment, List.of(reason("SERVICE_NOTICE", "purpose", purpose, "")));
    }
    Optional<Evidence> consent = consentMissing(channel, purpose, permission);
    List<Obstacle> first = obstacles(channel, purpose, moment, events, quietDays);
    if (first.isEmpty() && consent.isEmpty()) {
      return new ContactVerdict(
          moment, moment, List.of(reason("CONTACT_ALLOWED", "consent", said(permission), "")));
    }
    LocalDateTime next = consent.isPresent() ? null : moment;
    List<Obstacle> left = first;
    while (next != null && !left.isEmpty()) {
      next = end(left);
      left = obstacles(channel, purpose, next, events, quietDays);
    }
    return new ContactVerdict(
        moment,
        next,
        Stream.concat(consent.stream(), first.stream().map(Obstacle::evidence)).toList());
  }

  /** An obstacle without end that we could know: what the customer will say, nobody does. */
  private Optional<Evidence> consentMissing(
      Channel channel, Purpose purpose, Permission permission) {
    boolean missing =
        permission.reason() == Permission.Reason.CONSENT_WITHDRAWN
            || (permission.reason() == Permission.Reason.CONSENT_UNKNOWN
                && (purpose != Purpose.MARKETING || consentChannels.contains(channel)));
    return missing
        ? Optional.of(
            reason(permission.reason().name(), "consent", said(permission), Consent.Act.GIVEN))
        : Optional.empty();
  }

  private static String said(Permission permission) {
    return permission.consent().map(act -> act.act().name()).orElse(Evidence.MISSING);
  }

  /** The latest end of all. */
  private static LocalDateTime end(List<Obstacle> obstacles) {
    return obstacles.stream().map(Obstacle::until).max(Comparator.naturalOrder()).orElseThrow();
  }

  private List<Obstacle> obstacles(
      Channel channel,
      Purpose purpose,
      LocalDateTime at,
      Collection<ContactEvent> events,
      Set<LocalDate> quietDays) {
    List<Obstacle> all = new ArrayList<>();
    if (quietChannels.contains(channel)) {
      addQuiet(all, at, quietDays);
    }
    if (purpose == Purpose.MARKETING) {
      caps.stream()
          .filter(cap -> cap.channels().contains(channel))
          .forEach(cap -> reached(cap, at, events).ifPresent(all::add));
    }
    coolDowns.stream()
        .filter(each -> each.purposes().contains(purpose))
        .forEach(each -> addCoolDown(all, each, channel, at, events));
    return all;
  }

  private static void addCoolDown(
      List<Obstacle> all,
      CoolDown coolDown,
      Channel channel,
      LocalDateTime at,
      Collection<ContactEvent> events) {
    for (ContactEvent event : events) {
      coolDown
          .end(event, channel, at)
          .map(end -> new Obstacle(coolDownReason(coolDown, event), end))
          .ifPresent(all::add);
    }
  }

  private void addQuiet(List<Obstacle> all, LocalDateTime at, Set<LocalDate> quietDays) {
    LocalDate day = at.toLocalDate();
    if (quietDays.contains(day)) {
      all.add(new Obstacle(reason("QUIET_DAY", "day", day, ""), day.plusDays(1).atStartOfDay()));
    }
    for (QuietHours hours : quietHours) {
      if (hours.contains(at.toLocalTime())) {
        all.add(
            new Obstacle(
                reason("QUIET_HOURS", "time", at.toLocalTime(), hours), hours.endAfter(at)));
      }
    }
  }

  /** The cap is free again when so many contacts have dropped out that one less than max counts. */
  private static Optional<Obstacle> reached(
      ContactCap cap, LocalDateTime at, Collection<ContactEvent> events) {
    List<LocalDateTime> ends =
        events.stream()
            .filter(event -> cap.counts(event, at))
            .map(event -> event.at().plus(cap.window()))
            .sorted()
            .toList();
    return ends.size() < cap.max()
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                reason("CONTACT_CAP", "contacts", ends.size(), cap),
                ends.get(ends.size() - cap.max())));
  }

  private static Evidence coolDownReason(CoolDown coolDown, ContactEvent event) {
    return reason("COOL_DOWN", event.kind() + " " + event.channel(), event.at(), coolDown.days());
  }

  private static Evidence reason(String code, String subject, Object observed, Object bound) {
    return Evidence.of(code, subject, observed.toString(), bound.toString());
  }
}
