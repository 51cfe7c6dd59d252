package org.telcocrm.rules.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;

/** A condition whose facts are columns: no look-up is left. */
sealed interface ColumnTest extends Serializable {

  /** Whether the condition holds for a row. */
  Truth test(FactReader row);

  /** For which rows the condition holds, and for which it does not; writes every lane of both. */
  void test(FactBlock block, Lanes lanes, int[] yes, int[] no);

  /** A value from one number to another, both inclusive. */
  record Between(int column, double least, double most) implements ColumnTest {

    @Override
    public Truth test(FactReader row) {
      double value = row.numericAt(column);
      return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(value >= least && value <= most);
    }

    @Override
    public void test(FactBlock block, Lanes lanes, int[] yes, int[] no) {
      Lanes.between(block, column, least, most, yes, no);
    }
  }

  /** A level that is marked. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Marked(int column, boolean[] levels) implements ColumnTest {

    @Override
    public Truth test(FactReader row) {
      double value = row.numericAt(column);
      return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(levels[(int) value]);
    }

    @Override
    public void test(FactBlock block, Lanes lanes, int[] yes, int[] no) {
      Lanes.marked(block, column, levels, yes, no);
    }
  }

  /** A value is there, or is not. */
  record Known(int column, boolean known) implements ColumnTest {

    @Override
    public Truth test(FactReader row) {
      return Truth.of(known != Double.isNaN(row.numericAt(column)));
    }

    @Override
    public void test(FactBlock block, Lanes lanes, int[] yes, int[] no) {
      Lanes.known(block, column, known ? yes : no, known ? no : yes);
    }
  }

  /** The same answer for every row, because the source does not have the fact. */
  record Constant(Truth truth) implements ColumnTest {

    @Override
    public Truth test(FactReader row) {
      return truth;
    }

    @Override
    public void test(FactBlock block, Lanes lanes, int[] yes, int[] no) {
      Arrays.fill(yes, 0, block.size(), truth == Truth.TRUE ? -1 : 0);
      Arrays.fill(no, 0, block.size(), truth == Truth.FALSE ? -1 : 0);
    }
  }

  /** Every part holds, or, the other way round, at least one. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Parts(ColumnTest[] parts, boolean all) implements ColumnTest {

    @Override
    public Truth test(FactReader row) {
      // The answer that one part alone decides; else unknown if one is.
      Truth decides = Truth.of(!all);
      Truth result = Truth.of(all);
      for (ColumnTest part : parts) {
        Truth truth = part.test(row);
        if (truth == decides) {
          return decides;
        }
        if (truth == Truth.UNKNOWN) {
          result = Truth.UNKNOWN;
        }
      }
      return result;
    }

    @Override
    public void test(FactBlock block, Lanes lanes, int[] yes, int[] no) {
      int size = block.size();
      new Constant(Truth.of(all)).test(block, lanes, yes, no);
      int[] moreYes = lanes.take(size);
      int[] moreNo = lanes.take(size);
      for (ColumnTest part : parts) {
        part.test(block, lanes, moreYes, moreNo);
        if (all) {
          Lanes.merge(yes, no, moreYes, moreNo, size);
        } else {
          Lanes.merge(no, yes, moreNo, moreYes, size);
        }
      }
      lanes.giveBack(moreYes);
      lanes.giveBack(moreNo);
    }
  }

  /** The part does not hold. */
  record Not(ColumnTest part) implements ColumnTest {

    @Override
    public Truth test(FactReader row) {
      return part.test(row).not();
    }

    @Override
    public void test(FactBlock block, Lanes lanes, int[] yes, int[] no) {
      part.test(block, lanes, no, yes);
    }
  }

  /** A condition under a schema. */
  static ColumnTest of(Condition condition, FactSchema schema) {
    if (condition instanceof Condition.AllOf all) {
      return new Parts(parts(all.conditions(), schema), true);
    }
    if (condition instanceof Condition.AnyOf any) {
      return new Parts(parts(any.conditions(), schema), false);
    }
    if (condition instanceof Condition.Not not) {
      return new Not(of(not.condition(), schema));
    }
    Fact fact = condition.facts().get(0);
    int column = schema.indexOf(fact);
    if (condition instanceof Condition.Known known) {
      return column < 0 ? new Constant(Truth.of(!known.known())) : new Known(column, known.known());
    }
    if (column < 0) {
      return new Constant(Truth.UNKNOWN);
    }
    if (condition instanceof Condition.OneOf oneOf) {
      return new Marked(column, marks(oneOf));
    }
    Condition.Range range = (Condition.Range) condition;
    return new Between(
        column,
        range.lowerInclusive() ? range.lower() : Math.nextUp(range.lower()),
        range.upperInclusive() ? range.upper() : Math.nextDown(range.upper()));
  }

  private static ColumnTest[] parts(List<Condition> conditions, FactSchema schema) {
    List<ColumnTest> parts = new ArrayList<>();
    conditions.forEach(each -> parts.add(of(each, schema)));
    return parts.toArray(ColumnTest[]::new);
  }

  private static boolean[] marks(Condition.OneOf oneOf) {
    ChoiceFact<?> fact = oneOf.fact();
    boolean[] marks = new boolean[fact.levels().size()];
    for (int level = 0; level < marks.length; level++) {
      marks[level] = oneOf.levels().contains(fact.format(level));
    }
    return marks;
  }
}
