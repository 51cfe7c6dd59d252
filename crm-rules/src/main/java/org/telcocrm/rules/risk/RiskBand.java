package org.telcocrm.rules.risk;

import java.io.Serializable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.rules.assessor.ScorecardPolicy;

/**
 * A band of risk (风险等级). Immutable and thread-safe.
 *
 * @param code upper-case letters, digits and underscores; not {@code INSUFFICIENT_DATA}
 * @param minPoints the lowest total in the band, inclusive; {@link Integer#MIN_VALUE} for the
 *     lowest band, which has no bound
 */
public record RiskBand(String code, int minPoints) implements Serializable {

  /** Checks the code. */
  public RiskBand {
    Evidence.requireReason(code);
    if (code.equals(ScorecardPolicy.INSUFFICIENT_DATA)) {
      throw new IllegalArgumentException(
          "code of a band must be another than " + code + ", which says that there is none");
    }
  }
}
