/**
 * Statistics on exact counts: what a characteristic tells apart, whether a base has shifted, how
 * long customers stay, and the special functions behind the models.
 *
 * <p>The doors are {@link org.telcocrm.rules.statistics.WeightOfEvidence}, {@link
 * org.telcocrm.rules.statistics.PopulationStability} and {@link
 * org.telcocrm.rules.statistics.KaplanMeier}. Whatever data may fail to give is an {@link
 * org.telcocrm.rules.statistics.Estimate}.
 *
 * @see "C22"
 * @see "C62"
 */
@NullMarked
package org.telcocrm.rules.statistics;

import org.jspecify.annotations.NullMarked;
