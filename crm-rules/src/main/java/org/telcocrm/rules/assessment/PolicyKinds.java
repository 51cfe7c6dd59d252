package org.telcocrm.rules.assessment;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.analysis.FigureFacts;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.brand.BrandPolicies;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.churn.ChurnPolicies;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.credit.CreditPolicies;
import org.telcocrm.rules.fraud.FraudFacts;
import org.telcocrm.rules.fraud.FraudPolicies;
import org.telcocrm.rules.guard.GuardPolicies;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.kano.ServicePolicy;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyKind;
import org.telcocrm.rules.risk.RiskPolicies;
import org.telcocrm.rules.segment.SegmentFacts;
import org.telcocrm.rules.segment.SegmentPolicies;
import org.telcocrm.rules.stewardship.StewardshipPolicies;
import org.telcocrm.rules.template.TemplatePolicies;
import org.telcocrm.rules.value.GroupValueAssessor;
import org.telcocrm.rules.value.GroupValuePolicy;
import org.telcocrm.rules.value.ValueAssessor;
import org.telcocrm.rules.value.ValueFacts;
import org.telcocrm.rules.value.ValuePolicies;
import org.telcocrm.rules.value.ValuePolicy;

/**
 * What the {@code kind} of a policy document means: our own kinds and the host's.
 *
 * <p>Immutable; thread-safe if the host's readers are.
 */
public final class PolicyKinds {

  private static final String SCHEMA = "$schema";

  /**
   * What decisions of ours put out, and what segments, figures, advice and fraud ask for beyond the
   * extracts; in a set another decision may have the code.
   */
  private static final List<Fact> DECIDED =
      Stream.of(
              outputs(ChurnAssessor.KEY),
              outputs(ValueAssessor.KEY),
              outputs(GroupValueAssessor.KEY),
              outputs(ServiceAssessor.KEY),
              SegmentFacts.all().stream(),
              FigureFacts.all().stream(),
              ValueFacts.all().stream(),
              FraudFacts.all().stream())
          .<Fact>flatMap(each -> each)
          .toList();

  private static final List<PolicyKind<?>> DOCUMENTS =
      List.of(
          ChurnPolicies.PORT_OUT,
          StewardshipPolicies.CONTACT,
          StewardshipPolicies.MASKING,
          StewardshipPolicies.RETENTION,
          StewardshipPolicies.SURVIVORSHIP,
          CreditPolicies.STARS,
          CreditPolicies.LIMITS,
          CreditPolicies.GROUP_CREDIT,
          CreditPolicies.DUNNING,
          SegmentPolicies.ORIENTATION,
          SegmentPolicies.PREFERENCES,
          BrandPolicies.BRAND,
          SegmentPolicies.RFM,
          ValuePolicies.STICKINESS,
          TemplatePolicies.INDUSTRY_TEMPLATES,
          FraudPolicies.CARD_FARMING,
          GuardPolicies.GUARD,
          RiskPolicies.RISK);

  private final FactCatalog source;
  private final FactCatalog facts;
  private final Map<String, Reader> readers;

  private PolicyKinds(FactCatalog source, Collection<Fact> outputs, Map<String, Reader> readers) {
    this.source = source;
    this.readers = readers;
    Map<String, Fact> decided = new LinkedHashMap<>();
    DECIDED.forEach(fact -> decided.put(fact.code(), fact));
    outputs.forEach(fact -> decided.put(fact.code(), fact));
    this.facts = source.plus(decided.values().toArray(Fact[]::new));
  }

  private PolicyKinds(FactCatalog source, FactCatalog facts, Map<String, Reader> readers) {
    this.source = source;
    this.facts = facts;
    this.readers = readers;
  }

  /** Builds a policy from its document. */
  @FunctionalInterface
  private interface Reader {

    Policy read(NodeReader reader, FactCatalog facts);
  }

  /**
   * Our own kinds over the standard facts.
   *
   * @return the registry
   */
  public static PolicyKinds standard() {
    return standard(FactCatalog.standard());
  }

  /**
   * Our own kinds over the standard facts and the host's.
   *
   * @param facts what fact names mean
   * @return the registry
   */
  public static PolicyKinds standard(FactCatalog facts) {
    Map<String, Reader> readers = new LinkedHashMap<>();
    readers.put(ValuePolicy.KIND, (reader, all) -> ValuePolicy.read(reader));
    readers.put(GroupValuePolicy.KIND, GroupValuePolicy::read);
    readers.put(ChurnPolicy.KIND, ChurnPolicy::read);
    readers.put(ServicePolicy.KIND, ServicePolicy::read);
    readers.put(ActionPolicy.KIND, ActionPolicy::read);
    readers.put(TablePolicy.KIND, TablePolicy::read);
    readers.put(ScorecardPolicy.KIND, ScorecardPolicy::read);
    DOCUMENTS.forEach(
        kind -> readers.put(kind.name(), (reader, all) -> DocumentPolicy.read(kind, reader, all)));
    return new PolicyKinds(facts, List.of(), readers);
  }

