/**
 * Next actions (行动计划): what a branch works with next morning — who, what, why, owner, due.
 *
 * <p>The doors are {@link org.telcocrm.rules.action.ActionPlanner} and {@link
 * org.telcocrm.rules.action.ActionPolicy}; {@link org.telcocrm.rules.action.CapacitySchedule}
 * spreads the actions of many customers over days.
 *
 * @see "C68"
 */
@NullMarked
package org.telcocrm.rules.action;

import org.jspecify.annotations.NullMarked;
