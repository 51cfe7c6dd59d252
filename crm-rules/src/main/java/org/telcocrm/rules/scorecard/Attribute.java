package org.telcocrm.rules.scorecard;

import java.io.Serializable;

/**
 * What a bin of a characteristic counts (属性).
 *
 * @param points whole points, may be negative
 * @param reason reason code of the bin; empty only for 0 points
 */
public record Attribute(int points, String reason) implements Serializable {

  /** The bin that counts nothing. */
  public static final Attribute NEUTRAL = new Attribute(0, "");

  /** Refuses points without a reason. */
  public Attribute {
    if (points != 0 && reason.isEmpty()) {
      throw new IllegalArgumentException("an attribute with " + points + " points needs a reason");
    }
  }
}
