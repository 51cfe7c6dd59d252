/**
 * What the customer uses: one record per closed month (用量).
 *
 * <p>The door is {@link org.telcocrm.core.usage.UsageMonth}.
 *
 * @see "C62"
 */
@NullMarked
package org.telcocrm.core.usage;

import org.jspecify.annotations.NullMarked;
