package org.telcocrm.core.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of one view with what is known of each; changed by a builder only. */
final class PartTable implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final PartStatus NOT_ASKED = PartStatus.Absent.of(AbsenceReason.NOT_ASKED);

  private final HashMap<ViewPart, Serializable> values;
  private final HashMap<ViewPart, PartStatus> statuses;
  private final ArrayList<PartConflict> conflicts;

  PartTable() {
    this.values = new HashMap<>();
    this.statuses = new HashMap<>();
    this.conflicts = new ArrayList<>();
    for (Customer360.Part part : Customer360.Part.values()) {
      statuses.put(part, NOT_ASKED);
    }
  }

  PartTable(PartTable other) {
    this.values = new HashMap<>(other.values);
    this.statuses = new HashMap<>(other.statuses);
    this.conflicts = new ArrayList<>(other.conflicts);
  }

  void put(ViewPart part, Serializable value, PartStatus status) {
    values.put(part, PartRules.inOrder(part, value));
    statuses.put(part, status);
    conflicts.removeIf(each -> each.part().equals(part));
  }

  /** Other values of a known part, whose status stays. */
  void replace(ViewPart part, Serializable value) {
    values.replace(part, PartRules.inOrder(part, value));
  }

  void remove(ViewPart part, PartStatus.Absent status) {
    values.remove(part);
    statuses.put(part, status);
    conflicts.removeIf(each -> each.part().equals(part));
  }

  void add(PartConflict conflict) {
    conflicts.add(conflict);
  }

  /** The person stays: there is no view of nobody. */
  void leaveOutStale() {
    for (Map.Entry<ViewPart, PartStatus> each : Map.copyOf(statuses).entrySet()) {
      if (each.getValue() instanceof PartStatus.Stale stale
          && !each.getKey().equals(PartKey.CUSTOMER)) {
        remove(
            each.getKey(),
            new PartStatus.Absent(AbsenceReason.LEFT_OUT_AS_STALE, stale.source(), ""));
      }
    }
  }

  boolean isKnown(ViewPart part) {
    return values.containsKey(part);
  }

  PartStatus status(ViewPart part) {
    return statuses.getOrDefault(Objects.requireNonNull(part, "part"), NOT_ASKED);
  }

  Map<ViewPart, PartStatus> statuses() {
    Map<ViewPart, PartStatus> sorted = new TreeMap<>(ViewPart.order());
    sorted.putAll(statuses);
    return Collections.unmodifiableMap(sorted);
  }

  List<PartConflict> conflicts() {
    return Collections.unmodifiableList(conflicts);
  }

  <T extends Serializable> Optional<T> find(PartKey<T> key) {
    return Optional.ofNullable(values.get(key)).map(key.type()::cast);
  }

  /** The elements of one of the four parts; what they are is checked when they are put. */
  @SuppressWarnings("unchecked") // PartRules.inOrder casts every element
  <T extends Serializable> List<T> list(Customer360.Part part) {
    return values.get(part) instanceof Items<?> items ? (List<T>) items.all() : List.of();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof PartTable that
            && values.equals(that.values)
            && statuses.equals(that.statuses)
            && conflicts.equals(that.conflicts));
  }

  @Override
  public int hashCode() {
    return Objects.hash(values, statuses, conflicts);
  }

  /** The size of each of the four parts that is known, for example {@code "{SUBSCRIPTIONS=2}"}. */
  @Override
  public String toString() {
    Map<Customer360.Part, Integer> sizes = new EnumMap<>(Customer360.Part.class);
    for (Customer360.Part part : Customer360.Part.values()) {
      if (isKnown(part)) {
        sizes.put(part, list(part).size());
      }
    }
    return sizes.toString();
  }
}
