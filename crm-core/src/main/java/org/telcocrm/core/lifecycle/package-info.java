/**
 * States, events and the transitions that are allowed, as data; and the life cycle of a customer on
 * it (客户生命周期).
 *
 * <p>The doors are {@link org.telcocrm.core.lifecycle.StateMachine} and {@link
 * org.telcocrm.core.lifecycle.CustomerLifecycle}; {@link
 * org.telcocrm.core.lifecycle.DepartureCodes} reads how a line ended.
 *
 * @see "C06"
 */
@NullMarked
package org.telcocrm.core.lifecycle;

import org.jspecify.annotations.NullMarked;
