/**
 * Key figures of operators (经营分析): definitions that keep numerator and denominator exact.
 *
 * <p>The doors are {@link org.telcocrm.rules.analysis.ThemeFigures} (the nine themes of a base),
 * {@link org.telcocrm.rules.analysis.AverageUsers}, {@link
 * org.telcocrm.rules.analysis.PredictionQuality} (was it true?) and {@link
 * org.telcocrm.rules.analysis.MigrationMatrix} (who went where?).
 *
 * @see "C63"
 * @see "C64"
 */
@NullMarked
package org.telcocrm.rules.analysis;

import org.jspecify.annotations.NullMarked;
