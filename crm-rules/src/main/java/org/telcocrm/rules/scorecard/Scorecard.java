package org.telcocrm.rules.scorecard;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;

/**
 * A scorecard: characteristics whose points add up to the score, exactly.
 *
 * <p>Example: tenure below 6 months +30, contract ended +30, broadband bundled −30. The score is
 * the integer sum; reasons list every characteristic that counted something. A characteristic whose
 * fact the source does not have is skipped; a fact missing for one customer takes the missing bin
 * and becomes a gap. Immutable and thread-safe.
 */
public final class Scorecard implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Characteristic> characteristics;

  private Scorecard(List<Characteristic> characteristics) {
    this.characteristics = List.copyOf(characteristics);
    Set<String> codes = new TreeSet<>();
    for (Characteristic each : characteristics) {
      if (!codes.add(each.fact().code())) {
        throw new PolicyException(
            "characteristics", "must be unique but " + each.fact().code() + " stands twice");
      }
    }
  }

  /**
   * A scorecard of these characteristics.
   *
   * @param characteristics each about another fact
   * @return the scorecard
   * @throws PolicyException if a fact stands twice
   */
  public static Scorecard of(Collection<Characteristic> characteristics) {
    return new Scorecard(List.copyOf(characteristics));
  }

  /**
   * A scorecard of these characteristics.
   *
   * @param characteristics each about another fact
   * @return the scorecard
   * @throws PolicyException if a fact stands twice
   */
  public static Scorecard of(Characteristic... characteristics) {
    return new Scorecard(List.of(characteristics));
  }

  /**
   * The characteristics.
   *
   * @return in the order given
   */
  public List<Characteristic> characteristics() {
    return characteristics;
  }

  /**
   * The facts the card looks at.
   *
   * @return in order
   */
  public List<Fact> facts() {
    return characteristics.stream().map(Characteristic::fact).toList();
  }

  /**
   * Every reason code the card can give.
   *
   * @return sorted
   */
  public Set<String> reasons() {
    Set<String> reasons = new TreeSet<>();
    characteristics.forEach(each -> reasons.addAll(each.reasons()));
    return reasons;
  }

  /**
   * The lowest score the card can give.
   *
   * @return points
   */
  public int minPoints() {
    return characteristics.stream().mapToInt(each -> Math.min(0, each.minPoints())).sum();
  }

  /**
   * The highest score the card can give.
   *
   * @return points
   */
  public int maxPoints() {
    return characteristics.stream().mapToInt(each -> Math.max(0, each.maxPoints())).sum();
  }

  /**
   * Prepares the card for facts of one source.
   *
   * @param schema the source's facts
   * @return a scorer for rows of exactly that schema
   */
  public Bound bind(FactSchema schema) {
    return new Bound(this, schema);
  }

  /**
   * What a card said of one customer.
   *
   * @param points the score, the sum of the evidence's points
   * @param evidence one reason per characteristic that counted something
   * @param gaps facts that are missing for this customer
   */
  public record Score(int points, List<Evidence> evidence, List<Gap> gaps) implements Serializable {

    /** Copies the lists. */
    public Score {
      evidence = List.copyOf(evidence);
      gaps = List.copyOf(gaps);
    }
  }

  /** A scorecard bound to one source. Immutable and thread-safe. */
  public static final class Bound implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FactSchema schema;
    private final Characteristic[] used;
    private final int[] columns;

    /** What a missing value of each characteristic is. */
    private final Gap[] gaps;

    /** The bound of each bin of each characteristic in canonical words; the last is unknown. */
    private final String[][] bounds;

    @SuppressWarnings("serial") // List.copyOf
    private final List<Gap> absent;

    private Bound(Scorecard card, FactSchema schema) {
      this.schema = schema;
      List<Gap> missing = new ArrayList<>();
      List<Characteristic> present = new ArrayList<>();
      for (Characteristic each : card.characteristics) {
        if (schema.contains(each.fact())) {
          present.add(each);
        } else {
          missing.add(new Gap(each.fact().code(), Gap.Kind.ABSENT));
        }
      }
      this.used = present.toArray(Characteristic[]::new);
      this.columns = present.stream().mapToInt(each -> schema.indexOf(each.fact())).toArray();
      this.gaps =
          present.stream()
              .map(each -> new Gap(each.fact().code(), Gap.Kind.MISSING))
              .toArray(Gap[]::new);
      this.bounds = present.stream().map(each -> each.bounds(schema)).toArray(String[][]::new);
      this.absent = List.copyOf(missing);
    }

    /**
     * Characteristics the source cannot answer.
     *
     * @return one gap each, a matter of the whole run
     */
    public List<Gap> absent() {
      return absent;
    }

    /**
     * The score alone.
     *
     * @param facts a row of the bound schema
     * @return the sum of points
     */
    public int points(FactReader facts) {
      int sum = 0;
      for (int i = 0; i < used.length; i++) {
        sum += used[i].at(facts.numericAt(columns[i])).points();
      }
      return sum;
    }

    /**
     * The score with its reasons.
     *
     * @param facts a row of the bound schema
     * @return points that are the sum of the evidence's points
     */
    public Score score(FactReader facts) {
      int sum = 0;
      List<Evidence> evidence = new ArrayList<>();
      List<Gap> missing = new ArrayList<>();
      for (int i = 0; i < used.length; i++) {
        double value = facts.numericAt(columns[i]);
        int bin = used[i].binOf(value);
        Attribute attribute = used[i].bin(bin);
        if (Double.isNaN(value)) {
          missing.add(gaps[i]);
        }
        if (attribute.points() != 0) {
          sum += attribute.points();
          Fact fact = used[i].fact();
          evidence.add(
              new Evidence(
                  attribute.reason(),
                  fact.code(),
                  schema.format(fact, value),
                  bounds[i][bin],
                  attribute.points()));
        }
      }
      return new Score(sum, evidence, missing);
    }

    /**
     * The scores of whole blocks of rows, without an object for each.
     *
     * @return a new scorer, for one thread; it gives what {@link #score} gives
     */
    public ScoreBlock block() {
      return new ScoreBlock(schema, used);
    }

    /**
     * The scores of single rows without their evidence.
     *
     * @return a new scorer; it gives the points and reasons that {@link #score} gives
     */
    public RowScorer row() {
      return new RowScorer(schema, used);
    }
  }

  /**
   * The card as policy content.
   *
   * @return a list of characteristics, keyed by the fact's code
   */
  public Node write() {
    return Node.list(characteristics.stream().map(CharacteristicCodec::write).toList());
  }

  /**
   * Reads a card.
   *
   * @param reader the object that has the list
   * @param name the list's name
   * @param catalog what fact names mean
   * @return the card
   * @throws PolicyException with path, rule and value
   */
  public static Scorecard read(NodeReader reader, String name, FactCatalog catalog) {
    List<Characteristic> characteristics =
        reader.objects(name, r -> CharacteristicCodec.read(r, catalog));
    try {
      return new Scorecard(characteristics);
    } catch (PolicyException e) {
      throw reader.refuse(name, e.problem());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Scorecard that && characteristics.equals(that.characteristics);
  }

  @Override
  public int hashCode() {
    return characteristics.hashCode();
  }

  /** The characteristics. */
  @Override
  public String toString() {
    return characteristics.toString();
  }
}
