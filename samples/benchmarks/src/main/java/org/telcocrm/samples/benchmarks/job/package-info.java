/** The job from file to file and the reading alone, by the library and by others. */
@NullMarked
package org.telcocrm.samples.benchmarks.job;

import org.jspecify.annotations.NullMarked;
