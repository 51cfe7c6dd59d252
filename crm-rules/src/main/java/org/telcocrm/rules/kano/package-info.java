/**
 * Services by the Kano model (当然服务、规范服务、兴趣点服务): the catalogue, whether each promise is kept, and
 * what to do next for one customer.
 *
 * <p>The doors are {@link org.telcocrm.rules.kano.ServicePolicy} and {@link
 * org.telcocrm.rules.kano.ServiceAssessor}; {@link org.telcocrm.rules.kano.KanoTable} classifies
 * survey answers.
 *
 * @see "C32"
 * @see "C33"
 */
@NullMarked
package org.telcocrm.rules.kano;

import org.jspecify.annotations.NullMarked;
