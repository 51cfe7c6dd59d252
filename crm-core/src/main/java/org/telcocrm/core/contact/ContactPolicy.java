package org.telcocrm.core.contact;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;

/**
 * When a customer may be marketed to (接触规则): consent, quiet hours and days, caps and cool-downs.
 *
 * <pre>{@code
 * ContactPolicy.ofDefaults().decide(Channel.SMS, Purpose.MARKETING, moment, Consent.GIVEN, events, days);
 * // not allowed [CONTACT_CAP, QUIET_HOURS] next 2026-03-09T10:30
 * }</pre>
 *
 * <p>A service notice is exempt from all of it. Refused consent stands against every channel,
 * unknown consent against those that need it. Moments are the customer's local time. Immutable and
 * thread-safe.
 *
 * @param quietHours hours of every day, with at least one moment of the day left
 * @param quietChannels the channels that quiet hours and quiet days hold for
 * @param consentChannels the channels on which nothing is sent without consent
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

  /** One rule that stands in the way, and until when; without end if only consent helps. */
  private record Obstacle(Evidence evidence, @Nullable LocalDateTime until) {}

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
   * 30 days after a complaint, 90 after a refusal, 180 after opting out of the channel. They are
   * proposals, but for consent to text messages, which is law (工信部令31号). That consent is needed for
   * app messages and calls too is our reading of "unknown = not given" (domain 06).
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
        Set.of(Channel.SMS, Channel.APP_PUSH, Channel.OUTBOUND_CALL),
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
            new CoolDown(ContactEvent.Kind.OPTED_OUT, 180, ALL, true)));
  }

  /**
   * Whether a contact may be made.
   *
   * @param channel over which channel
   * @param purpose what for
   * @param at when, in the customer's local time
   * @param consent what the customer said to marketing
   * @param events what happened before, in any order; what lies after {@code at} counts from then
   *     on
   * @param quietDays days on which nobody is disturbed, public holidays for example
   * @return the verdict with reasons and the next moment at which it may be made
   */
  public ContactVerdict decide(
      Channel channel,
      Purpose purpose,
      LocalDateTime at,
      Consent consent,
      Collection<ContactEvent> events,
      Set<LocalDate> quietDays) {
    if (purpose == Purpose.SERVICE_NOTICE) {
      return new ContactVerdict(at, at, List.of(reason("SERVICE_NOTICE", "purpose", purpose, "")));
    }
    List<Obstacle> first = obstacles(channel, at, consent, events, quietDays);
    if (first.isEmpty()) {
      return new ContactVerdict(at, at, List.of(reason("CONTACT_ALLOWED", "consent", consent, "")));
    }
    LocalDateTime next = at;
    List<Obstacle> left = first;
    while (next != null && !left.isEmpty()) {
      next = end(left);
      left = next == null ? left : obstacles(channel, next, consent, events, quietDays);
    }
    return new ContactVerdict(at, next, first.stream().map(Obstacle::evidence).toList());
  }

  /** The latest end of all; null if one of them has none. */
  private static @Nullable LocalDateTime end(List<Obstacle> obstacles) {
    LocalDateTime latest = LocalDateTime.MIN;
    for (Obstacle each : obstacles) {
      LocalDateTime until = each.until();
      if (until == null) {
        return null;
      }
      latest = until.isAfter(latest) ? until : latest;
    }
    return latest;
  }

  private List<Obstacle> obstacles(
      Channel channel,
      LocalDateTime at,
      Consent consent,
      Collection<ContactEvent> events,
      Set<LocalDate> quietDays) {
    List<Obstacle> all = new ArrayList<>();
    if (consent == Consent.REFUSED) {
      all.add(new Obstacle(reason("CONSENT_REFUSED", "consent", consent, "GIVEN"), null));
    } else if (consent == Consent.UNKNOWN && consentChannels.contains(channel)) {
      all.add(new Obstacle(reason("CONSENT_UNKNOWN", "consent", consent, "GIVEN"), null));
    }
    if (quietChannels.contains(channel)) {
      addQuiet(all, at, quietDays);
    }
    caps.stream()
        .filter(cap -> cap.channels().contains(channel))
        .forEach(cap -> reached(cap, at, events).ifPresent(all::add));
    for (CoolDown coolDown : coolDowns) {
      for (ContactEvent event : events) {
        coolDown
            .end(event, channel, at)
            .map(end -> new Obstacle(coolDownReason(coolDown, event), end))
            .ifPresent(all::add);
      }
    }
    return all;
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
    return reason(
        "COOL_DOWN", event.kind() + " " + event.channel(), event.at(), coolDown.days() + " days");
  }

  private static Evidence reason(String code, String subject, Object observed, Object bound) {
    return Evidence.of(code, subject, observed.toString(), bound.toString());
  }
}
