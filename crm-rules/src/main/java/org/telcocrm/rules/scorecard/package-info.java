/**
 * Scorecards (评分卡): characteristics, attributes, integer points, reason codes, and the way from
 * points to a probability.
 *
 * <p>The door is {@link org.telcocrm.rules.scorecard.Scorecard}. Points add up exactly; a missing
 * value is a bin of its own; a fact the source does not have costs nothing.
 *
 * @see "C22"
 * @see "C23"
 */
@NullMarked
package org.telcocrm.rules.scorecard;

import org.jspecify.annotations.NullMarked;
