package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.util.Objects;

/**
 * One piece of open work of a leaver and who takes it over. Immutable and thread-safe.
 *
 * @param work what is taken over
 * @param to by whom
 */
public record WorkMove(OpenWork work, StaffId to) implements Serializable {

  /** Checks that both are given. */
  public WorkMove {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(to, "to");
  }
}
