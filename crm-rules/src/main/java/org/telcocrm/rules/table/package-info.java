/**
 * Decision tables (决策表) in DMN terms: conditions on facts, rules, a hit policy.
 *
 * <p>The doors are {@link org.telcocrm.rules.table.DecisionTable} and {@link
 * org.telcocrm.rules.table.Condition}. Conditions are data, never strings or scripts; what they
 * cannot say, a host computes as a derived fact. Logic is three-valued: an unknown fact makes a
 * condition unknown, not false.
 *
 * @see "C17"
 * @see "C33"
 */
@NullMarked
package org.telcocrm.rules.table;

import org.jspecify.annotations.NullMarked;
