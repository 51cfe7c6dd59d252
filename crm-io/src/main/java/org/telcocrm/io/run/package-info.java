/**
 * Runs: a whole extract in, results out, nothing lost.
 *
 * <p>The doors are {@link org.telcocrm.io.run.ExtractRun} (assess a base), {@link
 * org.telcocrm.io.run.ExtractEvaluation} (was it true?), {@link
 * org.telcocrm.io.run.PolicySimulation} (what would other policies say?) and {@link
 * org.telcocrm.io.run.SpreadsheetCsv} (a results file for a spreadsheet).
 *
 * @see "C60"
 * @see "C65"
 */
@NullMarked
package org.telcocrm.io.run;

import org.jspecify.annotations.NullMarked;
