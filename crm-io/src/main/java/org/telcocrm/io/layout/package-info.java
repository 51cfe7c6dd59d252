/**
 * Layouts (接口规范): what a source's file looks like and what its columns mean, as data.
 *
 * <p>The doors are {@link org.telcocrm.io.layout.Layout} and {@link
 * org.telcocrm.io.layout.LayoutJson}; the format is described in the module's README. Status, brand
 * and class codes are value maps of a layout, never of the library.
 *
 * @see "C60"
 * @see "C62"
 */
@NullMarked
package org.telcocrm.io.layout;

import org.jspecify.annotations.NullMarked;
