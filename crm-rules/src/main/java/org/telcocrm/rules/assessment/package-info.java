/**
 * The front door (评估): every assessment of one customer in one call, each an explained decision.
 *
 * <p>The doors are {@link org.telcocrm.rules.assessment.CustomerAssessor} and {@link
 * org.telcocrm.rules.assessment.PolicySet}. A host adds its own {@link
 * org.telcocrm.rules.assessor.Assessor}; its result, evidence, output columns and facts travel like
 * ours.
 *
 * @see "C13"
 * @see "C22"
 * @see "C32"
 * @see "C66"
 */
@NullMarked
package org.telcocrm.rules.assessment;

import org.jspecify.annotations.NullMarked;
