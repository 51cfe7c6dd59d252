/**
 * Exact money: one amount in one currency, held in whole minor units (分, cents).
 *
 * <p>The door is {@link org.telcocrm.core.money.Money}. There is no {@code double} factory
 * anywhere.
 *
 * @see "C18"
 * @see "C41"
 */
@NullMarked
package org.telcocrm.core.money;

import org.jspecify.annotations.NullMarked;
