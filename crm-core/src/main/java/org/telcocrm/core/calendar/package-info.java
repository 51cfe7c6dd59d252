/**
 * Days: those on which offices work (工作日), those that come back every year (周年日), and the months
 * that are complete.
 *
 * <p>The doors are {@link org.telcocrm.core.calendar.WorkingDays}, whose years are supplied, never
 * guessed, {@link org.telcocrm.core.calendar.Anniversary} and {@link
 * org.telcocrm.core.calendar.CompletedMonths}.
 *
 * @see "C18"
 * @see "C29"
 * @see "C35"
 */
@NullMarked
package org.telcocrm.core.calendar;

import org.jspecify.annotations.NullMarked;
