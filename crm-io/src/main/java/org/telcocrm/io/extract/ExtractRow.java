package org.telcocrm.io.extract;

import java.util.List;
import java.util.Optional;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.id.CustomerId;

/**
 * An accepted record while a handler looks at it. Valid during the call only: copy the facts with
 * {@code Facts.copyOf} to keep them.
 */
public interface ExtractRow {

  /**
   * The facts of the record.
   *
   * @return a moving row: customer, as-of date and the facts of {@link ExtractReader#schema}
   */
  FactReader facts();

  /**
   * Who owns the record's user.
   *
   * @return empty if the layout names no owner or the record has none
   */
  Optional<CustomerId> owner();

  /**
   * The text of a declared column: normalised where the layout says so, without padding.
   *
   * @param column a column of the layout
   * @return empty if the text is unknown
   * @throws IllegalArgumentException if the layout has no such column
   */
  Optional<String> text(String column);

  /**
   * What is odd about the record.
   *
   * @return in the order found: columns first, then checks
   */
  List<Finding> findings();

  /**
   * Where the record stands.
   *
   * @return its place
   */
  RecordPlace place();
}
