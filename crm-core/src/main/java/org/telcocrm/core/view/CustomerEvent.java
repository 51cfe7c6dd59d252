package org.telcocrm.core.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.product.SubscriptionState;

/**
 * Something that happened to one customer (客户事件), as a stream delivers it: perhaps late, out of
 * order, twice, or corrected.
 *
 * <p>Example: {@code new CustomerEvent.Paid(EventKey.of("P1"), AccountId.of("A1"), payment)}.
 * Immutable and thread-safe. Grows only in a major version.
 */
public sealed interface CustomerEvent extends Serializable {

  /** Which event it is. */
  EventKey key();

  /** The day on which it happened (发生日期), not the day on which it arrived. */
  LocalDate date();

  /**
   * A payment or top-up (缴费).
   *
   * @param key which event
   * @param account the account it was paid into
   * @param payment day and amount
   */
  record Paid(EventKey key, AccountId account, Payment payment) implements CustomerEvent {

    /** Checks that nothing is null. */
    public Paid {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(account, "account");
      Objects.requireNonNull(payment, "payment");
    }

    @Override
    public LocalDate date() {
      return payment.date();
    }
  }

  /**
   * A usage record (话单), or an hour's or a day's sum of them.
   *
   * @param key which event
   * @param subscription whose usage
   * @param date the day
   * @param traffic what was counted
   */
  record Used(EventKey key, SubscriptionId subscription, LocalDate date, Traffic traffic)
      implements CustomerEvent {

    /** Checks that nothing is null. */
    public Used {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(subscription, "subscription");
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(traffic, "traffic");
    }
  }

  /**
   * A contact (接触). When it is closed or graded, the same id comes with a higher revision.
   *
   * @param key which event
   * @param contact what passed
   */
  record Contacted(EventKey key, Interaction contact) implements CustomerEvent {

    /** Checks that nothing is null. */
    public Contacted {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(contact, "contact");
    }

    @Override
    public LocalDate date() {
      return contact.date();
    }
  }

  /**
   * A subscription's main state changed (状态变更).
   *
   * @param key which event
   * @param subscription which one
   * @param date the day from which, inclusive, the state holds
   * @param state the new state
   */
  record StateChanged(
      EventKey key, SubscriptionId subscription, LocalDate date, SubscriptionState state)
      implements CustomerEvent {

    /** Checks that nothing is null. */
    public StateChanged {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(subscription, "subscription");
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(state, "state");
    }
  }
}
