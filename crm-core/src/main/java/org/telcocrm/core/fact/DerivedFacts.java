package org.telcocrm.core.fact;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telcocrm.core.id.CustomerId;

/**
 * An ordered set of derived facts; a later one may use the output of an earlier one.
 *
 * <p>Bind it to a source's schema once, then apply it per customer. A fact that the source already
 * carries is never computed over: the source's value wins. Where two derived facts have the same
 * output, the first whose inputs the source has is used. Immutable and thread-safe.
 */
public final class DerivedFacts implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final DerivedFacts NONE = new DerivedFacts(List.of());

  @SuppressWarnings("serial") // List.copyOf
  private final List<DerivedFact> derivations;

  private DerivedFacts(List<DerivedFact> derivations) {
    this.derivations = List.copyOf(derivations);
  }

  /**
   * No derived fact at all.
   *
   * @return the empty set
   */
  public static DerivedFacts none() {
    return NONE;
  }

  /**
   * The library's own derived facts, see {@link StandardFacts}.
   *
   * @return the default set
   */
  public static DerivedFacts standard() {
    return StandardDerivations.ALL;
  }

  static DerivedFacts of(List<DerivedFact> derivations) {
    return new DerivedFacts(derivations);
  }

  /**
   * This set with further facts behind the present ones.
   *
   * @param more the host's own derived facts
   * @return the wider set
   * @throws IllegalArgumentException if an output stands twice
   */
  public DerivedFacts plus(DerivedFact... more) {
    List<DerivedFact> all = new ArrayList<>(derivations);
    for (DerivedFact each : more) {
      if (all.stream().anyMatch(other -> other.output().code().equals(each.output().code()))) {
        throw new IllegalArgumentException(
            "derived facts must be unique but " + each.output().code() + " stands twice");
      }
      all.add(each);
    }
    return new DerivedFacts(all);
  }

  /**
   * The derived facts.
   *
   * @return in the order in which they are computed
   */
  public List<DerivedFact> derivations() {
    return derivations;
  }

  /**
   * Decides for a source which facts can be computed.
   *
   * @param source the source's schema
   * @return a deriver for facts of exactly that schema
   */
  public Bound bind(FactSchema source) {
    FactSchema schema = source;
    List<DerivedFact> computable = new ArrayList<>();
    for (DerivedFact each : derivations) {
      if (schema.find(each.output().code()).isEmpty()
          && each.required().stream().allMatch(schema::contains)) {
        computable.add(each);
        schema = schema.plus(List.of(each.output()));
      }
    }
    return new Bound(source, schema, List.copyOf(computable));
  }

  /** Derived facts bound to one source. Immutable and thread-safe. */
  public static final class Bound implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FactSchema source;
    private final FactSchema schema;

    @SuppressWarnings("serial") // List.copyOf
    private final List<DerivedFact> computable;

    private final InputView.Inputs[] inputs;
    private final boolean[] wanted;

    private Bound(FactSchema source, FactSchema schema, List<DerivedFact> computable) {
      this(source, schema, computable, schema.facts());
    }

    private Bound(
        FactSchema source,
        FactSchema schema,
        List<DerivedFact> computable,
        Collection<? extends Fact> needed) {
      this.source = source;
      this.schema = schema;
      this.computable = computable;
      this.inputs =
          computable.stream()
              .map(each -> InputView.Inputs.of(each, schema))
              .toArray(InputView.Inputs[]::new);
      this.wanted = new boolean[inputs.length];
      Set<Fact> used = new HashSet<>(needed);
      // From the last to the first: a formula may use what stands before it.
      for (int i = wanted.length - 1; i >= 0; i--) {
        wanted[i] = used.contains(computable.get(i).output());
        if (wanted[i]) {
          used.addAll(computable.get(i).required());
          used.addAll(computable.get(i).optional());
        }
      }
    }

    /**
     * The same with fewer facts computed: those needed, and what they are computed from.
     *
     * @param needed facts that somebody looks at; others than derived ones change nothing
     * @return a deriver with the same {@link #schema()}; what nobody needs stays missing
     */
    public Bound only(Collection<? extends Fact> needed) {
      return new Bound(source, schema, computable, needed);
    }

    /**
     * The source's facts followed by the derived ones.
     *
     * @return the wider schema
     */
    public FactSchema schema() {
      return schema;
    }

    /**
     * Computes the derived facts of one customer.
     *
     * @param facts facts of the bound source
     * @return the same facts and the derived ones
     * @throws IllegalArgumentException if the facts have another schema
     */
    public Facts derive(FactReader facts) {
      if (!facts.schema().equals(source)) {
        throw new IllegalArgumentException(
            "facts must have the bound schema " + source + " but have " + facts.schema());
      }
      Growing row = new Growing(facts, schema);
      if (inputs.length > 0) {
        InputView view = new InputView(row, schema, inputs[0]);
        for (int i = 0; i < inputs.length; i++) {
          row.append(wanted[i] ? computable.get(i).apply(view.of(inputs[i])) : Double.NaN);
        }
      }
      return row.facts();
    }

    /**
     * Computes the derived facts of every row of a block, the same as of one customer after the
     * other.
     *
     * @param block its first columns are {@link #schema()}; the source's are filled, the derived
     *     ones are written here, further ones stay as they are
     * @throws IllegalArgumentException if the block has other columns
     */
    public void derive(FactBlock block) {
      List<Fact> columns = block.schema().facts();
      int first = source.facts().size();
      int end = schema.facts().size();
      if (!block.schema().equals(schema)
          && (columns.size() < end || !columns.subList(0, end).equals(schema.facts()))) {
        throw new IllegalArgumentException(
            "a block must begin with the bound schema " + schema + " but has " + block.schema());
      }
      // A formula that looks at a fact not yet computed sees it missing, as in a single row.
      for (int column = first; column < end; column++) {
        block.fill(column, FactBlock.MISSING);
      }
      FactBlock.Cursor row = block.cursor();
      for (int i = 0; i < inputs.length; i++) {
        DerivedFact each = computable.get(i);
        InputView view = new InputView(row, schema, inputs[i]);
        for (int at = 0; wanted[i] && at < block.size(); at++) {
          row.at(at);
          block.put(at, first + i, view(each.output(), each.apply(view)));
        }
      }
    }

    /** A ratio that overflows says nothing: unknown, not a failure of the customer's row. */
    static double view(Fact output, double value) {
      return Facts.view(output, Double.isFinite(value) ? value : Double.NaN);
    }
  }

  /** The row while it grows: earlier derived values are readable by later formulas. */
  private static final class Growing implements FactReader {

    private final FactReader source;
    private final FactSchema schema;
    private final double[] values;
    private int filled;

    Growing(FactReader source, FactSchema schema) {
      this.source = source;
      this.schema = schema;
      this.values = new double[schema.facts().size()];
      Arrays.fill(values, Double.NaN);
      this.filled = source.schema().facts().size();
      boolean checked = source instanceof Facts;
      for (int i = 0; i < filled; i++) {
        double value = source.numericAt(i);
        values[i] = checked ? value : Facts.view(schema.facts().get(i), value);
      }
    }

    /** The finished row; nothing may be appended behind it. */
    Facts facts() {
      return Facts.of(schema, source.customer(), source.asOf(), values);
    }

    void append(double value) {
      values[filled] = Bound.view(schema.facts().get(filled), value);
      filled++;
    }

    @Override
    public FactSchema schema() {
      return schema;
    }

    @Override
    public CustomerId customer() {
      return source.customer();
    }

    @Override
    public LocalDate asOf() {
      return source.asOf();
    }

    @Override
    public double numericAt(int index) {
      return values[index];
    }
  }
}
