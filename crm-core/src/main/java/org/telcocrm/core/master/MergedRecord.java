package org.telcocrm.core.master;

import java.io.Serializable;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;

/**
 * One customer's file out of several records (归并后的档案): for each field the value that survived and
 * where it comes from.
 *
 * <p>Immutable and thread-safe; two are equal when every value and its source are.
 */
public final class MergedRecord implements Serializable {

  private static final long serialVersionUID = 1L;

  private final CustomerId id;

  @SuppressWarnings("serial") // a TreeMap of serializable values that nobody else holds
  private final NavigableMap<MasterField<?>, SourceTagged<?>> values;

  MergedRecord(CustomerId id, SortedMap<MasterField<?>, SourceTagged<?>> values) {
    this.id = id;
    this.values = new TreeMap<>(values);
  }

  /** The key that survives. */
  public CustomerId id() {
    return id;
  }

  /** The fields for which any record has a value, by code, unmodifiable. */
  public SortedSet<MasterField<?>> fields() {
    return Collections.unmodifiableNavigableSet(values.navigableKeySet());
  }

  /**
   * The value that survived.
   *
   * @param field the field
   * @param <T> the type of its values
   * @return the value, or empty if no record has one
   */
  public <T extends Serializable> Optional<T> get(MasterField<T> field) {
    return Optional.ofNullable(values.get(field)).map(each -> field.type().cast(each.value()));
  }

  /**
   * Where the value that survived comes from.
   *
   * @param field the field
   * @return its source, or empty if no record has a value
   */
  public Optional<SourceTag> provenance(MasterField<?> field) {
    return Optional.ofNullable(values.get(field)).map(SourceTagged::tag);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MergedRecord that && id.equals(that.id) && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, values);
  }

  /** The key and where each field comes from; no value. */
  @Override
  public String toString() {
    return id + " " + values;
  }
}
