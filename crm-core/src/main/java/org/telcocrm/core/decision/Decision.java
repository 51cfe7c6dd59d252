package org.telcocrm.core.decision;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer of everything that decides: an outcome, or insufficient data; with the evidence, what
 * was missing, the date and the policy that decided.
 *
 * <p>Example: a churn decision with outcome {@code HIGH}, evidence {@code PORT_QUERY +50,
 * CONTRACT_ENDED +30}, no gaps, as of 2026-03-31, decided by {@code churn@2026.1}. Equal inputs and
 * equal policy give equal decisions. Immutable and thread-safe; serializable if the outcome is.
 *
 * @param <T> the outcome's type
 */
public final class Decision<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // outcomes of the library are serializable; a host's own may choose
  private final @Nullable T outcome;

  private final PolicyRef policy;
  private final LocalDate asOf;

  @SuppressWarnings("serial") // always List.of
  private final List<Evidence> evidence;

  @SuppressWarnings("serial") // always List.of
  private final List<Gap> gaps;

  private Decision(
      @Nullable T outcome,
      PolicyRef policy,
      LocalDate asOf,
      Collection<Evidence> evidence,
      Collection<Gap> gaps) {
    this.outcome = outcome;
    this.policy = Objects.requireNonNull(policy, "policy");
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    // Arrays instead of streams: this is most of what a decision on one customer costs.
    Evidence[] reasons = evidence.toArray(Evidence[]::new);
    Arrays.sort(reasons, Evidence.ORDER);
    this.evidence = List.of(reasons);
    this.gaps = gaps.isEmpty() ? List.of() : distinct(gaps.toArray(Gap[]::new));
  }

  private static List<Gap> distinct(Gap[] gaps) {
    Arrays.sort(gaps);
    int size = 1;
    for (int i = 1; i < gaps.length; i++) {
      if (!gaps[i].equals(gaps[size - 1])) {
        gaps[size++] = gaps[i];
      }
    }
    return List.of(size == gaps.length ? gaps : Arrays.copyOf(gaps, size));
  }

  /**
   * A decision that reached an outcome.
   *
   * @param outcome what was decided
   * @param policy which rules decided
   * @param asOf the date the decision is about
   * @param evidence the reasons, in any order
   * @param gaps what was not known, in any order
   * @param <T> the outcome's type
   * @return the decision
   */
  public static <T> Decision<T> of(
      T outcome,
      PolicyRef policy,
      LocalDate asOf,
      Collection<Evidence> evidence,
      Collection<Gap> gaps) {
    return new Decision<>(Objects.requireNonNull(outcome, "outcome"), policy, asOf, evidence, gaps);
  }

  /**
   * The statement that the data did not suffice ({@code INSUFFICIENT_DATA}).
   *
   * @param policy which rules refused
   * @param asOf the date the decision is about
   * @param evidence what was seen all the same, in any order
   * @param gaps what was not known; at least one
   * @param <T> the outcome's type
   * @return the decision without outcome
   * @throws IllegalArgumentException if no gap says what was missing
   */
  public static <T> Decision<T> insufficientData(
      PolicyRef policy, LocalDate asOf, Collection<Evidence> evidence, Collection<Gap> gaps) {
    if (gaps.isEmpty()) {
      throw new IllegalArgumentException("insufficient data must name at least one gap");
    }
    return new Decision<>(null, policy, asOf, evidence, gaps);
  }

  /**
   * What was decided.
   *
   * @return the outcome, or empty for insufficient data
   */
  public Optional<T> outcome() {
    return Optional.ofNullable(outcome);
  }

  /**
   * Whether an outcome was reached.
   *
   * @return false for insufficient data
   */
  public boolean isDecided() {
    return outcome != null;
  }

  /**
   * The reasons.
   *
   * @return in the order of {@link Evidence#ORDER}: points descending, then reason code
   */
  public List<Evidence> evidence() {
    return evidence;
  }

  /**
   * What was not known.
   *
   * @return by subject, without repetition
   */
  public List<Gap> gaps() {
    return gaps;
  }

  /**
   * Which rules decided.
   *
   * @return id, version and content hash
   */
  public PolicyRef policy() {
    return policy;
  }

  /**
   * The date the decision is about.
   *
   * @return part of the input, never read from a clock
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * The sum of the evidence's points: for a scorecard, exactly the score.
   *
   * @return the sum
   * @throws ArithmeticException if the sum exceeds 32 bits
   */
  public int points() {
    int sum = 0;
    for (Evidence each : evidence) {
      sum = Math.addExact(sum, each.points());
    }
    return sum;
  }

  /**
   * The same decision with another view of the outcome; evidence and gaps stay.
   *
   * @param view computes the new outcome; not called for insufficient data
   * @param <R> the new outcome's type
   * @return the decision
   */
  public <R> Decision<R> map(Function<? super T, ? extends R> view) {
    return new Decision<>(
        outcome == null ? null : Objects.requireNonNull(view.apply(outcome), "outcome"),
        policy,
        asOf,
        evidence,
        gaps);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Decision<?> that
        && Objects.equals(outcome, that.outcome)
        && policy.equals(that.policy)
        && asOf.equals(that.asOf)
        && evidence.equals(that.evidence)
        && gaps.equals(that.gaps);
  }

  @Override
  public int hashCode() {
    return Objects.hash(outcome, policy, asOf, evidence, gaps);
  }

  /** Outcome, evidence and gaps as codes, for logs and tests. */
  @Override
  public String toString() {
    return (outcome == null ? "INSUFFICIENT_DATA" : outcome.toString())
        + " "
        + evidence
        + (gaps.isEmpty() ? "" : " gaps " + gaps)
        + " by "
        + policy;
  }
}
