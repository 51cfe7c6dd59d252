package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.money.Money;

/**
 * Something that bears on a customer's credit (信用事件). Each has a key: an event that comes twice
 * counts once. Immutable and thread-safe. Grows only in a major version.
 */
public sealed interface CreditEvent extends Serializable {

  /**
   * What makes it the same event when it comes again.
   *
   * @return never blank; no personal data
   */
  String key();

  /**
   * A closed month's charges of all lines of the customer (月消费).
   *
   * @param month the month
   * @param charges may be negative, an adjustment
   */
  record Charged(YearMonth month, Money charges) implements CreditEvent {

    /** Checks that both are given. */
    public Charged {
      Objects.requireNonNull(month, "month");
      Objects.requireNonNull(charges, "charges");
    }

    @Override
    public String key() {
      return "charged/" + month;
    }
  }

  /**
   * A stop for arrears (欠费停机).
   *
   * @param key what the billing system calls it
   * @param on the day
   */
  record Stopped(String key, LocalDate on) implements CreditEvent {

    /** Checks that there is a key. */
    public Stopped {
      Objects.requireNonNull(on, "on");
      if (key.isBlank()) {
        throw new IllegalArgumentException("key of a stop must not be blank");
      }
    }
  }

  /**
   * A class of products was taken or given up (产品类别订购).
   *
   * @param productClass code, for example {@code "VPMN_FAMILY"}
   * @param from the first day
   * @param until the first day without it; {@link LocalDate#MAX} for no end
   */
  record Subscribed(String productClass, LocalDate from, LocalDate until) implements CreditEvent {

    /** Checks code and order. */
    public Subscribed {
      Evidence.requireReason(productClass);
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException(
            "until of a subscription must lie after its from " + from + " but was " + until);
      }
    }

    @Override
    public String key() {
      return "subscribed/" + productClass + "/" + from;
    }
  }

  /**
   * From a day on the customer is on the arrears blacklist, or no longer (欠费黑名单).
   *
   * @param on the day
   * @param listed whether he is from then on
   */
  record Blacklisted(LocalDate on, boolean listed) implements CreditEvent {

    /** Checks that the day is given. */
    public Blacklisted {
      Objects.requireNonNull(on, "on");
    }

    @Override
    public String key() {
      return "blacklist/" + on;
    }
  }
}
