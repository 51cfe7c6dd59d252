/**
 * Bills and what is owed: accounts, closed months, arrears (账户, 账单).
 *
 * <p>The doors are {@link org.telcocrm.core.account.Account} as a source tells it, {@link
 * org.telcocrm.core.account.ItemizedBill} and {@link org.telcocrm.core.account.ArrearsLedger}.
 *
 * @see "C24"
 * @see "C41"
 */
@NullMarked
package org.telcocrm.core.account;

import org.jspecify.annotations.NullMarked;
