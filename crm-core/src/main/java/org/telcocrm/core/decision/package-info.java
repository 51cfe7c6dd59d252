/**
 * What everything that decides returns: an outcome with its evidence, or the statement that the
 * data did not suffice.
 *
 * <p>The door is {@link org.telcocrm.core.decision.Decision}. Codes are stored here; texts are
 * rendered later, by language, in {@code org.telcocrm.core.label}.
 *
 * @see "C13"
 * @see "C65"
 */
@NullMarked
package org.telcocrm.core.decision;

import org.jspecify.annotations.NullMarked;
