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
   * A finding about an accepted record, for what only a whole run can see. An id that looks like a
   * phone number, an identity number or a name is left out, as everywhere.
   *
   * @param row the record
   * @param field the column
   * @param code upper-case letters, digits and underscores
   * @param id what stands in the column: another customer's id, masked if it looks personal
   * @return the finding
   */
  public static Finding about(ExtractRow row, String field, String code, String id) {
    CustomerId customer = row.facts().customer();
    return new Finding(
        row.place().line(),
        row.place().byteOffset(),
        Masking.looksPersonal(customer.value()) ? null : customer,
        field,
        code,
        Masking.looksPersonal(id) ? Masking.mask(id, true) : id);
  }

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
