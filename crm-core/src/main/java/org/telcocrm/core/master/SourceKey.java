package org.telcocrm.core.master;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.telcocrm.core.id.CustomerId;

/**
 * The key of a record, which is unique in its system alone: {@code BOSS C1} and {@code COUNTER C1}
 * are two records. Immutable and thread-safe.
 *
 * @param source the system
 * @param record the record's key in it
 */
public record SourceKey(SourceSystem source, CustomerId record)
    implements Comparable<SourceKey>, Serializable {

  private static final Comparator<SourceKey> ORDER =
      Comparator.comparing(SourceKey::source).thenComparing(SourceKey::record);

  /** Checks that both are given. */
  public SourceKey {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(record, "record");
  }

  /** Orders by system, then by the record's key. */
  @Override
  public int compareTo(SourceKey other) {
    return ORDER.compare(this, other);
  }

  /** System and key, for example {@code "COUNTER C1"}. */
  @Override
  public String toString() {
    return source + " " + record;
  }
}
