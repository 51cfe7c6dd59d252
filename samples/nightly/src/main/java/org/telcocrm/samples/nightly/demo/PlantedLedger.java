package org.telcocrm.samples.nightly.demo;

import java.util.EnumMap;
import java.util.Map;
import org.telcocrm.samples.nightly.demo.DirtyForm.Ending;

/**
 * How many rows were written, and how many of them defective in which way.
 *
 * @param <F> the ways
 */
public class PlantedLedger<F extends Enum<F> & PlantedForm> {

  private long rows;
  private final Map<F, Long> planted;

  PlantedLedger(Class<F> forms) {
    this.planted = new EnumMap<>(forms);
  }

  final void clean() {
    rows++;
  }

  final void dirty(F form) {
    rows++;
    planted.merge(form, 1L, Long::sum);
  }

  /** All rows written. */
  public final long rows() {
    return rows;
  }

  /**
   * The rows defective in a way.
   *
   * @param form the way
   * @return how many were written
   */
  public final long planted(F form) {
    return planted.getOrDefault(form, 0L);
  }

  /**
   * The rows that must end in a way.
   *
   * @param ending the way
   * @param code the code, empty for none
   * @return how many were written
   */
  public final long planted(Ending ending, String code) {
    return planted.entrySet().stream()
        .filter(each -> each.getKey().ending() == ending && each.getKey().code().equals(code))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
