package org.telcocrm.core.master;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.telcocrm.core.id.CustomerId;

/**
 * Where a value comes from: which record of which system, as of when, and how complete the record
 * is. That is all a {@link SurvivorshipPolicy} looks at.
 *
 * @param source the system
 * @param record the record's key in it
 * @param updated the day the record was last changed
 * @param filledFields how many fields the record has, at least 1
 */
public record SourceTag(SourceSystem source, CustomerId record, LocalDate updated, int filledFields)
    implements Serializable {

  /** By system, then by the record's key: total over records of which none stands twice. */
  static final Comparator<SourceTag> KEY_ORDER = Comparator.comparing(SourceTag::key);

  /** Checks that a record has fields. */
  public SourceTag {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(updated, "updated");
    if (filledFields < 1) {
      throw new IllegalArgumentException("filledFields must be at least 1 but was " + filledFields);
    }
  }

  /** The record's key and the system in which it is unique. */
  public SourceKey key() {
    return new SourceKey(source, record);
  }

  /** System, key and day, for example {@code "COUNTER C1 2026-03-01"}. */
  @Override
  public String toString() {
    return source + " " + record + " " + updated;
  }
}
