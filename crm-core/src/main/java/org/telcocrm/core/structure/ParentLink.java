package org.telcocrm.core.structure;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.CustomerId;

/**
 * One group customer is a subsidiary of another over a period (上下级集团).
 *
 * <p>Example: {@code new ParentLink(CustomerId.of("branch"), CustomerId.of("head office"),
 * Validity.from(LocalDate.of(2026, 1, 1)))}. A group that is its own parent is a cycle of one; a
 * feed may say so and {@link GroupStructure#findings()} reports it. Immutable and thread-safe.
 *
 * @param child the subsidiary (下级集团)
 * @param parent its parent (上级集团)
 * @param validity the days on which it is, half-open
 */
public record ParentLink(CustomerId child, CustomerId parent, Validity validity)
    implements Serializable {

  /** Checks that everything is given. */
  public ParentLink {
    Objects.requireNonNull(child, "child");
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(validity, "validity");
  }
}
