package org.telcocrm.rules.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The score of one row: its points, and as bits what counted.
 *
 * <p>Immutable.
 */
public final class RowScore {

  /** No words: the first 32 bits are all. */
  static final int[] NONE = {};

  private final List<CountedAttribute> attributes;
  private final int points;

  /** The bits of up to 32 attributes, unless {@link #all} has them. */
  private final int first;

  /** All bits, word by word; empty where the first ones are all. */
  private final int[] all;

  RowScore(List<CountedAttribute> attributes, int points, int first, int[] all) {
    this.attributes = attributes;
    this.points = points;
    this.first = first;
    this.all = all;
  }

  /**
   * The score.
   *
   * @return the sum of points
   */
  public int points() {
    return points;
  }

  /**
   * Whether an attribute counted.
   *
   * @param attribute index in {@link RowScorer#attributes()}
   * @return true if the row's evidence has it
   * @throws IndexOutOfBoundsException if there is no such attribute
   */
  public boolean counts(int attribute) {
    if (attribute < 0 || attribute >= attributes.size()) {
      throw new IndexOutOfBoundsException(
          "an attribute must be below " + attributes.size() + " but was " + attribute);
    }
    int word = all.length == 0 ? first : all[attribute / Integer.SIZE];
    return (word & 1 << attribute) != 0;
  }

  /**
   * How many attributes counted.
   *
   * @return the size of the row's evidence
   */
  public int countReasons() {
    int count = Integer.bitCount(first);
    for (int word : all) {
      count += Integer.bitCount(word);
    }
    return count;
  }

  /**
   * What counted.
   *
   * @return in the order of evidence
   */
  public List<CountedAttribute> counted() {
    List<CountedAttribute> counted = new ArrayList<>();
    for (int i = 0; i < attributes.size(); i++) {
      if (counts(i)) {
        counted.add(attributes.get(i));
      }
    }
    return List.copyOf(counted);
  }

  /**
   * The reason codes.
   *
   * @return in the order of evidence, each code once
   */
  public List<String> reasons() {
    Set<String> codes = new LinkedHashSet<>();
    counted().forEach(each -> codes.add(each.reason()));
    return List.copyOf(codes);
  }

  /** Points and reasons, for example {@code "80 [COMPLAINED, NEW]"}. */
  @Override
  public String toString() {
    return points + " " + reasons();
  }
}
