/**
 * JSON documents of policies and layouts, read strictly: what stands twice, is left over or too
 * large is refused with its path, never guessed.
 *
 * <p>The door is {@link org.telcocrm.io.json.CrmJson}.
 *
 * @see "C60"
 */
@NullMarked
package org.telcocrm.io.json;

import org.jspecify.annotations.NullMarked;
