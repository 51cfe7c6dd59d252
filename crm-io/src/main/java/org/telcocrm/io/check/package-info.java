/**
 * Checks (稽核) of one record: what is accepted although something about it is odd. Named, declared
 * by a layout, extended by a host.
 *
 * <p>The door is {@link org.telcocrm.io.check.RecordCheck}; the library's own stand in {@link
 * org.telcocrm.io.check.StandardChecks}.
 *
 * @see "C60"
 */
@NullMarked
package org.telcocrm.io.check;

import org.jspecify.annotations.NullMarked;
