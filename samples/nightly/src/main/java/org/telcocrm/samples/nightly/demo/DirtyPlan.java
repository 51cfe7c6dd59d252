package org.telcocrm.samples.nightly.demo;

import java.util.Optional;

/**
 * Which row of an extract is dirty, and how: a function of row and size, so that any row can be
 * made alone. Each form has its share of the rows, but at least three rows from 600 rows on.
 * Immutable.
 */
public final class DirtyPlan {

  private final FormPlan<DirtyForm> forms;

  private DirtyPlan(long rows) {
    this.forms = new FormPlan<>(DirtyForm.class, rows);
  }

  /**
   * The plan for an extract.
   *
   * @param rows its number of rows, 1 to 10,000,000
   * @return the plan
   */
  public static DirtyPlan of(long rows) {
    return new DirtyPlan(rows);
  }

  /**
   * How a row is dirty.
   *
   * @param row from 0
   * @return empty if it is clean
   */
  public Optional<DirtyForm> formOf(long row) {
    return forms.formOf(row);
  }

  /**
   * How many rows are dirty in a way.
   *
   * @param form the way
   * @return the number of rows
   */
  public long count(DirtyForm form) {
    return forms.count(form);
  }

  /** The row of the newer user with the number of this older one. */
  long newerOf(long olderRow) {
    return forms.rowOf(DirtyForm.NEWER_OF_TWO, forms.indexOf(olderRow, DirtyForm.OLDER_OF_TWO));
  }
}
