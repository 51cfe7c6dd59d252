package org.telcocrm.rules.segment;

import java.io.Serializable;

/**
 * From how many employees on a business of an industry is small, medium, large (划型标准); below it is
 * micro. Bounds inclusive. Immutable and thread-safe. Source: 工信部联企业〔2011〕300号, the part on
 * employees; its bounds on revenue are not looked at.
 *
 * @param small from so many on 小型, at least 1
 * @param medium from so many on 中型, more than {@code small}
 * @param large from so many on 大型, more than {@code medium}
 */
public record SizeSteps(int small, int medium, int large) implements Serializable {

  /** Checks that the steps rise. */
  public SizeSteps {
    if (small < 1 || medium <= small || large <= medium) {
      throw new IllegalArgumentException(
          "small, medium and large must rise from 1 on but were "
              + small
              + ", "
              + medium
              + " and "
              + large);
    }
  }

  /**
   * The size class of so many employees.
   *
   * @param employees at least 0
   * @return the class
   */
  public SizeClass of(long employees) {
    if (employees >= large) {
      return SizeClass.LARGE;
    }
    if (employees >= medium) {
      return SizeClass.MEDIUM;
    }
    return employees >= small ? SizeClass.SMALL : SizeClass.MICRO;
  }
}
