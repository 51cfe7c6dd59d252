/** What a host adds to the library, and in its tests how it knows that it holds. */
@NullMarked
package org.telcocrm.samples.consumer;

import org.jspecify.annotations.NullMarked;
