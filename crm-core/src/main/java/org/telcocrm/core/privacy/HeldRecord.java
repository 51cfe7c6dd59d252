package org.telcocrm.core.privacy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.telcocrm.core.id.CustomerId;

/**
 * A record somebody holds of a customer (留存记录): where it lies and what it is, not what it says.
 *
 * @param subject whose it is
 * @param kind what it is
 * @param key where it lies, an opaque reference of 1 to 200 characters and no personal data
 * @param since the day from which the time to keep it runs: when it was made; for a consent that
 *     was withdrawn, the day it was (one that is in force is {@linkplain ErasureRequest#stillNeeded
 *     still needed})
 */
public record HeldRecord(CustomerId subject, DataKind kind, String key, LocalDate since)
    implements Serializable {

  private static final int MAX_LENGTH = 200;

  /** By subject, kind, key and day: total over records that differ. */
  static final Comparator<HeldRecord> ORDER =
      Comparator.comparing(HeldRecord::subject)
          .thenComparing(HeldRecord::kind)
          .thenComparing(HeldRecord::key)
          .thenComparing(HeldRecord::since);

  /** Checks the key. */
  public HeldRecord {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(since, "since");
    if (key.isBlank() || key.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "key of a held record must have 1 to %d characters but had %d"
              .formatted(MAX_LENGTH, key.strip().length()));
    }
  }
}
