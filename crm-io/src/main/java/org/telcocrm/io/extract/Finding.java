package org.telcocrm.io.extract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;

/**
 * Something odd about an accepted record, or about the input as a whole.
 *
 * @param line the record's first physical line, from 1; 0 for the whole input
 * @param byteOffset of the field, from 0
 * @param id the record's id, or null for the whole input
 * @param field the column, or empty for the whole input
 * @param code a {@link org.telcocrm.io.check.FindingCode} or the code of a host's check
 * @param valueMasked the text, shortened and masked
 */
public record Finding(
    long line,
    long byteOffset,
    @Nullable CustomerId id,
    String field,
    String code,
    String valueMasked) {

  /**
   * The record's id.
   *
   * @return empty for the whole input
   */
  public Optional<CustomerId> customer() {
    return Optional.ofNullable(id);
  }

  /** The same finding behind so many lines. */
  Finding behind(long lines) {
    return new Finding(lines + line + 1, byteOffset, id, field, code, valueMasked);
  }
}
