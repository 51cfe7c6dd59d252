package org.telcocrm.rules.guard;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.telcocrm.core.account.BillShockRule;
import org.telcocrm.core.money.Money;

/**
 * What a customer is protected from (订购保护规则). Immutable and thread-safe.
 *
 * @param confirmation which services need which confirmation
 * @param unusedDays a service not used for so many days is unused, at least 1, inclusive
 * @param chargeOver services that cost more than this a month together are findings, at least 0
 * @param sharePercentOver services that are more than so many percent of the bill are, 0 to 100
 * @param billShock when a bill is far higher than usual (巨额话费)
 * @param products when a product is simplified or withdrawn
 */
public record GuardRules(
    ConfirmationRules confirmation,
    int unusedDays,
    Money chargeOver,
    int sharePercentOver,
    BillShockRule billShock,
    ProductRules products)
    implements Serializable {

  private static final int ALL = 100;

  /** Checks the numbers. */
  public GuardRules {
    Objects.requireNonNull(confirmation, "confirmation");
    Objects.requireNonNull(billShock, "billShock");
    Objects.requireNonNull(products, "products");
    if (unusedDays < 1
        || chargeOver.minorUnits() < 0
        || sharePercentOver < 0
        || sharePercentOver > ALL) {
      throw new IllegalArgumentException(
          "unusedDays must be at least 1, chargeOver not negative and sharePercentOver between 0"
              + " and 100 but were "
              + unusedDays
              + ", "
              + chargeOver
              + " and "
              + sharePercentOver);
    }
  }

  /**
   * Every charged service is confirmed when ordered and when a trial ends, up to 7 days before
   * (proposal); 90 days without use; more than 10 yuan or 20 % of the bill (defaults 16); bills of
   * more than 5 times the mean of 3 months (domain/04), where that is 0 of more than 100 yuan
   * (proposal); products with 100 subscribers and more are simplified from 30 % never used, 5 %
   * mis-subscribed, 30 complaints or refunds in 10,000, withdrawn from 60 %, 20 %, 100 and 100
   * (proposals).
   *
   * @return the rules
   */
  public static GuardRules ofDefaults() {
    return new GuardRules(
        new ConfirmationRules(ConfirmationNeed.ORDER_AND_CONVERSION, Map.of(), 7),
        90,
        Money.yuan("10"),
        20,
        BillShockRule.ofDefaults(Money.yuan("100")),
        new ProductRules(
            100, new ProductBounds(30, 5, 30, 30), new ProductBounds(60, 20, 100, 100)));
  }
}
