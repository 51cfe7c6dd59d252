/**
 * Risk of one customer over several decisions (风险性分析): what churn, credit, fraud and complaints
 * come to together, each fact counted once.
 *
 * <p>The door is {@link org.telcocrm.rules.risk.RiskProfile}; the rules as a document, and cards
 * for credit and complaints, are in {@link org.telcocrm.rules.risk.RiskPolicies}.
 *
 * @see "C27"
 */
@NullMarked
package org.telcocrm.rules.risk;

import org.jspecify.annotations.NullMarked;
