package org.telcocrm.rules.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.value.ValueAssessor;

/**
 * The action policy: kinds of actions, the rules that ask for them, and what forbids them.
 *
 * <p>Triggers are a collecting decision table on facts, those that decisions put out included. A
 * rule that lacks a fact does not fire. Solvability, days, owners and capacity are proposals.
 * Immutable and thread-safe. Source: defaults 15.
 */
public final class ActionPolicy implements Policy {

  private static final long serialVersionUID = 1L;

  /** The {@code kind} member of the policy's document. */
  public static final String KIND = "actions";

  /** How many findings the import noted on this customer's record (资料问题数), where it says so. */
  public static final NumberFact DATA_FINDINGS = NumberFact.of("data_findings", "findings");

  private final String id;
  private final String version;
  private final long unknownValue;
  private final int unknownProbabilityMillionths;

  @SuppressWarnings("serial") // LinkedHashMap, never changed
  private final Map<String, ActionDefinition> actions;

  private final DecisionTable<String> triggers;

  @SuppressWarnings("serial") // List.copyOf
  private final List<ActionGuard> guards;

  @SuppressWarnings("serial") // List.copyOf
  private final List<ActionExemption> exemptions;

  @SuppressWarnings("serial") // TreeMap, never changed
  private final Map<String, Integer> capacity;

  private final Node.Obj document;
  private final PolicyRef ref;

