/** The rules alone, on rows in memory: by hand, by the library and by rule engines. */
@NullMarked
package org.telcocrm.samples.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
