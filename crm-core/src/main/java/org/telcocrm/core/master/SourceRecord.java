package org.telcocrm.core.master;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;

/**
 * What one system knows of a customer (来源档案).
 *
 * <p>Example: {@code SourceRecord.builder(SourceSystem.COUNTER, CustomerId.of("C1"), day)
 * .with(MasterField.NAME, PersonName.of("张三")).build()}. A field without value is unknown, not
 * empty. Immutable and thread-safe; two are equal when every value is.
 */
public final class SourceRecord implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SourceTag tag;

  @SuppressWarnings("serial") // a TreeMap of serializable values that nobody else holds
  private final NavigableMap<MasterField<?>, Serializable> values;

  private SourceRecord(Builder builder) {
    this.values = new TreeMap<>(builder.values);
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

  /** Where the record comes from. */
  public SourceTag tag() {
    return tag;
  }

  /** The fields the record has, by code, unmodifiable. */
  public SortedSet<MasterField<?>> fields() {
    return Collections.unmodifiableNavigableSet(values.navigableKeySet());
  }

  /**
   * The value of a field.
   *
   * @param field the field
   * @param <T> the type of its values
   * @return the value, or empty if unknown
   */
  public <T extends Serializable> Optional<T> get(MasterField<T> field) {
    return Optional.ofNullable(field.type().cast(values.get(field)));
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
    private final NavigableMap<MasterField<?>, Serializable> values = new TreeMap<>();

    private Builder(SourceSystem source, CustomerId id, LocalDate updated) {
      this.source = Objects.requireNonNull(source, "source");
      this.id = Objects.requireNonNull(id, "id");
      this.updated = Objects.requireNonNull(updated, "updated");
    }

    /**
     * Sets a field; leave it out if unknown.
     *
     * @param field the field
     * @param value its value
     * @param <T> the type of its values
     * @return this builder
     */
    public <T extends Serializable> Builder with(MasterField<T> field, T value) {
      values.put(field, Objects.requireNonNull(field.type().cast(value), field.code()));
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
