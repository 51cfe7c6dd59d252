package org.telcocrm.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.decision.PolicyRef;

/**
 * Decisions and their parts.
 *
 * <p>Example: {@code DecisionArbitraries.decisions(Arbitraries.of("HIGH", "LOW"))}.
 */
public final class DecisionArbitraries {

  private static final int MOST_POINTS = 200;

  private DecisionArbitraries() {}

  /**
   * Reason codes.
   *
   * @return upper-case letters, digits and underscores
   */
  public static Arbitrary<String> reasonCodes() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of("PORT_QUERIED", "CONTRACT_ENDED", "TENURE_SHORT", "A", "B2")),
        Tuple.of(
            1,
            Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withChars('_', '0', '9')
                .ofMaxLength(12)
                .map(rest -> "R" + rest)));
  }

  private static Arbitrary<String> subjects() {
    return Arbitraries.of("tenure_months", "arrears", "brand", "contract_end", "I07");
  }

  /**
   * Reasons; few subjects and values, so that neighbours differ in one component only.
   *
   * @return with −200 to 200 points, a third of them with 0
   */
  public static Arbitrary<Evidence> evidence() {
    return Combinators.combine(
            reasonCodes(),
            subjects(),
            Arbitraries.of("0", "27", "CNY 48.50", "2026-03-31", "true", Evidence.MISSING),
            Arbitraries.of("", ">= 60", "< 6", "= true"),
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(-MOST_POINTS, MOST_POINTS))))
        .as(Evidence::new)
        .withoutEdgeCases();
  }

  /**
   * What was not known.
   *
   * @return gaps of every kind
   */
  public static Arbitrary<Gap> gaps() {
    return Combinators.combine(subjects(), Arbitraries.of(Gap.Kind.class))
        .as(Gap::new)
        .withoutEdgeCases();
  }

  /**
   * Policy references.
   *
   * @return with a well-formed hash that belongs to no document
   */
  public static Arbitrary<PolicyRef> policyRefs() {
    return Combinators.combine(
            Arbitraries.of("churn", "value", "services", "政策"),
            Arbitraries.of("2026.1", "2026.2-hz", "1"),
            Arbitraries.strings().withChars("0123456789abcdef").ofLength(64))
        .as(PolicyRef::new)
        .withoutEdgeCases();
  }

  /**
   * Decisions, one in four without outcome.
   *
   * @param outcomes what may be decided
   * @param <T> the outcome's type
   * @return with up to eight reasons and up to four gaps
   */
  public static <T> Arbitrary<Decision<T>> decisions(Arbitrary<T> outcomes) {
    Arbitrary<List<Evidence>> reasons = evidence().list().ofMaxSize(8);
    Arbitrary<Decision<T>> decided =
        Combinators.combine(
                outcomes,
                policyRefs(),
                DateArbitraries.asOfDates(),
                reasons,
                gaps().list().ofMaxSize(4))
            .as(Decision::of);
    Arbitrary<Decision<T>> refused =
        Combinators.combine(
                policyRefs(),
                DateArbitraries.asOfDates(),
                reasons,
                gaps().list().ofMinSize(1).ofMaxSize(4))
            .as(Decision::insufficientData);
    return Arbitraries.<Decision<T>>frequencyOf(Tuple.of(3, decided), Tuple.of(1, refused))
        .withoutEdgeCases();
  }
}
