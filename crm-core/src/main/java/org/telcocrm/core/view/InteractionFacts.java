package org.telcocrm.core.view;

import static org.telcocrm.core.fact.StandardFacts.BILLING_DISPUTE_OPEN;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINTS_3M;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINT_OPEN_DAYS;
import static org.telcocrm.core.fact.StandardFacts.DISSATISFIED_6M;
import static org.telcocrm.core.fact.StandardFacts.FAULTS_3M;
import static org.telcocrm.core.fact.StandardFacts.FAULT_OPEN_HOURS;
import static org.telcocrm.core.fact.StandardFacts.HOTLINE_M0;
import static org.telcocrm.core.fact.StandardFacts.LAST_CSAT;
import static org.telcocrm.core.fact.StandardFacts.PORT_CODE_90D;
import static org.telcocrm.core.fact.StandardFacts.PORT_QUERY_90D;
import static org.telcocrm.core.fact.StandardFacts.REMINDER_LOGGED;
import static org.telcocrm.core.fact.StandardFacts.RIVAL_HOTLINE_CALLS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.interaction.InteractionKind;

/** The facts about contacts, complaints and faults. */
final class InteractionFacts {

  static final List<Fact> FACTS =
      List.of(
          COMPLAINTS_3M,
          DISSATISFIED_6M,
          HOTLINE_M0,
          FAULTS_3M,
          PORT_QUERY_90D,
          PORT_CODE_90D,
          RIVAL_HOTLINE_CALLS,
          BILLING_DISPUTE_OPEN,
          COMPLAINT_OPEN_DAYS,
          FAULT_OPEN_HOURS,
          REMINDER_LOGGED,
          LAST_CSAT);

  private static final int COMPLAINT_MONTHS = 3;
  private static final int DISSATISFIED_MONTHS = 6;
  private static final int PORT_DAYS = 90;

  private final List<Interaction> interactions;
  private final LocalDate asOf;

  private InteractionFacts(List<Interaction> interactions, LocalDate asOf) {
    this.interactions = interactions;
    this.asOf = asOf;
  }

  /** The first day of the longest window. */
  static LocalDate firstDay(LocalDate asOf) {
    return new Windows(asOf).firstOfMonths(DISSATISFIED_MONTHS);
  }

  static void put(Customer360 view, Facts.Builder facts) {
    if (view.isKnown(Customer360.Part.INTERACTIONS)) {
      new InteractionFacts(view.interactions(), view.asOf()).put(facts);
    }
  }

  private void put(Facts.Builder facts) {
    Windows windows = new Windows(asOf);
    Predicate<LocalDate> quarter = day -> windows.withinMonths(COMPLAINT_MONTHS, day);
    Predicate<LocalDate> ninety = day -> windows.withinDays(PORT_DAYS, day);
    facts.set(COMPLAINTS_3M, count(InteractionKind.COMPLAINT, quarter));
    facts.set(FAULTS_3M, count(InteractionKind.FAULT_REPORT, quarter));
    facts.set(HOTLINE_M0, count(InteractionKind.HOTLINE_CALL, windows::inNewestClosedMonth));
    facts.set(PORT_QUERY_90D, count(InteractionKind.PORT_QUERY, ninety));
    facts.set(PORT_CODE_90D, count(InteractionKind.PORT_CODE, ninety));
    facts.set(RIVAL_HOTLINE_CALLS, count(InteractionKind.RIVAL_HOTLINE_CALL, ninety));
    facts.set(
        DISSATISFIED_6M,
        size(
            interactions.stream()
                .filter(Interaction::isDissatisfied)
                .filter(each -> windows.withinMonths(DISSATISFIED_MONTHS, answered(each)))));
    facts.set(
        REMINDER_LOGGED, count(InteractionKind.REMINDER, windows::sinceNewestClosedMonth) > 0);
    facts.set(BILLING_DISPUTE_OPEN, open(InteractionKind.BILLING_DISPUTE).findAny().isPresent());
    facts.set(COMPLAINT_OPEN_DAYS, oldestOpenDays(InteractionKind.COMPLAINT));
    facts.set(
        FAULT_OPEN_HOURS,
        open(InteractionKind.FAULT_REPORT)
            .flatMapToInt(each -> each.openHours(asOf).stream())
            .max()
            .orElse(0));
    // Of two grades on one day the lower counts: better to ask once too often.
    interactions.stream()
        .filter(each -> each.grade().isPresent() && !answered(each).isAfter(asOf))
        .min(
            Comparator.comparing(InteractionFacts::answered)
                .reversed()
                .thenComparingInt(each -> each.grade().orElseThrow()))
        .ifPresent(newest -> facts.set(LAST_CSAT, newest.grade().orElseThrow()));
  }

  /** A contact that was closed is graded when it is closed: before, nobody knew the grade. */
  private static LocalDate answered(Interaction each) {
    return each.closed().orElse(each.date());
  }

  private int count(InteractionKind kind, Predicate<LocalDate> window) {
    return size(
        interactions.stream().filter(each -> each.kind() == kind && window.test(each.date())));
  }

  private static int size(Stream<Interaction> some) {
    return Math.toIntExact(some.count());
  }

  private Stream<Interaction> open(InteractionKind kind) {
    return interactions.stream().filter(each -> each.kind() == kind && each.isOpenAt(asOf));
  }

  private int oldestOpenDays(InteractionKind kind) {
    return open(kind)
        .mapToInt(each -> Math.toIntExact(ChronoUnit.DAYS.between(each.date(), asOf)))
        .max()
        .orElse(0);
  }
}
