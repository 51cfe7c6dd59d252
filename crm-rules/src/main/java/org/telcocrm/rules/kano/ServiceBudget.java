package org.telcocrm.rules.kano;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.FactReader;

/**
 * How much may be planned per customer and month, by value tier: a higher tier never gets less.
 *
 * <p>Example: {@code value_tier} HIGH 2000, MID 600, LOW 200 fen.
 *
 * @param by the fact that decides, its levels from the highest to the lowest
 * @param levels whole minor units per level, every level but OTHER
 */
public record ServiceBudget(ChoiceFact<?> by, Map<String, Long> levels) implements Serializable {

  /** Refuses missing levels, negative amounts and a lower level with more than a higher one. */
  public ServiceBudget {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < by.levels().size(); i++) {
      expected.add(by.format(i));
    }
    expected.remove(ChoiceFact.OTHER);
    if (expected.isEmpty() || !levels.keySet().equals(Set.copyOf(expected))) {
      throw new IllegalArgumentException(
          "levels must be those of " + by.code() + " " + expected + " but were " + levels.keySet());
    }
    Map<String, Long> ordered = new LinkedHashMap<>();
    long before = Long.MAX_VALUE;
    for (String level : expected) {
      long amount = levels.getOrDefault(level, 0L);
      if (amount < 0 || amount > before) {
        throw new IllegalArgumentException(
            "levels must not be negative and not ascend from one level to the next but were "
                + levels);
      }
      before = amount;
      ordered.put(level, amount);
    }
    levels = Collections.unmodifiableMap(ordered);
  }

  /**
   * The budget of one customer.
   *
   * @param facts the customer's facts
   * @return whole minor units; the lowest where the tier is unknown
   */
  public long of(FactReader facts) {
    double value = facts.numeric(by);
    long amount = lowest();
    return Double.isNaN(value) ? amount : levels.getOrDefault(by.format(value), amount);
  }

  /**
   * The budget of the lowest tier.
   *
   * @return whole minor units
   */
  public long lowest() {
    long amount = 0;
    for (long each : levels.values()) {
      amount = each;
    }
    return amount;
  }
}
