/**
 * Key figures of operators (经营分析): definitions that keep numerator and denominator exact.
 *
 * <p>The doors are {@link org.telcocrm.rules.analysis.ThemeFigures} (the nine themes of a base),
 * {@link org.telcocrm.rules.analysis.AverageUsers}, {@link
 * org.telcocrm.rules.analysis.PredictionQuality} (was it true?), {@link
 * org.telcocrm.rules.analysis.ExpectedMaximumProfit} (what is it worth?), {@link
 * org.telcocrm.rules.analysis.MigrationMatrix} (who went where?), {@link
 * org.telcocrm.rules.analysis.RetainedBase} (what of a snapshot is left?) and {@link
 * org.telcocrm.rules.analysis.RevenueChange} (where does a change of revenue come from?).
 *
 * @see "C21"
 * @see "C63"
 * @see "C64"
 * @see "C67"
 */
@NullMarked
package org.telcocrm.rules.analysis;

import org.jspecify.annotations.NullMarked;
