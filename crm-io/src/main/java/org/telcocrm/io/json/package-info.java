/**
 * JSON documents of policies and layouts, read strictly: what stands twice, is left over or too
 * large is refused with its path, never guessed.
 *
 * <p>The doors are {@link org.telcocrm.io.json.PolicyFiles} (a directory of policies and overlays),
 * {@link org.telcocrm.io.json.CrmJson} (one document) and {@link org.telcocrm.io.json.JsonSchemas}
 * (what an editor needs).
 *
 * @see "C60"
 */
@NullMarked
package org.telcocrm.io.json;

import org.jspecify.annotations.NullMarked;
