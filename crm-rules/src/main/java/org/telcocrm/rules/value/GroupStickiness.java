package org.telcocrm.rules.value;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How firmly a group holds to us (集团粘性): depth times breadth of the relation.
 *
 * <p>Example: depth 70 and breadth 40 are a stickiness of 28.00 of 100. A relation that is deep
 * with few people, or that many have a little of, is not sticky. Immutable and thread-safe.
 *
 * @param depth points of how much the relation carries (深度), 0 to 100
 * @param breadth points of how many of the group's people it reaches (广度), 0 to 100
 */
public record GroupStickiness(int depth, int breadth) implements Serializable {

  private static final int MOST = 100;

  /** Refuses points out of range. */
  public GroupStickiness {
    if (depth < 0 || depth > MOST || breadth < 0 || breadth > MOST) {
      throw new IllegalArgumentException(
          "depth and breadth must be between 0 and 100 but were " + depth + " and " + breadth);
    }
  }

  /**
   * The product.
   *
   * @return depth × breadth ÷ 100, from {@code 0.00} to {@code 100.00}, exact
   */
  public BigDecimal stickiness() {
    return BigDecimal.valueOf((long) depth * breadth, 2);
  }
}
