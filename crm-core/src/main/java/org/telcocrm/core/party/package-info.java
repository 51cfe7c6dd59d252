/**
 * Who the customer is (客户资料): persons, organisations and households, their people and where they
 * are reached.
 *
 * <p>The doors are {@link org.telcocrm.core.party.Party}, the whole file, and {@link
 * org.telcocrm.core.party.Customer}, the part of a person's file that policies look at. What holds
 * for a time carries a {@link org.telcocrm.core.history.Validity}.
 *
 * @see "C01"
 */
@NullMarked
package org.telcocrm.core.party;

import org.jspecify.annotations.NullMarked;
