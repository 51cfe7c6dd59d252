package org.telcocrm.samples.nightly.demo;

/** How many rows of users were written, and how many of them dirty in which way. */
public final class DirtyLedger extends PlantedLedger<DirtyForm> {

  DirtyLedger() {
    super(DirtyForm.class);
  }

  /**
   * The rows of a kind.
   *
   * @param kind the kind
   * @return how many were written, over all its forms
   */
  public long planted(DirtyKind kind) {
    return kind.forms().stream().mapToLong(this::planted).sum();
  }
}
