package org.telcocrm.rules.assessor;

import java.io.Serializable;

/**
 * What a {@link ScorecardPolicy} says of a customer.
 *
 * @param points the score
 * @param band code of the band that holds it, for example {@code "HIGH"}
 */
public record BandedScore(int points, String band) implements Serializable {

  /** Band and points, for example {@code "HIGH 85"}. */
  @Override
  public String toString() {
    return band + ' ' + points;
  }
}
