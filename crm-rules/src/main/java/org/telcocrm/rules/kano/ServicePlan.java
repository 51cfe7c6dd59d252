package org.telcocrm.rules.kano;

import java.io.Serializable;
import java.util.List;
import org.telcocrm.core.money.Money;

/**
 * What to do next for one customer, service by service (梯次服务).
 *
 * <p>The order is the ladder: must-bes by severity, then one-dimensional services by how much their
 * lack dissatisfies, then exciters by interest; equal weights by code. The laws:
 *
 * <ul>
 *   <li>no exciter is offered while a must-be is {@link Fulfilment#UNMET};
 *   <li>an unknown must-be is shown, is not remedied and blocks nothing;
 *   <li>remedies owed by law are always planned and counted as {@link #obligationCost}, outside the
 *       budget;
 *   <li>{@link #plannedCost} never exceeds {@link #budget};
 *   <li>the first service that does not fit closes the budget for all behind it that cost
 *       something, instead of a cheaper one slipping past. So a larger budget gives every service a
 *       smaller one gives: within a segment, more value never gets less.
 * </ul>
 *
 * <p>The customer's value enters through the budget and the segment. Within one customer it is the
 * same factor for every service, so "worse-coefficient times value" orders like the coefficient
 * alone.
 *
 * @param segment the customer's segment
 * @param services every service of the segment in the order of the ladder
 * @param budget what may be planned per month
 * @param plannedCost cost per month of what is planned out of the budget
 * @param obligationCost cost per month of remedies owed by law, outside the budget
 */
public record ServicePlan(
    String segment,
    List<PlannedService> services,
    Money budget,
    Money plannedCost,
    Money obligationCost)
    implements Serializable {

  /** Copies the services; refuses a plan above its budget. */
  public ServicePlan {
    services = List.copyOf(services);
    if (plannedCost.compareTo(budget) > 0) {
      throw new IllegalArgumentException(
          "plannedCost must not exceed the budget " + budget + " but was " + plannedCost);
    }
  }

  /**
   * What to do, in order.
   *
   * @return codes of the services to remedy or to offer
   */
  public List<String> advised() {
    return services.stream().filter(PlannedService::isAdvised).map(PlannedService::code).toList();
  }

  /**
   * Must-bes whose promise is not kept.
   *
   * @return codes by severity, highest first
   */
  public List<String> unmetBasics() {
    return services.stream()
        .filter(PlannedService::isUnmetBasic)
        .map(PlannedService::code)
        .toList();
  }
}
