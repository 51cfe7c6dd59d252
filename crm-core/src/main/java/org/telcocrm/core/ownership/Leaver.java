package org.telcocrm.core.ownership;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody who leaves (离职人员), and when. Immutable and thread-safe.
 *
 * @param staff who leaves
 * @param at the first day on which he owns nobody
 */
public record Leaver(StaffId staff, LocalDate at) implements Serializable {

  /** Checks that both are given. */
  public Leaver {
    Objects.requireNonNull(staff, "staff");
    Objects.requireNonNull(at, "at");
  }
}
