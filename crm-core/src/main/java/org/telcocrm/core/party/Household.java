package org.telcocrm.core.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.telcocrm.core.id.CustomerId;

/**
 * The file of a household (家庭客户资料): users tied by a broadband account, main and extra cards or a
 * family net.
 *
 * <p>Example: two users of one broadband account are the household's {@link #membersOn members} on
 * each day both ties hold. A member may be tied in several ways; who is tied in one way twice at a
 * time is one of the {@link #findings}. Immutable and thread-safe; two are equal when every value
 * is.
 *
 * @param id the household's key
 * @param ties at least one; each once, ordered by member, kind and time whatever order they are
 *     given in
 * @param points where the household is reached, in the order given
 * @param contacts through whom the household is reached, in the order given
 */
public record Household(
    CustomerId id, List<HouseholdTie> ties, List<ContactPoint> points, List<Contact> contacts)
    implements Party {

  private static final Comparator<HouseholdTie> ORDER =
      Comparator.comparing(HouseholdTie::member)
          .thenComparing(HouseholdTie::kind)
          .thenComparing(HouseholdTie::validity);

  /** Checks the ties, and copies the lists. */
  public Household {
    Objects.requireNonNull(id, "id");
    ties = ties.stream().distinct().sorted(ORDER).toList();
    points = List.copyOf(points);
    contacts = List.copyOf(contacts);
    if (ties.isEmpty()) {
      throw new IllegalArgumentException("ties of household " + id + " must not be empty");
    }
  }

  /**
   * Where one member is tied twice in one way on one day. It changes no answer: who belongs to the
   * household is the same.
   *
   * @return in the order of the ties
   */
  public List<HouseholdFinding> findings() {
    List<HouseholdFinding> findings = new ArrayList<>();
    for (int i = 0; i < ties.size(); i++) {
      for (int j = i + 1; j < ties.size() && isOneWay(ties.get(i), ties.get(j)); j++) {
        if (ties.get(i).validity().overlaps(ties.get(j).validity())) {
          findings.add(new HouseholdFinding(ties.get(i), ties.get(j)));
        }
      }
    }
    return List.copyOf(findings);
  }

  private static boolean isOneWay(HouseholdTie a, HouseholdTie b) {
    return a.member().equals(b.member()) && a.kind() == b.kind();
  }

  /**
   * A household reached through its members.
   *
   * @param id the household's key
   * @param ties at least one
   * @return the household without contact points of its own
   * @throws IllegalArgumentException if there is no tie
   */
  public static Household of(CustomerId id, Collection<HouseholdTie> ties) {
    return new Household(id, List.copyOf(ties), List.of(), List.of());
  }

  /**
   * Who belongs to the household on a day.
   *
   * @param day the day
   * @return the members with at least one tie valid on it, by key, unmodifiable
   */
  public SortedSet<CustomerId> membersOn(LocalDate day) {
    SortedSet<CustomerId> members = new TreeSet<>();
    for (HouseholdTie tie : ties) {
      if (tie.validity().contains(day)) {
        members.add(tie.member());
      }
    }
    return Collections.unmodifiableSortedSet(members);
  }

  /** The key alone. */
  @Override
  public String toString() {
    return id.toString();
  }
}
