/**
 * Channels, and whether and when a customer may be contacted over one of them (渠道, 接触规则).
 *
 * <p>The door is {@link org.telcocrm.core.contact.ContactPolicy}. What a customer agreed to is
 * {@link org.telcocrm.core.privacy.Consent}, and {@link org.telcocrm.core.privacy.PurposeGate}
 * decides on it.
 *
 * @see "C38"
 */
@NullMarked
package org.telcocrm.core.contact;

import org.jspecify.annotations.NullMarked;
