/**
 * Credit and arrears (信誉度动态管理, 缴费及欠费, 坏账): stars, limits, dunning, provision.
 *
 * <p>The doors are {@link org.telcocrm.rules.credit.CreditStanding}, which rates a customer from
 * what happened, {@link org.telcocrm.rules.credit.CreditLimitRules}, {@link
 * org.telcocrm.rules.credit.DunningRules} and {@link org.telcocrm.rules.credit.LossRates}; the
 * rules as documents are {@link org.telcocrm.rules.credit.CreditPolicies}.
 *
 * @see "C23"
 * @see "C24"
 * @see "C25"
 */
@NullMarked
package org.telcocrm.rules.credit;

import org.jspecify.annotations.NullMarked;
