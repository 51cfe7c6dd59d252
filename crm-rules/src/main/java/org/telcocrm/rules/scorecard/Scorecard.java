package org.telcocrm.rules.scorecard;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  @SuppressWarnings("serial") // List.copyOf
  private final List<PairTable> pairs;

  private Scorecard(List<Characteristic> characteristics, List<PairTable> pairs) {
    this.characteristics = List.copyOf(characteristics);
    this.pairs = List.copyOf(pairs);
    Set<String> codes = new TreeSet<>();
    for (Characteristic each : characteristics) {
      if (!codes.add(each.fact().code())) {
        throw new PolicyException(
            "characteristics", "must be unique but " + each.fact().code() + " stands twice");
      }
    }
    requireOwnReasons();
  }

  /** Without reasons of its own, what a table counts could not be told from what others count. */
  private void requireOwnReasons() {
    Set<String> taken = new TreeSet<>();
    characteristics.forEach(each -> taken.addAll(each.reasons()));
    Set<String> codes = new TreeSet<>();
    for (PairTable each : pairs) {
      if (!codes.add(each.code())) {
        throw new PolicyException(
            "characteristics", "must be unique but " + each.code() + " stands twice");
      }
      if (!taken.add(each.reason())) {
        throw new PolicyException(
            "characteristics",
            "must give the pair "
                + each.code()
                + " a reason of its own but "
                + each.reason()
                + " stands elsewhere too");
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
    return new Scorecard(List.copyOf(characteristics), List.of());
  }

  /**
   * A scorecard of these characteristics.
   *
   * @param characteristics each about another fact
   * @return the scorecard
   * @throws PolicyException if a fact stands twice
   */
  public static Scorecard of(Characteristic... characteristics) {
    return new Scorecard(List.of(characteristics), List.of());
  }

  /**
   * The same characteristics with tables of pairs of facts.
   *
   * @param tables in place of the present ones; each about another pair, with a reason of its own
   * @return the scorecard
   * @throws PolicyException if a pair or a pair's reason stands twice
   */
  public Scorecard withPairs(Collection<PairTable> tables) {
    return new Scorecard(characteristics, List.copyOf(tables));
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
   * The tables of pairs of facts.
   *
   * @return in the order given
   */
  public List<PairTable> pairs() {
    return pairs;
  }

  /**
   * The facts the card looks at.
   *
   * @return in order, each once
   */
  public List<Fact> facts() {
    return Stream.concat(
            characteristics.stream().map(Characteristic::fact),
            pairs.stream().flatMap(Scorecard::factsOf))
        .distinct()
        .toList();
  }

  private static Stream<Fact> factsOf(PairTable pair) {
    return Stream.of(pair.rows().fact(), pair.columns().fact());
  }

  /**
   * Every reason code the card can give.
   *
   * @return sorted
   */
  public Set<String> reasons() {
    Set<String> reasons = new TreeSet<>();
    characteristics.forEach(each -> reasons.addAll(each.reasons()));
    pairs.stream()
        .filter(each -> each.minPoints() != 0 || each.maxPoints() != 0)
        .forEach(each -> reasons.add(each.reason()));
    return reasons;
  }

  /**
   * The lowest score the card can give.
   *
   * @return points
   */
  public int minPoints() {
    return characteristics.stream().mapToInt(each -> Math.min(0, each.minPoints())).sum()
        + pairs.stream().mapToInt(each -> Math.min(0, each.minPoints())).sum();
  }

  /**
   * The highest score the card can give.
   *
   * @return points
   */
  public int maxPoints() {
    return characteristics.stream().mapToInt(each -> Math.max(0, each.maxPoints())).sum()
        + pairs.stream().mapToInt(each -> Math.max(0, each.maxPoints())).sum();
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
   * @param evidence one reason per characteristic and pair table that counted something
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
    private final BoundPair[] pairs;

    /** What a missing value is: of each characteristic, then of facts that only pairs have. */
    private final Gap[] gaps;

    private final int[] gapColumns;

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
        }
      }
      for (Fact each : card.facts()) {
        if (!schema.contains(each)) {
          missing.add(new Gap(each.code(), Gap.Kind.ABSENT));
        }
      }
      this.pairs =
          card.pairs.stream()
              .filter(pair -> factsOf(pair).allMatch(schema::contains))
              .map(pair -> BoundPair.of(pair, schema))
              .toArray(BoundPair[]::new);
      List<Fact> known =
          Stream.concat(
                  present.stream().map(Characteristic::fact),
                  Arrays.stream(pairs).flatMap(each -> factsOf(each.table)))
              .distinct()
              .toList();
      this.used = present.toArray(Characteristic[]::new);
      this.columns = present.stream().mapToInt(each -> schema.indexOf(each.fact())).toArray();
      this.gaps =
          known.stream().map(each -> new Gap(each.code(), Gap.Kind.MISSING)).toArray(Gap[]::new);
      this.gapColumns = known.stream().mapToInt(schema::indexOf).toArray();
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
     * How many facts of the source count: a fact of a pair whose other fact is absent does not.
     *
     * @return 0 if the source can answer nothing; a score with as many gaps knows nothing
     */
    public int counted() {
      return gaps.length;
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
      for (BoundPair each : pairs) {
        sum += each.table.pointsAt(each.cellOf(facts));
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
      for (BoundPair each : pairs) {
        int cell = each.cellOf(facts);
        if (each.table.pointsAt(cell) != 0) {
          sum += each.table.pointsAt(cell);
          evidence.add(each.evidence(facts, schema, cell));
        }
      }
      for (int i = 0; i < gaps.length; i++) {
        if (Double.isNaN(facts.numericAt(gapColumns[i]))) {
          missing.add(gaps[i]);
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
      return new ScoreBlock(schema, used, tables(), gaps);
    }

    /**
     * The scores of single rows without their evidence.
     *
     * @return a new scorer; it gives the points and reasons that {@link #score} gives
     */
    public RowScorer row() {
      return new RowScorer(schema, used, tables());
    }

    private PairTable[] tables() {
      return Arrays.stream(pairs).map(BoundPair::table).toArray(PairTable[]::new);
    }
  }

  /** A pair table, where its facts stand, and each cell's bounds in canonical words. */
  private record BoundPair(PairTable table, int rowColumn, int columnColumn, List<String> bounds)
      implements Serializable {

    static BoundPair of(PairTable table, FactSchema schema) {
      return new BoundPair(
          table,
          schema.indexOf(table.rows().fact()),
          schema.indexOf(table.columns().fact()),
          List.of(table.bounds(schema)));
    }

    int cellOf(FactReader facts) {
      return table.cellOf(facts.numericAt(rowColumn), facts.numericAt(columnColumn));
    }

    Evidence evidence(FactReader facts, FactSchema schema, int cell) {
      return new Evidence(
          table.reason(),
          table.rows().fact().code(),
          table.observed(schema, facts.numericAt(rowColumn), facts.numericAt(columnColumn)),
          bounds.get(cell),
          table.pointsAt(cell));
    }
  }

  /**
   * The card as policy content.
   *
   * @return a list of characteristics, keyed by the fact's code, then of pair tables, keyed by both
   */
  public Node write() {
    return Node.list(
        Stream.concat(
                characteristics.stream().map(CharacteristicCodec::write),
                pairs.stream().map(PairTableCodec::write))
            .toList());
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
    List<Characteristic> characteristics = new ArrayList<>();
    List<PairTable> pairs = new ArrayList<>();
    reader.objects(
        name,
        each ->
            PairTableCodec.isPair(each)
                ? pairs.add(PairTableCodec.read(each, catalog))
                : characteristics.add(CharacteristicCodec.read(each, catalog)));
    try {
      return new Scorecard(characteristics, pairs);
    } catch (PolicyException e) {
      throw reader.refuse(name, e.problem());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Scorecard that
        && characteristics.equals(that.characteristics)
        && pairs.equals(that.pairs);
  }

  @Override
  public int hashCode() {
    return Objects.hash(characteristics, pairs);
  }

  /** The characteristics and pairs. */
  @Override
  public String toString() {
    return pairs.isEmpty() ? characteristics.toString() : characteristics + " " + pairs;
  }
}
