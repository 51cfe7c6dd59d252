package org.telcocrm.io.extract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;

/**
 * A record that was not taken, and why.
 *
 * @param line the record's first physical line, from 1
 * @param byteOffset of the offending field or byte where there is one, else of the record; from 0
 * @param id the record's id, or null if it could not be read or looks like personal data
 * @param field the offending column, or empty if it is the record as a whole
 * @param code why
 * @param valueMasked the offending text, shortened and masked unless its column is declared not
 *     personal; empty if there is none
 * @param detail what the code leaves open, for example {@code "expected 24 fields but found 25"},
 *     or what the layout declares: {@code "known: 0|A|5"}, {@code "min 0"}, {@code "max 600"}
 *     (money in minor units), {@code "scale YUAN"}, {@code "pattern yyyyMMdd"}; never the record's
 *     own value
 */
public record Reject(
    long line,
    long byteOffset,
    @Nullable CustomerId id,
    String field,
    RejectCode code,
    String valueMasked,
    String detail) {

  /**
   * The record's id.
   *
   * @return empty if it could not be read or looks like personal data
   */
  public Optional<CustomerId> customer() {
    return Optional.ofNullable(id);
  }

  /** The same reject behind so many lines. */
  Reject behind(long lines) {
    return new Reject(lines + line + 1, byteOffset, id, field, code, valueMasked, detail);
  }
}
