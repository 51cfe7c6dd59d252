/**
 * Segments of customers (客户细分): by what they bought (RFM), by what an organisation wants (四大服务类型),
 * by tier, activity and preference.
 *
 * <p>The doors are {@link org.telcocrm.rules.segment.RfmRules}, fitted on a base once, then applied
 * to one customer at a time; {@link org.telcocrm.rules.segment.OrientationRules} for organisations;
 * {@link org.telcocrm.rules.segment.SegmentTables} and {@link
 * org.telcocrm.rules.segment.PreferenceRules} for everyone.
 *
 * @see "C05, C10, C15, C16, C17"
 */
@NullMarked
package org.telcocrm.rules.segment;

import org.jspecify.annotations.NullMarked;
