package org.telcocrm.rules.assessor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

/**
 * A host's own policy as a decision table: the first rule that holds gives the outcome, a code.
 *
 * <p>Put it into a policy set and it takes part in every assessment: its outcome becomes the column
 * that has its id as name and a fact that other policies may ask for, its rules the reasons, and
 * its JSON is exported and read like ours.
 *
 * <pre>{@code
 * TablePolicy policy =
 *     TablePolicy.builder("game_pack", "1", "NO")
 *         .rule("GAMER", Condition.atLeast(GAME_HOURS, 20), "OFFER")
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class TablePolicy implements AssessmentPolicy {

  private static final long serialVersionUID = 1L;

  /** The {@code kind} member of the policy's document. */
  public static final String KIND = "table";

  private final DecisionTable<String> table;
  private final String otherwise;
  private final ChoiceFact<String> outcome;
  private final Node.Obj document;
  private final PolicyRef ref;

  private TablePolicy(String id, String version, DecisionTable<String> table, String otherwise) {
    this.table = table;
    this.otherwise = otherwise;
    if (table.hitPolicy() == HitPolicy.COLLECT) {
      throw new PolicyException("table.hitPolicy", "must be FIRST or UNIQUE but was COLLECT");
    }
    if (!AssessorKey.isHeader(id)) {
      throw new PolicyException(
          "id", "must be lower-case letters, digits and underscores but was \"" + id + '"');
    }
    Set<String> outcomes = new LinkedHashSet<>();
    table.rules().forEach(rule -> outcomes.add(rule.then()));
    outcomes.add(otherwise);
    this.outcome = ChoiceFact.ofCodes(id, List.copyOf(outcomes));
    this.document =
        Node.object()
            .put("kind", KIND)
            .put("id", id)
            .put("version", version)
            .put("table", table.write(Node::of))
            .put("otherwise", otherwise)
            .build();
    this.ref = Policy.refOf(document);
  }

  /**
   * Starts a table whose first rule that holds decides.
   *
   * @param id stable name and output column: lower-case letters, digits and underscores
   * @param version edition
   * @param otherwise the outcome when no rule holds and none is unknown
   * @return a builder without rules
   */
  public static Builder builder(String id, String version, String otherwise) {
    return new Builder(id, version, otherwise);
  }

  /**
   * Reads a policy.
   *
   * @param reader at the top object
   * @param catalog what fact names mean
   * @return an equal policy
   * @throws PolicyException with path, rule and value
   */
  public static TablePolicy read(NodeReader reader, FactCatalog catalog) {
    reader.text("kind");
    TablePolicy policy =
        new TablePolicy(
            reader.text("id"),
            reader.text("version"),
            DecisionTable.read(reader.object("table"), catalog, rule -> rule.text("then")),
            reader.text("otherwise"));
    reader.end();
    return policy;
  }

  /**
   * The rules.
   *
   * @return the table
   */
  public DecisionTable<String> table() {
    return table;
  }

  /**
   * The outcome when no rule holds and none is unknown.
   *
   * @return the code
   */
  public String otherwise() {
    return otherwise;
  }

  /**
   * The outcome as a fact, for the policies that look at it.
   *
   * @return a choice whose code is the policy's id, of all outcomes
   */
  public ChoiceFact<String> outcomeFact() {
    return outcome;
  }

  @Override
  public TableAssessor assessor() {
    return new TableAssessor(this);
  }

  @Override
  public PolicyRef ref() {
    return ref;
  }

  @Override
  public Node.Obj document() {
    return document;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TablePolicy that && ref.equals(that.ref);
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

  /** Collects the rules of a table, in order. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private final String version;
    private final String otherwise;
    private final List<DecisionTable.Rule<String>> rules = new ArrayList<>();

    private Builder(String id, String version, String otherwise) {
      this.id = id;
      this.version = version;
      this.otherwise = otherwise;
    }

    /**
     * Adds a rule behind the others.
     *
     * @param code reason code, upper-case letters, digits and underscores
     * @param when the condition
     * @param outcome what the rule decides
     * @return this builder
     */
    public Builder rule(String code, Condition when, String outcome) {
      rules.add(new DecisionTable.Rule<>(code, when, outcome));
      return this;
    }

    /**
     * Ends the table.
     *
     * @return the policy
     * @throws PolicyException if a code stands twice or the id is no column name
     */
    public TablePolicy build() {
      return new TablePolicy(id, version, DecisionTable.of(HitPolicy.FIRST, rules), otherwise);
    }
  }
}
