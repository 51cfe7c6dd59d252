/**
 * Texts for people: codes are stored, words are rendered later, by language.
 *
 * <p>The door is {@link org.telcocrm.core.label.Texts}.
 *
 * @see "C22"
 */
@NullMarked
package org.telcocrm.core.label;

import org.jspecify.annotations.NullMarked;
