/** The extract every contender reads and the rules every contender applies, written down once. */
@NullMarked
package org.telcocrm.samples.benchmarks.extract;

import org.jspecify.annotations.NullMarked;
