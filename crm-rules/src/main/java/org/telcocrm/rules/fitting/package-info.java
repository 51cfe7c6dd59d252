/**
 * Fitted scorecards (评分卡训练): from a base of which one knows who left to integer points that a
 * person can read.
 *
 * <p>The door is {@link org.telcocrm.rules.fitting.CardFitting}. It learns a binned, penalised,
 * additive logistic model, by default on top of an expert's card, and gives a {@link
 * org.telcocrm.rules.scorecard.Scorecard} like any other. Whole bases are needed, so that a fit is
 * no {@link org.telcocrm.rules.aggregate.Aggregate} of sums but one of rows. Source: domain/11.
 *
 * @see "C22"
 */
@NullMarked
package org.telcocrm.rules.fitting;

import org.jspecify.annotations.NullMarked;
