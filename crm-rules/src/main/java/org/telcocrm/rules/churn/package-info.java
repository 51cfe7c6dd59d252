/**
 * Churn (客户流失): who is likely to leave, how likely, and why.
 *
 * <p>The doors are {@link org.telcocrm.rules.churn.ChurnPolicy} and {@link
 * org.telcocrm.rules.churn.ChurnAssessor}; for a port request {@link
 * org.telcocrm.rules.churn.PortOutEligibility}, for the observed rate {@link
 * org.telcocrm.rules.churn.ChurnRate}.
 *
 * @see "C22"
 * @see "C70"
 */
@NullMarked
package org.telcocrm.rules.churn;

import org.jspecify.annotations.NullMarked;
