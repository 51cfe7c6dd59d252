package org.telcocrm.core.master;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.party.Individual;
import org.telcocrm.core.party.Organisation;

/**
 * One customer's file out of several records (归并后的档案): for each field the value that survived, or
 * all of many, and where it comes from.
 *
 * <p>Immutable and thread-safe; two are equal when every value and its source are.
 */
public final class MergedRecord implements Serializable {

  private static final long serialVersionUID = 1L;

  private final CustomerId id;

  @SuppressWarnings("serial") // a TreeMap of serializable values that nobody else holds
  private final NavigableMap<MasterField<?>, List<SourceTagged<?>>> values;

  /** Takes at least one value for each field, best first. */
  MergedRecord(CustomerId id, SortedMap<MasterField<?>, List<SourceTagged<?>>> values) {
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
   * The value that survived, of many the best.
   *
   * @param field the field
   * @param <T> the type of its values
   * @return the value, or empty if no record has one
   */
  public <T extends Serializable> Optional<T> get(MasterField<T> field) {
    return all(field).stream().findFirst();
  }

  /**
   * All values that survived.
   *
   * @param field the field
   * @param <T> the type of its values
   * @return best first; empty if no record has one, at most one unless there may be many
   */
  public <T extends Serializable> List<T> all(MasterField<T> field) {
    return tagged(field).stream().map(SourceTagged::value).toList();
  }

  /**
   * All values that survived, each with where it comes from (来源标注).
   *
   * @param field the field
   * @param <T> the type of its values
   * @return as {@link #all}
   */
  public <T extends Serializable> List<SourceTagged<T>> tagged(MasterField<T> field) {
    return values.getOrDefault(field, List.of()).stream()
        .map(each -> new SourceTagged<>(field.type().cast(each.value()), each.tag()))
        .toList();
  }

  /**
   * Where the value that survived comes from, of many the best.
   *
   * @param field the field
   * @return its source, or empty if no record has a value
   */
  public Optional<SourceTag> provenance(MasterField<?> field) {
    return tagged(field).stream().map(SourceTagged::tag).findFirst();
  }

  /**
   * The file of a person: identifiers as resident id, certificates, numbers, others, and contact
   * points by kind, best first.
   *
   * @return the file; fields of organisations and of hosts are left out
   */
  public Individual toIndividual() {
    return Bridge.individual(this);
  }

  /**
   * The file of an organisation, contact points by kind, best first.
   *
   * @return empty if no record has a {@link MasterField#GROUP_NAME}; fields of persons and of hosts
   *     are left out
   * @throws IllegalArgumentException if the name is no organisation's, see {@link
   *     Organisation#builder}
   */
  public Optional<Organisation> toOrganisation() {
    return Bridge.organisation(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MergedRecord that && id.equals(that.id) && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, values);
  }

  /** The key and where each value comes from; no value. */
  @Override
  public String toString() {
    return id
        + values.entrySet().stream()
            .map(each -> each.getKey() + "=" + sources(each.getKey(), each.getValue()))
            .collect(Collectors.joining(", ", " {", "}"));
  }

  private static Object sources(MasterField<?> field, List<SourceTagged<?>> values) {
    return field.isMany() ? values : values.get(0);
  }
}
