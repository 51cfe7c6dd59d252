/**
 * Fraud (欺诈管理): what looks like fraud, with values and limits, never an automatic stop.
 *
 * <p>The doors are {@link org.telcocrm.rules.fraud.CardFarming}, which looks at the new users of
 * outlets (养卡), {@link org.telcocrm.rules.fraud.FraudCards}, tables and a scorecard over the usage
 * of one line, {@link org.telcocrm.rules.fraud.Blocklist} and {@link
 * org.telcocrm.rules.fraud.Travel}; the rules as documents are {@link
 * org.telcocrm.rules.fraud.FraudPolicies}.
 *
 * @see "C26"
 */
@NullMarked
package org.telcocrm.rules.fraud;

import org.jspecify.annotations.NullMarked;
