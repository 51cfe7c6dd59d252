package org.telcocrm.rules.assessment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.assessor.AssessmentPolicy;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.churn.ChurnPolicies;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.credit.CreditPolicies;
import org.telcocrm.rules.fraud.FraudPolicies;
import org.telcocrm.rules.guard.GuardPolicies;
import org.telcocrm.rules.kano.ServicePolicy;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyKind;
import org.telcocrm.rules.policy.PolicyOverlay;
import org.telcocrm.rules.risk.RiskPolicies;
import org.telcocrm.rules.stewardship.StewardshipPolicies;
import org.telcocrm.rules.template.IndustryTemplate;
import org.telcocrm.rules.value.GroupValuePolicy;
import org.telcocrm.rules.value.ValuePolicy;

/**
 * One operator's rules: the policies of all assessments and of the action planner. Every {@link
 * AssessmentPolicy} in it decides, ours as the host's.
 *
 * <p>A tenant is an immutable set held by the host; many live side by side in one JVM, and a run
 * pins its set. Immutable and thread-safe.
 */
public final class PolicySet implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final PolicySet NONE = new PolicySet(List.of());

  @SuppressWarnings("serial") // List.copyOf
  private final List<Policy> all;

  private PolicySet(List<Policy> all) {
    this.all = List.copyOf(all);
  }

  /**
   * The default policies, useful untouched: what decides of persons, then how their data are looked
   * after.
   *
   * @return the set
   */
  public static PolicySet ofDefaults() {
    return NONE.with(ChurnPolicy.ofDefaults())
        .with(ValuePolicy.ofDefaults())
        .with(ServicePolicy.ofDefaults())
        .with(ActionPolicy.ofDefaults())
        .with(ChurnPolicies.portOut())
        .withAll(CreditPolicies.ofDefaults())
        .with(FraudPolicies.cardFarming())
        .with(GuardPolicies.guard())
        .with(RiskPolicies.risk())
        .withAll(StewardshipPolicies.ofDefaults());
  }

  /**
   * The default policies for group customers (集团客户), useful untouched: churn, group value, services
   * and actions.
   *
   * @return the set
   */
  public static PolicySet ofGroupDefaults() {
    return NONE.with(ChurnPolicy.ofGroupDefaults())
        .with(GroupValuePolicy.ofDefaults())
        .with(ServicePolicy.ofGroupDefaults())
        .with(ActionPolicy.ofGroupDefaults())
        .withAll(CreditPolicies.ofGroupDefaults())
        .with(RiskPolicies.risk())
        .withAll(StewardshipPolicies.ofDefaults());
  }

  private PolicySet withAll(List<? extends Policy> policies) {
    PolicySet result = this;
    for (Policy each : policies) {
      result = result.with(each);
    }
    return result;
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
    return require(ValuePolicy.class, ValuePolicy.KIND);
  }

  /**
   * The churn policy.
   *
   * @return the policy
   * @throws IllegalStateException if the set has none; {@link #find(Class)} asks first
   */
  public ChurnPolicy churn() {
    return require(ChurnPolicy.class, ChurnPolicy.KIND);
  }

  /**
   * The service policy.
   *
   * @return the policy
   * @throws IllegalStateException if the set has none; {@link #find(Class)} asks first
   */
  public ServicePolicy services() {
    return require(ServicePolicy.class, ServicePolicy.KIND);
  }

  /**
   * The action policy.
   *
   * @return the policy
   * @throws IllegalStateException if the set has none; {@link #find(Class)} asks first
   */
  public ActionPolicy actions() {
    return require(ActionPolicy.class, ActionPolicy.KIND);
  }

  private <P extends Policy> P require(Class<P> type, String kind) {
    return find(type)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the set must hold a policy of kind " + kind + " but has " + this));
  }

  /**
   * All policies.
   *
   * @return in the order in which they were put in
   */
  public List<Policy> all() {
    return all;
  }

  /**
   * The policy with this id.
   *
   * @param id for example {@code "churn"}
   * @return empty if there is none
   */
  public Optional<Policy> find(String id) {
    return all.stream().filter(policy -> policy.ref().id().equals(id)).findFirst();
  }

  /**
   * The first policy of a type.
   *
   * @param type for example {@code ChurnPolicy.class}
   * @param <P> the type
   * @return empty if there is none
   */
  public <P extends Policy> Optional<P> find(Class<P> type) {
    return all.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /**
   * The policy of a kind.
   *
   * @param kind for example {@code StewardshipPolicies.CONTACT}
   * @param <T> the rules of that kind
   * @return empty if there is none
   */
  public <T extends Serializable> Optional<DocumentPolicy<T>> find(PolicyKind<T> kind) {
    return all.stream().flatMap(policy -> DocumentPolicy.as(kind, policy).stream()).findFirst();
  }

  /**
   * This set with one policy put in: in place of the one it {@linkplain Policy#replaces replaces},
   * or behind all others.
   *
   * @param policy any policy; an {@link AssessmentPolicy} takes part in assessments
   * @return the set
   * @throws IllegalArgumentException if another policy of the set, which stays, has the same id
   */
  public PolicySet with(Policy policy) {
    List<Policy> changed = new ArrayList<>();
    boolean placed = false;
    for (Policy each : all) {
      if (policy.replaces(each)) {
        changed.add(policy);
        placed = true;
      } else if (each.ref().id().equals(policy.ref().id())) {
        throw new IllegalArgumentException(
            "ids of a set must be unique but "
                + policy.getClass().getSimpleName()
                + " \""
                + policy.ref().id()
                + "\" has that of a "
                + each.getClass().getSimpleName());
      } else {
        changed.add(each);
      }
    }
    if (!placed) {
      changed.add(policy);
    }
    return new PolicySet(changed);
  }

  /**
   * This set in which each policy looks at the facts that the others put out now: after the
   * outcomes of a table or the bands of a card changed, policies that were built before look at
   * other facts.
   *
   * @param kinds reads the documents again; policies of other kinds stay
   * @return an equal set
   * @throws org.telcocrm.rules.policy.PolicyException if a document asks for an outcome or a band
   *     that is no more
   */
  public PolicySet relinked(PolicyKinds kinds) {
    PolicyKinds wide = kinds.plusFacts(this);
    PolicySet result = this;
    for (Policy each : all) {
      if (wide.knows(each)) {
        result = result.with(wide.read(each.document()));
      }
    }
    return result;
  }

  /**
   * This set with overlays applied to one policy.
   *
   * @param id the policy's id
   * @param overlays for industry, province, city
   * @param kinds reads the changed document
   * @return the set with the changed, validated policy
   * @throws IllegalArgumentException if no policy has the id; the message says the nearest one
   * @throws org.telcocrm.rules.policy.PolicyException if the changed document is refused
   */
  public PolicySet overlay(String id, List<PolicyOverlay> overlays, PolicyKinds kinds) {
    Policy base =
        find(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "id must name a policy of the set but was \""
                            + id
                            + '"'
                            + NodeReader.nearest(id, ids())));
    PolicyKinds wide = kinds.plusFacts(this);
    return with(wide.read(PolicyOverlay.apply(base.document(), overlays))).relinked(kinds);
  }

  /**
   * This set as it holds in an industry: first what the template changes, then what is nearer to
   * the customer, whatever the order given (行业模板叠加).
   *
   * @param template of the industry
   * @param nearer further overlays by the id of their policy, for a province or a city; they win
   *     over the template
   * @param kinds reads the changed documents
   * @return the set with the changed, validated policies
   * @throws IllegalArgumentException if an overlay names a policy the set has not; the message says
   *     the nearest one
   * @throws org.telcocrm.rules.policy.PolicyException if a changed document is refused
   */
  public PolicySet forIndustry(
      IndustryTemplate template, Map<String, List<PolicyOverlay>> nearer, PolicyKinds kinds) {
    Map<String, List<PolicyOverlay>> all = new TreeMap<>();
    template.overlays().forEach(each -> all.put(each.policy(), template.overlaysOf(each.policy())));
    nearer.forEach(
        (id, overlays) ->
            all.merge(
                id,
                overlays,
                (mine, more) -> Stream.of(mine, more).flatMap(List::stream).toList()));
    PolicySet result = this;
    for (Map.Entry<String, List<PolicyOverlay>> each : all.entrySet()) {
      result = result.overlay(each.getKey(), each.getValue(), kinds);
    }
    return result;
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

  /** Who decides something of each customer, in the order of the policies. */
  List<Assessor<?>> assessors() {
    List<Assessor<?>> assessors = new ArrayList<>();
    for (Policy policy : all) {
      if (policy instanceof AssessmentPolicy deciding) {
        assessors.add(deciding.assessor());
      }
    }
    return List.copyOf(assessors);
  }

  private List<String> ids() {
    return all.stream().map(policy -> policy.ref().id()).toList();
  }

  /** The same policies, in whatever order they were put in. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PolicySet that && Set.copyOf(refs()).equals(Set.copyOf(that.refs()));
  }

  private List<?> refs() {
    return all.stream().map(Policy::ref).toList();
  }

  @Override
  public int hashCode() {
    return Set.copyOf(refs()).hashCode();
  }

  /** The references of all policies. */
  @Override
  public String toString() {
    return refs().toString();
  }
}
