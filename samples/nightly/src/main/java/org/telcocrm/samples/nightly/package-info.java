/**
 * The nightly batch as a command: it parses arguments, calls the library and prints.
 *
 * <p>The door is {@link org.telcocrm.samples.nightly.CrmNightly}.
 */
@NullMarked
package org.telcocrm.samples.nightly;

import org.jspecify.annotations.NullMarked;
