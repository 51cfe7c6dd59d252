/**
 * Typed identifiers: no signature of the library takes a customer id as a bare string.
 *
 * <p>The doors are {@link org.telcocrm.core.id.CustomerId} for opaque keys and {@link
 * org.telcocrm.core.id.IdentifierKind} for {@linkplain org.telcocrm.core.id.Identifier identifiers
 * whose form can be checked}. Those mask themselves in {@code toString()}, with one {@link
 * org.telcocrm.core.id.Mask} per kind.
 *
 * @see "C01"
 * @see "C12"
 */
@NullMarked
package org.telcocrm.core.id;

import org.jspecify.annotations.NullMarked;
