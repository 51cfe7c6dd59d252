package org.telcocrm.rules.guard;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * What is wrong with the services of one customer, and what is at stake (订购保护结果). Immutable and
 * thread-safe.
 *
 * @param findings by case, product and day of the order
 * @param charge what all services cost a month, those on trial nothing
 * @param atStake what the services with a finding of their own cost a month, each counted once; an
 *     amount or share that is high in all puts nothing at stake
 */
public record GuardResult(List<GuardFinding> findings, Money charge, Money atStake)
    implements Serializable {

  /** Copies the findings; checks the amounts. */
  public GuardResult {
    findings = findings.stream().sorted(GuardFinding.ORDER).toList();
    if (atStake.compareTo(charge) > 0 || atStake.minorUnits() < 0) {
      throw new IllegalArgumentException(
          "atStake must be between 0 and the charge " + charge + " but was " + atStake);
    }
  }

  /**
   * How many findings of a case there are.
   *
   * @param kind the case
   * @return at least 0; of {@code UNCONFIRMED} it is the fact {@code vas_unconfirmed}
   */
  public int count(GuardCase kind) {
    return (int) findings.stream().filter(each -> each.kind() == kind).count();
  }

  /**
   * Whether a service was charged without the customer's will (误订): without confirmation, or after
   * a trial that nobody extended.
   *
   * @param service one of the customer's
   * @return true if so
   */
  public boolean isMisSubscribed(SubscribedService service) {
    Objects.requireNonNull(service, "service");
    return findings.stream()
        .anyMatch(
            each ->
                service.equals(each.service())
                    && (each.kind() == GuardCase.UNCONFIRMED
                        || each.kind() == GuardCase.TRIAL_CONVERTED));
  }
}
