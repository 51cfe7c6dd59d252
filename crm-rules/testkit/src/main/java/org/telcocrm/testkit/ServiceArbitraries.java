package org.telcocrm.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.rules.kano.FulfilmentCheck;
import org.telcocrm.rules.kano.KanoCategory;
import org.telcocrm.rules.kano.Service;
import org.telcocrm.rules.kano.ServiceBudget;
import org.telcocrm.rules.kano.ServicePolicy;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;
import org.telcocrm.rules.value.ValueAssessor;

/**
 * Services and service policies by the Kano model.
 *
 * <p>Example: {@code ServiceArbitraries.services("X01", List.of("MASS"))} for a service of the
 * segment MASS, {@code ServiceArbitraries.catalogues(facts)} for whole policies whose promises are
 * tested on certain facts.
 */
public final class ServiceArbitraries {

  private static final List<String> SEGMENTS = List.of("NORTH", "SOUTH");
  private static final LocalDate REVIEW = LocalDate.of(2027, 3, 31);
  private static final int MOST_SERVICES = 8;

  private ServiceArbitraries() {}

  /**
   * Services offered in some of the segments, by standard facts.
   *
   * @param code the service's code
   * @param segments segment codes
   * @return of every tier, tested and untested
   */
  public static Arbitrary<Service> services(String code, List<String> segments) {
    return services(code, segments, StandardFacts.all());
  }

  private static Arbitrary<Service> services(
      String code, List<String> segments, Collection<? extends Fact> facts) {
    Arbitrary<Map<String, KanoCategory>> tiers =
        Arbitraries.maps(
            Arbitraries.of(segments),
            Arbitraries.of(
                KanoCategory.MUST_BE, KanoCategory.ONE_DIMENSIONAL, KanoCategory.ATTRACTIVE));
    Arbitrary<Integer> weights = Arbitraries.integers().between(0, 100);
    return Combinators.combine(
            tiers,
            Arbitraries.longs().between(0, 900),
            weights,
            weights,
            weights,
            checks(facts),
            Arbitraries.of(true, false))
        .as(
            (byId, cost, severity, worse, interest, check, owed) -> {
              Service.Builder service =
                  Service.builder(code)
                      .monthlyCost(cost)
                      .weights(severity, worse, interest)
                      .test(check)
                      .reviewBy(REVIEW);
              byId.forEach(service::tier);
              return owed && cost % 3 == 0 ? owed(service, segments) : service.build();
            });
  }

  private static Service owed(Service.Builder service, List<String> segments) {
    segments.forEach(segment -> service.tier(segment, KanoCategory.MUST_BE));
    return service.lockedByLaw().build();
  }

  private static Arbitrary<FulfilmentCheck> checks(Collection<? extends Fact> facts) {
    Arbitrary<Condition> conditions = ConditionArbitraries.conditions(facts);
    return Arbitraries.frequencyOf(
        Tuple.of(4, conditions.map(FulfilmentCheck::of)),
        Tuple.of(2, Combinators.combine(conditions, conditions).as(FulfilmentCheck::of)),
        Tuple.of(1, Arbitraries.just(FulfilmentCheck.none())));
  }

  /**
   * Service policies: small catalogues of one's own, and the default catalogue with another budget
   * and a further service.
   *
   * @return about half of each
   */
  public static Arbitrary<ServicePolicy> servicePolicies() {
    return Arbitraries.<ServicePolicy>frequencyOf(
            Tuple.of(1, catalogues(StandardFacts.all())), Tuple.of(1, defaultsWithMore()))
        .withoutEdgeCases();
  }

  private static Arbitrary<ServicePolicy> defaultsWithMore() {
    return Combinators.combine(
            PolicyArbitraries.versions(),
            budgets(),
            services("X01", List.of("HIGH_VALUE", "YOUTH", "MASS", "HOME")))
        .as(
            (version, budget, more) ->
                ServicePolicy.ofDefaults().toBuilder()
                    .version(version)
                    .budget(budget)
                    .service(more)
                    .build());
  }

  /**
   * Small catalogues of one's own: two segments, up to eight services.
   *
   * @param facts what segments and promises look at, at least one
   * @return services with codes X1, X2 …; every customer has a segment
   */
  public static Arbitrary<ServicePolicy> catalogues(Collection<? extends Fact> facts) {
    Arbitrary<List<Service>> services =
        Arbitraries.integers()
            .between(1, MOST_SERVICES)
            .flatMap(
                size -> {
                  List<Arbitrary<Service>> each = new ArrayList<>();
                  for (int i = 1; i <= size; i++) {
                    each.add(services("X" + i, SEGMENTS, facts));
                  }
                  return Combinators.combine(each).as(List::copyOf);
                });
    return Combinators.combine(
            PolicyArbitraries.versions(),
            budgets(),
            ConditionArbitraries.conditionsThatMayFail(facts),
            services)
        .as(ServiceArbitraries::catalogue)
        .withoutEdgeCases();
  }

  private static ServicePolicy catalogue(
      String version, ServiceBudget budget, Condition north, List<Service> services) {
    ServicePolicy.Builder policy =
        ServicePolicy.builder("services", version)
            .budget(budget)
            .segments(
                DecisionTable.of(
                    HitPolicy.FIRST,
                    List.of(
                        new DecisionTable.Rule<>("IN_NORTH", north, "NORTH"),
                        new DecisionTable.Rule<>("IN_SOUTH", Condition.always(), "SOUTH"))));
    services.forEach(policy::service);
    // Every segment must have a service.
    Service.Builder everywhere = Service.builder("X0").weights(0, 1, 0);
    SEGMENTS.forEach(segment -> everywhere.tier(segment, KanoCategory.ONE_DIMENSIONAL));
    return policy.service(everywhere.build()).build();
  }

  /**
   * Budgets by value tier.
   *
   * @return never more for a lower tier; one in four with nothing for LOW
   */
  public static Arbitrary<ServiceBudget> budgets() {
    Arbitrary<Long> steps =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)), Tuple.of(3, Arbitraries.longs().between(0, 1500)));
    return Combinators.combine(steps, steps, steps)
        .as(
            (low, mid, high) ->
                new ServiceBudget(
                    ValueAssessor.VALUE_TIER,
                    Map.of("LOW", low, "MID", low + mid, "HIGH", low + mid + high)));
  }
}
