/**
 * What may be shown, used and kept of a customer (隐私保护): masking, consent, retention, erasure.
 *
 * <p>The doors are {@link org.telcocrm.core.privacy.MaskingPolicy}, {@link
 * org.telcocrm.core.privacy.PurposeGate}, {@link org.telcocrm.core.privacy.RetentionPolicy} and
 * {@link org.telcocrm.core.privacy.ErasurePlan}. Who somebody is and what they may see is the
 * host's affair, and so are encryption and the audit log.
 *
 * @see "C12"
 */
@NullMarked
package org.telcocrm.core.privacy;

import org.jspecify.annotations.NullMarked;
