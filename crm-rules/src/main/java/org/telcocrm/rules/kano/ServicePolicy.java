package org.telcocrm.rules.kano;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.assessor.AssessmentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.table.ConditionCodec;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.value.ValueAssessor;

/**
 * The service policy (梯次服务体系): a catalogue of services with a Kano tier per segment, how a
 * customer's segment is found, and how much may be planned per value tier.
 *
 * <p>Services owed by law are must-be in every segment and locked: a policy that lowers one is
 * refused, whether the mark is kept or taken away. Segments are codes, so a catalogue for groups is
 * a second policy of this kind with its own segments and its own {@link ServiceBudget#by()}.
 * Weights, costs, budgets and tiers not marked as locked are proposals. Immutable and thread-safe.
 * Source: defaults 8; domain/01.
 */
public final class ServicePolicy implements AssessmentPolicy {

  private static final long serialVersionUID = 1L;

  /** The {@code kind} member of the policy's document. */
  public static final String KIND = "services";

  private final String id;
  private final String version;
  private final DecisionTable<String> segments;
  private final ServiceBudget budget;

  @SuppressWarnings("serial") // LinkedHashMap, never changed
  private final Map<String, Service> services;

  private final Node.Obj document;
  private final PolicyRef ref;

  private ServicePolicy(Builder builder) {
    this.id = builder.id;
    this.version = builder.version;
    if (builder.segments == null) {
      throw new PolicyException("segments", "must be set but were not");
    }
    if (builder.budget == null) {
      throw new PolicyException("budget", "must be set but was not");
    }
    this.segments = builder.segments;
    this.budget = builder.budget;
    this.services = Collections.unmodifiableMap(new LinkedHashMap<>(builder.services));
    CatalogueRules.check(segments, services.values());
    this.document = write();
    this.ref = Policy.refOf(document);
  }

  /**
   * The default policy: thirty services for four segments of individual customers.
   *
   * @return the policy, useful untouched
   */
  public static ServicePolicy ofDefaults() {
    return DefaultServices.policy();
  }

  /**
   * The default policy for group customers: twenty-six services for classes A and B, and C and D,
   * each with what the group wants from communication where that is known.
   *
   * @return the policy, useful untouched
   */
  public static ServicePolicy ofGroupDefaults() {
    return DefaultGroupServices.policy();
  }

  /**
   * Starts a policy without services.
   *
   * @param id stable name
   * @param version edition
   * @return a builder; segments and budget must be set
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
    builder.segments = segments;
    builder.budget = budget;
    builder.services.putAll(services);
    return builder;
  }

  /**
   * How a customer's segment is found.
   *
   * @return a table whose output is a segment code
   */
  public DecisionTable<String> segments() {
    return segments;
  }

  /**
   * How much may be planned.
   *
   * @return budget per value tier
   */
  public ServiceBudget budget() {
    return budget;
  }

  /**
   * The catalogue.
   *
   * @return the services in catalogue order
   */
  public List<Service> services() {
    return List.copyOf(services.values());
  }

  /**
   * The service with this code.
   *
   * @param code for example {@code "I05"}
   * @return empty if the catalogue has none
   */
  public Optional<Service> service(String code) {
    return Optional.ofNullable(services.get(code));
  }

  /**
   * Exciters whose tier must be asked again, because what delights turns into what is expected.
   *
   * @param asOf the day of the question
   * @return codes of services whose last day lies before it, in catalogue order
   */
  public List<String> reviewsDue(LocalDate asOf) {
    return services.values().stream()
        .filter(service -> service.reviewBy().filter(asOf::isAfter).isPresent())
        .map(Service::code)
        .toList();
  }

  /**
   * Every reason code a decision by this policy can give.
   *
   * @return sorted: the segment rules and the codes of {@link ServiceAssessor}
   */
  public Set<String> reasons() {
    Set<String> reasons = new TreeSet<>(ServiceAssessor.REASONS);
    segments.rules().forEach(rule -> reasons.add(rule.code()));
    return reasons;
  }

