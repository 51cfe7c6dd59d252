package org.telcocrm.io.layout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.StandardFacts;

/**
 * One column of a layout: where it stands, how its text is taken and which fact it gives.
 *
 * <p>Example: {@code LayoutColumn.builder("arrears").fact(ARREARS).scale(Scale.LI).build()}. A
 * column without a fact gives text: the id, the owner, what a filter or check looks at, a label.
 * Immutable and thread-safe.
 */
public final class LayoutColumn {

  private final String name;
  private final FieldPlace place;
  private final boolean optional;
  private final @Nullable Fact fact;
  private final Fact.@Nullable Type type;
  private final TextRule text;
  private final ValueRule value;
  private final @Nullable Boolean personal;

  LayoutColumn(LayoutColumnBuilder builder) {
    this.name = builder.name;
    this.place = builder.place;
    this.optional = builder.optional;
    this.fact = builder.fact;
    this.type = builder.type;
    this.text = builder.text;
    this.value = builder.value;
    this.personal = builder.personal;
    ColumnRules.require(this);
  }

  /**
   * Starts a column that gives text.
   *
   * @param name unique in its layout; with a header, the name to find
   * @return a builder
   */
  public static LayoutColumnBuilder builder(String name) {
    return new LayoutColumnBuilder(name);
  }

  /**
   * A column that gives text and nothing else.
   *
   * @param name unique in its layout; with a header, the name to find
   * @return the column
   */
  public static LayoutColumn text(String name) {
    return builder(name).build();
  }

  /**
   * The name.
   *
   * @return unique in its layout
   */
  public String name() {
    return name;
  }

  /**
   * Where the column stands.
   *
   * @return by name, by number or by slice
   */
  public FieldPlace place() {
    return place;
  }

  /**
   * The name to find in a header.
   *
   * @return the column's own name unless declared otherwise
   */
  public String headerName() {
    return place instanceof FieldPlace.ByName named && !named.header().isEmpty()
        ? named.header()
        : name;
  }

  /**
   * Whether a header may lack the column; its fact is then absent.
   *
   * @return false unless declared
   */
  public boolean isOptional() {
    return optional;
  }

  /**
   * The fact the column gives.
   *
   * @return the key, or empty for a column of text or of a reported month
   */
  public Optional<Fact> fact() {
    return Optional.ofNullable(fact);
  }

  /**
   * What the column holds: the type of its fact, a date if it has a pattern, or what the layout
   * says for its reader's sake.
   *
   * @return empty for text of which nothing is said
   */
  public Optional<Fact.Type> type() {
    if (fact != null) {
      return Optional.of(fact.type());
    }
    return isDate() ? Optional.of(Fact.Type.DATE) : Optional.ofNullable(type);
  }

  /**
   * How the text is taken.
   *
   * @return the rule
   */
  public TextRule text() {
    return text;
  }

  /**
   * How the text becomes a value.
   *
   * @return the rule; defaults for a column of text
   */
  public ValueRule value() {
    return value;
  }

  /**
   * Whether the column holds dates, with or without a fact.
   *
   * @return true if it has a pattern
   */
  public boolean isDate() {
    return value.pattern().isPresent();
  }

  /**
   * Whether rejects and findings mask the text strongly.
   *
   * @return true for text columns and birthdays unless declared otherwise
   */
  public boolean isPersonal() {
    return personal == null
        ? fact == null || fact.equals(StandardFacts.BIRTH_DATE)
        : personal.booleanValue();
  }

  /**
   * Whether rejects and findings show the text as it stands, because the layout says that it is not
   * personal. Of a column of which nothing is said only short codes and numbers are shown: a
   * shifted record can bring a name into any of them.
   *
   * @return true only if declared so
   */
  public boolean isDeclaredImpersonal() {
    return personal != null && !personal;
  }

  /**
   * A builder that starts with this column.
   *
   * @return the builder
   */
  public LayoutColumnBuilder toBuilder() {
    LayoutColumnBuilder builder = new LayoutColumnBuilder(name);
    builder.place = place;
    builder.optional = optional;
    builder.fact = fact;
    builder.type = type;
    builder.text = text;
    builder.value = value;
    builder.personal = personal;
    return builder;
  }

  /** The name and the fact, for messages. */
  @Override
  public String toString() {
    return fact == null ? name : name + " -> " + fact;
  }
}
