package org.telcocrm.core.master;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;

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
    SortedMap<MasterField<?>, SourceTagged<?>> values = new TreeMap<>();
    for (SourceRecord record : originals) {
      for (MasterField<?> field : record.fields()) {
        values.computeIfAbsent(field, each -> candidates(each).get(0));
      }
    }
    CustomerId survivor =
        originals.stream().map(SourceRecord::tag).min(policy.order()).orElseThrow().record();
    return new MergedRecord(survivor, values);
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
   * All values of a field, also those that did not survive.
   *
   * @param field the field
   * @param <T> the type of its values
   * @return best first; empty if no record has a value
   */
  public <T extends Serializable> List<SourceTagged<T>> candidates(MasterField<T> field) {
    List<SourceTagged<T>> candidates = new ArrayList<>();
    for (SourceRecord record : originals) {
      record.get(field).ifPresent(value -> candidates.add(new SourceTagged<>(value, record.tag())));
    }
    candidates.sort(Comparator.comparing(SourceTagged::tag, policy.order(field)));
    return Collections.unmodifiableList(candidates);
  }

  /**
   * Where records disagree.
   *
   * @return the fields with more than one value, by code, unmodifiable
   */
  public SortedSet<MasterField<?>> conflicts() {
    SortedSet<MasterField<?>> conflicts = new TreeSet<>();
    for (MasterField<?> field : merged.fields()) {
      if (candidates(field).stream().map(SourceTagged::value).distinct().count() > 1) {
        conflicts.add(field);
      }
    }
    return Collections.unmodifiableSortedSet(conflicts);
  }

  /**
   * The keys that the merged record's key replaces.
   *
   * @return the other keys of the records, sorted, unmodifiable
   */
  public SortedSet<CustomerId> replaced() {
    SortedSet<CustomerId> replaced = new TreeSet<>();
    originals.forEach(each -> replaced.add(each.tag().record()));
    replaced.remove(merged.id());
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