  /**
   * The facts the policy looks at.
   *
   * @return sorted, without repetition
   */
  public List<Fact> facts() {
    Set<Fact> facts = new TreeSet<>(segments.facts());
    facts.add(budget.by());
    services.values().forEach(service -> facts.addAll(service.test().facts()));
    return List.copyOf(facts);
  }

  @Override
  public PolicyRef ref() {
    return ref;
  }

  @Override
  public Node.Obj document() {
    return document;
  }

  private Node.Obj write() {
    Node.Builder levels = Node.object();
    budget.levels().forEach(levels::put);
    return Node.object()
        .put("kind", KIND)
        .put("id", id)
        .put("version", version)
        .put("segments", segments.write(Node::of))
        .put(
            "budget",
            Node.object().put("by", budget.by().code()).put("levels", levels.build()).build())
        .put("services", Node.list(services.values().stream().map(Service::write).toList()))
        .build();
  }

  /**
   * Reads a policy.
   *
   * @param reader at the top object
   * @param catalog what fact names mean; {@code value_tier} is known without
   * @return an equal policy
   * @throws PolicyException with path, rule and value
   */
  public static ServicePolicy read(NodeReader reader, FactCatalog catalog) {
    FactCatalog facts = catalog.plus(ValueAssessor.VALUE_TIER);
    reader.text("kind");
    Builder builder = new Builder(reader.text("id"), reader.text("version"));
    builder.segments =
        DecisionTable.read(reader.object("segments"), facts, rule -> rule.text("then"));
    builder.budget = readBudget(reader.object("budget"), facts);
    List<Service> services = reader.objects("services", r -> Service.read(r, facts));
    List<String> codes = new ArrayList<>();
    for (Service service : services) {
      if (codes.contains(service.code())) {
        throw reader.refuse(
            "services", "must have unique codes but " + service.code() + " stands twice");
      }
      codes.add(service.code());
      builder.service(service);
    }
    reader.end();
    return builder.build();
  }

  private static ServiceBudget readBudget(NodeReader reader, FactCatalog facts) {
    Fact by = ConditionCodec.readFact(reader, "by", facts);
    if (!(by instanceof ChoiceFact<?> choice)) {
      throw reader.refuse("by", "must name a choice but " + by + " is a " + by.type());
    }
    Map<String, Long> levels =
        reader.map(
            "levels",
            (inner, level) -> {
              BigDecimal amount = inner.number(level);
              try {
                return amount.longValueExact();
              } catch (ArithmeticException e) {
                throw inner.refuse(level, "must be whole minor units but was " + amount);
              }
            });
    reader.end();
    try {
      return new ServiceBudget(choice, levels);
    } catch (IllegalArgumentException e) {
      throw reader.refuse("levels", "are refused: " + e.getMessage());
    }
  }

  /** A set holds one. */
  @Override
  public boolean replaces(Policy other) {
    return other instanceof ServicePolicy;
  }

  @Override
  public ServiceAssessor assessor() {
    return new ServiceAssessor(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ServicePolicy that && ref.equals(that.ref);
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

  /** Collects a service policy. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private String version;
    private @Nullable DecisionTable<String> segments;
    private @Nullable ServiceBudget budget;
    private final Map<String, Service> services = new LinkedHashMap<>();

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
     * Sets how a customer's segment is found.
     *
     * @param table a FIRST or UNIQUE table whose output is a segment code
     * @return this builder
     */
    public Builder segments(DecisionTable<String> table) {
      this.segments = table;
      return this;
    }

    /**
     * Sets how much may be planned.
     *
     * @param amounts per value tier
     * @return this builder
     */
    public Builder budget(ServiceBudget amounts) {
      this.budget = amounts;
      return this;
    }

    /**
     * Adds a service, or replaces the one with its code.
     *
     * @param service the service
     * @return this builder
     */
    public Builder service(Service service) {
      services.put(service.code(), service);
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the policy
     * @throws PolicyException if a locked service is lowered, a tier is none of the three, an
     *     exciter has no review date, a cost is negative, or a segment has no service
     */
    public ServicePolicy build() {
      return new ServicePolicy(this);
    }
  }
}
