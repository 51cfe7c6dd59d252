package org.telcocrm.rules.value;

import java.util.List;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.fact.NumberFact;

/**
 * Facts that advice and loyalty ask for and that no monthly extract has (价值建议与忠诚度所需数据): a host
 * brings those it can tell. Documents may name them.
 *
 * <p>Constants; thread-safe.
 */
public final class ValueFacts {

  /** Served under a universal-service obligation (普遍服务对象). */
  public static final FlagFact UNIVERSAL_SERVICE = FlagFact.of("universal_service");

  /** A public body, or a line that serves one (公共部门客户). */
  public static final FlagFact PUBLIC_SECTOR = FlagFact.of("public_sector");

  /** Registered as disabled (残障客户). */
  public static final FlagFact DISABLED = FlagFact.of("disabled");

  /** Discounts of M0 without which the customer would make no loss (折扣致亏损). */
  public static final FlagFact LOSS_MAKING_DISCOUNT = FlagFact.of("loss_making_discount");

  /** Customers who joined on this one's recommendation in twelve months (近12月推荐入网数). */
  public static final NumberFact REFERRALS_12M = NumberFact.of("referrals_12m", "people");

  private static final List<Fact> ALL =
      List.of(UNIVERSAL_SERVICE, PUBLIC_SECTOR, DISABLED, LOSS_MAKING_DISCOUNT, REFERRALS_12M);

  private ValueFacts() {}

  /**
   * All of them.
   *
   * @return each once
   */
  public static List<Fact> all() {
    return ALL;
  }
}
