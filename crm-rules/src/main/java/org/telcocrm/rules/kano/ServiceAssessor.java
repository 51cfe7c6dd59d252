package org.telcocrm.rules.kano;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.label.Texts;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.table.BoundTable;
import org.telcocrm.rules.table.DecisionTable;

/**
 * Applies a {@link ServicePolicy}: finds the segment, tests every promise, plans what to do next.
 *
 * <p>The subject of a reason is the service's code. A must-be that is not kept says {@link
 * #BASIC_UNMET} with what was seen and the bound that broke it. An unknown value tier takes the
 * lowest budget and becomes a gap; it is no insufficient data. Immutable and thread-safe.
 */
public final class ServiceAssessor implements Assessor<ServicePlan> {

  private static final long serialVersionUID = 1L;

  /** Reason: a must-be is not kept. */
  public static final String BASIC_UNMET = "BASIC_UNMET";

  /** Reason: a must-be is kept, but barely. */
  public static final String BASIC_AT_RISK = "BASIC_AT_RISK";

  /** Reason: a one-dimensional or attractive service is kept, but barely. */
  public static final String SERVICE_AT_RISK = "SERVICE_AT_RISK";

  /** Reason: a one-dimensional service is to be given next. */
  public static final String SERVICE_OFFERED = "SERVICE_OFFERED";

  /** Reason: an attractive service is to be given next. */
  public static final String EXCITER_OFFERED = "EXCITER_OFFERED";

  /** Every reason code but those of the segment rules, which are data. */
  public static final Set<String> REASONS =
      Set.of(BASIC_UNMET, BASIC_AT_RISK, SERVICE_AT_RISK, SERVICE_OFFERED, EXCITER_OFFERED);

  /** How many must-bes are not kept, as a fact for later policies. */
  public static final NumberFact UNMET_BASICS = NumberFact.of("unmet_basics", "services");

  /** The segment as a fact for later policies; a segment of the host's own is OTHER. */
  public static final ChoiceFact<String> SERVICE_SEGMENT =
      ChoiceFact.ofCodes("service_segment", List.of("HIGH_VALUE", "YOUTH", "MASS", "HOME"));

  /** Finds the service decision in an assessment. */
  public static final AssessorKey<ServicePlan> KEY =
      AssessorKey.<ServicePlan>of("services")
          .column(
              "service_plan",
              d -> d.outcome().map(plan -> String.join("|", plan.advised())).orElse(""))
          .column(
              "unmet_basics",
              d -> d.outcome().map(plan -> String.join("|", plan.unmetBasics())).orElse(""))
          .output(
              UNMET_BASICS,
              d -> d.outcome().map(plan -> (double) plan.unmetBasics().size()).orElse(Double.NaN))
          .output(
              SERVICE_SEGMENT,
              d -> d.outcome().map(plan -> level(plan.segment())).orElse(Double.NaN))
          .worded("services", ServiceAssessor::words);

  private static Map<String, String> words(ServicePlan plan, Texts texts) {
    long unknown =
        plan.services().stream().filter(each -> each.state() == Fulfilment.UNKNOWN).count();
    return Map.of(
        "segment", texts.of("segment", plan.segment()),
        "unmet", names(plan.unmetBasics(), texts),
        "advised", names(plan.advised(), texts),
        "cost", plan.plannedCost().toString(),
        "budget", plan.budget().toString(),
        "unknown", Long.toString(unknown));
  }

  private static String names(List<String> services, Texts texts) {
    return services.isEmpty()
        ? texts.of("line", "none")
        : services.stream()
            .map(code -> code + " " + texts.of("service", code))
            .collect(Collectors.joining(", "));
  }

  private final ServicePolicy policy;
  private final @Nullable BoundTable<String> segments;

  @SuppressWarnings("serial") // HashMap, never changed
  private final Map<String, ServiceLadder> ladders = new HashMap<>();

  /**
   * An assessor of this policy.
   *
   * @param policy the catalogue
   */
  public ServiceAssessor(ServicePolicy policy) {
    this.policy = policy;
    this.segments = null;
  }

  private ServiceAssessor(ServicePolicy policy, FactSchema schema) {
    this.policy = policy;
    this.segments = policy.segments().bind(schema);
    for (DecisionTable.Rule<String> rule : policy.segments().rules()) {
      ladders.computeIfAbsent(
          rule.then(), segment -> ServiceLadder.of(segment, policy.services(), schema));
    }
  }

  private static double level(String segment) {
    OptionalDouble level = SERVICE_SEGMENT.parse(segment);
    return level.isPresent() ? level.getAsDouble() : SERVICE_SEGMENT.indexOf(ChoiceFact.OTHER);
  }

  @Override
  public AssessorKey<ServicePlan> key() {
    return KEY;
  }

  @Override
  public ServicePolicy policy() {
    return policy;
  }

  @Override
  public List<Fact> facts() {
    return policy.facts();
  }

  @Override
  public ServiceAssessor bind(FactSchema schema) {
    return new ServiceAssessor(policy, schema);
  }

  @Override
  public Decision<ServicePlan> assess(FactReader facts) {
    if (segments == null) {
      return bind(facts.schema()).assess(facts);
    }
    DecisionTable.Result<String> found = segments.evaluate(facts);
    List<Gap> gaps = new ArrayList<>(found.gaps());
    ServiceLadder ladder = found.first().map(ladders::get).orElse(null);
    if (ladder == null) {
      gaps.add(new Gap(SERVICE_SEGMENT.code(), Gap.Kind.MISSING));
      return Decision.insufficientData(policy.ref(), facts.asOf(), List.of(), gaps);
    }
    facts.gap(policy.budget().by()).ifPresent(gaps::add);
    ServicePlan plan = ladder.plan(facts, policy.budget().of(facts));
    List<Evidence> evidence = new ArrayList<>(found.hits().get(0).evidence());
    for (int i = 0; i < ladder.steps().size(); i++) {
      FulfilmentCheck.Bound test = ladder.steps().get(i).test();
      PlannedService planned = plan.services().get(i);
      addEvidence(planned, test, facts, evidence);
      if (planned.state() == Fulfilment.UNKNOWN) {
        test.addGaps(facts, gaps);
      }
    }
    return Decision.of(plan, policy.ref(), facts.asOf(), evidence, gaps);
  }

  private static void addEvidence(
      PlannedService planned,
      FulfilmentCheck.Bound test,
      FactReader facts,
      List<Evidence> evidence) {
    if (planned.isUnmetBasic()) {
      evidence.add(test.unmet(BASIC_UNMET, planned.code(), facts));
    } else if (planned.advice() == ServiceAdvice.OFFER) {
      boolean exciter = planned.tier() == KanoCategory.ATTRACTIVE;
      String reason = exciter ? EXCITER_OFFERED : SERVICE_OFFERED;
      evidence.add(test.unmet(reason, planned.code(), facts));
    } else if (planned.atRisk()) {
      boolean basic = planned.tier() == KanoCategory.MUST_BE;
      evidence.add(test.atRisk(basic ? BASIC_AT_RISK : SERVICE_AT_RISK, planned.code(), facts));
    }
  }
}
