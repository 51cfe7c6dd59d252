package org.telcocrm.io.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.rules.policy.NodeReader;

/**
 * The description of a source's extract (接口规范): what its file looks like and what its columns mean.
 *
 * <p>Write it as JSON and read it by {@link LayoutJson}, or build it here. It is valid when it
 * exists: names, columns, facts and rules fit together. Immutable and thread-safe.
 */
public final class Layout {

  /** What {@link #id()} says when the customer is known by the number of the record only. */
  public static final String RECORD_NUMBER = "RECORD_NUMBER";

  private final String name;
  private final Subject subject;
  private final RecordFormat format;
  private final String id;
  private final @Nullable String owner;
  private final Currency currency;
  private final Duplicates duplicates;
  private final @Nullable UniqueActive uniqueActive;
  private final @Nullable ReportingPeriod period;
  private final List<DateOrder> ordered;
  private final List<ReversalRule> reversals;
  private final @Nullable Trailer trailer;
  private final List<RecordFilter> filters;
  private final Map<Fact, Double> constants;
  private final List<LayoutColumn> columns;
  private final List<CheckUse> checks;

  Layout(LayoutBuilder builder) {
    this.name = builder.name;
    this.subject = builder.subject;
    this.format = builder.format;
    this.id = builder.id;
    this.owner = builder.owner;
    this.currency = builder.currency;
    this.duplicates = builder.duplicates;
    this.uniqueActive = builder.uniqueActive;
    this.period = builder.period;
    this.ordered = List.copyOf(builder.ordered);
    this.reversals = List.copyOf(builder.reversals);
    this.trailer = builder.trailer;
    this.filters = List.copyOf(builder.filters);
    this.constants = Collections.unmodifiableMap(new LinkedHashMap<>(builder.constants));
    this.columns = List.copyOf(builder.columns);
    this.checks = List.copyOf(builder.checks);
    LayoutRules.require(this);
  }

  /**
   * Starts a layout.
   *
   * @param name the layout's own name: letters, digits, {@code - _ .}
   * @return a builder with the defaults of the README
   */
  public static LayoutBuilder builder(String name) {
    return new LayoutBuilder(name);
  }

  /**
   * The layout's own name.
   *
   * @return as run reports show it
   */
  public String name() {
    return name;
  }

  /**
   * Whom the records are about.
   *
   * @return {@link Subject#INDIVIDUAL} unless set
   */
  public Subject subject() {
    return subject;
  }

  /**
   * What the file looks like.
   *
   * @return the format
   */
  public RecordFormat format() {
    return format;
  }

  /**
   * The column that holds the customer id of all output.
   *
   * @return a column's name, or {@link #RECORD_NUMBER}
   */
  public String id() {
    return id;
  }

  /**
   * The column that says who owns the record's user.
   *
   * @return a column's name, or empty if there is none
   */
  public Optional<String> owner() {
    return Optional.ofNullable(owner);
  }

  /**
   * The currency of every amount.
   *
   * @return CNY unless set
   */
  public Currency currency() {
    return currency;
  }

  /**
   * How records with the same id are found.
   *
   * @return {@link Duplicates#ADJACENT} unless set
   */
  public Duplicates duplicates() {
    return duplicates;
  }

  /**
   * The rule that a number has one active user.
   *
   * @return the rule, or empty if there is none
   */
  public Optional<UniqueActive> uniqueActive() {
    return Optional.ofNullable(uniqueActive);
  }

  /**
   * What may not lie behind the reported month.
   *
   * @return the rule, or empty if there is none
   */
  public Optional<ReportingPeriod> period() {
    return Optional.ofNullable(period);
  }

  /**
   * Dates that must stand in order.
   *
   * @return in the layout's order
   */
  public List<DateOrder> ordered() {
    return ordered;
  }

  /**
   * Which amounts may be negative in certain records only.
   *
   * @return the rules, in the order of the layout
   */
  public List<ReversalRule> reversals() {
    return reversals;
  }

