/**
 * Days on which offices work (工作日).
 *
 * <p>The door is {@link org.telcocrm.core.calendar.WorkingDays}; its years are supplied, never
 * guessed.
 *
 * @see "C29"
 */
@NullMarked
package org.telcocrm.core.calendar;

import org.jspecify.annotations.NullMarked;
