/**
 * Key figures of operators (经营分析): definitions that keep numerator and denominator exact.
 *
 * <p>The doors are {@link org.telcocrm.rules.analysis.ThemeFigures} (the nine themes of a base),
 * {@link org.telcocrm.rules.analysis.AverageUsers}, {@link
 * org.telcocrm.rules.analysis.PredictionQuality} (was it true?), {@link
 * org.telcocrm.rules.analysis.ExpectedMaximumProfit} (what is it worth?), {@link
 * org.telcocrm.rules.analysis.MigrationMatrix} (who went where?), {@link
 * org.telcocrm.rules.analysis.RetainedBase} (what of a snapshot is left?), behind {@link
 * org.telcocrm.rules.analysis.SnapshotJoin}, and {@link org.telcocrm.rules.analysis.RevenueChange}
 * or, by business, {@link org.telcocrm.rules.analysis.RevenueByBusiness} (where does a change of
 * revenue come from?). {@link org.telcocrm.rules.analysis.FigureFacts} names what figures ask for
 * beyond an extract.
 *
 * @see "C21"
 * @see "C63"
 * @see "C64"
 * @see "C67"
 */
@NullMarked
package org.telcocrm.rules.analysis;

import org.jspecify.annotations.NullMarked;
