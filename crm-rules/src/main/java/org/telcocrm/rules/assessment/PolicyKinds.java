package org.telcocrm.rules.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.churn.PortOutEligibility;
import org.telcocrm.rules.kano.ServicePolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.value.GroupValuePolicy;
import org.telcocrm.rules.value.ValuePolicy;

/**
 * What the {@code kind} of a policy document means: our own kinds and the host's.
 *
 * <p>Immutable; thread-safe if the host's readers are.
 */
public final class PolicyKinds {

  private static final String SCHEMA = "$schema";

  private final Map<String, Function<NodeReader, ? extends Policy>> readers;

  private PolicyKinds(Map<String, Function<NodeReader, ? extends Policy>> readers) {
    this.readers = readers;
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
    FactCatalog all = PolicySet.withDecisionFacts(facts);
    Map<String, Function<NodeReader, ? extends Policy>> readers = new LinkedHashMap<>();
    readers.put(ValuePolicy.KIND, ValuePolicy::read);
    readers.put(GroupValuePolicy.KIND, reader -> GroupValuePolicy.read(reader, all));
    readers.put(ChurnPolicy.KIND, reader -> ChurnPolicy.read(reader, all));
    readers.put(ServicePolicy.KIND, reader -> ServicePolicy.read(reader, all));
    readers.put(ActionPolicy.KIND, reader -> ActionPolicy.read(reader, all));
    readers.put(PortOutEligibility.KIND, reader -> PortOutEligibility.read(reader, all));
    readers.put(TablePolicy.KIND, reader -> TablePolicy.read(reader, all));
    readers.put(ScorecardPolicy.KIND, reader -> ScorecardPolicy.read(reader, all));
    return new PolicyKinds(readers);
  }

  /**
   * This registry with one more kind.
   *
   * @param kind the member {@code kind} of its documents
   * @param reader builds the policy; should read {@code kind} and end with {@link NodeReader#end()}
   * @return the wider registry
   */
  public PolicyKinds plus(String kind, Function<NodeReader, ? extends Policy> reader) {
    Map<String, Function<NodeReader, ? extends Policy>> all = new LinkedHashMap<>(readers);
    if (all.putIfAbsent(kind, reader) != null) {
      throw new IllegalArgumentException("policy kinds must be unique but \"" + kind + "\" is not");
    }
    return new PolicyKinds(all);
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
    Function<NodeReader, ? extends Policy> known = readers.get(kind);
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
    return known.apply(reader);
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
