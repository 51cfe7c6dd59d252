/**
 * Aggregates: one exact, mergeable way to count a base, the same on one machine, in Spark and in
 * Flink.
 *
 * <p>The door is {@link org.telcocrm.rules.aggregate.Aggregate}.
 *
 * @see "C62"
 */
@NullMarked
package org.telcocrm.rules.aggregate;

import org.jspecify.annotations.NullMarked;
