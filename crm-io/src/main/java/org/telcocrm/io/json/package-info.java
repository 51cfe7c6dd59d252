/**
 * JSON documents of policies and layouts, read strictly: what stands twice, is left over or too
 * large is refused with its path, never guessed.
 *
 * <p>The door is {@link org.telcocrm.io.json.CrmJson}; {@link org.telcocrm.io.json.JsonSchemas} has
 * what an editor needs.
 *
 * @see "C60"
 */
@NullMarked
package org.telcocrm.io.json;

import org.jspecify.annotations.NullMarked;
