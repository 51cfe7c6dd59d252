package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.rules.table.Truth;

/**
 * The service type of an organisation (服务类型), with all four ranked.
 *
 * <p>Example: types {@code [SECURITY]}, ranked {@code SECURITY 6, COST 3, EFFICIENCY 3, IMAGE 0},
 * bundle {@code [G06]}. Immutable and thread-safe.
 *
 * @param types the type; two if their points are too near; none if undetermined
 * @param ranked all types: first those whose direction of calls fits, then by points
 * @param bundle services advised to the types, each once
 */
public record OrientationResult(
    List<ServiceOrientation> types, List<Score> ranked, List<String> bundle)
    implements Serializable {

  /** The code of a result without type. */
  public static final String UNDETERMINED = "UNDETERMINED";

  /** Copies the lists. */
  public OrientationResult {
    types = List.copyOf(types);
    ranked = List.copyOf(ranked);
    bundle = List.copyOf(bundle);
  }

  /**
   * How one type did.
   *
   * @param type the type
   * @param directionFits whether the direction of calls fits: the gate
   * @param points the sum of its criteria's points
   * @param criteria each criterion asked, the direction first
   */
  public record Score(
      ServiceOrientation type, boolean directionFits, int points, List<Criterion> criteria)
      implements Serializable {

    /** Copies the criteria. */
    public Score {
      Objects.requireNonNull(type, "type");
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * One criterion of one type.
   *
   * @param met whether it is met; unknown if what it asks for is
   * @param evidence what was observed; its bound is the threshold, whether met or not
   */
  public record Criterion(Truth met, Evidence evidence) implements Serializable {

    /** Checks that both are there. */
    public Criterion {
      Objects.requireNonNull(met, "met");
      Objects.requireNonNull(evidence, "evidence");
    }
  }

  /**
   * Whether no type has points enough or no direction of calls dominates.
   *
   * @return true if there is no type
   */
  public boolean isUndetermined() {
    return types.isEmpty();
  }

  /**
   * The two types that are nearest: for a result without type, what it might be.
   *
   * @return the first two of the ranking
   */
  public List<Score> nearest() {
    return ranked.subList(0, 2);
  }

  /**
   * The result as one text.
   *
   * @return for example {@code "SECURITY"}, {@code "SECURITY+COST"} or {@link #UNDETERMINED}
   */
  public String code() {
    return types.isEmpty()
        ? UNDETERMINED
        : types.stream().map(ServiceOrientation::name).collect(Collectors.joining("+"));
  }
}
