/**
 * Customer value (客户价值): realised 既成价值, potential 潜在价值, model 模型价值, and the tier 高/中/低; of group
 * customers the points of 既成, 潜在 and 影响 and the class A1–D (集团价值分类).
 *
 * <p>The doors are {@link org.telcocrm.rules.value.ValuePolicy} and {@link
 * org.telcocrm.rules.value.GroupValuePolicy}, each with its assessor; {@link
 * org.telcocrm.rules.value.ValueTables} (what to do about a loss), {@link
 * org.telcocrm.rules.value.LoyaltyCard} and, for groups, {@link
 * org.telcocrm.rules.value.StickinessRules}.
 *
 * @see "C13"
 * @see "C14"
 * @see "C19"
 * @see "C20"
 */
@NullMarked
package org.telcocrm.rules.value;

import org.jspecify.annotations.NullMarked;
