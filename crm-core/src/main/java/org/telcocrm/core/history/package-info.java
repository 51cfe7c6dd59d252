/**
 * What held when, and what was known when: values over half-open periods, never overwritten
 * (对历史信息的回溯).
 *
 * <p>The door is {@link org.telcocrm.core.history.History}; {@link
 * org.telcocrm.core.history.Validity} is the half-open period that every dated relation of the
 * house uses.
 *
 * @see "C65"
 */
@NullMarked
package org.telcocrm.core.history;

import org.jspecify.annotations.NullMarked;
