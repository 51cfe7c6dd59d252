/**
 * Key figures of operators (经营分析): definitions that keep numerator and denominator exact.
 *
 * <p>The door is {@link org.telcocrm.rules.analysis.AverageUsers}.
 *
 * @see "C64"
 */
@NullMarked
package org.telcocrm.rules.analysis;

import org.jspecify.annotations.NullMarked;
