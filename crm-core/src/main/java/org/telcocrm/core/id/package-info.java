/**
 * Typed identifiers: no signature of the library takes a customer id as a bare string.
 *
 * <p>The doors are {@link org.telcocrm.core.id.CustomerId} and {@link org.telcocrm.core.id.Msisdn}.
 * Identifiers that are personal data mask themselves in {@code toString()}.
 *
 * @see "C01"
 * @see "C12"
 */
@NullMarked
package org.telcocrm.core.id;

import org.jspecify.annotations.NullMarked;
