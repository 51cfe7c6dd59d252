/**
 * Who looks after which customer, and how everything of a leaver moves on (人离客户资料不离).
 *
 * <p>The door is {@link org.telcocrm.core.ownership.OwnershipLedger}; {@link
 * org.telcocrm.core.ownership.Handover} plans what happens when an employee leaves.
 *
 * @see "C07"
 */
@NullMarked
package org.telcocrm.core.ownership;

import org.jspecify.annotations.NullMarked;
