package org.telcocrm.testkit;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.interaction.Complaint;
import org.telcocrm.core.interaction.ComplaintEvent;
import org.telcocrm.core.interaction.ComplaintState;
import org.telcocrm.core.interaction.Direction;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.interaction.Requester;
import org.telcocrm.core.interaction.RivalAction;
import org.telcocrm.core.interaction.RivalActions;
import org.telcocrm.core.interaction.ServiceRequest;
import org.telcocrm.core.interaction.ServiceRequestKind;
import org.telcocrm.core.interaction.ServiceTerm;
import org.telcocrm.core.interaction.SurveyAnswer;
import org.telcocrm.core.interaction.Timeline;
import org.telcocrm.core.interaction.Touch;
import org.telcocrm.core.lifecycle.Course;
import org.telcocrm.core.lifecycle.Happening;

/**
 * What passes between customers and us, in detail: contacts, complaints, requests, answers.
 *
 * <p>Example: {@code InteractionArbitraries.complaints()} are complaints in every state. What facts
 * are derived from is {@link CustomerArbitraries#interactions}.
 */
public final class InteractionArbitraries {

  private static final int MOST_TOUCHES = 10;

  private InteractionArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(Touch.class, InteractionArbitraries::touches);
    types.put(Timeline.class, InteractionArbitraries::timelines);
    types.put(Complaint.class, InteractionArbitraries::complaints);
    types.put(Requester.class, InteractionArbitraries::requesters);
    types.put(Requester.OfCustomer.class, () -> customers().map(Requester.OfCustomer::new));
    types.put(Requester.OfDepartment.class, InteractionArbitraries::departments);
    types.put(ServiceRequest.class, InteractionArbitraries::serviceRequests);
    types.put(ServiceTerm.class, InteractionArbitraries::serviceTerms);
    types.put(SurveyAnswer.class, InteractionArbitraries::surveyAnswers);
    types.put(RivalAction.class, InteractionArbitraries::rivalActions);
    types.put(RivalActions.class, InteractionArbitraries::rivalsOfOne);
  }

  private static Arbitrary<CustomerId> customers() {
    return Arbitraries.of("C1", "C2").map(CustomerId::of);
  }

  private static Arbitrary<String> keys(String letter) {
    return Arbitraries.integers().between(1, 30).map(number -> letter + number);
  }

  /**
   * Texts that are no key, category, department, provider, service or rival.
   *
   * @return empty or blank
   */
  public static Arbitrary<String> refusedKeys() {
    return Arbitraries.of("", " ", "\t", "　");
  }

  /**
   * Contacts.
   *
   * @return of few kinds, channels and topics, so that echoes are common
   */
  public static Arbitrary<Touch> touches() {
    return customers().flatMap(InteractionArbitraries::touches).withoutEdgeCases();
  }

  private static Arbitrary<Touch> touches(CustomerId customer) {
    Arbitrary<InteractionKind> kinds =
        Arbitraries.oneOf(
            Arbitraries.of(InteractionKind.COMPLAINT, InteractionKind.HOTLINE_CALL),
            Arbitraries.of(InteractionKind.class));
    return Combinators.combine(
            keys("T"),
            DateArbitraries.moments(),
            kinds,
            Arbitraries.of(Channel.HOTLINE, Channel.HALL),
            Arbitraries.of(Direction.class),
            Arbitraries.of("", "BILL"),
            Arbitraries.of("", "13800130001 wants a call"))
        .as(
            (key, at, kind, channel, direction, topic, outcome) ->
                new Touch(key, customer, at, kind, channel, direction, topic, outcome))
        .withoutEdgeCases();
  }

  /**
   * Time lines.
   *
   * @return of none to ten contacts
   */
  public static Arbitrary<Timeline> timelines() {
    return customers()
        .flatMap(
            customer -> touches(customer).list().uniqueElements(Touch::key).ofMaxSize(MOST_TOUCHES))
        .map(Timeline::of)
        .withoutEdgeCases();
  }

  /**
   * Complaints.
   *
   * @return in every state, of few customers and categories
   */
  public static Arbitrary<Complaint> complaints() {
    return Combinators.combine(
            keys("K"),
            customers(),
            Arbitraries.of("F01", "N02"),
            Arbitraries.of("", "S1", "S2"),
            LifecycleArbitraries.courses(Complaint.machine()))
        .as(InteractionArbitraries::complaint)
        .withoutEdgeCases();
  }

  private static Complaint complaint(
      String key,
      CustomerId customer,
      String category,
      String line,
      Course<ComplaintState, ComplaintEvent> course) {
    Complaint complaint = Complaint.received(key, customer, category, course.start());
    for (Happening<ComplaintEvent> each : course.happenings()) {
      complaint = complaint.with(each.event(), each.at());
    }
    return line.isEmpty() ? complaint : complaint.aboutLine(SubscriptionId.of(line));
  }

  private static Arbitrary<Requester.OfDepartment> departments() {
    return Arbitraries.of("SOLUTIONS", "集团部").map(Requester.OfDepartment::new);
  }

  /**
   * Who asks for a service.
   *
   * @return customers and departments
   */
  public static Arbitrary<Requester> requesters() {
    return Arbitraries.oneOf(customers().map(Requester.OfCustomer::new), departments());
  }

  /**
   * Service requests.
   *
   * @return in every state
   */
  public static Arbitrary<ServiceRequest> serviceRequests() {
    return Combinators.combine(
            keys("Q"),
            Arbitraries.of(ServiceRequestKind.class),
            requesters(),
            Arbitraries.of("SOLUTIONS", "NETWORK"),
            LifecycleArbitraries.courses(ServiceRequest.machine()))
        .as(ServiceRequest::new)
        .withoutEdgeCases();
  }

  /**
   * Terms.
   *
   * @return of one to forty hours, days or working days
   */
  public static Arbitrary<ServiceTerm> serviceTerms() {
    return Combinators.combine(
            Arbitraries.oneOf(Arbitraries.of(1, 15, 24), Arbitraries.integers().between(1, 40)),
            Arbitraries.of(ServiceTerm.Unit.class))
        .as(ServiceTerm::new)
        .withoutEdgeCases();
  }

  /**
   * Answers to surveys.
   *
   * @return of every grade, with reason and without
   */
  public static Arbitrary<SurveyAnswer> surveyAnswers() {
    return Combinators.combine(
            customers(),
            HistoryArbitraries.days(),
            Arbitraries.of("HOTLINE", "宽带"),
            Arbitraries.integers().between(1, 5),
            Arbitraries.of("", "SLOW"))
        .as(SurveyAnswer::new)
        .withoutEdgeCases();
  }

  /**
   * Grades that no answer has.
   *
   * @return below 1 or above 5
   */
  public static Arbitrary<Integer> refusedGrades() {
    return Arbitraries.of(List.of(Integer.MIN_VALUE, -1, 0, 6, Integer.MAX_VALUE));
  }

  /**
   * What rivals did.
   *
   * @return at few customers, by few rivals
   */
  public static Arbitrary<RivalAction> rivalActions() {
    return customers().flatMap(InteractionArbitraries::rivalActions).withoutEdgeCases();
  }

  private static Arbitrary<RivalAction> rivalActions(CustomerId customer) {
    return Combinators.combine(
            HistoryArbitraries.days(),
            Arbitraries.of("CU", "CT"),
            Arbitraries.of(RivalAction.Kind.class))
        .as((date, rival, kind) -> new RivalAction(customer, date, rival, kind))
        .withoutEdgeCases();
  }

  private static Arbitrary<RivalActions> rivalsOfOne() {
    return customers()
        .flatMap(
            customer ->
                rivalActions(customer)
                    .list()
                    .ofMaxSize(MOST_TOUCHES)
                    .map(all -> RivalActions.of(customer, all)))
        .withoutEdgeCases();
  }
}