  /**
   * The line that says what the file holds.
   *
   * @return empty if the file has none
   */
  public Optional<Trailer> trailer() {
    return Optional.ofNullable(trailer);
  }

  /**
   * Which records are left out on purpose.
   *
   * @return in the layout's order; the first that matches names the reason
   */
  public List<RecordFilter> filters() {
    return filters;
  }

  /**
   * Facts that are the same for every record.
   *
   * @return their numeric views, in the layout's order
   */
  public Map<Fact, Double> constants() {
    return constants;
  }

  /**
   * The columns.
   *
   * @return in the layout's order
   */
  public List<LayoutColumn> columns() {
    return columns;
  }

  /**
   * The column with this name.
   *
   * @param columnName the name
   * @return the column, or empty if there is none
   */
  public Optional<LayoutColumn> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  /**
   * The checks of accepted records.
   *
   * @return in the order in which they run
   */
  public List<CheckUse> checks() {
    return checks;
  }

  /**
   * The facts a file of this layout gives, optional columns included.
   *
   * @return column by column, then the constants
   */
  public FactSchema schema() {
    List<Fact> facts = new ArrayList<>();
    columns.forEach(column -> column.fact().ifPresent(facts::add));
    facts.addAll(constants.keySet());
    return FactSchema.of(currency, facts);
  }

  /**
   * This layout with another column in the place of the one of the same name, for example to
   * correct a guess:
   *
   * <pre>{@code
   * Layout better =
   *     guess
   *         .layout()
   *         .with(
   *             LayoutColumn.builder("MonthlyCharges")
   *                 .fact(StandardFacts.BILL_AVERAGE)
   *                 .scale(Scale.YUAN)
   *                 .build());
   * }</pre>
   *
   * <p>What the old column says is gone unless the new one repeats it; {@link
   * LayoutColumn#toBuilder} starts with it.
   *
   * @param column the new column
   * @return the changed layout
   * @throws LayoutException if no column has its name, naming the nearest; or if it does not fit
   *     the others
   */
  public Layout with(LayoutColumn column) {
    List<String> names = columns.stream().map(LayoutColumn::name).toList();
    int at = names.indexOf(column.name());
    if (at < 0) {
      throw new LayoutException(
          "column must replace one of the layout but was \""
              + column.name()
              + '"'
              + NodeReader.nearest(column.name(), names));
    }
    LayoutBuilder builder = toBuilder();
    builder.columns.set(at, column);
    return builder.build();
  }

  /**
   * This layout with one more column of text, for example the label of an evaluation; the same
   * layout if it has a column of that name.
   *
   * @param columnName the column's name in the file
   * @return the wider layout; without a header the column is the next behind the declared ones
   * @throws LayoutException if the file has fixed width: the place of the column is not known
   */
  public Layout withTextColumn(String columnName) {
    if (column(columnName).isPresent()) {
      return this;
    }
    LayoutColumnBuilder added = LayoutColumn.builder(columnName);
    columns.stream()
        .filter(column -> column.place() instanceof FieldPlace.Position)
        .mapToInt(column -> ((FieldPlace.Position) column.place()).number())
        .max()
        .ifPresent(last -> added.place(new FieldPlace.Position(last + 1)));
    return toBuilder().column(added.build()).build();
  }

  /**
   * A builder that starts with this layout.
   *
   * @return the builder
   */
  public LayoutBuilder toBuilder() {
    LayoutBuilder builder = new LayoutBuilder(name);
    builder.subject = subject;
    builder.format = format;
    builder.id = id;
    builder.owner = owner;
    builder.currency = currency;
    builder.duplicates = duplicates;
    builder.uniqueActive = uniqueActive;
    builder.period = period;
    builder.ordered.addAll(ordered);
    builder.reversals.addAll(reversals);
    builder.trailer = trailer;
    builder.filters.addAll(filters);
    builder.constants.putAll(constants);
    builder.columns.addAll(columns);
    builder.checks.addAll(checks);
    return builder;
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
