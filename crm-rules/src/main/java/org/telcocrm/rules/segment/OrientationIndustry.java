package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.decision.Evidence;

/**
 * What follows from an industry (行业). Immutable and thread-safe.
 *
 * @param code upper-case letters, digits and underscores, for example {@code COURIER}
 * @param kind what such an organisation does
 * @param sizes its size classes by employees
 */
public record OrientationIndustry(String code, BusinessKind kind, SizeSteps sizes)
    implements Serializable {

  /** Checks the code's grammar. */
  public OrientationIndustry {
    Evidence.requireReason(code);
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sizes, "sizes");
  }
}
