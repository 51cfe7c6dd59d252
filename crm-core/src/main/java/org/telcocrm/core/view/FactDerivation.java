package org.telcocrm.core.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.money.Money;

/**
 * Turns a customer view into the standard facts, the same facts that a monthly extract carries as
 * columns.
 *
 * <p>Example: {@code FactDerivation.standard().derive(view).money(StandardFacts.BILL_M0)}. The
 * derived facts ({@code bill_average}, {@code contract_days_left}, {@code tenure_months} …) are not
 * computed here: {@link org.telcocrm.core.fact.DerivedFacts} computes them for every source alike.
 *
 * <p><b>Windows</b>, all relative to the view's as-of date:
 *
 * <ul>
 *   <li>M0 is the newest month closed as of the date: 2026-03 as of 2026-03-31, 2026-02 as of
 *       2026-03-30. M1 … M5 are the months before it.
 *   <li>90 days are asOf − 89 to asOf, both inclusive.
 *   <li>Three (six) months end with asOf, inclusive, and begin on the day after it minus three
 *       (six) months: 2026-01-01 as of 2026-03-31, 2025-12-01 as of 2026-02-28.
 *   <li>A reminder counts from the first day of M0 to asOf. What happened after asOf does not
 *       count.
 *   <li>A fault is open up to the end of asOf, from its moment or, if only its day is known, from
 *       the beginning of the day; every hour begun counts.
 *   <li>A grade dates from the day on which its contact was closed, else from the contact's day. Of
 *       two grades on the newest day the lower is the last answer.
 * </ul>
 *
 * <p><b>Several subscriptions or accounts.</b> Service kind, prepay, brand, plan, state with its
 * day and tag, opening date and contract are those of {@link Customer360#mainSubscription()}, which
 * is one that left if none is in net: then {@code state} is CANCELLED. Money and counts are summed
 * over what is known and missing only if unknown everywhere: over the subscriptions in net, over
 * all accounts, over all usage of a month. Months of arrears, days with activity and days abroad
 * are the largest single value. The payment method is missing if two accounts differ.
 *
 * <p><b>Consent.</b> Where acts of consent are a part of the view ({@link PartKey#CONSENTS}),
 * {@code marketing_consent} follows from them, else it is what the customer's file says.
 *
 * <p><b>Unknown.</b> Facts of a part that was never given are missing. An empty list of contacts
 * gives counts of 0. A contract that begins after asOf is not looked at. Immutable and thread-safe.
 */
public final class FactDerivation implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final FactDerivation YUAN = new FactDerivation(Money.fen(0).currency());

  private final FactSchema schema;

  private FactDerivation(Currency currency) {
    this.schema = schema(currency);
  }

  /**
   * The derivation for money in yuan.
   *
   * @return the default derivation
   */
  public static FactDerivation standard() {
    return YUAN;
  }

  /**
   * The derivation for money in a currency.
   *
   * @param currency the currency of every view
   * @return the derivation
   */
  public static FactDerivation of(Currency currency) {
    return new FactDerivation(currency);
  }

  /**
   * The facts that a view can give, in a fixed order.
   *
   * @param currency the currency of every money fact
   * @return the schema; equal for equal currencies
   */
  public static FactSchema schema(Currency currency) {
    List<Fact> facts = new ArrayList<>();
    facts.addAll(CustomerFacts.FACTS);
    facts.addAll(SubscriptionFacts.FACTS);
    facts.addAll(AccountFacts.FACTS);
    facts.addAll(UsageFacts.FACTS);
    facts.addAll(InteractionFacts.FACTS);
    return FactSchema.of(currency, facts);
  }

  /**
   * The schema of what {@link #derive(Customer360)} returns.
   *
   * @return the same schema for every view
   */
  public FactSchema schema() {
    return schema;
  }

  /**
   * The standard facts of a view.
   *
   * @param view the customer as of a date
   * @return the facts of that customer and date, under {@link #schema()}
   * @throws IllegalArgumentException if the view's money is in another currency or a sum exceeds
   *     2<sup>53</sup> minor units
   * @throws ArithmeticException if a sum exceeds 64 bits of money or 32 bits of a count
   */
  public Facts derive(Customer360 view) {
    view.currency()
        .filter(currency -> !currency.equals(schema.currency()))
        .ifPresent(
            currency -> {
              throw new IllegalArgumentException(
                  "money of "
                      + view.customer().id()
                      + " must be in "
                      + schema.currency()
                      + " but was in "
                      + currency
                      + ". Maybe use FactDerivation.of(currency)");
            });
    Facts.Builder facts = Facts.builder(schema, view.customer().id(), view.asOf());
    CustomerFacts.put(view, facts);
    SubscriptionFacts.put(view, facts);
    AccountFacts.put(view, facts);
    UsageFacts.put(view, facts);
    InteractionFacts.put(view, facts);
    return facts.build();
  }
}
