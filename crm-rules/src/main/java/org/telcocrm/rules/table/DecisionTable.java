package org.telcocrm.rules.table;

import java.io.Serializable;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

/**
 * A decision table: rules in order, each a condition and an output, and a hit policy.
 *
 * <p>A rule whose condition is unknown does not fire; the unknown facts become gaps. Under {@link
 * HitPolicy#FIRST} an unknown rule is passed over like one that does not hold. Immutable and
 * thread-safe.
 *
 * @param <O> the rules' output
 */
public final class DecisionTable<O> implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * One rule.
   *
   * @param code reason code of the rule, unique in its table
   * @param when the condition
   * @param then the output
   * @param <O> the output's type
   */
  public record Rule<O>(String code, Condition when, O then) implements Serializable {

    /** Refuses a code that is no reason code. */
    public Rule {
      Evidence.requireReason(code);
    }
  }

  /**
   * A rule that fired.
   *
   * @param rule the rule
   * @param evidence what its condition saw
   * @param <O> the output's type
   */
  public record Hit<O>(Rule<O> rule, List<Evidence> evidence) implements Serializable {

    /** Copies the evidence. */
    public Hit {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * What a table said of one customer.
   *
   * @param hits the rules that fired, in table order; at most one unless the table collects
   * @param gaps missing facts that kept rules from answering
   * @param unanswered facts, missing or absent, that kept a rule before the first hit from
   *     answering
   * @param <O> the output's type
   */
  public record Result<O>(List<Hit<O>> hits, List<Gap> gaps, List<Gap> unanswered)
      implements Serializable {

    /** Copies the lists. */
    public Result {
      hits = List.copyOf(hits);
      gaps = List.copyOf(gaps);
      unanswered = List.copyOf(unanswered);
    }

    /**
     * The output of the first hit.
     *
     * @return empty if no rule fired
     */
    public Optional<O> first() {
      return hits.isEmpty() ? Optional.empty() : Optional.of(hits.get(0).rule().then());
    }
  }

  private final HitPolicy hitPolicy;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Rule<O>> rules;

  /** The last binding, kept because hosts ask with one schema over and over; racing is harmless. */
  private transient volatile @Nullable BoundTable<O> lastBound;

  private DecisionTable(HitPolicy hitPolicy, List<Rule<O>> rules) {
    this.hitPolicy = hitPolicy;
    this.rules = List.copyOf(rules);
  }

  /**
   * A table of these rules.
   *
   * @param hitPolicy what to do when several hold
   * @param rules in order; codes unique
   * @param <O> the output's type
   * @return the table
   * @throws PolicyException if a code stands twice, or two rules of a unique table can hold
   *     together, or a rule of a first-hit table stands behind one that always holds
   */
  public static <O> DecisionTable<O> of(HitPolicy hitPolicy, List<Rule<O>> rules) {
    Set<String> codes = new HashSet<>();
    for (Rule<O> rule : rules) {
      if (!codes.add(rule.code())) {
        throw new PolicyException("rules", "must have unique codes but " + rule.code() + " is not");
      }
    }
    if (hitPolicy == HitPolicy.FIRST) {
      for (int i = 0; i < rules.size() - 1; i++) {
        if (rules.get(i).when().equals(Condition.always())) {
          throw new PolicyException(
              "rules",
              "of a FIRST table must all be reachable but "
                  + rules.get(i + 1).code()
                  + " stands behind "
                  + rules.get(i).code()
                  + ", which always holds");
        }
      }
    }
    if (hitPolicy == HitPolicy.UNIQUE) {
      for (int i = 0; i < rules.size(); i++) {
        for (int j = i + 1; j < rules.size(); j++) {
          if (!Boxes.areDisjoint(rules.get(i).when(), rules.get(j).when())) {
            throw new PolicyException(
                "rules",
                "of a UNIQUE table must not overlap but "
                    + rules.get(i).code()
                    + " and "
                    + rules.get(j).code()
                    + " can hold together");
          }
        }
      }
    }
    return new DecisionTable<>(hitPolicy, rules);
  }

  /**
   * What happens when several rules hold.
   *
   * @return the hit policy
   */
  public HitPolicy hitPolicy() {
    return hitPolicy;
  }

  /**
   * The rules.
   *
   * @return in table order
   */
  public List<Rule<O>> rules() {
    return rules;
  }

  /**
   * The facts the table looks at.
   *
   * @return in order of appearance, without repetition
   */
  public List<Fact> facts() {
    Set<Fact> facts = new LinkedHashSet<>();
    rules.forEach(rule -> facts.addAll(rule.when().facts()));
    return List.copyOf(facts);
  }

  /**
   * Decides for one customer; many of one source go faster by {@link #bind}.
   *
   * @param facts the customer's facts
   * @return the rules that fired and what kept others from answering
   */
  public Result<O> evaluate(FactReader facts) {
    BoundTable<O> bound = lastBound;
    if (bound == null || !bound.schema().equals(facts.schema())) {
      bound = bind(facts.schema());
      lastBound = bound;
    }
    return bound.evaluate(facts);
  }

  /**
   * Prepares the table for facts of one source: the way to decide for a base.
   *
   * @param schema the source's facts
   * @return a table for rows of exactly that schema
   */
  public BoundTable<O> bind(FactSchema schema) {
    return new BoundTable<>(this, schema);
  }

  /**
   * The table as policy content.
   *
   * @param output writes a rule's output as the member {@code then}
   * @return an object with {@code hitPolicy} and {@code rules}
   */
  public Node.Obj write(Function<O, Node> output) {
    return Node.object()
        .put("hitPolicy", hitPolicy.name())
        .put(
            "rules",
            Node.list(
                rules.stream()
                    .map(
                        rule ->
                            Node.object()
                                .put("code", rule.code())
                                .put("when", ConditionCodec.write(rule.when()))
                                .put("then", output.apply(rule.then()))
                                .build())
                    .toList()))
        .build();
  }

  /**
   * Reads a table.
   *
   * @param reader at the table's object
   * @param catalog what fact names mean
   * @param output reads a rule's output; gets the reader of the rule and reads the member {@code
   *     then}
   * @param <O> the output's type
   * @return the table
   * @throws PolicyException with path, rule and value
   */
  public static <O> DecisionTable<O> read(
      NodeReader reader, FactCatalog catalog, Function<NodeReader, O> output) {
    HitPolicy hitPolicy = reader.constant("hitPolicy", HitPolicy.class);
    List<Rule<O>> rules =
        reader.objects(
            "rules",
            r -> {
              Rule<O> rule =
                  new Rule<>(
                      readCode(r), ConditionCodec.read(r.object("when"), catalog), output.apply(r));
              r.end();
              return rule;
            });
    reader.end();
    try {
      return of(hitPolicy, rules);
    } catch (PolicyException e) {
      throw reader.refuse(e.path(), e.problem());
    }
  }

  private static String readCode(NodeReader rule) {
    String code = rule.text("code");
    try {
      return Evidence.requireReason(code);
    } catch (IllegalArgumentException e) {
      throw rule.refuse("code", "is refused: " + e.getMessage());
    }
  }
}
