package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.telcocrm.core.calendar.WorkingDays;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.lifecycle.Course;
import org.telcocrm.core.lifecycle.StateMachine;
import org.telcocrm.core.lifecycle.Transition;

/**
 * Somebody wants something done (业务受理, 客户响应), and what became of it; not a complaint.
 *
 * <p>Example: {@code ServiceRequest.received("Q1", ServiceRequestKind.PROPOSAL, new
 * Requester.OfCustomer(group), "SOLUTIONS", moment)}; its first answer is due after {@link
 * #firstAnswerTerm}. Immutable and thread-safe.
 *
 * @param key the source's key, not blank
 * @param kind what is asked for
 * @param requester who asks
 * @param provider the code of the department that has to answer, not blank
 * @param course what happened so far
 */
public record ServiceRequest(
    String key,
    ServiceRequestKind kind,
    Requester requester,
    String provider,
    Course<ServiceRequestState, ServiceRequestEvent> course)
    implements Serializable {

  private static final int LARGE_GROUP_HOURS = 2;
  private static final int SMALL_GROUP_HOURS = 8;
  private static final int INDIVIDUAL_HOURS = 24;

  /** Checks that key and provider are not blank. */
  public ServiceRequest {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(requester, "requester");
    Objects.requireNonNull(course, "course");
    if (key.isBlank() || provider.isBlank()) {
      throw new IllegalArgumentException(
          "key and provider of a service request must not be blank but were \""
              + key
              + "\" and \""
              + provider
              + '"');
    }
  }

  /**
   * A request that has just come in.
   *
   * @param key the source's key
   * @param kind what is asked for
   * @param requester who asks
   * @param provider which department has to answer
   * @param at when it came in
   * @return the request
   */
  public static ServiceRequest received(
      String key, ServiceRequestKind kind, Requester requester, String provider, LocalDateTime at) {
    return new ServiceRequest(key, kind, requester, provider, Course.of(machine(), at, List.of()));
  }

  /**
   * What may happen to a request; the reason of a transition is the name of its event.
   *
   * @return an equal machine each time
   */
  public static StateMachine<ServiceRequestState, ServiceRequestEvent> machine() {
    ServiceRequestState received = ServiceRequestState.RECEIVED;
    ServiceRequestState working = ServiceRequestState.IN_PROGRESS;
    ServiceRequestState waiting = ServiceRequestState.WAITING_FOR_REQUESTER;
    return StateMachine.of(
        received,
        List.of(
            to(received, ServiceRequestEvent.FIRST_ANSWER, working),
            to(received, ServiceRequestEvent.TAKEN_BACK, ServiceRequestState.WITHDRAWN),
            to(working, ServiceRequestEvent.REQUESTER_ASKED, waiting),
            to(working, ServiceRequestEvent.DONE, ServiceRequestState.CLOSED),
            to(working, ServiceRequestEvent.TAKEN_BACK, ServiceRequestState.WITHDRAWN),
            to(waiting, ServiceRequestEvent.REQUESTER_REPLIED, working),
            to(waiting, ServiceRequestEvent.TAKEN_BACK, ServiceRequestState.WITHDRAWN)));
  }

  private static Transition<ServiceRequestState, ServiceRequestEvent> to(
      ServiceRequestState from, ServiceRequestEvent event, ServiceRequestState to) {
    return new Transition<>(from, event, to, event.name());
  }

  /**
   * How soon a first answer is due (defaults 11.2): groups of class A and B 2 hours, other groups
   * 8, individuals 24.
   *
   * @param valueClass the value class of a group, {@code "A1"} to {@code "D"} or {@code "OTHER"},
   *     as the fact {@code value_class} has it and not as the source codes it; empty for an
   *     individual
   * @return the term
   * @throws IllegalArgumentException if it is none of them
   */
  public static ServiceTerm firstAnswerTerm(String valueClass) {
    if (valueClass.isEmpty()) {
      return ServiceTerm.hours(INDIVIDUAL_HOURS);
    }
    if (!GroupFacts.VALUE_CLASS.levels().contains(valueClass)) {
      throw new IllegalArgumentException(
          "valueClass must be one of "
              + GroupFacts.VALUE_CLASS.levels()
              + " or empty for an individual but was "
              + valueClass
              + ". Maybe it is the code of a source (defaults 1.3)");
    }
    boolean large = valueClass.startsWith("A") || valueClass.startsWith("B");
    return ServiceTerm.hours(large ? LARGE_GROUP_HOURS : SMALL_GROUP_HOURS);
  }

  /**
   * The request after one more event.
   *
   * @param event what happened
   * @param at when
   * @return the request
   * @throws IllegalArgumentException if the event is not allowed then, naming what was
   */
  public ServiceRequest with(ServiceRequestEvent event, LocalDateTime at) {
    return new ServiceRequest(key, kind, requester, provider, course.with(event, at));
  }

  /** Where it stands. */
  public ServiceRequestState state() {
    return course.state();
  }

  /**
   * What facts are derived from, for {@code Customer360}.
   *
   * @return a fault report (报障) or any other contact, of the moment it came in, closed on the day
   *     it was done or taken back; empty for a request of a department, which is no contact with a
   *     customer
   */
  public Optional<Interaction> toInteraction() {
    if (requester instanceof Requester.OfDepartment) {
      return Optional.empty();
    }
    Interaction open =
        Interaction.of(
            kind == ServiceRequestKind.FAULT ? InteractionKind.FAULT_REPORT : InteractionKind.OTHER,
            course.start());
    return Optional.of(
        course.ended().map(moment -> open.closedOn(moment.toLocalDate())).orElse(open));
  }

  /**
   * Whether the first answer came in time (响应及时).
   *
   * @param term how long it may take
   * @param calendar holidays and make-up days; not asked where no calendar could make it late
   * @param now the moment of asking
   * @return empty while it can still come in time, or if it was taken back unanswered
   */
  public Optional<Boolean> isAnsweredInTime(
      ServiceTerm term, WorkingDays calendar, LocalDateTime now) {
    Optional<LocalDateTime> answer =
        course.first(ServiceRequestEvent.FIRST_ANSWER).filter(moment -> !moment.isAfter(now));
    if (answer.isPresent()) {
      return Optional.of(!term.isMissedAt(answer.get(), course.start(), List.of(), calendar));
    }
    boolean open = course.state(now).equals(Optional.of(ServiceRequestState.RECEIVED));
    return open && term.isMissedAt(now, course.start(), List.of(), calendar)
        ? Optional.of(false)
        : Optional.empty();
  }
}
