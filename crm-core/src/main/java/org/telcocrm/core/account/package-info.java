/**
 * Bills and what is owed: accounts, closed months, arrears (账户, 账单).
 *
 * @see "C24"
 */
@NullMarked
package org.telcocrm.core.account;

import org.jspecify.annotations.NullMarked;
