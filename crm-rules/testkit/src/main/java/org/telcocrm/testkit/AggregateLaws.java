package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.requireEqual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.telcocrm.rules.aggregate.Aggregate;

/**
 * The laws of an {@link Aggregate}: any split of the inputs over threads or machines gives the same
 * result to the digit.
 *
 * <p>Example:
 *
 * <pre>{@code
 * class TopUpSumLaws implements AggregateLaws<Facts, long[], Long> {
 *   public Aggregate<Facts, long[], Long> aggregate() { return new TopUpSum(); }
 *   public Arbitrary<Facts> aggregateInputs() { return FactArbitraries.facts(SCHEMA); }
 * }
 * }</pre>
 *
 * @param <I> the inputs
 * @param <S> the state
 * @param <O> the result
 */
public interface AggregateLaws<I, S, O> {

  /**
   * What is tested.
   *
   * @return the aggregate, the same at every call
   */
  Aggregate<I, S, O> aggregate();

  /**
   * What is summarised.
   *
   * @return any inputs the aggregate accepts
   */
  Arbitrary<? extends I> aggregateInputs();

  /**
   * What two results must have in common to count as the same.
   *
   * @param result a result
   * @return the result itself by default; another view where it has no {@code equals}
   */
  default Object comparable(O result) {
    return result == null ? "null" : result;
  }

  /** Inputs of one machine: none, or up to eight. */
  @Provide
  @SuppressWarnings("unchecked") // a list that is only read
  default Arbitrary<List<I>> inputLists() {
    return ((Arbitrary<I>) aggregateInputs()).list().ofMaxSize(8).withoutEdgeCases();
  }

  private S stateOf(List<I> inputs) {
    S state = aggregate().zero();
    for (I input : inputs) {
      state = aggregate().add(state, input);
    }
    return state;
  }

  private Object result(S state) {
    return comparable(aggregate().finish(state));
  }

  /** (a + b) + c = a + (b + c). */
  @Property(tries = 100)
  default void merge_isAssociative(
      @ForAll("inputLists") List<I> a,
      @ForAll("inputLists") List<I> b,
      @ForAll("inputLists") List<I> c) {
    Aggregate<I, S, O> it = aggregate();
    requireEqual(
        result(it.merge(it.merge(stateOf(a), stateOf(b)), stateOf(c))),
        result(it.merge(stateOf(a), it.merge(stateOf(b), stateOf(c)))),
        "merge must be associative");
  }

  /** a + b = b + a. */
  @Property(tries = 100)
  default void merge_isCommutative(
      @ForAll("inputLists") List<I> a, @ForAll("inputLists") List<I> b) {
    requireEqual(
        result(aggregate().merge(stateOf(a), stateOf(b))),
        result(aggregate().merge(stateOf(b), stateOf(a))),
        "merge must be commutative");
  }

  /** 0 + a = a = a + 0. */
  @Property(tries = 100)
  default void zero_isNeutral(@ForAll("inputLists") List<I> a) {
    Aggregate<I, S, O> it = aggregate();
    Object whole = result(stateOf(a));
    requireEqual(
        whole, result(it.merge(it.zero(), stateOf(a))), "zero must be neutral on the left");
    requireEqual(
        whole, result(it.merge(stateOf(a), it.zero())), "zero must be neutral on the right");
  }

  /** Cut into any parts, in any order, the inputs give the same as in one go. */
  @Property(tries = 100)
  default void anySplit_equalsTheWhole(
      @ForAll("inputLists") List<I> inputs,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<I> shuffled = new ArrayList<>(inputs);
    Collections.shuffle(shuffled, random);
    List<S> states = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      states.add(aggregate().zero());
    }
    for (I input : shuffled) {
      int part = random.nextInt(parts);
      states.set(part, aggregate().add(states.get(part), input));
    }
    S merged = aggregate().zero();
    for (S state : states) {
      merged = aggregate().merge(merged, state);
    }
    requireEqual(
        comparable(aggregate().over(inputs)), result(merged), "any split must equal the whole");
  }

  /** Merging leaves its right state, and finishing its state, as they were. */
  @Property(tries = 100)
  default void mergeAndFinish_leaveTheirStates(
      @ForAll("inputLists") List<I> a, @ForAll("inputLists") List<I> b) {
    S right = stateOf(b);
    Object before = result(right);
    aggregate().merge(stateOf(a), right);
    requireEqual(before, result(right), "merge must leave its right argument as it was");
  }

  /** A state that travelled to another machine is worth the same. */
  @Property(tries = 50)
  default void state_survivesShipping(
      @ForAll("inputLists") List<I> a, @ForAll("inputLists") List<I> b) {
    requireEqual(
        result(aggregate().merge(stateOf(a), stateOf(b))),
        result(Shipping.ship(aggregate()).merge(stateOf(a), Shipping.ship(stateOf(b)))),
        "a shipped state must be worth the same");
  }
}
