package org.telcocrm.rules.guard;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;

/**
 * One thing that is wrong with a customer's services. Immutable and thread-safe.
 *
 * @param kind what
 * @param service which; null if it is about all together
 * @param charge what it costs a month, nothing while a trial lasts
 */
public record GuardFinding(GuardCase kind, @Nullable SubscribedService service, Money charge)
    implements Serializable {

  /** By case, product and day of the order. */
  static final Comparator<GuardFinding> ORDER =
      Comparator.comparing(GuardFinding::kind)
          .thenComparing(each -> each.product().orElse(""))
          .thenComparing(each -> each.service == null ? LocalDate.MIN : each.service.since())
          .thenComparing(GuardFinding::charge);

  /** Checks that a service is named where there is one. */
  public GuardFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(charge, "charge");
    if ((service == null) != kind.isOfAll()) {
      throw new IllegalArgumentException(
          "a finding " + kind + " must " + (kind.isOfAll() ? "not " : "") + "name a service");
    }
  }

  /**
   * The product.
   *
   * @return empty if it is about all services together
   */
  public Optional<String> product() {
    return Optional.ofNullable(service).map(SubscribedService::product);
  }
}
