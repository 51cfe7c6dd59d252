package org.telcocrm.rules.churn;

import static org.telcocrm.core.fact.StandardFacts.*;

import org.telcocrm.core.account.PaymentMethod;
import org.telcocrm.core.product.AccessTechnology;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * The default card of broadband, fixed line and television. One line serves a household: contract,
 * habit and the quality of the line decide.
 */
final class FixedCard {

  private FixedCard() {}

  static Scorecard card() {
    return Scorecard.of(
        // Month to month is free to go any day; a year or two was a decision to stay.
        Characteristic.of(CONTRACT_TERM_MONTHS)
            .below(2, 25, "MONTH_TO_MONTH")
            .neutralBelow(12)
            .below(24, -15, "TERM_ONE_YEAR")
            .above(-30, "TERM_TWO_YEARS"),
        // The discount ends with the term: the household compares at that moment.
        Characteristic.of(CONTRACT_DAYS_LEFT)
            .neutralBelow(-90)
            .below(0, 40, "CONTRACT_ENDED")
            .below(61, 25, "CONTRACT_ENDING")
            .neutralAbove(),
        // Fixed lines are lost early (installation, tenants, first bills); later they are habit.
        Characteristic.of(TENURE_MONTHS)
            .below(6, 30, "TENURE_SHORT")
            .below(12, 20, "TENURE_SHORT")
            .below(24, 10, "TENURE_SHORT")
            .neutralBelow(36)
            .below(60, -10, "TENURE_LONG")
            .above(-20, "TENURE_LONG"),
        // Paying each bill by hand is a monthly decision, automatic collection is none.
        Characteristic.of(PAYMENT_METHOD)
            .at(PaymentMethod.AUTOMATIC, -10, "PAYS_AUTOMATICALLY")
            .at(PaymentMethod.ELECTRONIC, 15, "PAYS_BILL_BY_BILL")
            .build(),
        // Who manages the account online compares and cancels online.
        Characteristic.of(PAPERLESS_BILL, 5, "PAPERLESS"),
        // A telephone line alone is kept from habit; fast access is what rivals overbuild and
        // offer.
        Characteristic.of(ACCESS_TECHNOLOGY)
            .at(AccessTechnology.NONE, -30, "VOICE_ONLY")
            .at(AccessTechnology.FIBRE, 10, "FAST_ACCESS")
            .build(),
        // Security software is set up on every device of the home: work to do again elsewhere.
        Characteristic.of(ADDON_SECURITY, -10, "ADDON_SECURITY"),
        // A household that is helped at home stays.
        Characteristic.of(ADDON_SUPPORT, -10, "ADDON_SUPPORT"),
        // Five services of one provider are five things to replace.
        Characteristic.of(SERVICE_DEPTH).neutralBelow(5).above(-10, "SERVICES_MANY"),
        // A household with dependents seldom moves.
        Characteristic.of(DEPENDENTS, -5, "DEPENDENTS"),
        // Broadband and mobile on one bill (融合).
        Characteristic.of(HAS_BROADBAND, -20, "BUNDLED"),
        // A promotion ran out, or the price went up: the bill jumped against the own earlier ones.
        Characteristic.of(BILL_CHANGE).neutralBelow(.3).above(15, "BILL_RISEN"),
        // The line is there and the traffic is not: the household is on another line, or moved.
        Characteristic.of(DATA_CHANGE).below(-.5, 20, "DATA_FALLEN").neutralAbove(),
        // Two months under a fifth of the allowance.
        Characteristic.of(LOW_SATURATION, 10, "LOW_SATURATION"),
        // A smaller plan is often the step before none.
        Characteristic.of(PLAN_DOWNGRADED, 20, "PLAN_DOWNGRADED"),
        // One call to a rival's hotline is chance, two are a comparison.
        Characteristic.of(RIVAL_HOTLINE_CALLS).neutralBelow(2).above(20, "RIVAL_CALLED"),
        // Three calls in a month: set-up or quality is not settled.
        Characteristic.of(HOTLINE_M0).neutralBelow(3).above(15, "HOTLINE_REPEATED"),
        // The second fault says that the first repair did not hold. Repeated faults and repeated
        // complaints are one signal of 30 points; on a fixed line the fault is the heavier part.
        Characteristic.of(FAULTS_3M).neutralBelow(2).above(20, "FAULTS_REPEATED"),
        // More than two days without a line send the household to the competitor's shop. Bounds are
        // inclusive; the next number up leaves exactly 48 hours out, which service I08 still
        // allows.
        Characteristic.of(FAULT_OPEN_HOURS).neutralBelow(Math.nextUp(48.0)).above(20, "FAULT_OPEN"),
        // A dissatisfied answer weighs more where a technician stood in the home. With the unsolved
        // complaint it is one signal of 25 points.
        Characteristic.of(DISSATISFIED_6M).neutralBelow(1).above(15, "DISSATISFIED"),
        // The answer is promised within 48 hours.
        Characteristic.of(COMPLAINT_OPEN_DAYS).neutralBelow(3).above(10, "COMPLAINT_OPEN"),
        // The second complaint says that the first was not solved.
        Characteristic.of(COMPLAINTS_3M).neutralBelow(2).above(10, "COMPLAINTS_REPEATED"),
        // An open dispute about a bill is distrust in progress.
        Characteristic.of(BILLING_DISPUTE_OPEN, 20, "DISPUTE_OPEN"),
        // Three stops for arrears in a year end in an involuntary loss.
        Characteristic.of(STOPS_12M).neutralBelow(3).above(15, "STOPS_REPEATED"),
        // Two months overdue: the dunning path leads to cancellation.
        Characteristic.of(ARREARS_MONTHS).neutralBelow(2).above(20, "ARREARS_OLD"),
        // A stopped line is not used; many are never restored.
        Characteristic.of(STATE)
            .at(SubscriptionState.ONE_WAY, 15, "LINE_STOPPED")
            .at(SubscriptionState.STOPPED, 30, "LINE_STOPPED")
            .build());
  }
}