  private ActionPolicy(Builder builder) {
    this.id = builder.id;
    this.version = builder.version;
    this.unknownValue = builder.unknownValue;
    this.unknownProbabilityMillionths = builder.unknownProbabilityMillionths;
    this.actions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.actions));
    if (builder.triggers == null) {
      throw new PolicyException("triggers", "must be set but were not");
    }
    this.triggers = builder.triggers;
    this.guards = List.copyOf(builder.guards);
    this.exemptions = List.copyOf(builder.exemptions);
    this.capacity = Collections.unmodifiableMap(new TreeMap<>(builder.capacity));
    ActionRules.check(this);
    this.document = ActionPolicyCodec.write(id, version, this);
    this.ref = Policy.refOf(document);
  }

  /**
   * The default policy: eleven kinds of actions for individual customers.
   *
   * @return the policy, useful untouched
   */
  public static ActionPolicy ofDefaults() {
    return DefaultActions.policy();
  }

  /**
   * The default policy for group customers: ten kinds of actions.
   *
   * @return the policy, useful untouched
   */
  public static ActionPolicy ofGroupDefaults() {
    return DefaultGroupActions.policy();
  }

  /**
   * Starts a policy without actions.
   *
   * @param id stable name
   * @param version edition
   * @return a builder; triggers must be set
   */
  public static Builder builder(String id, String version) {
    return new Builder(id, version);
  }

  /**
   * A builder that starts with this policy.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(id, version);
    builder.unknown(unknownValue, unknownProbabilityMillionths);
    actions.values().forEach(builder::action);
    builder.triggers(triggers);
    guards.forEach(builder::guard);
    exemptions.forEach(builder::exemption);
    capacity.forEach(builder::capacity);
    return builder;
  }

  /**
   * The kinds of actions.
   *
   * @return in order
   */
  public List<ActionDefinition> actions() {
    return List.copyOf(actions.values());
  }

  /**
   * The kind of action with this code.
   *
   * @param code for example {@code "A02"}
   * @return empty if there is none
   */
  public Optional<ActionDefinition> action(String code) {
    return Optional.ofNullable(actions.get(code));
  }

  /**
   * The rules that ask for actions.
   *
   * @return a collecting table whose output is an action's code
   */
  public DecisionTable<String> triggers() {
    return triggers;
  }

  /**
   * What forbids actions by a condition.
   *
   * @return in order
   */
  public List<ActionGuard> guards() {
    return guards;
  }

  /**
   * What forbids actions until a day.
   *
   * @return in order
   */
  public List<ActionExemption> exemptions() {
    return exemptions;
  }

  /**
   * How many actions an owner does a day; an owner that is not named has no limit.
   *
   * @return unmodifiable, by owner, for {@link CapacitySchedule}
   */
  public Map<String, Integer> capacity() {
    return capacity;
  }

  /**
   * What stands in for an unknown value when priorities are computed.
   *
   * @return minor units a month
   */
  public long unknownValue() {
    return unknownValue;
  }

  /**
   * What stands in for an unknown churn probability when priorities are computed.
   *
   * @return millionths, 0 to 1,000,000
   */
  public int unknownProbabilityMillionths() {
    return unknownProbabilityMillionths;
  }

  /**
   * Every reason code a plan by this policy can give.
   *
   * @return sorted: triggers, guards, exemptions and {@link ActionPlanner#ONE_OUTBOUND_PER_WEEK}
   */
  public Set<String> reasons() {
    Set<String> reasons = new TreeSet<>();
    triggers.rules().forEach(rule -> reasons.add(rule.code()));
    guards.forEach(guard -> reasons.add(guard.code()));
    exemptions.forEach(exemption -> reasons.add(exemption.code()));
    reasons.add(ActionPlanner.ONE_OUTBOUND_PER_WEEK);
    return reasons;
  }

  /**
   * The facts the policy looks at.
   *
   * @return sorted, without repetition
   */
  public List<Fact> facts() {
    Set<Fact> facts = new TreeSet<>(triggers.facts());
    guards.forEach(guard -> facts.addAll(guard.when().facts()));
    exemptions.forEach(exemption -> facts.add(exemption.until()));
    facts.add(ValueAssessor.REALISED_VALUE);
    facts.add(ChurnAssessor.CHURN_PROBABILITY);
    return List.copyOf(facts);
  }

  /** Why an action is forbidden: the first guard, then the first exemption; empty if it is not. */
  List<Evidence> forbids(String action, FactReader facts) {
    List<Evidence> evidence = new ArrayList<>();
    for (ActionGuard guard : guards) {
      if (evidence.isEmpty()) {
        evidence.addAll(guard.forbids(action, facts));
      }
    }
    for (ActionExemption exemption : exemptions) {
      if (evidence.isEmpty()) {
        evidence.addAll(exemption.forbids(action, facts));
      }
    }
    return evidence;
  }

  @Override
  public PolicyRef ref() {
    return ref;
  }

  @Override
  public Node.Obj document() {
    return document;
  }

  /**
   * Reads a policy.
   *
   * @param reader at the top object
   * @param catalog what fact names mean; what our own decisions put out is known without
   * @return an equal policy
   * @throws PolicyException with path, rule and value
   */
  public static ActionPolicy read(NodeReader reader, FactCatalog catalog) {
    return ActionPolicyCodec.read(reader, catalog);
  }

  /** A set holds one. */
  @Override
  public boolean replaces(Policy other) {
    return other instanceof ActionPolicy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ActionPolicy that && ref.equals(that.ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  /** The reference. */
  @Override
  public String toString() {
    return ref.toString();
  }

  /** Collects an action policy. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private String version;
    private long unknownValue = 2000;
    private int unknownProbabilityMillionths = 10_000;
    private final Map<String, ActionDefinition> actions = new LinkedHashMap<>();
    private @Nullable DecisionTable<String> triggers;
    private final List<ActionGuard> guards = new ArrayList<>();
    private final List<ActionExemption> exemptions = new ArrayList<>();
    private final Map<String, Integer> capacity = new TreeMap<>();

    private Builder(String id, String version) {
      this.id = id;
      this.version = version;
    }

    /**
     * Sets the edition.
     *
     * @param edition for example {@code "2026.2"}
     * @return this builder
     */
    public Builder version(String edition) {
      this.version = edition;
      return this;
    }

    /**
     * Sets what stands in where priorities lack a number; by default 20.00 yuan and 1 %.
     *
     * @param value minor units a month, 0 or more
     * @param probabilityMillionths churn probability, 0 to 1,000,000
     * @return this builder
     */
    public Builder unknown(long value, int probabilityMillionths) {
      this.unknownValue = value;
      this.unknownProbabilityMillionths = probabilityMillionths;
      return this;
    }

    /**
     * Adds a kind of action, or replaces the one with its code.
     *
     * @param action the kind
     * @return this builder
     */
    public Builder action(ActionDefinition action) {
      actions.put(action.code(), action);
      return this;
    }

    /**
     * Sets the rules that ask for actions.
     *
     * @param table a collecting table whose output is an action's code
     * @return this builder
     */
    public Builder triggers(DecisionTable<String> table) {
      this.triggers = table;
      return this;
    }

    /**
     * Adds what forbids actions by a condition.
     *
     * @param guard the guard
     * @return this builder
     */
    public Builder guard(ActionGuard guard) {
      guards.add(guard);
      return this;
    }

    /**
     * Adds what forbids actions until a day.
     *
     * @param exemption the exemption
     * @return this builder
     */
    public Builder exemption(ActionExemption exemption) {
      exemptions.add(exemption);
      return this;
    }

    /**
     * Sets how many actions an owner does a day.
     *
     * @param owner the owner's code
     * @param perDay 0 or more
     * @return this builder
     */
    public Builder capacity(String owner, int perDay) {
      capacity.put(owner, perDay);
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the policy
     * @throws PolicyException if a rule or guard names an unknown action, a code stands twice or is
     *     no reason code, or a number is out of range
     */
    public ActionPolicy build() {
      return new ActionPolicy(this);
    }
  }
}
