/**
 * Segments of customers (客户细分) by what they bought: how recently, how often, for how much (RFM).
 *
 * <p>The door is {@link org.telcocrm.rules.segment.RfmPolicy}: fitted on a base once, then applied
 * to one customer at a time.
 *
 * @see "C17"
 */
@NullMarked
package org.telcocrm.rules.segment;

import org.jspecify.annotations.NullMarked;
