package org.telcocrm.samples.nightly.demo;

import java.util.EnumMap;
import java.util.Map;

/** How many rows were written, and how many of them dirty in which way. */
public final class DirtyLedger {

  private long rows;
  private final Map<DirtyForm, Long> planted = new EnumMap<>(DirtyForm.class);

  DirtyLedger() {}

  void clean() {
    rows++;
  }

  void dirty(DirtyForm form) {
    rows++;
    planted.merge(form, 1L, Long::sum);
  }

  /** All rows written. */
  public long rows() {
    return rows;
  }

  /**
   * The rows dirty in a way.
   *
   * @param form the way
   * @return how many were written
   */
  public long planted(DirtyForm form) {
    return planted.getOrDefault(form, 0L);
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

  /**
   * The rows that must end in a way.
   *
   * @param ending the way
   * @param code the code, empty for none
   * @return how many were written
   */
  public long planted(DirtyForm.Ending ending, String code) {
    return planted.entrySet().stream()
        .filter(each -> each.getKey().ending() == ending && each.getKey().code().equals(code))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
