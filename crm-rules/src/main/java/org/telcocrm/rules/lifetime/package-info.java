/**
 * What a customer is still worth (客户生命周期价值): how long customers stay, how often they come, what
 * they spend.
 *
 * <p>The doors are {@link org.telcocrm.rules.lifetime.MarginMultiple} (constant retention), {@link
 * org.telcocrm.rules.lifetime.ShiftedBetaGeometric} (contracts), {@link
 * org.telcocrm.rules.lifetime.BetaGeometricNbd} (no contract) and {@link
 * org.telcocrm.rules.lifetime.GammaGamma} (spend). They are fitted from a base once and then answer
 * for one customer at a time. Figures are estimates of a model, never booked money.
 *
 * @see "C13"
 */
@NullMarked
package org.telcocrm.rules.lifetime;

import org.jspecify.annotations.NullMarked;
