package org.telcocrm.rules.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;

/**
 * A condition bound to one source: the same answers as {@link Condition#test}, with the columns
 * found once.
 *
 * <p>Immutable and thread-safe.
 */
public final class BoundCondition implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Condition condition;
  private final ColumnTest test;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Fact> facts;

  /** The column of each fact; −1 for one that the source does not have. */
  private final int[] columns;

  private final Gap[] gaps;

  BoundCondition(Condition condition, FactSchema schema) {
    this.condition = condition;
    this.test = ColumnTest.of(condition, schema);
    this.facts = condition.facts();
    this.columns = facts.stream().mapToInt(schema::indexOf).toArray();
    this.gaps = new Gap[columns.length];
    for (int i = 0; i < gaps.length; i++) {
      Gap.Kind kind = columns[i] < 0 ? Gap.Kind.ABSENT : Gap.Kind.MISSING;
      gaps[i] = new Gap(facts.get(i).code(), kind);
    }
  }

  /**
   * The condition.
   *
   * @return as it was bound
   */
  public Condition condition() {
    return condition;
  }

  /**
   * The facts the condition looks at.
   *
   * @return in order of appearance, without repetition
   */
  public List<Fact> facts() {
    return facts;
  }

  /**
   * Whether the condition holds for a customer.
   *
   * @param row a row of the bound schema
   * @return unknown if a fact needed for the answer is missing or absent
   */
  public Truth test(FactReader row) {
    return test.test(row);
  }

  /**
   * What made the condition hold, see {@link Condition#evidence}.
   *
   * @param reason the reason code of the rule
   * @param row a row of the bound schema
   * @return the evidence in order of appearance
   */
  public List<Evidence> evidence(String reason, FactReader row) {
    return condition.evidence(reason, row);
  }

  /**
   * The facts of the condition that the source has but does not know for this customer.
   *
   * @param row a row of the bound schema
   * @return one gap per missing fact; absent facts are a matter of the whole run
   */
  public List<Gap> gaps(FactReader row) {
    List<Gap> result = new ArrayList<>();
    addGaps(row, result);
    return List.copyOf(result);
  }

  /**
   * Adds the {@link #gaps}, without a list between.
   *
   * @param row a row of the bound schema
   * @param found takes one gap per missing fact that it does not hold yet
   */
  public void addGaps(FactReader row, List<Gap> found) {
    addGaps(row, false, found);
  }

  /** Adds what is missing, and with it what is absent, each once. */
  void addGaps(FactReader row, boolean withAbsent, List<Gap> found) {
    for (int i = 0; i < columns.length; i++) {
      boolean unknown = columns[i] < 0 ? withAbsent : Double.isNaN(row.numericAt(columns[i]));
      if (unknown && !found.contains(gaps[i])) {
        found.add(gaps[i]);
      }
    }
  }

  /** What can be unknown, in the order of {@link #facts()}. */
  List<Gap> possibleGaps() {
    return List.of(gaps);
  }

  ColumnTest columnTest() {
    return test;
  }
}
