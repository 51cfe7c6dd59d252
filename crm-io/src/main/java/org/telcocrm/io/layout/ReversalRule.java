package org.telcocrm.io.layout;

import java.util.Set;

/**
 * Where an amount may be negative (冲正, 退费): only in a record whose type says that it takes
 * something back.
 *
 * @param amount the column of money, or any number
 * @param type the column that says what the record is
 * @param values texts of the type, before any code map, that allow a negative amount
 */
public record ReversalRule(String amount, String type, Set<String> values) {

  /** Copies the set. */
  public ReversalRule {
    values = Set.copyOf(values);
    if (values.isEmpty()) {
      throw new LayoutException("reversal of " + amount + " must have values but has none");
    }
  }
}
