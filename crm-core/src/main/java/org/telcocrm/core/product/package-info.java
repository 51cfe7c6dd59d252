/**
 * What the customer has: subscriptions, contracts, brands (产品, 合约).
 *
 * <p>The door is {@link org.telcocrm.core.product.Subscription}.
 *
 * @see "C02"
 */
@NullMarked
package org.telcocrm.core.product;

import org.jspecify.annotations.NullMarked;
