package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.telcocrm.core.id.CustomerId;

/**
 * What a rival did at a customer (竞争对手动作). Immutable and thread-safe.
 *
 * @param customer at which customer
 * @param date the day on which it happened or was reported
 * @param rival the rival, as the host codes it, not blank
 * @param kind what it did; the names are the levels of the fact {@code rival_action}
 */
public record RivalAction(CustomerId customer, LocalDate date, String rival, Kind kind)
    implements Serializable {

  /**
   * What a rival may do, but for the last from the weakest to the strongest. Grows only in a major
   * version.
   */
  public enum Kind {
    /** Visited the customer (走访). */
    VISIT,
    /** Ran a promotion (促销). */
    PROMOTION,
    /** Offered a line (专线报价). */
    LINE_OFFER,
    /** Approached a key person (接触关键人). */
    KEY_PERSON,
    /** Anything else. */
    OTHER
  }

  /** Checks that the rival is named. */
  public RivalAction {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    if (rival.isBlank()) {
      throw new IllegalArgumentException("rival of an action of " + date + " must not be blank");
    }
  }
}
