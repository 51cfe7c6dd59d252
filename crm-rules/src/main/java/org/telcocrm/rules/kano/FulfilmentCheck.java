package org.telcocrm.rules.kano;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.table.BoundCondition;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.ConditionCodec;
import org.telcocrm.rules.table.Truth;

/**
 * How facts tell whether a service's promise is kept.
 *
 * <p>The condition {@code met} says MET where it holds, UNMET where it does not, UNKNOWN where a
 * fact it needs is unknown. A second condition {@code atRisk} may mark customers whose promise is
 * kept, but barely. Example: network coverage is MET from .80 and at risk below .90. Immutable and
 * thread-safe.
 */
public final class FulfilmentCheck implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final FulfilmentCheck NONE = new FulfilmentCheck(null, null);

  private final @Nullable Condition met;
  private final @Nullable Condition atRisk;

  private FulfilmentCheck(@Nullable Condition met, @Nullable Condition atRisk) {
    this.met = met;
    this.atRisk = atRisk;
  }

  /**
   * No test: the state is always UNKNOWN.
   *
   * @return the test
   */
  public static FulfilmentCheck none() {
    return NONE;
  }

  /**
   * A test of one condition.
   *
   * @param met holds where the promise is kept
   * @return the test
   */
  public static FulfilmentCheck of(Condition met) {
    return new FulfilmentCheck(Objects.requireNonNull(met, "met"), null);
  }

  /**
   * A test with a warning zone.
   *
   * @param met holds where the promise is kept
   * @param atRisk asked only where {@code met} holds: true where the promise is kept, but barely
   * @return the test
   */
  public static FulfilmentCheck of(Condition met, Condition atRisk) {
    return new FulfilmentCheck(met, Objects.requireNonNull(atRisk, "atRisk"));
  }

  /**
   * Whether there is anything to test.
   *
   * @return false if the state is always UNKNOWN
   */
  public boolean isDefined() {
    return met != null;
  }

  /**
   * Whether the promise is kept.
   *
   * @param facts the customer's facts
   * @return UNKNOWN if there is no test or a fact it needs is missing or absent
   */
  public Fulfilment state(FactReader facts) {
    return bind(facts.schema()).state(facts);
  }

  /**
   * Whether the promise is kept, but barely.
   *
   * @param facts the customer's facts
   * @return true only where {@link #state} is MET
   */
  public boolean isAtRisk(FactReader facts) {
    Bound bound = bind(facts.schema());
    return bound.state(facts) == Fulfilment.MET && bound.warns(facts);
  }

  /**
   * The facts the test looks at.
   *
   * @return in order of appearance, without repetition
   */
  public List<Fact> facts() {
    Set<Fact> facts = new LinkedHashSet<>();
    if (met != null) {
      facts.addAll(met.facts());
    }
    if (atRisk != null) {
      facts.addAll(atRisk.facts());
    }
    return List.copyOf(facts);
  }

  Bound bind(FactSchema schema) {
    return new Bound(this, schema);
  }

  /** A test bound to one source. */
  static final class Bound implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable BoundCondition met;
    private final @Nullable BoundCondition atRisk;

    /** What breaks the promise, and what warns, in canonical words. */
    private final String broken;

    private final String warning;

    private Bound(FulfilmentCheck check, FactSchema schema) {
      this.met = check.met == null ? null : check.met.bind(schema);
      this.atRisk = check.atRisk == null ? null : check.atRisk.bind(schema);
      this.broken = check.met == null ? "" : FulfilmentCheck.broken(check.met, schema);
      this.warning = check.atRisk == null ? "" : check.atRisk.bound(schema);
    }

    boolean isDefined() {
      return met != null;
    }

    Fulfilment state(FactReader facts) {
      if (met == null) {
        return Fulfilment.UNKNOWN;
      }
      return switch (met.test(facts)) {
        case TRUE -> Fulfilment.MET;
        case FALSE -> Fulfilment.UNMET;
        case UNKNOWN -> Fulfilment.UNKNOWN;
      };
    }

    /** Asked where the promise is kept. */
    boolean warns(FactReader facts) {
      return atRisk != null && atRisk.test(facts) == Truth.TRUE;
    }

    /** What keeps the test from answering for this customer. */
    void addGaps(FactReader facts, List<Gap> gaps) {
      if (met != null) {
        met.addGaps(facts, gaps);
      }
    }

    /** Why the promise is not kept: what was seen, and the bound by which it is broken. */
    Evidence unmet(String reason, String service, FactReader facts) {
      String observed = met == null ? Evidence.MISSING : observed(met.facts(), facts);
      return Evidence.of(reason, service, observed, broken);
    }

    /** Why the promise is at risk. */
    Evidence atRisk(String reason, String service, FactReader facts) {
      BoundCondition condition = Objects.requireNonNull(atRisk, "atRisk");
      return Evidence.of(reason, service, observed(condition.facts(), facts), warning);
    }
  }

  private static String observed(List<Fact> seen, FactReader facts) {
    FactSchema schema = facts.schema();
    return seen.size() == 1
        ? schema.format(seen.get(0), facts.numeric(seen.get(0)))
        : seen.stream()
            .map(fact -> fact.code() + "=" + schema.format(fact, facts.numeric(fact)))
            .collect(Collectors.joining(", "));
  }

  /** The opposite of a condition in canonical words: {@code "> 15"} for {@code "<= 15"}. */
  private static String broken(Condition met, FactSchema schema) {
    if (met instanceof Condition.Range range) {
      Fact fact = range.fact();
      boolean open = Double.isInfinite(range.lower());
      if (open != Double.isInfinite(range.upper())) {
        Condition.Range opposite =
            open
                ? new Condition.Range(
                    fact, range.upper(), !range.upperInclusive(), Double.POSITIVE_INFINITY, false)
                : new Condition.Range(
                    fact, Double.NEGATIVE_INFINITY, false, range.lower(), !range.lowerInclusive());
        return opposite.bound(schema);
      }
      if (fact instanceof FlagFact && range.lower() == range.upper()) {
        double other = 1 - range.lower();
        return new Condition.Range(fact, other, true, other, true).bound(schema);
      }
    }
    return Condition.not(met).bound(schema);
  }

  void write(Node.Builder node) {
    if (met != null) {
      node.put("met", ConditionCodec.write(met));
    }
    if (atRisk != null) {
      node.put("atRisk", ConditionCodec.write(atRisk));
    }
  }

  static FulfilmentCheck read(NodeReader reader, FactCatalog catalog) {
    boolean warns = reader.has("atRisk");
    if (!reader.has("met")) {
      if (warns) {
        throw reader.refuse("atRisk", "needs a condition \"met\" beside it");
      }
      return NONE;
    }
    Condition met = ConditionCodec.read(reader.object("met"), catalog);
    return warns ? of(met, ConditionCodec.read(reader.object("atRisk"), catalog)) : of(met);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FulfilmentCheck that
        && Objects.equals(met, that.met)
        && Objects.equals(atRisk, that.atRisk);
  }

  @Override
  public int hashCode() {
    return Objects.hash(met, atRisk);
  }

  /** The conditions. */
  @Override
  public String toString() {
    return met == null ? "no test" : atRisk == null ? met.toString() : met + " at risk " + atRisk;
  }
}
