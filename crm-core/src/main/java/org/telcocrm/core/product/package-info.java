/**
 * What the customer has: subscriptions, contracts, brands (产品, 合约).
 *
 * @see "C41"
 */
@NullMarked
package org.telcocrm.core.product;

import org.jspecify.annotations.NullMarked;
