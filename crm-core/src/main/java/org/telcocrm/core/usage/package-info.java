/**
 * What the customer uses: one record per closed month (用量).
 *
 * @see "C62"
 */
@NullMarked
package org.telcocrm.core.usage;

import org.jspecify.annotations.NullMarked;
