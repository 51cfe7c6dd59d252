/**
 * The demo's input: a month of an operator's BOSS as it really looks, clean rows and dirty ones.
 *
 * <p>The doors are {@link org.telcocrm.samples.nightly.demo.DemoExtract} for users and {@link
 * org.telcocrm.samples.nightly.demo.DemoGroups} for group customers and their people; {@link
 * org.telcocrm.samples.nightly.demo.DirtyKind}, {@link
 * org.telcocrm.samples.nightly.demo.GroupDefect} and {@link
 * org.telcocrm.samples.nightly.demo.PersonDefect} say what is wrong on purpose and how each kind
 * must end. All people and numbers are invented.
 */
@NullMarked
package org.telcocrm.samples.nightly.demo;

import org.jspecify.annotations.NullMarked;
