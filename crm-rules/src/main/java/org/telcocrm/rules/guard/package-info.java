/**
 * What protects a customer from charges he did not want (业务订购保护): services without confirmation or
 * use, sudden bills, and products that had better be simpler or gone.
 *
 * <p>The doors are {@link org.telcocrm.rules.guard.SubscriptionGuard} for one customer, {@link
 * org.telcocrm.rules.guard.BillShock} for one bill and {@link
 * org.telcocrm.rules.guard.ProductReport} for the products of a base; the rules as a document are
 * {@link org.telcocrm.rules.guard.GuardPolicies}.
 *
 * @see "C28"
 */
@NullMarked
package org.telcocrm.rules.guard;

import org.jspecify.annotations.NullMarked;
