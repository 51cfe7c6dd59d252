/**
 * How customers' data are looked after (资料治理), as policies with documents: who may be contacted
 * when, what is masked for whom, how long records are kept, which of several values survives.
 *
 * <p>The door is {@link org.telcocrm.rules.stewardship.StewardshipPolicies}; the rules themselves
 * are values of crm-core and decide there.
 *
 * @see "C01"
 * @see "C12"
 * @see "C38"
 */
@NullMarked
package org.telcocrm.rules.stewardship;

import org.jspecify.annotations.NullMarked;
