/**
 * Churn (客户流失): who is likely to leave, how likely, and why.
 *
 * <p>The doors are {@link org.telcocrm.rules.churn.ChurnPolicy} and {@link
 * org.telcocrm.rules.churn.ChurnAssessor}. Asked for, and not part of an assessment: {@link
 * org.telcocrm.rules.churn.PortOutEligibility} at a port request, {@link
 * org.telcocrm.rules.churn.ChurnRate} for the observed rate.
 *
 * @see "C22"
 * @see "C70"
 */
@NullMarked
package org.telcocrm.rules.churn;

import org.jspecify.annotations.NullMarked;
