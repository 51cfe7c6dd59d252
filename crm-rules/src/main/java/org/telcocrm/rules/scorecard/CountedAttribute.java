package org.telcocrm.rules.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.telcocrm.core.fact.Fact;

/**
 * An attribute that counts something, as a block of scores names it.
 *
 * @param points whole points, never 0
 * @param reason reason code
 * @param fact the fact of the characteristic; of a pair table that of its rows
 */
public record CountedAttribute(int points, String reason, Fact fact)
    implements Comparable<CountedAttribute> {

  private static final Comparator<CountedAttribute> ORDER =
      Comparator.comparingInt(CountedAttribute::points)
          .reversed()
          .thenComparing(CountedAttribute::reason)
          .thenComparing(each -> each.fact().code());

  /** Orders like evidence: points descending, then reason, then the fact's code. */
  @Override
  public int compareTo(CountedAttribute other) {
    return ORDER.compare(this, other);
  }

  /** What a card can count, in order; bins of equal points and reason are one. */
  static List<CountedAttribute> of(Characteristic[] characteristics, PairTable[] pairs) {
    TreeSet<CountedAttribute> found = new TreeSet<>();
    for (Characteristic each : characteristics) {
      List<Attribute> bins = new ArrayList<>(List.of(each.missing()));
      for (int i = 0; i < each.bins(); i++) {
        bins.add(each.bin(i));
      }
      for (Attribute bin : bins) {
        if (bin.points() != 0) {
          found.add(new CountedAttribute(bin.points(), bin.reason(), each.fact()));
        }
      }
    }
    for (PairTable each : pairs) {
      for (int cell = 0; cell < each.cells(); cell++) {
        if (each.pointsAt(cell) != 0) {
          found.add(of(each, cell));
        }
      }
    }
    return List.copyOf(found);
  }

  private static CountedAttribute of(PairTable pair, int cell) {
    return new CountedAttribute(pair.pointsAt(cell), pair.reason(), pair.rows().fact());
  }

  /** The number of each cell, −1 if it counts nothing. */
  static int[] indexes(List<CountedAttribute> all, PairTable pair) {
    int[] indexes = new int[pair.cells()];
    Arrays.setAll(indexes, cell -> pair.pointsAt(cell) == 0 ? -1 : all.indexOf(of(pair, cell)));
    return indexes;
  }

  /** The number of a bin, −1 if it counts nothing. */
  static int indexOf(List<CountedAttribute> all, Characteristic owner, Attribute bin) {
    return bin.points() == 0
        ? -1
        : all.indexOf(new CountedAttribute(bin.points(), bin.reason(), owner.fact()));
  }

  /** How many words have a bit for each. */
  static int words(List<?> each) {
    return (each.size() + Integer.SIZE - 1) / Integer.SIZE;
  }

  /** Turns a bit over; none for −1. */
  static void flip(int[] words, int bit) {
    if (bit >= 0) {
      words[bit / Integer.SIZE] ^= 1 << bit;
    }
  }
}
