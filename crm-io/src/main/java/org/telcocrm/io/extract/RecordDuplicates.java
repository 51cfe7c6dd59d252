package org.telcocrm.io.extract;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.io.layout.Duplicates;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.UniqueActive;

/** Which records repeat another one: by id, and by the number of an active user. */
final class RecordDuplicates {

  private final Duplicates mode;
  private final TextKeys seen = new TextKeys();
  private String previous = "";
  private final @Nullable UniqueActive unique;
  private final @Nullable ColumnReader number;
  private final @Nullable ActiveNumbers numbers;
  private final boolean collecting;

  /**
   * The duplicates of one pass.
   *
   * @param numbers who keeps which number; null if the layout has no such rule
   * @param collecting whether this is the pass that finds out
   */
  RecordDuplicates(
      Layout layout,
      Map<String, ColumnReader> columns,
      @Nullable ActiveNumbers numbers,
      boolean collecting) {
    this.mode = layout.duplicates();
    this.unique = layout.uniqueActive().orElse(null);
    this.number = unique == null ? null : columns.get(unique.column());
    this.numbers = numbers;
    this.collecting = collecting;
  }

  /** Whether a valid record before had this id. */
  boolean isRepeated(String id) {
    return switch (mode) {
      case NONE -> false;
      case ADJACENT -> id.equals(previous);
      case EXACT -> seen.find(id) >= 0;
    };
  }

  /** Remembers the id of a valid record. */
  void remember(String id) {
    if (mode == Duplicates.EXACT) {
      seen.add(id);
    }
    previous = id;
  }

  /** Whether another active user keeps the number of this valid record. */
  boolean losesNumber(RowFacts facts, long record) {
    if (unique == null || number == null || numbers == null || number.text == null) {
      return false;
    }
    Optional<SubscriptionState> state = facts.choice(StandardFacts.STATE);
    if (state.filter(unique.activeStates()::contains).isEmpty()) {
      return false;
    }
    if (collecting) {
      numbers.offer(number.text, facts.numeric(unique.by()), record);
      return false;
    }
    return !numbers.keeps(number.text, record);
  }
}
