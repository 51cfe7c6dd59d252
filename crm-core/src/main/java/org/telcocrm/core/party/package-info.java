/**
 * Who the customer is: individuals now, groups and their people later (客户).
 *
 * @see "C01"
 */
@NullMarked
package org.telcocrm.core.party;

import org.jspecify.annotations.NullMarked;
