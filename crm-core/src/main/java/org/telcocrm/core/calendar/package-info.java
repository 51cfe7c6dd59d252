/** Days on which offices work. */
@NullMarked
package org.telcocrm.core.calendar;

import org.jspecify.annotations.NullMarked;
