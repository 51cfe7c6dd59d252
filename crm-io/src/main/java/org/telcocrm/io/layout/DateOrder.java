package org.telcocrm.io.layout;

/**
 * Two date columns of which the second must not lie before the first, where both are known.
 *
 * @param start the column with the earlier date
 * @param end the column with the later date
 */
public record DateOrder(String start, String end) {}
