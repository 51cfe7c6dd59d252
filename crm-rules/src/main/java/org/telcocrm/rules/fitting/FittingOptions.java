package org.telcocrm.rules.fitting;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.StandardFacts;

/**
 * How a card is fitted. Immutable and thread-safe.
 *
 * @param fromScratch whether the expert's card is forgotten instead of being the starting point
 * @param monotoneEverywhere whether more of any number must always mean more, or always less, risk
 * @param monotone numbers and amounts for which it must; the direction is found
 * @param pairs at most how many tables of two facts, 0 to 20
 * @param without facts that must not be used: neither learnt from nor kept from the expert
 * @param unlearnt facts that must not be learnt from, because they tell of the outcome; what the
 *     expert says of them is put beside what was learnt, see {@link CardFitting#complete}
 */
public record FittingOptions(
    boolean fromScratch,
    boolean monotoneEverywhere,
    Set<Fact> monotone,
    int pairs,
    Set<Fact> without,
    Set<Fact> unlearnt)
    implements Serializable {

  /** So many pair tables are looked for unless said otherwise. */
  public static final int USUAL_PAIRS = 6;

  private static final int MOST_PAIRS = 20;

  /** Copies the sets; refuses a number of pairs outside 0 to 20. */
  public FittingOptions {
    monotone = Set.copyOf(monotone);
    without = Set.copyOf(without);
    unlearnt = Set.copyOf(unlearnt);
    if (pairs < 0 || pairs > MOST_PAIRS) {
      throw new IllegalArgumentException("pairs must be between 0 and 20 but was " + pairs);
    }
  }

  /**
   * On top of the expert's card, every curve free, up to six pair tables where they pay. Nothing is
   * learnt from the facts that tell of the leaving itself: state, its date, and the tag of a
   * cancellation.
   *
   * @return the options
   */
  public static FittingOptions ofDefaults() {
    return new FittingOptions(
        false,
        false,
        Set.of(),
        USUAL_PAIRS,
        Set.of(),
        Set.of(StandardFacts.STATE, StandardFacts.STATE_SINCE, StandardFacts.CANCEL_TAG));
  }

  /**
   * These options with or without the expert's card.
   *
   * @param forget true to start from nothing
   * @return the options
   */
  public FittingOptions withFromScratch(boolean forget) {
    return new FittingOptions(forget, monotoneEverywhere, monotone, pairs, without, unlearnt);
  }

  /**
   * These options with every curve monotone, or only those declared.
   *
   * @param everywhere true for every number and amount
   * @return the options
   */
  public FittingOptions withMonotoneEverywhere(boolean everywhere) {
    return new FittingOptions(fromScratch, everywhere, monotone, pairs, without, unlearnt);
  }

  /**
   * These options with certain curves monotone.
   *
   * @param facts numbers and amounts
   * @return the options
   */
  public FittingOptions withMonotone(Collection<? extends Fact> facts) {
    return new FittingOptions(
        fromScratch, monotoneEverywhere, Set.copyOf(facts), pairs, without, unlearnt);
  }

  /**
   * These options with another number of pair tables.
   *
   * @param most 0 to 20
   * @return the options
   */
  public FittingOptions withPairs(int most) {
    return new FittingOptions(fromScratch, monotoneEverywhere, monotone, most, without, unlearnt);
  }

  /**
   * These options without certain facts, besides those left out so far.
   *
   * @param facts not to be used either
   * @return the options
   */
  public FittingOptions withoutAlso(Collection<? extends Fact> facts) {
    Set<Fact> all = new LinkedHashSet<>(without);
    all.addAll(facts);
    return new FittingOptions(fromScratch, monotoneEverywhere, monotone, pairs, all, unlearnt);
  }

  /** Everything that nothing is learnt from. */
  Set<Fact> kept() {
    Set<Fact> all = new LinkedHashSet<>(without);
    all.addAll(unlearnt);
    return all;
  }

  boolean isMonotone(Fact fact) {
    return monotoneEverywhere || monotone.contains(fact);
  }
}
