/**
 * The mechanism of assessments: what one is, and what it shows to those behind it.
 *
 * <p>The door is {@link org.telcocrm.rules.assessor.Assessor}: implement it to add an assessment.
 */
@NullMarked
package org.telcocrm.rules.assessor;

import org.jspecify.annotations.NullMarked;
