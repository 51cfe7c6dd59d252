package org.telcocrm.core.party;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.telcocrm.core.id.CustomerId;

/**
 * The file of a customer (客户资料): a person, an organisation or a household.
 *
 * <p>The file says who the customer is; {@link Customer} is the part of it that policies look at.
 * Immutable and thread-safe; {@code toString()} masks. Grows only in a major version.
 */
public sealed interface Party extends Serializable permits Individual, Organisation, Household {

  /** The customer's key (客户标识). */
  CustomerId id();

  /** Where the customer is reached (联系方式), whenever; in the order given. */
  List<ContactPoint> points();

  /** Through whom the customer is reached (联系人), whenever; in the order given. */
  List<Contact> contacts();

  /**
   * Where the customer is reached on a day.
   *
   * @param day the day
   * @return the points valid on it, in the order given
   */
  default List<ContactPoint> pointsOn(LocalDate day) {
    return points().stream().filter(each -> each.validity().contains(day)).toList();
  }

  /**
   * Who has a role for the customer on a day.
   *
   * @param role the role
   * @param day the day
   * @return the contacts, in the order given
   */
  default List<Contact> contactsOn(ContactRole role, LocalDate day) {
    return contacts().stream().filter(each -> each.has(role, day)).toList();
  }
}
