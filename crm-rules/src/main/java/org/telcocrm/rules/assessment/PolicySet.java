package org.telcocrm.rules.assessment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.assessor.ScorecardAssessor;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.assessor.TableAssessor;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.churn.PortOutEligibility;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.kano.ServicePolicy;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyOverlay;
import org.telcocrm.rules.value.GroupValueAssessor;
import org.telcocrm.rules.value.GroupValuePolicy;
import org.telcocrm.rules.value.ValueAssessor;
import org.telcocrm.rules.value.ValuePolicy;

/**
 * One operator's rules: the policies of all assessments and of the action planner.
 *
 * <p>A tenant is an immutable set held by the host; many live side by side in one JVM, and a run
 * pins its set. Immutable and thread-safe.
 */
public final class PolicySet implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final PolicySet NONE = new PolicySet(null, null, null, null, List.of());

  private final @Nullable ValuePolicy value;
  private final @Nullable ChurnPolicy churn;
  private final @Nullable ServicePolicy services;
  private final @Nullable ActionPolicy actions;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Policy> others;

  private PolicySet(
      @Nullable ValuePolicy value,
      @Nullable ChurnPolicy churn,
      @Nullable ServicePolicy services,
      @Nullable ActionPolicy actions,
      List<Policy> others) {
    this.value = value;
    this.churn = churn;
    this.services = services;
    this.actions = actions;
    this.others = List.copyOf(others);
  }

  /**
   * The default policies, useful untouched.
   *
   * @return the set
   */
  public static PolicySet ofDefaults() {
    return new PolicySet(
        ValuePolicy.ofDefaults(),
        ChurnPolicy.ofDefaults(),
        ServicePolicy.ofDefaults(),
        ActionPolicy.ofDefaults(),
        List.of(PortOutEligibility.ofDefaults()));
  }

  /**
   * The default policies for group customers (集团客户), useful untouched: churn, group value, services
   * and actions.
   *
   * @return the set
   */
  public static PolicySet ofGroupDefaults() {
    return NONE.with(ChurnPolicy.ofGroupDefaults())
        .with(ServicePolicy.ofGroupDefaults())
        .with(ActionPolicy.ofGroupDefaults())
        .with(GroupValuePolicy.ofDefaults());
  }

  /**
   * No policy at all: for a host that wants nothing decided but by its own policies.
   *
   * @return the empty set; add to it with {@link #with}
   */
  public static PolicySet none() {
    return NONE;
  }

  /**
   * The value policy.
   *
   * @return the policy
   * @throws IllegalStateException if the set has none; {@link #find(Class)} asks first
   */
  public ValuePolicy value() {
    return require(value, ValuePolicy.KIND);
  }

  /**
   * The churn policy.
   *
   * @return the policy
   * @throws IllegalStateException if the set has none; {@link #find(Class)} asks first
   */
  public ChurnPolicy churn() {
    return require(churn, ChurnPolicy.KIND);
  }

  /**
   * The service policy.
   *
   * @return the policy
   * @throws IllegalStateException if the set has none; {@link #find(Class)} asks first
   */
  public ServicePolicy services() {
    return require(services, ServicePolicy.KIND);
  }

  /**
   * The action policy.
   *
   * @return the policy
   * @throws IllegalStateException if the set has none; {@link #find(Class)} asks first
   */
  public ActionPolicy actions() {
    return require(actions, ActionPolicy.KIND);
  }

  private <P extends Policy> P require(@Nullable P policy, String kind) {
    if (policy == null) {
      throw new IllegalStateException(
          "the set must hold a policy of kind " + kind + " but has " + this);
    }
    return policy;
  }

  /**
   * All policies: value, churn, services, actions, then port-out and the host's.
   *
   * @return in that order, without those the set does not have
   */
  public List<Policy> all() {
    return Stream.concat(Stream.of(value, churn, services, actions), others.stream())
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * The policy with this id.
   *
   * @param id for example {@code "churn"}
   * @return empty if there is none
   */
  public Optional<Policy> find(String id) {
    return all().stream().filter(policy -> policy.ref().id().equals(id)).findFirst();
  }

  /**
   * The first policy of a type.
   *
   * @param type for example {@code ChurnPolicy.class}
   * @param <P> the type
   * @return empty if there is none
   */
  public <P extends Policy> Optional<P> find(Class<P> type) {
    return all().stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /**
   * This set with one policy put in: in place of ours of the same kind, or of the host's of the
   * same id.
   *
   * @param policy any policy
   * @return the set
   */
  public PolicySet with(Policy policy) {
    if (policy instanceof ValuePolicy v) {
      return new PolicySet(v, churn, services, actions, others);
    }
    if (policy instanceof ChurnPolicy c) {
      return new PolicySet(value, c, services, actions, others);
    }
    if (policy instanceof ServicePolicy s) {
      return new PolicySet(value, churn, s, actions, others);
    }
    if (policy instanceof ActionPolicy a) {
      return new PolicySet(value, churn, services, a, others);
    }
    List<Policy> changed = new ArrayList<>(others);
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).ref().id().equals(policy.ref().id())
          || isOneOfAKind(changed.get(i), policy)) {
        changed.set(i, policy);
        return new PolicySet(value, churn, services, actions, changed);
      }
    }
    changed.add(policy);
    return new PolicySet(value, churn, services, actions, changed);
  }

  /**
   * A second policy of a kind of ours would decide nothing: the new one takes the old one's place.
   */
  private static boolean isOneOfAKind(Policy old, Policy other) {
    return (old instanceof GroupValuePolicy && other instanceof GroupValuePolicy)
        || (old instanceof PortOutEligibility && other instanceof PortOutEligibility);
  }

  /**
   * This set with overlays applied to one policy.
   *
   * @param id the policy's id
   * @param overlays for industry, province, city
   * @param kinds reads the changed document
   * @return the set with the changed, validated policy
   * @throws IllegalArgumentException if no policy has the id
   * @throws org.telcocrm.rules.policy.PolicyException if the changed document is refused
   */
  public PolicySet overlay(String id, List<PolicyOverlay> overlays, PolicyKinds kinds) {
    Policy base =
        find(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "id must name a policy of the set but was \"" + id + '"'));
    return with(kinds.read(PolicyOverlay.apply(base.document(), overlays)));
  }

  /**
   * This set with one known churn rate for every business profile.
   *
   * @param rate between 0 and 1, both exclusive
   * @return the set, churn not fitted
   * @throws IllegalStateException if the set has no churn policy
   */
  public PolicySet withPrior(double rate) {
    Map<BusinessProfile, Double> priors = new EnumMap<>(BusinessProfile.class);
    churn().profiles().keySet().forEach(profile -> priors.put(profile, rate));
    return with(churn().withPriors(priors));
  }

  /**
   * Our own assessments in the order in which they decide, then the host's tables and scorecards.
   */
  List<Assessor<?>> assessors() {
    List<Assessor<?>> all = new ArrayList<>();
    if (churn != null) {
      all.add(new ChurnAssessor(churn));
    }
    if (value != null) {
      all.add(new ValueAssessor(value));
    }
    find(GroupValuePolicy.class).map(GroupValueAssessor::new).ifPresent(all::add);
    if (services != null) {
      all.add(new ServiceAssessor(services));
    }
    for (Policy policy : others) {
      if (policy instanceof TablePolicy table) {
        all.add(new TableAssessor(table));
      } else if (policy instanceof ScorecardPolicy card) {
        all.add(new ScorecardAssessor(card));
      }
    }
    return List.copyOf(all);
  }

  /** What policy files may name beyond a source's facts: what our decisions put out. */
  static FactCatalog withDecisionFacts(FactCatalog facts) {
    List<Fact> outputs = new ArrayList<>();
    for (AssessorKey<?> key :
        List.of(
            ChurnAssessor.KEY, ValueAssessor.KEY, GroupValueAssessor.KEY, ServiceAssessor.KEY)) {
      key.outputs().forEach(output -> outputs.add(output.fact()));
    }
    return facts.plus(outputs.toArray(Fact[]::new));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PolicySet that && refs().equals(that.refs());
  }

  private List<?> refs() {
    return all().stream().map(Policy::ref).toList();
  }

  @Override
  public int hashCode() {
    return refs().hashCode();
  }

  /** The references of all policies. */
  @Override
  public String toString() {
    return refs().toString();
  }
}
