package org.telcocrm.core.structure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.telcocrm.core.id.CustomerId;

/**
 * Something in a group structure that cannot be true. Immutable and thread-safe.
 *
 * @param kind what is wrong
 * @param from the first day on which it is wrong
 * @param path for {@code CYCLE} from each group to its parent, beginning and ending with the group
 *     whose id comes first, for example {@code [G1, G3, G2, G1]}; for {@code TWO_PARENTS} the
 *     subsidiary and then its parents in order of their ids
 */
public record StructureFinding(Kind kind, LocalDate from, List<CustomerId> path)
    implements Serializable {

  /** What may be wrong. Grows only in a major version. */
  public enum Kind {
    /** A group is, over some steps, its own parent (循环). */
    CYCLE,
    /** A group has two parents on one day (多上级). */
    TWO_PARENTS
  }

  /** Keeps its own copy of the path. */
  public StructureFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(from, "from");
    path = List.copyOf(path);
  }
}
