package org.telcocrm.rules.guard;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;

/**
 * One subscriber of one product, as a {@link ProductReport} counts him (产品订购用户). Immutable and
 * thread-safe; unknown is null, never 0.
 *
 * @param product the product's code, not blank
 * @param neverUsed whether he never used it
 * @param misSubscribed whether he did not want it (误订)
 * @param complaints about it in the report's period, at least 0
 * @param refunds for it in the period
 */
public record ProductSubscriber(
    String product,
    @Nullable Boolean neverUsed,
    @Nullable Boolean misSubscribed,
    @Nullable Integer complaints,
    @Nullable Refunds refunds)
    implements Serializable {

  /**
   * What was paid back (退费).
   *
   * @param count how often, at least 0
   * @param amount together, not negative; 0 without refunds
   */
  public record Refunds(int count, Money amount) implements Serializable {

    /** Checks that both are there or none. */
    public Refunds {
      Objects.requireNonNull(amount, "amount");
      if (count < 0 || amount.minorUnits() < 0 || (count == 0 && amount.minorUnits() > 0)) {
        throw new IllegalArgumentException(
            "count and amount of refunds must not be negative, and 0 of 0, but were "
                + count
                + " and "
                + amount);
      }
    }
  }

  /** Checks the product and the count. */
  public ProductSubscriber {
    if (product.isBlank()) {
      throw new IllegalArgumentException("product must not be blank");
    }
    if (complaints != null && complaints < 0) {
      throw new IllegalArgumentException(
          "complaints about " + product + " must not be negative but were " + complaints);
    }
  }

  /**
   * A subscriber as the guard saw him; complaints and refunds are unknown.
   *
   * @param service one of the customer's services
   * @param result what the guard found of all of them
   * @return the subscriber
   */
  public static ProductSubscriber of(SubscribedService service, GuardResult result) {
    return new ProductSubscriber(
        service.product(),
        service.isUseKnown() ? service.lastUse().isEmpty() : null,
        misSubscribed(service, result),
        null,
        null);
  }

  /** What is known not to be is no more than what is known. */
  private static @Nullable Boolean misSubscribed(SubscribedService service, GuardResult result) {
    if (result.isMisSubscribed(service)) {
      return Boolean.TRUE;
    }
    boolean known = service.confirmations().isPresent() && service.isTrialKnown();
    return known ? Boolean.FALSE : null;
  }

  /**
   * The same subscriber with what he said about the product.
   *
   * @param count complaints in the period
   * @param paidBack refunds in the period
   * @return the subscriber
   */
  public ProductSubscriber with(int count, Refunds paidBack) {
    return new ProductSubscriber(
        product, neverUsed, misSubscribed, count, Objects.requireNonNull(paidBack, "paidBack"));
  }
}
