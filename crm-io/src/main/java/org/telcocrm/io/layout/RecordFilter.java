package org.telcocrm.io.layout;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which records are left out on purpose, and why: an outcome of their own, counted and named.
 *
 * <p>Example: column {@code user_type}, values {@code 3}, reason {@code TEST_USER}. The text is
 * compared without padding and before any code map; one condition that holds suffices.
 *
 * @param column the column it looks at
 * @param values texts that are equal to it
 * @param prefixes texts that begin it
 * @param lengths its number of characters
 * @param reason upper-case letters, digits and underscores
 */
public record RecordFilter(
    String column, Set<String> values, Set<String> prefixes, Set<Integer> lengths, String reason) {

  /** Checks that there is a condition and that the reason is a code. */
  public RecordFilter {
    values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    prefixes = Collections.unmodifiableSet(new LinkedHashSet<>(prefixes));
    lengths = Collections.unmodifiableSet(new LinkedHashSet<>(lengths));
    if (values.isEmpty() && prefixes.isEmpty() && lengths.isEmpty()) {
      throw new LayoutException(
          "filter on " + column + " must have values, prefixes or lengths but has none");
    }
    if (prefixes.contains("")) {
      throw new LayoutException(
          "prefixes of the filter on " + column + " must not hold an empty text");
    }
    if (!reason.matches("[A-Z][A-Z0-9_]*")) {
      throw new LayoutException(
          "reason must be upper-case letters, digits and underscores but was \"" + reason + '"');
    }
  }

  /**
   * A filter on exact texts.
   *
   * @param column the column it looks at
   * @param values texts that are equal to it
   * @param reason the reason code
   * @return the filter
   */
  public static RecordFilter ofValues(String column, Set<String> values, String reason) {
    return new RecordFilter(column, values, Set.of(), Set.of(), reason);
  }

  /**
   * Whether a record with this text is left out.
   *
   * @param text the column's text without padding
   * @return true if one condition holds
   */
  public boolean matches(String text) {
    return values.contains(text)
        || prefixes.stream().anyMatch(text::startsWith)
        || lengths.contains(text.codePointCount(0, text.length()));
  }
}
