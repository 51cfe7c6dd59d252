package org.telcocrm.core.master;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.party.Individual;
import org.telcocrm.core.party.Organisation;

/**
 * What one system knows of a customer (来源档案).
 *
 * <p>Example: {@code SourceRecord.builder(SourceSystem.COUNTER, CustomerId.of("C1"), day)
 * .with(MasterField.NAME, PersonName.of("张三")).build()}; {@link #of(Individual, SourceSystem,
 * LocalDate)} makes one of a file. A field without value is unknown, not empty. Immutable and
 * thread-safe; two are equal when every value is.
 */
public final class SourceRecord implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SourceTag tag;

  @SuppressWarnings("serial") // a TreeMap of serializable values that nobody else holds
  private final NavigableMap<MasterField<?>, List<Serializable>> values;

  private SourceRecord(Builder builder) {
    this.values = new TreeMap<>();
    builder.values.forEach((field, all) -> values.put(field, List.copyOf(all)));
    this.tag = new SourceTag(builder.source, builder.id, builder.updated, values.size());
  }

  /**
   * Starts a record.
   *
   * @param source the system
   * @param id the record's key in it
   * @param updated the day the record was last changed
   * @return the builder
   */
  public static Builder builder(SourceSystem source, CustomerId id, LocalDate updated) {
    return new Builder(source, id, updated);
  }

  /**
   * A person's file as one system's record: what it states, without what follows from the resident
   * identity number. {@link MergedRecord#toIndividual} is the way back.
   *
   * @param person the file
   * @param source the system
   * @param updated the day the file was last changed
   * @return the record
   * @throws IllegalArgumentException if the file holds nothing but its key
   */
  public static SourceRecord of(Individual person, SourceSystem source, LocalDate updated) {
    return Bridge.record(person, source, updated);
  }

  /**
   * An organisation's file as one system's record. {@link MergedRecord#toOrganisation} is the way
   * back.
   *
   * @param organisation the file
   * @param source the system
   * @param updated the day the file was last changed
   * @return the record
   */
  public static SourceRecord of(Organisation organisation, SourceSystem source, LocalDate updated) {
    return Bridge.record(organisation, source, updated);
  }

  /** Where the record comes from. */
  public SourceTag tag() {
    return tag;
  }

  /** The fields the record has, by code, unmodifiable. */
  public SortedSet<MasterField<?>> fields() {
    return Collections.unmodifiableNavigableSet(values.navigableKeySet());
  }

  /**
   * The value of a field, the first of many.
   *
   * @param field the field
   * @param <T> the type of its values
   * @return the value, or empty if unknown
   */
  public <T extends Serializable> Optional<T> get(MasterField<T> field) {
    return all(field).stream().findFirst();
  }

  /**
   * All values of a field.
   *
   * @param field the field
   * @param <T> the type of its values
   * @return in the order given, each once; empty if unknown, at most one unless there may be many
   */
  public <T extends Serializable> List<T> all(MasterField<T> field) {
    return values.getOrDefault(field, List.of()).stream().map(field.type()::cast).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceRecord that && tag.equals(that.tag) && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tag, values);
  }

  /** Where it comes from and which fields it has; no value. */
  @Override
  public String toString() {
    return tag + " " + values.keySet();
  }

  /** Collects a record. Not thread-safe; use one builder per record. */
  public static final class Builder {

    private final SourceSystem source;
    private final CustomerId id;
    private final LocalDate updated;
    private final NavigableMap<MasterField<?>, List<Serializable>> values = new TreeMap<>();

    private Builder(SourceSystem source, CustomerId id, LocalDate updated) {
      this.source = Objects.requireNonNull(source, "source");
      this.id = Objects.requireNonNull(id, "id");
      this.updated = Objects.requireNonNull(updated, "updated");
    }

    /**
     * Sets a field, or adds to one of many values; leave it out if unknown.
     *
     * @param field the field
     * @param value its value; in place of an earlier one, or, if there may be many, beside it
     * @param <T> the type of its values
     * @return this builder
     */
    public <T extends Serializable> Builder with(MasterField<T> field, T value) {
      T checked = Objects.requireNonNull(field.type().cast(value), field.code());
      List<Serializable> all = values.computeIfAbsent(field, none -> new ArrayList<>());
      if (!field.isMany()) {
        all.clear();
      }
      if (!all.contains(checked)) {
        all.add(checked);
      }
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the record; the builder may be used further without changing it
     * @throws IllegalArgumentException if it has no field
     */
    public SourceRecord build() {
      if (values.isEmpty()) {
        throw new IllegalArgumentException(
            "record " + id + " of " + source + " must have at least one field");
      }
      return new SourceRecord(this);
    }
  }
}
