/**
 * A first layout of a file nobody described (接口规范草拟): charset, delimiter, header, and what each
 * column seems to hold. The door is {@link org.telcocrm.io.guess.LayoutGuess}.
 *
 * @see "C60"
 */
@NullMarked
package org.telcocrm.io.guess;

import org.jspecify.annotations.NullMarked;
