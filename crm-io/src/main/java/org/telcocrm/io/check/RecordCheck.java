package org.telcocrm.io.check;

import java.util.List;
import org.telcocrm.core.fact.Fact;

/**
 * A named check of one accepted record. It finds, it never rejects.
 *
 * <p>Implement it, register it in the {@code LayoutCatalog} and name it in a layout.
 * Implementations keep no state and are thread-safe. New methods of this interface will be {@code
 * default}.
 */
public interface RecordCheck {

  /**
   * The name by which a layout declares the check.
   *
   * @return upper-case letters, digits and underscores
   */
  String name();

  /**
   * The facts without which the check cannot work; a layout that lacks one is refused.
   *
   * @return none unless overridden
   */
  default List<Fact> facts() {
    return List.of();
  }

  /**
   * The roles of the text columns the check reads. A layout maps each to a column; without a
   * mapping the column of the same name is meant.
   *
   * @return none unless overridden
   */
  default List<String> roles() {
    return List.of();
  }

  /**
   * The names of the parameters the check accepts.
   *
   * @return none unless overridden
   */
  default List<String> parameters() {
    return List.of();
  }

  /**
   * Looks at one record.
   *
   * @param record the record, and where findings go
   */
  void check(CheckedRecord record);
}
