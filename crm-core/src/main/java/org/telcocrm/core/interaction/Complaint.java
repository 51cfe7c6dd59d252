package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.telcocrm.core.calendar.WorkingDays;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.lifecycle.Course;
import org.telcocrm.core.lifecycle.StateMachine;
import org.telcocrm.core.lifecycle.Transition;

/**
 * A complaint and what became of it (投诉).
 *
 * <pre>{@code
 * Complaint complaint = Complaint.received("K1", customer, "F01", LocalDateTime.of(2026, 3, 1, 10, 0))
 *     .with(ComplaintEvent.ASSIGNED, moment);
 * complaint.deadline(Complaint.ANSWER_TERM, calendar); // the end of 16 March
 * }</pre>
 *
 * <p>The clock of the answer runs from receipt and stands while we wait for the customer. Immutable
 * and thread-safe.
 *
 * @param key the source's key, not blank
 * @param customer who complains
 * @param category the work category of level 2 (投诉细类), for example {@code "F01"}, not blank
 * @param course what happened so far
 */
public record Complaint(
    String key, CustomerId customer, String category, Course<ComplaintState, ComplaintEvent> course)
    implements Serializable {

  /**
   * Answer to a complaint: 15 days, after that the user may appeal (令24号 art. 12, 令35号 art. 10).
   */
  public static final ServiceTerm ANSWER_TERM = ServiceTerm.days(15);

  /** Within how many days the same complaint counts as repeated (defaults 11.1, a proposal). */
  public static final int REPEAT_DAYS = 30;

  /** Checks that key and category are not blank. */
  public Complaint {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(course, "course");
    if (key.isBlank() || category.isBlank()) {
      throw new IllegalArgumentException(
          "key and category of a complaint must not be blank but were \""
              + key
              + "\" and \""
              + category
              + '"');
    }
  }

  /**
   * A complaint that has just come in.
   *
   * @param key the source's key
   * @param customer who complains
   * @param category the work category
   * @param at when it came in
   * @return the complaint
   */
  public static Complaint received(
      String key, CustomerId customer, String category, LocalDateTime at) {
    return new Complaint(key, customer, category, Course.of(machine(), at, List.of()));
  }

  /**
   * What may happen to a complaint; the reason of a transition is the name of its event.
   *
   * @return an equal machine each time
   */
  public static StateMachine<ComplaintState, ComplaintEvent> machine() {
    ComplaintState received = ComplaintState.RECEIVED;
    ComplaintState working = ComplaintState.IN_PROGRESS;
    ComplaintState waiting = ComplaintState.WAITING_FOR_CUSTOMER;
    ComplaintState answered = ComplaintState.ANSWERED;
    ComplaintState appealed = ComplaintState.APPEALED;
    return StateMachine.of(
        received,
        List.of(
            to(received, ComplaintEvent.ASSIGNED, working),
            to(received, ComplaintEvent.APPEAL_LODGED, appealed),
            to(received, ComplaintEvent.TAKEN_BACK, ComplaintState.WITHDRAWN),
            to(working, ComplaintEvent.CUSTOMER_ASKED, waiting),
            to(working, ComplaintEvent.ANSWER_GIVEN, answered),
            to(working, ComplaintEvent.APPEAL_LODGED, appealed),
            to(working, ComplaintEvent.TAKEN_BACK, ComplaintState.WITHDRAWN),
            to(waiting, ComplaintEvent.CUSTOMER_REPLIED, working),
            to(waiting, ComplaintEvent.APPEAL_LODGED, appealed),
            to(waiting, ComplaintEvent.TAKEN_BACK, ComplaintState.WITHDRAWN),
            to(answered, ComplaintEvent.ANSWER_ACCEPTED, ComplaintState.CLOSED),
            to(answered, ComplaintEvent.ANSWER_REJECTED, working),
            to(answered, ComplaintEvent.APPEAL_LODGED, appealed),
            to(appealed, ComplaintEvent.APPEAL_SETTLED, ComplaintState.CLOSED)));
  }

  private static Transition<ComplaintState, ComplaintEvent> to(
      ComplaintState from, ComplaintEvent event, ComplaintState to) {
    return new Transition<>(from, event, to, event.name());
  }

  /**
   * The complaint after one more event.
   *
   * @param event what happened
   * @param at when
   * @return the complaint
   * @throws IllegalArgumentException if the event is not allowed then, naming what was
   */
  public Complaint with(ComplaintEvent event, LocalDateTime at) {
    return new Complaint(key, customer, category, course.with(event, at));
  }

  /** Where it stands. */
  public ComplaintState state() {
    return course.state();
  }

  /**
   * The last moment at which a first answer is in time.
   *
   * @param term how long it may take, {@link #ANSWER_TERM} or an own target of hours
   * @param calendar holidays and make-up days
   * @return the moment; empty while the clock stands before it
   */
  public Optional<LocalDateTime> deadline(ServiceTerm term, WorkingDays calendar) {
    return term.deadline(
        course.start(), course.spans(ComplaintState.WAITING_FOR_CUSTOMER), calendar);
  }

  /**
   * Whether the first answer is, or was, late.
   *
   * @param term how long it may take
   * @param calendar holidays and make-up days
   * @param now the moment of asking
   * @return true if the deadline has passed without an answer, or the answer came after it; false
   *     for a complaint that was taken back before
   */
  public boolean isLate(ServiceTerm term, WorkingDays calendar, LocalDateTime now) {
    LocalDateTime settled =
        course
            .first(ComplaintEvent.ANSWER_GIVEN)
            .or(() -> course.first(ComplaintEvent.TAKEN_BACK))
            .filter(moment -> moment.isBefore(now))
            .orElse(now);
    return deadline(term, calendar).filter(settled::isAfter).isPresent();
  }

  /**
   * What facts are derived from, for {@code Customer360}.
   *
   * @return a complaint of the day it came in, closed on the day it was closed or taken back; an
   *     answer that the customer has not accepted leaves it open
   */
  public Interaction toInteraction() {
    Interaction open = Interaction.of(InteractionKind.COMPLAINT, course.start().toLocalDate());
    return course.ended().map(moment -> open.closedOn(moment.toLocalDate())).orElse(open);
  }

  /**
   * Whether it repeats an earlier complaint (重复投诉): the same customer and category, not more than
   * {@link #REPEAT_DAYS} days later.
   *
   * @param earlier another complaint
   * @return false also for itself
   */
  public boolean isRepeatOf(Complaint earlier) {
    LocalDateTime before = earlier.course.start();
    return customer.equals(earlier.customer)
        && category.equals(earlier.category)
        && !key.equals(earlier.key)
        && !course.start().isBefore(before)
        && !course.start().toLocalDate().isAfter(before.toLocalDate().plusDays(REPEAT_DAYS));
  }
}
