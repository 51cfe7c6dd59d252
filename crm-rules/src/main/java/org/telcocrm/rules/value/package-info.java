/**
 * Customer value (客户价值): realised 既成价值, potential 潜在价值, model 模型价值, and the tier 高/中/低.
 *
 * <p>The doors are {@link org.telcocrm.rules.value.ValuePolicy} and {@link
 * org.telcocrm.rules.value.ValueAssessor}.
 *
 * @see "C13"
 * @see "C14"
 */
@NullMarked
package org.telcocrm.rules.value;

import org.jspecify.annotations.NullMarked;
