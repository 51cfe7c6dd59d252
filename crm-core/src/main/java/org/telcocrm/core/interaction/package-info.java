/**
 * What passes between the customer and us: contacts, complaints, faults (接触, 投诉).
 *
 * @see "C03"
 */
@NullMarked
package org.telcocrm.core.interaction;

import org.jspecify.annotations.NullMarked;
