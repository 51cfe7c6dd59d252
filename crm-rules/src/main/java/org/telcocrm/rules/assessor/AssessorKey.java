package org.telcocrm.rules.assessor;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.label.Texts;

/**
 * The typed name of an assessment: finds its decision, says how it is written and which facts it
 * gives to those behind it.
 *
 * <p>Two keys are equal when their names and the names of their columns are: a host's own
 * assessment called as one of ours is another one. Build once, as a constant. Immutable and
 * thread-safe.
 *
 * @param <R> the outcome's type
 */
public final class AssessorKey<R> implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A view of a decision. Write it as a lambda without captured mutable state.
   *
   * @param <R> the outcome's type
   * @param <V> what is seen
   */
  @FunctionalInterface
  public interface View<R, V> extends Serializable {

    /**
     * Looks at a decision.
     *
     * @param decision decided or not
     * @return what is seen
     */
    V of(Decision<R> decision);
  }

  /**
   * One column of a results file.
   *
   * @param name header, lower-case letters, digits and underscores
   * @param text the cell, machine-readable, empty for "no value"
   * @param isCategory whether a cell holds one of a few codes, so that customers can be counted by
   *     them
   * @param <R> the outcome's type
   */
  public record Column<R>(String name, View<R, String> text, boolean isCategory)
      implements Serializable {

    /** Refuses a header that a results file could not carry as it is. */
    public Column {
      if (!isHeader(name)) {
        throw new IllegalArgumentException(
            "column must be lower-case letters, digits and underscores but was \"" + name + '"');
      }
    }
  }

  /** Lower-case letters, digits and underscores, a letter first: the grammar of fact codes. */
  static boolean isHeader(String name) {
    boolean valid = !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
    for (int i = 1; valid && i < name.length(); i++) {
      char c = name.charAt(i);
      valid = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
    return valid;
  }

  /**
   * One fact that a decision gives to later assessments and to the action planner.
   *
   * @param fact the key
   * @param numeric its numeric view, NaN for unknown
   * @param <R> the outcome's type
   */
  public record Output<R>(Fact fact, View<R, Double> numeric) implements Serializable {}

  /**
   * The parts of an outcome in words. Write it as a lambda without captured mutable state.
   *
   * @param <R> the outcome's type
   */
  @FunctionalInterface
  public interface Wording<R> extends Serializable {

    /**
     * Words an outcome.
     *
     * @param outcome what was decided
     * @param texts the words
     * @return the text of each placeholder, without braces
     */
    Map<String, String> of(R outcome, Texts texts);
  }

  /** A template, named as in {@code line.churn}, and what fills it. */
  private record Headline<R>(String template, Wording<R> wording) implements Serializable {}

  private final String name;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Column<R>> columns;

  @SuppressWarnings("serial") // List.copyOf
  private final List<Output<R>> outputs;

  private final @Nullable Headline<R> headline;

  private AssessorKey(
      String name,
      List<Column<R>> columns,
      List<Output<R>> outputs,
      @Nullable Headline<R> headline) {
    this.name = name;
    this.headline = headline;
    this.columns = List.copyOf(columns);
    this.outputs = List.copyOf(outputs);
  }

  /**
   * A key without columns and facts.
   *
   * @param name for example {@code "churn"}
   * @param <R> the outcome's type
   * @return the key; add to it with {@link #column} and {@link #output}
   */
  public static <R> AssessorKey<R> of(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of an assessor must not be blank");
    }
    return new AssessorKey<>(name, List.of(), List.of(), null);
  }

  /**
   * This key with one more column.
   *
   * @param header lower-case letters, digits and underscores
   * @param text the cell
   * @return the wider key
   */
  public AssessorKey<R> column(String header, View<R, String> text) {
    return with(new Column<>(header, text, false));
  }

  /**
   * This key with one more column whose cells hold one of a few codes, as a tier, a band or an
   * outcome: what a base is counted by, and compared by when a policy changes.
   *
   * @param header lower-case letters, digits and underscores
   * @param code the cell
   * @return the wider key
   */
  public AssessorKey<R> category(String header, View<R, String> code) {
    return with(new Column<>(header, code, true));
  }

  private AssessorKey<R> with(Column<R> column) {
    List<Column<R>> all = new ArrayList<>(columns);
    all.add(column);
    return new AssessorKey<>(name, all, outputs, headline);
  }

  /**
   * This key with one more fact.
   *
   * @param fact the fact later policies can ask for
   * @param numeric its numeric view, NaN for unknown
   * @return the wider key
   */
  public AssessorKey<R> output(Fact fact, View<R, Double> numeric) {
    List<Output<R>> all = new ArrayList<>(outputs);
    all.add(new Output<>(fact, numeric));
    return new AssessorKey<>(name, columns, all, headline);
  }

  /**
   * This key with words for its outcome.
   *
   * @param template the text with the code {@code line.} and this, for example {@code "churn"}; its
   *     placeholders stand in braces
   * @param wording fills the placeholders
   * @return the wider key
   */
  public AssessorKey<R> worded(String template, Wording<R> wording) {
    return new AssessorKey<>(name, columns, outputs, new Headline<>(template, wording));
  }

  /**
   * An outcome in words.
   *
   * @param outcome what was decided
   * @param texts the words
   * @return the filled template; without one the text {@code outcome.<name>.<code>} or {@code
   *     level.<code>}, and the code itself if there is none
   */
  public String headline(R outcome, Texts texts) {
    if (headline == null) {
      String code = outcome.toString();
      return texts.find("outcome." + name + "." + code).orElse(texts.of("level", code));
    }
    String text = texts.of("line", headline.template);
    for (Map.Entry<String, String> each : headline.wording.of(outcome, texts).entrySet()) {
      text = text.replace("{" + each.getKey() + "}", each.getValue());
    }
    return text;
  }

  /**
   * The name.
   *
   * @return for example {@code "churn"}
   */
  public String name() {
    return name;
  }

  /**
   * The columns of a results file.
   *
   * @return in order
   */
  public List<Column<R>> columns() {
    return columns;
  }

  /**
   * The facts given to those behind.
   *
   * @return in order
   */
  public List<Output<R>> outputs() {
    return outputs;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssessorKey<?> that
        && name.equals(that.name)
        && headers().equals(that.headers());
  }

  private List<String> headers() {
    return columns.stream().map(Column::name).toList();
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
