package org.telcocrm.io.layout;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;

/** Collects what a layout is. Every setter answers the builder itself. Not thread-safe. */
public final class LayoutBuilder {

  final String name;
  Subject subject = Subject.INDIVIDUAL;
  RecordFormat format = RecordFormat.ofDefaults();
  String id = "";
  @Nullable String owner;
  Currency currency = Currency.getInstance("CNY");
  Duplicates duplicates = Duplicates.ADJACENT;
  @Nullable UniqueActive uniqueActive;
  @Nullable ReportingPeriod period;
  @Nullable Trailer trailer;
  final List<DateOrder> ordered = new ArrayList<>();
  final List<ReversalRule> reversals = new ArrayList<>();
  final List<RecordFilter> filters = new ArrayList<>();
  final Map<Fact, Double> constants = new LinkedHashMap<>();
  final List<LayoutColumn> columns = new ArrayList<>();
  final List<CheckUse> checks = new ArrayList<>();

  LayoutBuilder(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  /** Says whom the records are about. */
  public LayoutBuilder subject(Subject newSubject) {
    this.subject = Objects.requireNonNull(newSubject, "subject");
    return this;
  }

  /** Says what the file looks like; by default comma-separated UTF-8. */
  public LayoutBuilder format(RecordFormat newFormat) {
    this.format = Objects.requireNonNull(newFormat, "format");
    return this;
  }

  /** Names the column of the customer id, or {@link Layout#RECORD_NUMBER}; required. */
  public LayoutBuilder id(String column) {
    this.id = Objects.requireNonNull(column, "id");
    return this;
  }

  /** Names the column that says who owns the record's user. */
  public LayoutBuilder owner(String column) {
    this.owner = Objects.requireNonNull(column, "owner");
    return this;
  }

  /** Sets the currency of every amount; by default CNY. */
  public LayoutBuilder currency(Currency newCurrency) {
    this.currency = Objects.requireNonNull(newCurrency, "currency");
    return this;
  }

  /** Says how records with the same id are found; by default among neighbours. */
  public LayoutBuilder duplicates(Duplicates newDuplicates) {
    this.duplicates = Objects.requireNonNull(newDuplicates, "duplicates");
    return this;
  }

  /** Keeps one active record of each number; needs {@link Duplicates#EXACT}. */
  public LayoutBuilder uniqueActive(UniqueActive newUniqueActive) {
    this.uniqueActive = Objects.requireNonNull(newUniqueActive, "uniqueActive");
    return this;
  }

  /** Says what may not lie behind the reported month. */
  public LayoutBuilder period(ReportingPeriod newPeriod) {
    this.period = Objects.requireNonNull(newPeriod, "period");
    return this;
  }

  /** Adds two dates that must stand in order. */
  public LayoutBuilder ordered(DateOrder order) {
    ordered.add(order);
    return this;
  }

  /** Adds an amount that may be negative in certain records only. */
  public LayoutBuilder reversal(ReversalRule rule) {
    reversals.add(rule);
    return this;
  }

  /** Sets the line that says what the file holds. */
  public LayoutBuilder trailer(Trailer newTrailer) {
    this.trailer = newTrailer;
    return this;
  }

  /** Adds a rule that leaves records out on purpose. */
  public LayoutBuilder filter(RecordFilter filter) {
    filters.add(filter);
    return this;
  }

  /**
   * Adds a fact that is the same for every record.
   *
   * @param fact the fact
   * @param text its value as {@link Fact#format} writes it
   * @return this builder
   * @throws LayoutException if the text is no value of the fact or the fact has one already
   */
  public LayoutBuilder constant(Fact fact, String text) {
    double value =
        fact.parse(text)
            .orElseThrow(
                () ->
                    new LayoutException(
                        "constant " + fact.code() + " must be " + FactTexts.refusal(fact, text)));
    if (constants.putIfAbsent(fact, value) != null) {
      throw new LayoutException("constant " + fact + " must stand once but stands twice");
    }
    return this;
  }

  /** Adds a column. */
  public LayoutBuilder column(LayoutColumn column) {
    columns.add(column);
    return this;
  }

  /** Adds a check of accepted records. */
  public LayoutBuilder check(CheckUse check) {
    checks.add(check);
    return this;
  }

  /**
   * Ends the layout.
   *
   * @return the layout
   * @throws LayoutException if two settings contradict each other, naming them
   */
  public Layout build() {
    return new Layout(this);
  }
}
