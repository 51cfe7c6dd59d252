/**
 * One file out of several: how records of one customer in different systems become one (客户资料归并).
 *
 * <p>The door is {@link org.telcocrm.core.master.CustomerMerge}. Which records belong to one
 * customer is decided before; which value wins is data, a {@link
 * org.telcocrm.core.master.SurvivorshipPolicy}; nothing is lost, see {@link
 * org.telcocrm.core.master.MergePlan#undo}.
 *
 * @see "C01"
 */
@NullMarked
package org.telcocrm.core.master;

import org.jspecify.annotations.NullMarked;
