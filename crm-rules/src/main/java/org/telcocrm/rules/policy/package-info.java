/**
 * Policies (规则, 口径): rules as data — immutable, versioned, validated, hashed, overlaid and
 * compared.
 *
 * <p>The door is {@link org.telcocrm.rules.policy.Policy}. Every policy can show itself as a {@link
 * org.telcocrm.rules.policy.Node} tree; content hash, overlay, difference and JSON are built on
 * that tree alone, so a new kind of policy gets them for nothing.
 *
 * @see "C11"
 * @see "C65"
 * @see "C66"
 */
@NullMarked
package org.telcocrm.rules.policy;

import org.jspecify.annotations.NullMarked;
