/**
 * What passes between the customer and us: contacts, complaints, requests, answers (接触, 投诉, 受理).
 *
 * <p>The doors are {@link org.telcocrm.core.interaction.Timeline}, {@link
 * org.telcocrm.core.interaction.Complaint} and {@link
 * org.telcocrm.core.interaction.ServiceRequest}; {@link org.telcocrm.core.interaction.Interaction}
 * is what facts are derived from, and each of the others becomes one.
 *
 * @see "C03"
 * @see "C29"
 * @see "C69"
 */
@NullMarked
package org.telcocrm.core.interaction;

import org.jspecify.annotations.NullMarked;
