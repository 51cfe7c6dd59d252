package org.telcocrm.rules.scorecard;

import java.io.Serializable;
import org.telcocrm.core.decision.Evidence;

/**
 * What a bin of a characteristic counts (属性).
 *
 * @param points whole points, may be negative
 * @param reason reason code of the bin; empty only for 0 points
 */
public record Attribute(int points, String reason) implements Serializable {

  /** The bin that counts nothing. */
  public static final Attribute NEUTRAL = new Attribute(0, "");

  /** Refuses points without a reason, and a reason that is no code. */
  public Attribute {
    if (!reason.isEmpty()) {
      Evidence.requireReason(reason);
    }
    if (points != 0 && reason.isEmpty()) {
      throw new IllegalArgumentException("an attribute with " + points + " points needs a reason");
    }
  }
}
