/** How this library takes part. */
@NullMarked
package org.telcocrm.samples.benchmarks.library;

import org.jspecify.annotations.NullMarked;
