package org.telcocrm.core.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.product.Plan;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.usage.UsageMonth;

/** What must hold between the parts of one view. */
final class PartRules {

  static final Comparator<UsageMonth> USAGE_ORDER =
      Comparator.comparing(UsageMonth::month).reversed().thenComparing(UsageMonth::subscription);

  /** Total, so that two views of the same contacts are equal. */
  static final Comparator<Interaction> INTERACTION_ORDER =
      Comparator.comparing(Interaction::date)
          .reversed()
          .thenComparing(Interaction::kind)
          .thenComparing(each -> each.time().map(LocalTime::toNanoOfDay).orElse(-1L))
          .thenComparing(each -> each.closed().orElse(LocalDate.MAX))
          .thenComparingInt(each -> each.grade().orElse(0));

  private PartRules() {}

  /** The same values; a list of one of the four parts in the order in which the view shows it. */
  static Serializable inOrder(ViewPart part, Serializable value) {
    if (part instanceof Customer360.Part own) {
      Items<?> items = (Items<?>) value;
      return switch (own) {
        case SUBSCRIPTIONS ->
            items.sorted(Subscription.class, Comparator.comparing(Subscription::id));
        case ACCOUNTS -> items.sorted(Account.class, Comparator.comparing(Account::id));
        case USAGE_MONTHS -> items.sorted(UsageMonth.class, USAGE_ORDER);
        case INTERACTIONS -> items.sorted(Interaction.class, INTERACTION_ORDER);
      };
    }
    return value;
  }

  static void check(Customer360 view) {
    CustomerId customer = view.customer().id();
    requireUnique(customer, "subscriptions", view.subscriptions(), Subscription::id);
    requireUnique(customer, "accounts", view.accounts(), Account::id);
    requireUnique(customer, "usage months", view.usageMonths(), UsageMonth::toString);
    for (Account account : view.accounts()) {
      for (Bill bill : account.bills()) {
        requireClosed("bill of account " + account.id(), bill.month(), view.asOf());
      }
    }
    for (UsageMonth usage : view.usageMonths()) {
      requireClosed("usage of subscription " + usage.subscription(), usage.month(), view.asOf());
    }
    currency(customer, view.subscriptions(), view.accounts());
    view.find(PartKey.PARTY).ifPresent(each -> requireOf(customer, PartKey.PARTY, each.id()));
    view.find(PartKey.CONSENTS)
        .ifPresent(each -> requireOf(customer, PartKey.CONSENTS, each.customer()));
    view.find(PartKey.RIVAL_ACTIONS)
        .ifPresent(each -> requireOf(customer, PartKey.RIVAL_ACTIONS, each.customer()));
  }

  private static void requireOf(CustomerId customer, ViewPart part, CustomerId of) {
    if (!of.equals(customer)) {
      throw new IllegalArgumentException(
          "part " + part.code() + " of the view of " + customer + " must not be of " + of);
    }
  }

  /** The part is sorted, so equal keys are neighbours. */
  private static <T> void requireUnique(
      CustomerId customer, String name, List<T> part, Function<T, ?> key) {
    for (int i = 1; i < part.size(); i++) {
      if (key.apply(part.get(i)).equals(key.apply(part.get(i - 1)))) {
        throw new IllegalArgumentException(
            name
                + " of "
                + customer
                + " must be unique but "
                + key.apply(part.get(i))
                + " stands twice");
      }
    }
  }

  private static void requireClosed(String name, YearMonth month, LocalDate asOf) {
    if (!new Windows(asOf).isClosed(month)) {
      throw new IllegalArgumentException(
          name
              + " must be of a month closed as of "
              + asOf
              + " but was of "
              + month
              + ", which ends on "
              + month.atEndOfMonth());
    }
  }

  /** The one currency, or empty if there is no money. */
  static Optional<Currency> currency(
      CustomerId customer, List<Subscription> subscriptions, List<Account> accounts) {
    Currency found = null;
    for (Subscription each : subscriptions) {
      Currency own = each.plan().map(Plan::monthlyFee).map(fee -> fee.currency()).orElse(null);
      found = same(customer, "plan of subscription " + each.id(), found, own);
    }
    for (Account each : accounts) {
      found = same(customer, "account " + each.id(), found, each.currency().orElse(null));
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable Currency same(
      CustomerId customer, String name, @Nullable Currency found, @Nullable Currency own) {
    if (found != null && own != null && !found.equals(own)) {
      throw new IllegalArgumentException(
          "money of "
              + customer
              + " must be in one currency but was in "
              + found
              + " and, in "
              + name
              + ", in "
              + own);
    }
    return own == null ? found : own;
  }
}
