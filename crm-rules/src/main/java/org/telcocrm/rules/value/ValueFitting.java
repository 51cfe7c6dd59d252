package org.telcocrm.rules.value;

import static org.telcocrm.core.fact.StandardFacts.BILL_AVERAGE;
import static org.telcocrm.core.fact.StandardFacts.COST_TO_SERVE;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.aggregate.Histogram;

/** Learns peers and quantile cuts: exact counts and sums, merged in any order. */
record ValueFitting(ValuePolicy policy)
    implements Aggregate<FactReader, ValueFitting.State, ValueAssessor> {

  private static final int BILL_BITS = 13;

  /** Sums of one peer cell. */
  static final class Cell implements Serializable {
    private static final long serialVersionUID = 1L;
    private long customers;
    private long sum;
    private final Histogram contributions = new Histogram();
  }

  /** The base so far. */
  static final class State implements Serializable {
    private static final long serialVersionUID = 1L;
    private String currency = "";

    /** Fine buckets: here the tiers' cuts come from. */
    private final Histogram bills = new Histogram(BILL_BITS);

    @SuppressWarnings("serial") // TreeMap
    private final Map<String, Cell> cells = new TreeMap<>();
  }

  @Override
  public State zero() {
    return new State();
  }

  @Override
  public State add(State state, FactReader facts) {
    double bill = facts.numeric(BILL_AVERAGE);
    if (Double.isNaN(bill)) {
      return state;
    }
    state.currency = same(state.currency, facts.schema().currency().getCurrencyCode());
    state.bills.add((long) bill);
    double cost = facts.numeric(COST_TO_SERVE);
    long contribution = (long) bill - (Double.isNaN(cost) ? 0 : (long) cost);
    Cell cell = state.cells.computeIfAbsent(PeerCell.of(facts), name -> new Cell());
    cell.customers++;
    cell.sum = Math.addExact(cell.sum, contribution);
    cell.contributions.add(contribution);
    return state;
  }

  private static String same(String left, String right) {
    if (!left.isEmpty() && !right.isEmpty() && !left.equals(right)) {
      throw new IllegalArgumentException(
          "a base must have one currency but had " + left + " and " + right);
    }
    return left.isEmpty() ? right : left;
  }

  @Override
  public State merge(State left, State right) {
    left.currency = same(left.currency, right.currency);
    left.bills.addAll(right.bills);
    right.cells.forEach(
        (name, cell) -> {
          Cell target = left.cells.computeIfAbsent(name, n -> new Cell());
          target.customers += cell.customers;
          target.sum = Math.addExact(target.sum, cell.sum);
          target.contributions.addAll(cell.contributions);
        });
    return left;
  }

  /** Half a unit rounds up. */
  private static long mean(long sum, long count) {
    long floor = Math.floorDiv(sum, count);
    return floor + (2 * Math.floorMod(sum, count) >= count ? 1 : 0);
  }

  @Override
  public ValueAssessor finish(State state) {
    if (state.bills.total() == 0) {
      return new ValueAssessor(policy);
    }
    Map<String, FittedBase.Cell> cells = new TreeMap<>();
    state.cells.forEach(
        (name, cell) ->
            cells.put(
                name,
                new FittedBase.Cell(
                    cell.customers,
                    mean(cell.sum, cell.customers),
                    cell.contributions.quantile(.75).orElseThrow())));
    BigDecimal top = BigDecimal.valueOf(policy.topShare());
    BigDecimal topAndMiddle = top.add(BigDecimal.valueOf(policy.middleShare()));
    long high = state.bills.topFrom(top.doubleValue()).orElseThrow();
    long mid = state.bills.topFrom(topAndMiddle.doubleValue()).orElseThrow();
    return new ValueAssessor(
        policy.toBuilder()
            .base(new FittedBase(state.bills.total(), state.currency, high, mid, cells))
            .build());
  }
}
