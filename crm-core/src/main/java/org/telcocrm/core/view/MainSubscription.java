package org.telcocrm.core.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.SubscriptionState;

/** Which subscription speaks for a customer. */
final class MainSubscription {

  private static final Comparator<Subscription> OLDEST =
      Comparator.comparing((Subscription each) -> each.openDate().orElse(LocalDate.MAX))
          .thenComparing(Subscription::id);

  private static final Comparator<Subscription> LEFT_LAST =
      Comparator.comparing((Subscription each) -> each.state() == SubscriptionState.CANCELLED)
          .thenComparing(each -> each.stateSince().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(each -> each.openDate().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(Subscription::id);

  private MainSubscription() {}

  static Optional<Subscription> of(List<Subscription> all, LocalDate asOf) {
    return all.stream()
        .filter(each -> each.isInNetAt(asOf))
        .min(OLDEST)
        .or(() -> all.stream().filter(each -> each.isOpenedAt(asOf)).min(LEFT_LAST));
  }
}
