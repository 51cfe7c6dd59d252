package org.telcocrm.rules.people;

import static org.telcocrm.core.fact.GroupFacts.CONTACT_LAPSED;
import static org.telcocrm.core.fact.GroupFacts.CONTACT_PERSONS;
import static org.telcocrm.core.fact.GroupFacts.KEY_PERSONS;
import static org.telcocrm.core.fact.GroupFacts.KEY_PERSONS_UNCARED;
import static org.telcocrm.core.fact.GroupFacts.KEY_PERSON_CARE_DAYS;
import static org.telcocrm.core.fact.GroupFacts.LAST_CARE;
import static org.telcocrm.core.fact.GroupFacts.PERSON_UNTIL;
import static org.telcocrm.core.fact.StandardFacts.MEMBER_ROLE;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.core.fact.DerivedFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.party.MemberRole;

/**
 * What the people of groups say of their groups: how many key persons and contacts there are, when
 * a key person was last cared for, and whether the contact has lapsed.
 *
 * <pre>{@code
 * GroupPeople people = new GroupPeople();
 * people.add(CustomerId.of("5711000000001"), person); // for every person
 * CustomerAssessor assessor =
 *     CustomerAssessor.of(PolicySet.ofGroupDefaults()).toBuilder()
 *         .plusDerived(people.derivedFacts(person.schema()))
 *         .build();
 * }</pre>
 *
 * <p>A person is there up to and including {@code person_until}, if that is known. Where care is
 * known of anybody, who has no {@code last_care} was never cared for. Only key persons (关键人) and
 * contacts (联络人) count. The contact has lapsed if one of them left within 90 days before the as-of
 * date and nobody who is still there was cared for within 30 days. Care of a later date than the
 * as-of date does not count. A group without people has 0 of each, which is known. The order of
 * people does not matter. Memory grows with the number of groups, about 150 bytes each. Not
 * thread-safe while people are added. Source: defaults 3.2 and 7.3.
 */
public final class GroupPeople implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int LEFT_DAYS = 90;
  private static final int CONTACTED_DAYS = 30;
  private static final int CARED_DAYS = 90;
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  /** What is known of one group's people, in days since 1970-01-01. */
  private static final class Ties implements Serializable {

    private static final long serialVersionUID = 1L;

    private int keyPersons;
    private int uncared;
    private int contacts;
    private double keyPersonCare = NEVER;
    private double care = NEVER;
    private double left = NEVER;

    private void add(Ties other) {
      keyPersons += other.keyPersons;
      uncared += other.uncared;
      contacts += other.contacts;
      keyPersonCare = Math.max(keyPersonCare, other.keyPersonCare);
      care = Math.max(care, other.care);
      left = Math.max(left, other.left);
    }
  }

  private static final Ties NONE = new Ties();

  @SuppressWarnings("serial") // a HashMap
  private final Map<String, Ties> groups = new HashMap<>();

  /** Nobody yet. */
  public GroupPeople() {}

  /**
   * Adds a person.
   *
   * @param group whose person it is
   * @param person with {@code member_role}, {@code person_until} and {@code last_care}, as far as
   *     they are known, as of the date of the assessment
   */
  public void add(CustomerId group, FactReader person) {
    MemberRole role = person.choice(MEMBER_ROLE).orElse(null);
    if (role != MemberRole.KEY_PERSON && role != MemberRole.CONTACT) {
      return;
    }
    Ties ties = groups.computeIfAbsent(group.value(), id -> new Ties());
    double today = person.asOf().toEpochDay();
    double until = person.numeric(PERSON_UNTIL);
    if (until < today) {
      ties.left = Math.max(ties.left, until);
      return;
    }
    double care = person.numeric(LAST_CARE);
    double known = care <= today ? care : NEVER;
    ties.care = Math.max(ties.care, known);
    if (role == MemberRole.KEY_PERSON) {
      ties.keyPersons++;
      ties.uncared += known < today - CARED_DAYS ? 1 : 0;
      ties.keyPersonCare = Math.max(ties.keyPersonCare, known);
    } else {
      ties.contacts++;
    }
  }

  /**
   * Adds everybody of others.
   *
   * @param other is not changed; not the same people again
   */
  public void addAll(GroupPeople other) {
    other.groups.forEach((id, ties) -> groups.computeIfAbsent(id, group -> new Ties()).add(ties));
  }

  /**
   * The facts of groups that follow, for an assessor of groups.
   *
   * @param person what is known of people: a fact that rests on one that is not among them does not
   *     follow
   * @return {@code key_persons} and {@code contact_persons} from roles; {@code
   *     key_person_care_days} and {@code key_persons_uncared} from care, too; {@code
   *     contact_lapsed} from roles, care and last days. They see people who are added later too
   */
  public List<DerivedFact> derivedFacts(FactSchema person) {
    List<DerivedFact> all = new ArrayList<>();
    if (person.contains(MEMBER_ROLE)) {
      all.add(derived(KEY_PERSONS, f -> ties(f).keyPersons));
      all.add(derived(CONTACT_PERSONS, f -> ties(f).contacts));
      if (person.contains(LAST_CARE)) {
        all.add(derived(KEY_PERSON_CARE_DAYS, f -> days(ties(f).keyPersonCare, f)));
        all.add(derived(KEY_PERSONS_UNCARED, f -> ties(f).uncared));
        if (person.contains(PERSON_UNTIL)) {
          all.add(derived(CONTACT_LAPSED, f -> hasLapsed(ties(f), f) ? 1 : 0));
        }
      }
    }
    return List.copyOf(all);
  }

  private static DerivedFact derived(Fact fact, DerivedFact.Formula formula) {
    return DerivedFact.of(fact, List.of(), formula);
  }

  private Ties ties(FactReader group) {
    return groups.getOrDefault(group.customer().value(), NONE);
  }

  private static double days(double day, FactReader facts) {
    return day == NEVER ? Double.NaN : facts.asOf().toEpochDay() - day;
  }

  private static boolean hasLapsed(Ties ties, FactReader facts) {
    double today = facts.asOf().toEpochDay();
    return ties.left >= today - LEFT_DAYS && ties.care < today - CONTACTED_DAYS;
  }
}
