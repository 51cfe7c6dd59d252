package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.id.CustomerId;

/**
 * Who asks for a service: a customer, or one of our own departments under an internal service
 * agreement (内部服务协议). The sealed set grows only in a major version.
 */
public sealed interface Requester extends Serializable {

  /**
   * A customer asks.
   *
   * @param customer who
   */
  record OfCustomer(CustomerId customer) implements Requester {

    /** Checks that the customer is given. */
    public OfCustomer {
      Objects.requireNonNull(customer, "customer");
    }
  }

  /**
   * A department asks.
   *
   * @param department its code, not blank
   */
  record OfDepartment(String department) implements Requester {

    /** Checks that the code is not blank. */
    public OfDepartment {
      if (department.isBlank()) {
        throw new IllegalArgumentException("department of a requester must not be blank");
      }
    }
  }
}
