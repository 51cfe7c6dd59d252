package org.telcocrm.rules.value;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;

/**
 * What a customer is worth, all per month (客户价值).
 *
 * <p>Amounts may be negative: nothing is clamped. Immutable and thread-safe.
 */
public final class CustomerValue implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ValueTier tier;
  private final Money realised;
  private final @Nullable Money potential;
  private final @Nullable Money model;

  CustomerValue(ValueTier tier, Money realised, @Nullable Money potential, @Nullable Money model) {
    this.tier = tier;
    this.realised = realised;
    this.potential = potential;
    this.model = model;
  }

  /**
   * High, middle or low.
   *
   * @return the tier after hysteresis
   */
  public ValueTier tier() {
    return tier;
  }

  /**
   * Realised value (既成价值): mean contribution of the closed months, bill minus cost to serve where
   * known.
   *
   * @return per month
   */
  public Money realised() {
    return realised;
  }

  /**
   * Potential value (潜在价值): expected monthly contribution over the next twelve months, and
   * head-room to the peers' upper quartile where peers are known. An estimate.
   *
   * @return per month; empty if the churn probability is unknown
   */
  public Optional<Money> potential() {
    return Optional.ofNullable(potential);
  }

  /**
   * Model value (模型价值), preset "peer cell": mean contribution of customers with the same profile,
   * plan band and tenure band. An estimate.
   *
   * @return per month; empty if the policy is not fitted or the cell was empty
   */
  public Optional<Money> model() {
    return Optional.ofNullable(model);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomerValue that
        && tier == that.tier
        && realised.equals(that.realised)
        && potential().equals(that.potential())
        && model().equals(that.model());
  }

  @Override
  public int hashCode() {
    return Objects.hash(tier, realised, potential, model);
  }

  /** Tier and the three values. */
  @Override
  public String toString() {
    return tier
        + " realised "
        + realised
        + ", potential "
        + potential().map(Money::toString).orElse("unknown")
        + ", model "
        + model().map(Money::toString).orElse("unknown");
  }
}
