/**
 * The mechanism of assessments: what one is, how it is written, and what it gives to others.
 *
 * <p>For hosts: {@link org.telcocrm.rules.assessor.TablePolicy} and {@link
 * org.telcocrm.rules.assessor.ScorecardPolicy}, which need no code; {@link
 * org.telcocrm.rules.assessor.AssessmentPolicy}, {@link org.telcocrm.rules.assessor.Assessor} and
 * {@link org.telcocrm.rules.assessor.AssessorKey} for a kind of your own. For who assesses whole
 * columns at once: {@link org.telcocrm.rules.assessor.BlockAssessor} and the cells it fills, {@link
 * org.telcocrm.rules.assessor.CellColumn}.
 */
@NullMarked
package org.telcocrm.rules.assessor;

import org.jspecify.annotations.NullMarked;
