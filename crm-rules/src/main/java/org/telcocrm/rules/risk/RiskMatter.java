package org.telcocrm.rules.risk;

import java.io.Serializable;
import java.util.List;
import org.telcocrm.core.decision.Evidence;

/**
 * Facts that tell of one and the same thing (同源指标), so that two decisions that look at them do not
 * count it twice. Example: {@code ARREARS} of {@code arrears}, {@code arrears_months} and {@code
 * stops_12m}. Immutable and thread-safe.
 *
 * @param code upper-case letters, digits and underscores
 * @param facts subjects of evidence, at least one, each once
 */
public record RiskMatter(String code, List<String> facts) implements Serializable {

  /** Checks the code and the facts. */
  public RiskMatter {
    Evidence.requireReason(code);
    facts = List.copyOf(facts);
    if (facts.isEmpty() || facts.stream().distinct().count() < facts.size()) {
      throw new IllegalArgumentException(
          "facts of matter "
              + code
              + " must stand once each and be at least one but were "
              + facts);
    }
  }
}
