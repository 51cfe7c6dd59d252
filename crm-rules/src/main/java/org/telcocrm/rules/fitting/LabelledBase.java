package org.telcocrm.rules.fitting;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.analysis.PredictionQuality.Prediction;
import org.telcocrm.rules.scorecard.ProbabilityTable;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * Facts of customers of whom one knows whether they left (带标签样本).
 *
 * <p>The facts must be of a time before the outcome: a fact recorded when the customer left, or
 * later, explains everything and predicts nothing. Rows stand in the order of a hash of the
 * customer id, never in that of the file, so that sums, folds and everything fitted are the same
 * bytes for any order of the input and any number of threads. Holds eight bytes for each fact of
 * each customer, and no id. Immutable and thread-safe.
 */
public final class LabelledBase implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final CustomerId NOBODY = CustomerId.of("-");

  /** What says who a row is. */
  public enum Identity {
    /** The customer id, the same in whatever file the customer stands. */
    CUSTOMER,
    /**
     * The facts themselves: for a source without ids, where the number of a record would change
     * with the order of the file. Equal rows share their place.
     */
    CONTENT
  }

  /**
   * One customer and the outcome.
   *
   * @param facts a row of the base's schema; is copied
   * @param left whether the customer left in the outcome window
   */
  public record Labelled(FactReader facts, boolean left) {}

  private final FactSchema schema;
  private final LocalDate asOf;

  /** In order. */
  private final Row[] rows;

  private LabelledBase(FactSchema schema, LocalDate asOf, Row[] rows) {
    this.schema = schema;
    this.asOf = asOf;
    this.rows = rows;
  }

  /** Numeric views, their place in the order, and the outcome. */
  private static final class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Comparator<Row> ORDER =
        Comparator.<Row>comparingLong(row -> row.key)
            .thenComparing((a, b) -> Arrays.compare(a.values, b.values))
            .thenComparing((a, b) -> Boolean.compare(a.left, b.left));

    private final long key;
    private final double[] values;
    private final boolean left;

    private Row(long key, double[] values, boolean left) {
      this.key = key;
      this.values = values;
      this.left = left;
    }
  }

  /** Rows in any order. Changed by {@link #aggregate}; for one thread at a time. */
  public static final class Rows implements Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // ArrayList
    private final List<Row> rows = new ArrayList<>();

    private Rows() {}
  }

  /**
   * The way to collect a base.
   *
   * @param schema of every row
   * @param asOf the date the facts are about, before the outcome window begins
   * @param identity what says who a row is
   * @return an aggregate whose result does not depend on the order of its inputs
   */
  public static Aggregate<Labelled, Rows, LabelledBase> aggregate(
      FactSchema schema, LocalDate asOf, Identity identity) {
    return new Collecting(
        Objects.requireNonNull(schema, "schema"),
        Objects.requireNonNull(asOf, "asOf"),
        Objects.requireNonNull(identity, "identity"));
  }

  private record Collecting(FactSchema schema, LocalDate asOf, Identity identity)
      implements Aggregate<Labelled, Rows, LabelledBase> {

    @Override
    public Rows zero() {
      return new Rows();
    }

    @Override
    public Rows add(Rows state, Labelled input) {
      FactReader facts = input.facts();
      if (!facts.schema().equals(schema)) {
        throw new IllegalArgumentException(
            "facts must have the schema " + schema + " but have " + facts.schema());
      }
      double[] values = new double[schema.facts().size()];
      // The one zero: -0.0 would be another value.
      Arrays.setAll(values, i -> facts.numericAt(i) + 0.0);
      state.rows.add(new Row(key(facts.customer(), values), values, input.left()));
      return state;
    }

    private long key(CustomerId customer, double[] values) {
      Hasher hasher = Hashing.sipHash24().newHasher();
      if (identity == Identity.CUSTOMER) {
        hasher.putString(customer.value(), StandardCharsets.UTF_8);
      } else {
        Arrays.stream(values).forEach(hasher::putDouble);
      }
      return hasher.hash().asLong();
    }

    @Override
    public Rows merge(Rows left, Rows right) {
      left.rows.addAll(right.rows);
      return left;
    }

    @Override
    public LabelledBase finish(Rows state) {
      Row[] sorted = state.rows.toArray(Row[]::new);
      Arrays.sort(sorted, Row.ORDER);
      return new LabelledBase(schema, asOf, sorted);
    }
  }

  /**
   * The facts of every row.
   *
   * @return the schema
   */
  public FactSchema schema() {
    return schema;
  }

  /**
   * How many customers there are.
   *
   * @return the count
   */
  public int size() {
    return rows.length;
  }

  /**
   * How many of them left.
   *
   * @return the count
   */
  public int positives() {
    return (int) Arrays.stream(rows).filter(row -> row.left).count();
  }

  /**
   * Those with a certain value.
   *
   * @param fact a fact of the schema
   * @param numeric the value's numeric view
   * @return everybody who has it
   */
  public LabelledBase having(Fact fact, double numeric) {
    int index = schema.indexOf(fact);
    return new LabelledBase(
        schema,
        asOf,
        Arrays.stream(rows).filter(row -> row.values[index] == numeric).toArray(Row[]::new));
  }

  /**
   * What to learn from while a fold is kept apart.
   *
   * @param fold number of the fold, from 0
   * @param folds how many there are, at least 2; each has the same share of those who left
   * @return everybody who is not in the fold
   */
  public LabelledBase without(int fold, int folds) {
    return where(fold, folds, each -> each != fold);
  }

  /**
   * A fold: whom to judge by what was learnt {@link #without} them.
   *
   * @param fold number of the fold, from 0
   * @param folds how many there are, at least 2
   * @return everybody in the fold
   */
  public LabelledBase only(int fold, int folds) {
    return where(fold, folds, each -> each == fold);
  }

  private LabelledBase where(int fold, int folds, IntPredicate wanted) {
    if (folds < 2) {
      throw new IllegalArgumentException("folds must be at least 2 but were " + folds);
    }
    Objects.checkIndex(fold, folds);
    int[] member = folds(outcomes(), folds);
    List<Row> some = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      if (wanted.test(member[i])) {
        some.add(rows[i]);
      }
    }
    return new LabelledBase(schema, asOf, some.toArray(Row[]::new));
  }

  /** By turns within each outcome, in the order of the hash. */
  static int[] folds(boolean[] left, int folds) {
    int[] member = new int[left.length];
    int yes = 0;
    int no = 0;
    for (int i = 0; i < left.length; i++) {
      member[i] = (left[i] ? yes++ : no++) % folds;
    }
    return member;
  }

  boolean[] outcomes() {
    boolean[] left = new boolean[rows.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = rows[i].left;
    }
    return left;
  }

  double[] column(Fact fact) {
    int index = schema.indexOf(fact);
    return Arrays.stream(rows).mapToDouble(row -> row.values[index]).toArray();
  }

  /** The points of every row. */
  int[] points(Scorecard card) {
    Scorecard.Bound bound = card.bind(schema);
    return Arrays.stream(rows).mapToInt(row -> bound.points(new View(row))).toArray();
  }

  /**
   * How many customers have how many points.
   *
   * @param card any card
   * @return counts by points
   */
  public NavigableMap<Integer, Long> pointCounts(Scorecard card) {
    NavigableMap<Integer, Long> counts = new TreeMap<>();
    for (int each : points(card)) {
      counts.merge(each, 1L, Long::sum);
    }
    return counts;
  }

  /**
   * What a card says of everybody, and what happened.
   *
   * @param card any card
   * @param table from points to probabilities
   * @return one for each customer
   */
  public List<Prediction> predictions(Scorecard card, ProbabilityTable table) {
    int[] points = points(card);
    List<Prediction> all = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      all.add(new Prediction(table.probability(points[i]), rows[i].left));
    }
    return all;
  }

  /**
   * How many customers have a value that a test accepts, and how many of them left.
   *
   * @param fact a fact of the schema
   * @param bins how many bins there are
   * @param binOf the bin of a numeric view, NaN included
   * @return by bin: customers, then those who left
   */
  public long[][] counts(Fact fact, int bins, BinOf binOf) {
    long[][] counts = new long[bins][2];
    int index = schema.indexOf(fact);
    for (Row row : rows) {
      long[] bin = counts[binOf.of(row.values[index])];
      bin[0]++;
      bin[1] += row.left ? 1 : 0;
    }
    return counts;
  }

  /** Gives the bin of a numeric view. */
  @FunctionalInterface
  public interface BinOf {

    /**
     * The bin of a value.
     *
     * @param numeric the view, NaN if unknown
     * @return from 0
     */
    int of(double numeric);
  }

  private final class View implements FactReader {

    private final Row row;

    View(Row row) {
      this.row = row;
    }

    @Override
    public FactSchema schema() {
      return schema;
    }

    @Override
    public CustomerId customer() {
      return NOBODY;
    }

    @Override
    public LocalDate asOf() {
      return asOf;
    }

    @Override
    public double numericAt(int index) {
      return row.values[index];
    }
  }

  /** How many there are, and how many left. */
  @Override
  public String toString() {
    return size() + " customers of whom " + positives() + " left";
  }
}
