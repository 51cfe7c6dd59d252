package org.telcocrm.core.structure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;

/**
 * Which group customers belong under which, and who is a member of which, day by day (集团架构).
 *
 * <pre>{@code
 * GroupStructure structure = GroupStructure.of(links, memberships);
 * structure.within(headOffice, LocalDate.of(2026, 3, 31)); // the group, its subsidiaries, all members
 * structure.rollUp(headOffice, LocalDate.of(2026, 3, 31), revenue::get, Money::plus);
 * }</pre>
 *
 * <p>It holds what a feed says, contradictions included: {@link #findings()} names them, and every
 * answer is safe under them, that is, ends and counts each customer once. The order of links and
 * memberships does not matter; a repeated one counts once. Immutable and thread-safe.
 */
public final class GroupStructure implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<ParentLink> LINK_ORDER =
      Comparator.comparing(ParentLink::child)
          .thenComparing(ParentLink::parent)
          .thenComparing(ParentLink::validity);
  private static final Comparator<Membership> MEMBER_ORDER =
      Comparator.comparing(Membership::group)
          .thenComparing(Membership::member)
          .thenComparing(Membership::validity);

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<ParentLink> links;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<Membership> memberships;

  /** By parent, by child, by group and by member: answers must not walk the whole base. */
  private final transient Map<CustomerId, List<ParentLink>> linksOfParent;

  private final transient Map<CustomerId, List<ParentLink>> linksOfChild;
  private final transient Map<CustomerId, List<Membership>> membersOfGroup;
  private final transient Map<CustomerId, List<Membership>> groupsOfMember;

  private GroupStructure(List<ParentLink> links, List<Membership> memberships) {
    this.links = links;
    this.memberships = memberships;
    this.linksOfParent = index(links, ParentLink::parent);
    this.linksOfChild = index(links, ParentLink::child);
    this.membersOfGroup = index(memberships, Membership::group);
    this.groupsOfMember = index(memberships, Membership::member);
  }

  private static <R> Map<CustomerId, List<R>> index(List<R> rows, Function<R, CustomerId> key) {
    Map<CustomerId, List<R>> index = new TreeMap<>();
    rows.forEach(row -> index.computeIfAbsent(key.apply(row), none -> new ArrayList<>()).add(row));
    return index;
  }

  /** The indexes are built anew. */
  private Object readResolve() {
    return new GroupStructure(links, memberships);
  }

  /**
   * A structure.
   *
   * @param links who is whose subsidiary, in any order
   * @param memberships who belongs to whom, in any order
   * @return the structure, with all contradictions the links have
   */
  public static GroupStructure of(
      Collection<ParentLink> links, Collection<Membership> memberships) {
    return new GroupStructure(
        links.stream().distinct().sorted(LINK_ORDER).toList(),
        memberships.stream().distinct().sorted(MEMBER_ORDER).toList());
  }

  /**
   * The parents of a group on a day: one or none, more if the feed contradicts itself.
   *
   * @param group the group
   * @param at the day
   * @return in order of their ids
   */
  public SortedSet<CustomerId> parents(CustomerId group, LocalDate at) {
    return ids(linksOfChild.get(group), link -> link.validity().contains(at), ParentLink::parent);
  }

  /** Whether links of one child to one parent cover every day of a period without a gap. */
  boolean isParentThroughout(CustomerId parent, CustomerId child, LocalDate from, LocalDate until) {
    LocalDate covered = from;
    // In the order of the links those of one child and parent stand by their beginning.
    for (ParentLink link : linksOfChild.getOrDefault(child, List.of())) {
      if (link.parent().equals(parent)
          && link.validity().contains(covered)
          && covered.isBefore(until)) {
        covered = link.validity().until();
      }
    }
    return !covered.isBefore(until);
  }

  /**
   * The direct subsidiaries of a group on a day.
   *
   * @param group the group
   * @param at the day
   * @return in order of their ids
   */
  public SortedSet<CustomerId> subsidiaries(CustomerId group, LocalDate at) {
    return ids(linksOfParent.get(group), link -> link.validity().contains(at), ParentLink::child);
  }

  /**
   * The direct members of a group on a day.
   *
   * @param group the group
   * @param at the day
   * @return in order of their ids
   */
  public SortedSet<CustomerId> members(CustomerId group, LocalDate at) {
    return ids(membersOfGroup.get(group), row -> row.validity().contains(at), Membership::member);
  }

  /**
   * The groups a customer is a direct member of on a day.
   *
   * @param member the customer
   * @param at the day
   * @return in order of their ids
   */
  public SortedSet<CustomerId> groupsOf(CustomerId member, LocalDate at) {
    return ids(groupsOfMember.get(member), row -> row.validity().contains(at), Membership::group);
  }

  private static <R> SortedSet<CustomerId> ids(
      @Nullable List<R> rows, Predicate<R> holds, Function<R, CustomerId> id) {
    TreeSet<CustomerId> ids = new TreeSet<>();
    if (rows != null) {
      rows.stream().filter(holds).map(id).forEach(ids::add);
    }
    return ids;
  }

  /**
   * Everybody under a group on a day: the group itself, its subsidiaries of every depth and the
   * members of them all, each once.
   *
   * @param group the group
   * @param at the day
   * @return in order of their ids; the group alone if nothing hangs under it
   */
  public SortedSet<CustomerId> within(CustomerId group, LocalDate at) {
    SortedSet<CustomerId> groups = new TreeSet<>();
    Deque<CustomerId> open = new ArrayDeque<>();
    open.add(Objects.requireNonNull(group, "group"));
    while (!open.isEmpty()) {
      CustomerId next = open.remove();
      if (groups.add(next)) {
        open.addAll(subsidiaries(next, at));
      }
    }
    SortedSet<CustomerId> all = new TreeSet<>(groups);
    groups.forEach(each -> all.addAll(members(each, at)));
    return all;
  }

  /**
   * Sums a metric over everybody under a group on a day (汇总), each customer once, also one who is a
   * member of two subsidiaries or reached over a cycle.
   *
   * @param group the group
   * @param at the day
   * @param metric the customer's value, or empty if unknown; unknown is not 0 and is reported
   * @param plus adds two values, for example {@code Money::plus}; called in order of ids
   * @param <V> the metric's type
   * @return the sum and who was counted in it
   */
  public <V> RollUp<V> rollUp(
      CustomerId group,
      LocalDate at,
      Function<? super CustomerId, Optional<V>> metric,
      BinaryOperator<V> plus) {
    SortedSet<CustomerId> counted = new TreeSet<>();
    SortedSet<CustomerId> unknown = new TreeSet<>();
    V sum = null;
    for (CustomerId each : within(group, at)) {
      Optional<V> value = metric.apply(each);
      (value.isPresent() ? counted : unknown).add(each);
      if (value.isPresent()) {
        sum = sum == null ? value.get() : plus.apply(sum, value.get());
      }
    }
    return new RollUp<>(sum, counted, unknown);
  }

  /**
   * What cannot be true: cycles, and groups with two parents on one day.
   *
   * @return in order of the first day, then of the path; each once
   */
  public List<StructureFinding> findings() {
    return StructureCheck.findings(this, links);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof GroupStructure that
            && links.equals(that.links)
            && memberships.equals(that.memberships));
  }

  @Override
  public int hashCode() {
    return Objects.hash(links, memberships);
  }

  /** How many links and memberships. */
  @Override
  public String toString() {
    return links.size() + " links and " + memberships.size() + " memberships";
  }
}