  /** What policy files may name beyond a source's facts: what decisions put out. */
  private static Stream<Fact> outputs(AssessorKey<?> key) {
    return key.outputs().stream().map(AssessorKey.Output::fact);
  }

  /**
   * This registry, in which documents may name the facts that the decisions of a set put out, those
   * of the host's tables and scorecards too.
   *
   * @param policies for example the set that a document is laid over
   * @return the wider registry
   * @throws IllegalArgumentException if a policy puts out a fact whose code means one of the source
   */
  public PolicyKinds plusFacts(PolicySet policies) {
    List<Fact> outputs =
        policies.assessors().stream().flatMap(each -> outputs(each.key())).toList();
    return new PolicyKinds(source, outputs, readers);
  }

  /** Whether the document of a policy can be read here. */
  boolean knows(Policy policy) {
    return policy.document().members().get("kind") instanceof Node.Text kind
        && readers.containsKey(kind.value());
  }

  /**
   * This registry with one more kind.
   *
   * @param kind a host's kind
   * @return the wider registry
   * @throws IllegalArgumentException if a kind of that name is known
   */
  public PolicyKinds plus(PolicyKind<?> kind) {
    return plus(kind.name(), (reader, known) -> DocumentPolicy.read(kind, reader, known));
  }

  /**
   * This registry with a host's own kind in place of ours of the same name, for example {@link
   * StewardshipPolicies#survivorship} over the host's own master fields.
   *
   * @param kind a kind whose name is known
   * @return the registry
   * @throws IllegalArgumentException if no kind of documents has that name
   */
  public PolicyKinds replacing(PolicyKind<?> kind) {
    if (DOCUMENTS.stream().noneMatch(each -> each.name().equals(kind.name()))) {
      throw new IllegalArgumentException(
          "a policy kind can take the place of one of "
              + DOCUMENTS.stream().map(PolicyKind::name).toList()
              + " but is \""
              + kind.name()
              + '"');
    }
    Map<String, Reader> all = new LinkedHashMap<>(readers);
    all.put(kind.name(), (reader, known) -> DocumentPolicy.read(kind, reader, known));
    return new PolicyKinds(source, facts, all);
  }

  /**
   * This registry with one more kind.
   *
   * @param kind the member {@code kind} of its documents
   * @param reader builds the policy; should read {@code kind} and end with {@link NodeReader#end()}
   * @return the wider registry
   */
  public PolicyKinds plus(String kind, Function<NodeReader, ? extends Policy> reader) {
    return plus(kind, (document, known) -> reader.apply(document));
  }

  private PolicyKinds plus(String kind, Reader reader) {
    Map<String, Reader> all = new LinkedHashMap<>(readers);
    if (all.putIfAbsent(kind, reader) != null) {
      throw new IllegalArgumentException("policy kinds must be unique but \"" + kind + "\" is not");
    }
    return new PolicyKinds(source, facts, all);
  }

  /**
   * The kinds known here.
   *
   * @return for example {@code "churn"}, in the order of registration
   */
  public Set<String> kinds() {
    return Collections.unmodifiableSet(readers.keySet());
  }

  /**
   * Builds a policy from its document.
   *
   * <p>A text member {@code $schema} may stand at the top: it tells editors what the document is,
   * and is no part of the policy or its hash.
   *
   * @param document the whole content
   * @return the validated policy
   * @throws PolicyException with path, rule and value; for an unknown kind with the nearest known
   *     one
   */
  public Policy read(Node.Obj document) {
    NodeReader reader = NodeReader.of(withoutSchema(document));
    String kind = reader.text("kind");
    Reader known = readers.get(kind);
    if (known == null) {
      throw reader.refuse(
          "kind",
          "must be one of "
              + readers.keySet()
              + " but was \""
              + kind
              + '"'
              + NodeReader.nearest(kind, readers.keySet()));
    }
    return known.read(reader, facts);
  }

  private static Node.Obj withoutSchema(Node.Obj document) {
    NodeReader reader = NodeReader.of(document);
    if (!reader.has(SCHEMA)) {
      return document;
    }
    reader.text(SCHEMA);
    Map<String, Node> members = new LinkedHashMap<>(document.members());
    members.remove(SCHEMA);
    return new Node.Obj(members);
  }
}
