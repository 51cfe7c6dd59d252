/** Benchmarks: how fast the library decides, side by side with the same rules written by hand. */
@NullMarked
package org.telcocrm.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
