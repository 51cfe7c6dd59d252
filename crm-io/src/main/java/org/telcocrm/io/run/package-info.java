/**
 * Runs: a whole extract in, results out, nothing lost.
 *
 * <p>The door is {@link org.telcocrm.io.run.ExtractRun}.
 *
 * @see "C60"
 * @see "C65"
 */
@NullMarked
package org.telcocrm.io.run;

import org.jspecify.annotations.NullMarked;
