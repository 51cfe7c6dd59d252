package org.telcocrm.io.run;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.policy.NodeReader;

/**
 * The column that says who left, and never is a fact.
 *
 * @param name the input's own name
 * @param positive the text of those who left
 */
record LabelColumn(String name, String positive) {

  /** For layouts without a date, where it does not matter. */
  private static final LocalDate ANY_DATE = LocalDate.of(2000, 1, 1);

  /** The layout with the column, of which the file need not say more. */
  Layout in(Layout layout) {
    Optional<LayoutColumn> declared = layout.column(name);
    if (declared.flatMap(LayoutColumn::fact).isPresent()) {
      throw new IllegalArgumentException(
          "label must not be used as a fact but the layout's column \""
              + name
              + "\" gives "
              + declared.get().fact().get().code()
              + ". Maybe remove the fact from that column");
    }
    if (declared.isEmpty() && !layout.format().hasHeader()) {
      throw new IllegalArgumentException(
          "label must be a column of the layout, because the input has no header, but was \""
              + name
              + '"'
              + NodeReader.nearest(
                  name, layout.columns().stream().map(LayoutColumn::name).toList()));
    }
    return layout.withTextColumn(name);
  }

  /** The date the facts are about; without dates among them any will do. */
  static LocalDate date(Layout layout, @Nullable LocalDate given) {
    if (given == null && layout.columns().stream().anyMatch(LayoutColumn::isDate)) {
      throw new IllegalArgumentException(
          "asOf is required for a layout with dates but was not set. Maybe give the last day of the"
              + " month the facts are about");
    }
    return given == null ? ANY_DATE : given;
  }

  /** Whether a record's customer left; empty if that is unknown. */
  Optional<Boolean> left(ExtractRow row) {
    return row.text(name).map(positive::equals);
  }

  /** The record's label, for {@link #counting}. */
  Optional<Optional<String>> text(ExtractRow row) {
    return Optional.of(row.text(name));
  }

  Aggregate<Optional<String>, Counts, Counts> counting() {
    return new Counting(positive);
  }

  void requireBoth(Counts counts) {
    if (counts.positives > 0 && counts.negatives > 0) {
      return;
    }
    // A column with many values is no label, and may be personal: it is not shown.
    String found =
        counts.others.isEmpty() || counts.others.size() > Counts.SHOWN
            ? ""
            : ". Maybe it is one of " + counts.others;
    throw new IllegalArgumentException(
        "label "
            + name
            + "="
            + positive
            + " must hold for some records and not for others but holds for "
            + counts.positives
            + " of "
            + counts.known()
            + found);
  }

  /** How many records have which label. */
  static final class Counts implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    private long positives;
    private long negatives;
    private long unknown;

    /** The first of the values that do not count as positive, in their order. */
    private final TreeSet<String> others = new TreeSet<>();

    long known() {
      return positives + negatives;
    }

    long unknown() {
      return unknown;
    }

    double rate() {
      return (double) positives / known();
    }

    private void other(String label) {
      others.add(label);
      if (others.size() > SHOWN + 1) {
        others.pollLast();
      }
    }
  }

  private record Counting(String positive) implements Aggregate<Optional<String>, Counts, Counts> {

    @Override
    public Counts zero() {
      return new Counts();
    }

    @Override
    public Counts add(Counts state, Optional<String> label) {
      if (label.isEmpty()) {
        state.unknown++;
      } else if (label.get().equals(positive)) {
        state.positives++;
      } else {
        state.negatives++;
        state.other(label.get());
      }
      return state;
    }

    @Override
    public Counts merge(Counts left, Counts right) {
      left.positives += right.positives;
      left.negatives += right.negatives;
      left.unknown += right.unknown;
      right.others.forEach(left::other);
      return left;
    }

    @Override
    public Counts finish(Counts state) {
      return state;
    }
  }
}
