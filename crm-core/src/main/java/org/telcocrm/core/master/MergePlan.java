package org.telcocrm.core.master;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.party.ContactPoint;

/**
 * What merging some records comes to (归并方案): the merged record, the keys it replaces, where the
 * records disagree, and the way back.
 *
 * <p>A host looks at {@link #conflicts} first: two records with different resident identity numbers
 * are two persons. A plan that is kept for undoing holds the clear records: it is personal data and
 * goes when they go. Immutable and thread-safe; two are equal when records and policy are.
 */
public final class MergePlan implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // always List.copyOf
  private final List<SourceRecord> originals;

  private final SurvivorshipPolicy policy;
  private final MergedRecord merged;

  /** Takes records in the order of their keys, each once. */
  MergePlan(List<SourceRecord> originals, SurvivorshipPolicy policy) {
    this.originals = List.copyOf(originals);
    this.policy = Objects.requireNonNull(policy, "policy");
    this.merged = merge();
  }

  private MergedRecord merge() {
    SortedSet<MasterField<?>> fields = new TreeSet<>();
    originals.forEach(each -> fields.addAll(each.fields()));
    SortedMap<MasterField<?>, List<SourceTagged<?>>> values = new TreeMap<>();
    for (MasterField<?> field : fields) {
      List<SourceTagged<?>> survivors = survivors(field);
      if (!survivors.isEmpty()) {
        values.put(field, survivors);
      }
    }
    return new MergedRecord(survivor().record(), values);
  }

  private <T extends Serializable> List<SourceTagged<?>> survivors(MasterField<T> field) {
    List<SourceTagged<T>> candidates = candidates(field);
    if (!field.isMany() || candidates.isEmpty()) {
      return List.copyOf(candidates.subList(0, Math.min(1, candidates.size())));
    }
    List<SourceTagged<?>> survivors = new ArrayList<>();
    for (SourceTagged<T> each : candidates) {
      boolean known =
          survivors.stream()
              .filter(better -> !better.tag().equals(each.tag()))
              .anyMatch(better -> isSame(better.value(), each.value()));
      if (!known) {
        survivors.add(each);
      }
    }
    return List.copyOf(survivors);
  }

  /** A number that two systems know from other days on is one number. */
  private static boolean isSame(Serializable a, Serializable b) {
    if (a instanceof ContactPoint one && b instanceof ContactPoint other) {
      return one.isSamePlace(other);
    }
    return a.equals(b);
  }

  /** The merged record. */
  public MergedRecord merged() {
    return merged;
  }

  /** The policy that decided. */
  public SurvivorshipPolicy policy() {
    return policy;
  }

  /**
   * All known values of a field, also those that did not survive; those that {@linkplain
   * SurvivorshipPolicy#isUnknown stand for "unknown"} are none.
   *
   * @param field the field
   * @param <T> the type of its values
   * @return best first, of one record in its order; empty if no record has a value
   */
  public <T extends Serializable> List<SourceTagged<T>> candidates(MasterField<T> field) {
    List<SourceTagged<T>> candidates = new ArrayList<>();
    for (SourceRecord record : originals) {
      record.all(field).stream()
          .filter(value -> !policy.isUnknown(field, value, record.tag().updated()))
          .forEach(value -> candidates.add(new SourceTagged<>(value, record.tag())));
    }
    candidates.sort(Comparator.comparing(SourceTagged::tag, policy.order(field)));
    return Collections.unmodifiableList(candidates);
  }

  /**
   * Where records disagree, or what one states is not what a resident identity number says of
   * birthday or sex. Many values of a field that may have many are no conflict.
   *
   * @return the fields in conflict, by code, unmodifiable
   */
  public SortedSet<MasterField<?>> conflicts() {
    SortedSet<MasterField<?>> conflicts = new TreeSet<>();
    for (MasterField<?> field : merged.fields()) {
      if (!field.isMany() && values(field).distinct().count() > 1) {
        conflicts.add(field);
      }
    }
    addIfOther(MasterField.BIRTH_DATE, ResidentId::birthDate, conflicts);
    addIfOther(MasterField.SEX, ResidentId::sex, conflicts);
    return Collections.unmodifiableSortedSet(conflicts);
  }

  private <T extends Serializable> Stream<T> values(MasterField<T> field) {
    return candidates(field).stream().map(SourceTagged::value);
  }

  private <T extends Serializable> void addIfOther(
      MasterField<T> field, Function<ResidentId, T> said, SortedSet<MasterField<?>> conflicts) {
    Set<T> stated = values(field).collect(Collectors.toSet());
    boolean other =
        values(MasterField.RESIDENT_ID)
            .anyMatch(number -> !stated.isEmpty() && !stated.equals(Set.of(said.apply(number))));
    if (other) {
      conflicts.add(field);
    }
  }

  /** The key that survives, with the system in which it is one. */
  public SourceKey survivor() {
    return originals.stream().map(SourceRecord::tag).min(policy.order()).orElseThrow().key();
  }

  /**
   * The keys that the merged record's key replaces. One of another system is replaced also where it
   * reads the same.
   *
   * @return the other keys of the records, sorted, unmodifiable
   */
  public SortedSet<SourceKey> replaced() {
    SortedSet<SourceKey> replaced = new TreeSet<>();
    originals.forEach(each -> replaced.add(each.tag().key()));
    replaced.remove(survivor());
    return Collections.unmodifiableSortedSet(replaced);
  }

  /**
   * Merges further records into it, as if all had been there at once.
   *
   * @param other a plan by the same policy
   * @return the plan for the records of both
   * @throws IllegalArgumentException if the policies differ, or one record has two contents
   */
  public MergePlan join(MergePlan other) {
    if (!policy.equals(other.policy)) {
      throw new IllegalArgumentException("plans to join must have one policy but had two");
    }
    List<SourceRecord> both = new ArrayList<>(originals);
    both.addAll(other.originals);
    return CustomerMerge.merge(both, policy);
  }

  /**
   * The way back (撤销归并).
   *
   * @return the records as they came, each once, by system and key
   */
  public List<SourceRecord> undo() {
    return originals;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MergePlan that
        && originals.equals(that.originals)
        && policy.equals(that.policy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(originals, policy);
  }

  /** The merged record's key, the keys it replaces and the fields in conflict; no value. */
  @Override
  public String toString() {
    return merged.id() + " replaces " + replaced() + ", conflicts " + conflicts();
  }
}
