/**
 * Bills and what is owed: accounts, closed months, arrears (账户, 账单).
 *
 * <p>The doors are {@link org.telcocrm.core.account.Account} as a source tells it, {@link
 * org.telcocrm.core.account.ItemizedBill} and {@link org.telcocrm.core.account.ArrearsLedger},
 * which give the account's bills, payments, balance and arrears to a host that keeps the detail.
 *
 * @see "C24"
 * @see "C28"
 * @see "C41"
 */
@NullMarked
package org.telcocrm.core.account;

import org.jspecify.annotations.NullMarked;
