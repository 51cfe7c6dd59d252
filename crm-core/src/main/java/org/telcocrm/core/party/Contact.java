package org.telcocrm.core.party;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.telcocrm.core.history.Validity;

/**
 * A person through whom a customer is reached (联系人): who it is, in which roles, where and when.
 *
 * <p>Example: the finance clerk of a group, {@code LIAISON} and {@code BILLING} from 2024-03-01 on.
 * Whoever takes over is a contact of their own; the file of the one who left stays, with an end.
 * Immutable and thread-safe.
 *
 * @param name the person's name
 * @param roles at least one, without repetition, in the order of {@link ContactRole}
 * @param points where the person is reached, in the order given
 * @param validity when the person has the roles
 */
public record Contact(
    PersonName name, List<ContactRole> roles, List<ContactPoint> points, Validity validity)
    implements Serializable {

  /** Checks that there is a role, and copies the lists. */
  public Contact {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(validity, "validity");
    roles = roles.stream().distinct().sorted().toList();
    points = List.copyOf(points);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("roles of a contact must not be empty");
    }
  }

  /**
   * A contact.
   *
   * @param name the person's name
   * @param roles at least one
   * @param points where the person is reached; may be empty
   * @param validity when the person has the roles
   * @return the contact
   * @throws IllegalArgumentException if there is no role
   */
  public static Contact of(
      PersonName name,
      Collection<ContactRole> roles,
      Collection<ContactPoint> points,
      Validity validity) {
    return new Contact(name, List.copyOf(roles), List.copyOf(points), validity);
  }

  /**
   * Whether the person has a role on a day.
   *
   * @param role the role
   * @param day the day
   * @return true if it is one of the roles and the day is in the validity
   */
  public boolean has(ContactRole role, LocalDate day) {
    return roles.contains(role) && validity.contains(day);
  }

  /**
   * The one role of the person that policies look at, on a day: key person before contact person
   * before any other.
   *
   * @param day the day
   * @return empty on a day outside the validity
   */
  public Optional<MemberRole> memberRole(LocalDate day) {
    return validity.contains(day)
        ? roles.stream().map(ContactRole::toMemberRole).min(Comparator.naturalOrder())
        : Optional.empty();
  }

  /**
   * Where the person is reached on a day.
   *
   * @param day the day
   * @return the points valid on it, in the order given
   */
  public List<ContactPoint> pointsOn(LocalDate day) {
    return points.stream().filter(each -> each.validity().contains(day)).toList();
  }

  /**
   * The same person with an end (离职, 换人).
   *
   * @param end the first day on which the roles are over
   * @return the contact until before that day; unchanged if it ends earlier
   * @throws IllegalArgumentException if that day is not after the beginning
   */
  public Contact endedAt(LocalDate end) {
    return new Contact(name, roles, points, validity.endedAt(end));
  }

  /** Masked name, roles and validity; where the person is reached is left out. */
  @Override
  public String toString() {
    return name + " " + roles + " " + validity;
  }
}
