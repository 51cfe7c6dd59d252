/**
 * The demo's input: a month of an operator's BOSS as it really looks, clean rows and dirty ones.
 *
 * <p>The door is {@link org.telcocrm.samples.nightly.demo.DemoExtract}; {@link
 * org.telcocrm.samples.nightly.demo.DirtyKind} says what is wrong on purpose and how each kind must
 * end. All people and numbers are invented.
 */
@NullMarked
package org.telcocrm.samples.nightly.demo;

import org.jspecify.annotations.NullMarked;
