package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.calendar.WorkingDays;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.contact.ContactEvent;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.SubscriptionId;
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
 * and thread-safe; two are equal when every value is.
 */
public final class Complaint implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Answer to a complaint: 15 days, after that the user may appeal (令24号 art. 12, 令35号 art. 10).
   */
  public static final ServiceTerm ANSWER_TERM = ServiceTerm.days(15);

  /** Within how many days the same complaint counts as repeated (defaults 11.1, a proposal). */
  public static final int REPEAT_DAYS = 30;

  private final String key;
  private final CustomerId customer;
  private final @Nullable SubscriptionId line;
  private final String category;
  private final ComplaintSubject subject;
  private final Course<ComplaintState, ComplaintEvent> course;

  private Complaint(
      String key,
      CustomerId customer,
      @Nullable SubscriptionId line,
      String category,
      ComplaintSubject subject,
      Course<ComplaintState, ComplaintEvent> course) {
    this.key = Objects.requireNonNull(key, "key");
    this.customer = Objects.requireNonNull(customer, "customer");
    this.line = line;
    this.category = Objects.requireNonNull(category, "category");
    this.subject = Objects.requireNonNull(subject, "subject");
    this.course = course;
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
   * @param key the source's key, not blank
   * @param customer who complains
   * @param category the work category of level 2 (投诉细类), for example {@code "F01"}, not blank
   * @param at when it came in
   * @return the complaint, of the subject that the default catalogue gives the category, and of no
   *     line
   * @throws IllegalArgumentException if key or category is blank
   */
  public static Complaint received(
      String key, CustomerId customer, String category, LocalDateTime at) {
    return new Complaint(
        key,
        customer,
        null,
        category,
        ComplaintSubject.ofCategory(category),
        Course.of(machine(), at, List.of()));
  }

  /**
   * The same complaint about one line of the customer (用户).
   *
   * @param value which one
   * @return the complaint
   */
  public Complaint aboutLine(SubscriptionId value) {
    return new Complaint(
        key, customer, Objects.requireNonNull(value, "line"), category, subject, course);
  }

  /**
   * The same complaint of another subject, for a catalogue of the host's own.
   *
   * @param value what it is about, as the regulator counts
   * @return the complaint
   */
  public Complaint withSubject(ComplaintSubject value) {
    return new Complaint(key, customer, line, category, value, course);
  }

  /** The source's key. */
  public String key() {
    return key;
  }

  /** Who complains. */
  public CustomerId customer() {
    return customer;
  }

  /** About which line (用户), or empty if about none or an unknown one. */
  public Optional<SubscriptionId> line() {
    return Optional.ofNullable(line);
  }

  /** The work category of level 2 (投诉细类). */
  public String category() {
    return category;
  }

  /** What it is about as the regulator counts (投诉大类). */
  public ComplaintSubject subject() {
    return subject;
  }

  /** What happened so far. */
  public Course<ComplaintState, ComplaintEvent> course() {
    return course;
  }

  /**
   * What may happen to a complaint; the reason of a transition is the name of its event. It may be
   * answered at once, without anybody assigned; an answer while the regulator has it does not end
   * the appeal.
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
            to(received, ComplaintEvent.ANSWER_GIVEN, answered),
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
            to(answered, ComplaintEvent.TAKEN_BACK, ComplaintState.WITHDRAWN),
            to(answered, ComplaintEvent.LAPSED, ComplaintState.CLOSED),
            to(appealed, ComplaintEvent.ANSWER_GIVEN, appealed),
            to(appealed, ComplaintEvent.TAKEN_BACK, ComplaintState.WITHDRAWN),
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
    return new Complaint(key, customer, line, category, subject, course.with(event, at));
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
   * @param calendar holidays and make-up days; not asked where no calendar could make it late
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
    return term.isMissedAt(
        settled, course.start(), course.spans(ComplaintState.WAITING_FOR_CUSTOMER), calendar);
  }

  /**
   * What facts are derived from, for {@code Customer360}.
   *
   * @return a complaint of the moment it came in and, if its subject is {@link
   *     ComplaintSubject#BILLING}, a dispute about a bill beside it; both closed on the day it was
   *     closed or taken back. An answer that the customer has not accepted leaves them open, until
   *     it lapses
   */
  public List<Interaction> toInteractions() {
    return subject == ComplaintSubject.BILLING
        ? List.of(
            interaction(InteractionKind.COMPLAINT), interaction(InteractionKind.BILLING_DISPUTE))
        : List.of(interaction(InteractionKind.COMPLAINT));
  }

  private Interaction interaction(InteractionKind kind) {
    Interaction open = Interaction.of(kind, course.start());
    return course.ended().map(moment -> open.closedOn(moment.toLocalDate())).orElse(open);
  }

  /**
   * What the contact policy has to know of it: that the customer complained, which cools marketing
   * down.
   *
   * @param channel over which channel it came in
   * @return the event, of the moment it came in
   */
  public ContactEvent toContactEvent(Channel channel) {
    return new ContactEvent(ContactEvent.Kind.COMPLAINED, channel, course.start());
  }

  /**
   * Whether it repeats an earlier complaint (重复投诉): the same user and category, not more than
   * {@link #REPEAT_DAYS} days later. The same user is the same customer and line; where one of the
   * two names no line, the same customer.
   *
   * @param earlier another complaint
   * @return false also for itself
   */
  public boolean isRepeatOf(Complaint earlier) {
    LocalDateTime before = earlier.course.start();
    return customer.equals(earlier.customer)
        && (line == null || earlier.line == null || line.equals(earlier.line))
        && category.equals(earlier.category)
        && !key.equals(earlier.key)
        && !course.start().isBefore(before)
        && !course.start().toLocalDate().isAfter(before.toLocalDate().plusDays(REPEAT_DAYS));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Complaint that
            && key.equals(that.key)
            && customer.equals(that.customer)
            && Objects.equals(line, that.line)
            && category.equals(that.category)
            && subject == that.subject
            && course.equals(that.course));
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, customer, line, category, subject, course);
  }

  /** Key, customer, category and state, for example {@code "K1 of C1: F01 ANSWERED since ..."}. */
  @Override
  public String toString() {
    return key + " of " + customer + ": " + category + " " + course;
  }
}
