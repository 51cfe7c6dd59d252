/**
 * Everything known about one customer as of one date (360°客户视图), and how it becomes facts.
 *
 * <p>The door is {@link org.telcocrm.core.view.Customer360}; {@link
 * org.telcocrm.core.view.FactDerivation} turns it into the standard facts on which every policy
 * works. {@link org.telcocrm.core.view.Customer360Assembler} makes it of what several sources
 * delivered, {@link org.telcocrm.core.view.Customer360Text} words of it; {@link
 * org.telcocrm.core.view.CustomerEvents} keeps what happened online in pieces that merge.
 *
 * @see "C02"
 * @see "C62"
 * @see "C65"
 */
@NullMarked
package org.telcocrm.core.view;

import org.jspecify.annotations.NullMarked;
