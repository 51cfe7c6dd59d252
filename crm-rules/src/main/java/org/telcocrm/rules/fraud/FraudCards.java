package org.telcocrm.rules.fraud;

import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.TENURE_DAYS;
import static org.telcocrm.rules.fraud.FraudFacts.*;
import static org.telcocrm.rules.table.Condition.allOf;
import static org.telcocrm.rules.table.Condition.atLeast;
import static org.telcocrm.rules.table.Condition.atMost;
import static org.telcocrm.rules.table.Condition.isKnown;
import static org.telcocrm.rules.table.Condition.isTrue;
import static org.telcocrm.rules.table.Condition.moreThan;

import java.util.List;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.assessor.AssessmentPolicy;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * The rules by which the use of one line looks like fraud (欺诈规则), as two tables of patterns and a
 * scorecard of everything, ready to stand in a policy set.
 *
 * <pre>{@code
 * PolicySet policies = PolicySet.none();
 * for (AssessmentPolicy each : FraudCards.all()) {
 *   policies = policies.with(each);
 * }
 * CustomerAssessor assessor =
 *     CustomerAssessor.builder()
 *         .policies(policies)
 *         .derivedFacts(DerivedFacts.standard().plus(FraudFacts.BILL_TIMES_MEAN_OF_BILLS))
 *         .build();
 * }</pre>
 *
 * <p>A case is a list of reasons with values and limits and never an automatic stop. The kinds of
 * rules stand in capability C26 and domain/08 "Fraud"; points and bounds are proposals unless said
 * otherwise. Thread-safe.
 */
public final class FraudCards {

  private static final String VERSION = "2026.1";
  private static final String NONE = "NONE";

  private FraudCards() {}

  /**
   * Patterns and card, in the order in which they decide.
   *
   * @return {@link #simBox()}, {@link #subscriptionFraud()} and {@link #card()}
   */
  public static List<AssessmentPolicy> all() {
    return List.of(simBox(), subscriptionFraud(), card());
  }

  /**
   * A box of SIM cards that passes calls on (SIM盒, GOIP): at least 300 calls made in 30 days, at
   * most 5 % of all calls taken, at most 2 base stations, at least 8 different numbers in 10 calls,
   * and at least 3 lines on one device. The traits are those of Murynets and others 2014, the
   * bounds proposals.
   *
   * @return the policy {@code sim_box} with outcome {@code SIM_BOX} or {@code NONE}
   */
  public static TablePolicy simBox() {
    return TablePolicy.builder("sim_box", VERSION, NONE)
        .rule(
            "FRAUD_SIM_BOX_TRAITS",
            allOf(
                atLeast(CALLS_OUT_30D, 300),
                atMost(CALLS_IN_SHARE, .05),
                atMost(CELLS_30D, 2),
                atLeast(B_NUMBER_SHARE, .8),
                atLeast(DEVICE_LINES, 3)),
            "SIM_BOX")
        .build();
  }

  /**
   * A line taken without the will to pay (恶意入网): {@code NEVER_PAY} for a first bill of 200 yuan or
   * more that is due and unpaid, {@code NEW_HIGH} for 300 yuan or more used within 30 days of
   * joining, {@code MANY_LINES} for more than 5 lines under one certificate (the regulator's limit
   * of five numbers, 一证五户). The first that holds decides; one of which nothing is known does not
   * stand in the way of the others.
   *
   * @return the policy {@code subscription_fraud}
   */
  public static TablePolicy subscriptionFraud() {
    return TablePolicy.builder("subscription_fraud", VERSION, NONE)
        .rule(
            "FRAUD_NEVER_PAID",
            allOf(
                isKnown(FIRST_BILL_UNPAID),
                isKnown(BILL_M0),
                isTrue(FIRST_BILL_UNPAID),
                atLeast(BILL_M0, Money.yuan("200"))),
            "NEVER_PAY")
        .rule(
            "FRAUD_NEW_LINE_HIGH",
            allOf(
                isKnown(TENURE_DAYS),
                isKnown(CHARGES_TO_DATE),
                atMost(TENURE_DAYS, 30),
                atLeast(CHARGES_TO_DATE, Money.yuan("300"))),
            "NEW_HIGH")
        .rule("FRAUD_HOLDER_LINES", moreThan(HOLDER_LINES, 5), "MANY_LINES")
        .build();
  }

  /**
   * The case score of a line: bands {@code CLEAR}, {@code WATCH} from 30, {@code CASE} from 60 and
   * {@code SEVERE} from 100 points. 3 lines on one device and 5 times the mean bill are the bounds
   * of defaults 16 and domain/04; five times is not enough, more is.
   *
   * @return the policy {@code fraud}
   */
  public static ScorecardPolicy card() {
    return ScorecardPolicy.builder("fraud", VERSION, "CLEAR")
        .card(
            Scorecard.of(
                // One call a minute for an hour is a machine or a call centre.
                Characteristic.of(CALLS_PEAK_HOUR)
                    .neutralBelow(60)
                    .below(120, 20, "FRAUD_VELOCITY")
                    .above(35, "FRAUD_VELOCITY"),
                // Nobody knows a hundred people whom he calls on one day.
                Characteristic.of(B_NUMBERS_PEAK_DAY)
                    .neutralBelow(100)
                    .below(200, 20, "FRAUD_B_NUMBERS")
                    .above(35, "FRAUD_B_NUMBERS"),
                Characteristic.of(NIGHT_CALL_SHARE).neutralBelow(.5).above(15, "FRAUD_NIGHT"),
                Characteristic.of(DEVICE_LINES).neutralBelow(3).above(20, "FRAUD_DEVICE_SHARED"),
                Characteristic.of(simBox().outcomeFact())
                    .at("SIM_BOX", 60, "FRAUD_SIM_BOX")
                    .build(),
                Characteristic.of(subscriptionFraud().outcomeFact())
                    .at("NEVER_PAY", 60, "FRAUD_SUBSCRIPTION")
                    .at("NEW_HIGH", 40, "FRAUD_SUBSCRIPTION")
                    .at("MANY_LINES", 30, "FRAUD_SUBSCRIPTION")
                    .build(),
                Characteristic.of(BILL_TIMES_MEAN)
                    .neutralBelow(Math.nextUp(5.0))
                    .above(40, "FRAUD_HIGH_USAGE"),
                Characteristic.of(IMPOSSIBLE_TRAVEL, 60, "FRAUD_TRAVEL"),
                Characteristic.of(BLOCKLIST_HITS).neutralBelow(1).above(60, "FRAUD_BLOCKLISTED")))
        .band(30, "WATCH")
        .band(60, "CASE")
        .band(100, "SEVERE")
        .build();
  }
}
