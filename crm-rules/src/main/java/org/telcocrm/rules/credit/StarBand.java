package org.telcocrm.rules.credit;

import java.io.Serializable;
import org.telcocrm.core.decision.Evidence;

/**
 * A star and the points from which it is given (星级档位).
 *
 * @param star code of upper-case letters, digits and underscores, for example {@code "STAR_3"}
 * @param minPoints inclusive
 */
public record StarBand(String star, int minPoints) implements Serializable {

  /** Checks the code. */
  public StarBand {
    Evidence.requireReason(star);
  }
}
