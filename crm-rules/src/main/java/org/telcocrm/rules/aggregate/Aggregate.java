package org.telcocrm.rules.aggregate;

import java.io.Serializable;

/**
 * A way to summarise many inputs: {@code zero / add / merge / finish}.
 *
 * <p>The state is exact (counts and whole numbers; doubles appear only in {@code finish}), so that
 * any split of the inputs over threads or machines gives the same result to the digit: {@code
 * merge} is associative and commutative with {@code zero} as neutral element. {@code add} and
 * {@code merge} may change and return their first argument; a state is used by one thread at a
 * time.
 *
 * @param <I> the inputs
 * @param <S> the state; serializable, because it travels between machines
 * @param <O> the result
 */
public interface Aggregate<I, S, O> extends Serializable {

  /**
   * The state of no inputs.
   *
   * @return a fresh state
   */
  S zero();

  /**
   * Takes one more input into a state.
   *
   * @param state may be changed
   * @param input the input
   * @return the state after it
   */
  S add(S state, I input);

  /**
   * Joins two states of disjoint inputs.
   *
   * @param left may be changed
   * @param right is not changed
   * @return the state of all inputs of both
   */
  S merge(S left, S right);

  /**
   * The result of all inputs of a state.
   *
   * @param state is not changed
   * @return the result
   */
  O finish(S state);

  /**
   * Summarises a sequence on one thread.
   *
   * @param inputs any number
   * @return the result
   */
  default O over(Iterable<? extends I> inputs) {
    S state = zero();
    for (I input : inputs) {
      state = add(state, input);
    }
    return finish(state);
  }
}
