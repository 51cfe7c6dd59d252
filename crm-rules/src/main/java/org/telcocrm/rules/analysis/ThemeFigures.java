package org.telcocrm.rules.analysis;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.table.BoundCondition;
import org.telcocrm.rules.table.Truth;

/**
 * Counts key figures over a base (指标总览): sums are exact, so that any split of the rows gives the
 * same figures to the digit.
 *
 * <pre>{@code
 * List<KpiFigure> figures = ThemeFigures.of(StandardKpis.all(), schema).over(rows);
 * }</pre>
 *
 * <p>A fact the source does not have makes a figure unavailable, with the fact named; a row of
 * which something is not known counts neither above nor below the line. Immutable and thread-safe.
 */
public final class ThemeFigures
    implements Aggregate<FactReader, ThemeFigures.Sums, List<KpiFigure>> {

  private static final long serialVersionUID = 1L;

  /** Sums of rows. Changed by {@link ThemeFigures}; for one thread at a time. */
  public static final class Sums implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Exact[] exact;
    private final long[] rows;
    private final long[] leftOut;

    private Sums(int size) {
      this.exact = new Exact[2 * size];
      for (int i = 0; i < exact.length; i++) {
        exact[i] = new Exact();
      }
      this.rows = new long[size];
      this.leftOut = new long[size];
    }
  }

  /** A whole number of any size, quick while it is small. */
  private static final class Exact implements Serializable {

    private static final long serialVersionUID = 1L;

    private BigInteger big = BigInteger.ZERO;
    private long small;

    void add(long value) {
      long sum = small + value;
      if (((small ^ sum) & (value ^ sum)) < 0) {
        big = big.add(BigInteger.valueOf(small));
        small = value;
      } else {
        small = sum;
      }
    }

    void add(Exact other) {
      big = big.add(other.big);
      add(other.small);
    }

    BigInteger value() {
      return big.add(BigInteger.valueOf(small));
    }
  }

  /** A ratio of one month whose columns are found. */
  private record Line(
      BoundCondition base,
      List<Measure.Bound> numerator,
      List<Integer> above,
      List<Measure.Bound> denominator,
      List<Integer> below)
      implements Serializable {

    static Line of(Kpi kpi, Kpi.Ratio ratio, FactSchema schema) {
      return new Line(
          kpi.base().in(schema).bind(schema),
          ratio.numerator().stream().map(each -> each.measure().bind(schema)).toList(),
          ratio.numerator().stream().map(Kpi.Part::weight).toList(),
          ratio.denominator().stream().map(each -> each.measure().bind(schema)).toList(),
          ratio.denominator().stream().map(Kpi.Part::weight).toList());
    }

    static long sum(List<Measure.Bound> measures, List<Integer> weights, FactReader row) {
      long sum = 0;
      for (int i = 0; i < measures.size(); i++) {
        long parts = measures.get(i).of(row);
        if (parts == Measure.UNKNOWN) {
          return Measure.UNKNOWN;
        }
        sum += weights.get(i) * parts;
      }
      return sum;
    }
  }

  @SuppressWarnings("serial") // List.copyOf
  private final List<Kpi> kpis;

  private final FactSchema schema;

  /** The lines of all months of all figures that the source can give, one behind the other. */
  @SuppressWarnings("serial") // List.copyOf
  private final List<Line> lines;

  private ThemeFigures(List<Kpi> kpis, FactSchema schema) {
    this.kpis = List.copyOf(kpis);
    this.schema = schema;
    List<Line> all = new ArrayList<>();
    for (Kpi kpi : this.kpis) {
      for (Kpi part : parts(kpi)) {
        for (Kpi.Ratio ratio : months(part)) {
          all.add(Line.of(part, ratio, schema));
        }
      }
    }
    this.lines = List.copyOf(all);
  }

  /**
   * Prepares to count the figures of one source.
   *
   * @param kpis the figures, for example {@link StandardKpis#all}
   * @param schema the source's facts
   * @return an aggregate of rows of exactly that schema; its result has one figure per key figure,
   *     in their order
   */
  public static ThemeFigures of(List<Kpi> kpis, FactSchema schema) {
    return new ThemeFigures(kpis, schema);
  }

  /** What is counted for a figure: itself, or those it is the mean of. */
  private static List<Kpi> parts(Kpi kpi) {
    return kpi.meanOf().isEmpty() ? List.of(kpi) : kpi.meanOf();
  }

  /** The months the source can give: from the newest back to the first that lacks a fact. */
  private List<Kpi.Ratio> months(Kpi kpi) {
    return kpi.months().stream().takeWhile(ratio -> absent(ratio).isEmpty()).toList();
  }

  private List<String> absent(Kpi.Ratio ratio) {
    return absent(ratio.facts());
  }

  private List<String> absent(Set<Fact> facts) {
    return facts.stream().filter(fact -> !schema.contains(fact)).map(Fact::code).sorted().toList();
  }

  /** Of a figure with several months only the newest must be there. */
  private List<String> absent(Kpi kpi) {
    return kpi.meanOf().isEmpty() ? absent(kpi.months().get(0)) : absent(kpi.facts());
  }

  @Override
  public Sums zero() {
    return new Sums(lines.size());
  }

  @Override
  public Sums add(Sums state, FactReader input) {
    for (int i = 0; i < lines.size(); i++) {
      add(state, i, input);
    }
    return state;
  }

  private void add(Sums state, int at, FactReader row) {
    Line line = lines.get(at);
    Truth counts = line.base().test(row);
    if (counts == Truth.FALSE) {
      return;
    }
    if (line.denominator().isEmpty()) {
      parts(state, at, counts == Truth.TRUE, row);
      return;
    }
    long above = Line.sum(line.numerator(), line.above(), row);
    long below = Line.sum(line.denominator(), line.below(), row);
    if (counts == Truth.UNKNOWN || above == Measure.UNKNOWN || below == Measure.UNKNOWN) {
      state.leftOut[at]++;
      return;
    }
    state.rows[at]++;
    state.exact[2 * at].add(above);
    state.exact[2 * at + 1].add(below);
  }

  /** Parts of a sum count one by one, so that a difference is that of the figures it is made of. */
  private void parts(Sums state, int at, boolean counts, FactReader row) {
    Line line = lines.get(at);
    int known = 0;
    for (int i = 0; counts && i < line.numerator().size(); i++) {
      long parts = line.numerator().get(i).of(row);
      if (parts != Measure.UNKNOWN) {
        known++;
        state.exact[2 * at].add(line.above().get(i) * parts);
      }
    }
    state.rows[at] += known > 0 ? 1 : 0;
    state.leftOut[at] += known < line.numerator().size() ? 1 : 0;
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    for (int i = 0; i < left.exact.length; i++) {
      left.exact[i].add(right.exact[i]);
    }
    for (int i = 0; i < left.rows.length; i++) {
      left.rows[i] += right.rows[i];
      left.leftOut[i] += right.leftOut[i];
    }
    return left;
  }

  @Override
  public List<KpiFigure> finish(Sums state) {
    List<KpiFigure> figures = new ArrayList<>();
    int at = 0;
    for (Kpi kpi : kpis) {
      List<List<KpiFigure.Month>> parts = new ArrayList<>();
      for (Kpi part : parts(kpi)) {
        List<KpiFigure.Month> months = new ArrayList<>();
        for (Kpi.Ratio ratio : months(part)) {
          months.add(month(state, at++, ratio, kpi.unit()));
        }
        parts.add(months);
      }
      figures.add(new KpiFigure(kpi, mean(parts, kpi.unit()), absent(kpi)));
    }
    return List.copyOf(figures);
  }

  /** Month by month, as far back as every part tells. */
  private static List<KpiFigure.Month> mean(List<List<KpiFigure.Month>> parts, KpiUnit unit) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int common = parts.stream().mapToInt(List::size).min().orElse(0);
    return IntStream.range(0, common)
        .mapToObj(
            back -> KpiFigure.Month.mean(parts.stream().map(each -> each.get(back)).toList(), unit))
        .toList();
  }

  private KpiFigure.Month month(Sums state, int at, Kpi.Ratio ratio, KpiUnit unit) {
    return new KpiFigure.Month(
        exact(state.exact[2 * at], ratio.numerator()),
        ratio.denominator().isEmpty() ? null : exact(state.exact[2 * at + 1], ratio.denominator()),
        state.rows[at],
        state.leftOut[at],
        unit);
  }

  /** In units: thousandths and minor units become decimals. */
  private BigDecimal exact(Exact parts, List<Kpi.Part> of) {
    Measure measure = of.get(0).measure();
    int decimals = measure.scale() == Measure.THOUSANDTHS ? 3 : 0;
    if (measure.isMoney()) {
      decimals = Math.max(0, schema.currency().getDefaultFractionDigits());
    }
    BigDecimal value = new BigDecimal(parts.value(), decimals);
    return measure.scale() == Measure.THOUSANDTHS
        ? new BigDecimal(value.stripTrailingZeros().toPlainString())
        : value;
  }
}
