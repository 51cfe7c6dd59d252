package org.telcocrm.rules.churn;

import static org.telcocrm.core.fact.StandardFacts.*;

import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * The default card of mobile prepaid. Nobody gives notice: the customer falls silent, so the rhythm
 * of use and payment says most. Hotline calls and bill level say nothing here and are left out.
 */
final class PrepaidCard {

  private PrepaidCard() {}

  static Scorecard card() {
    return Scorecard.of(
        // The share of active days is the pulse of a prepaid SIM; silence comes before loss.
        Characteristic.of(REGULARITY)
            .below(.1, 50, "INACTIVE")
            .below(.2, 40, "INACTIVE")
            .below(.3, 25, "SELDOM_ACTIVE")
            .below(.4, 10, "SELDOM_ACTIVE")
            .neutralBelow(.5)
            .below(.7, -15, "OFTEN_ACTIVE")
            .below(.9, -30, "OFTEN_ACTIVE")
            .above(-40, "DAILY_ACTIVE"),
        // No payment in 90 days is a SIM running out, one is hardly a rhythm.
        Characteristic.of(TOPUPS_90D)
            .below(1, 20, "TOPUPS_NONE")
            .below(2, 10, "TOPUPS_FEW")
            .neutralAbove(),
        // Two payments missed against the own rhythm: the balance is used up elsewhere.
        Characteristic.of(TOPUP_GAP)
            .neutralBelow(2)
            .below(3, 15, "TOPUP_OVERDUE")
            .above(25, "TOPUP_OVERDUE"),
        // Two months without payment, whatever the rhythm was.
        Characteristic.of(DAYS_SINCE_TOPUP).neutralBelow(60).above(20, "TOPUP_LONG_AGO"),
        // An empty balance is where a prepaid customer decides again.
        Characteristic.of(BALANCE).below(1, 10, "BALANCE_EMPTY").neutralAbove(),
        // Seasonal and thrown-away SIMs leave in the first months (弃卡重入网).
        Characteristic.of(TENURE_MONTHS)
            .below(3, 15, "TENURE_SHORT")
            .below(12, 10, "TENURE_SHORT")
            .neutralBelow(60)
            .above(-15, "TENURE_LONG"),
        // The code is the last step before the port: it is valid for one hour.
        Characteristic.of(PORT_CODE_90D).neutralBelow(1).above(100, "PORT_CODE"),
        // Asking whether one may port is asking how to leave; buying another SIM is easier here.
        Characteristic.of(PORT_QUERY_90D).neutralBelow(1).above(45, "PORT_QUERY"),
        // One call to 10010 or 10000 is chance, two are a comparison.
        Characteristic.of(RIVAL_HOTLINE_CALLS).neutralBelow(2).above(15, "RIVAL_CALLED"),
        // Who talks with friends inside the net follows them out of it.
        Characteristic.of(CONTACTS_LEFT_90D).neutralBelow(2).above(15, "CONTACTS_LEFT"),
        // Half of the own earlier minutes went to another SIM; users of two SIMs shift at once.
        // Minutes and data are one signal of 25 points.
        Characteristic.of(USAGE_CHANGE).below(-.5, 15, "USAGE_FALLEN").neutralAbove(),
        // The same for data.
        Characteristic.of(DATA_CHANGE).below(-.5, 10, "DATA_FALLEN").neutralAbove(),
        // Almost no minute inside the own net: the friends are elsewhere, this is the second SIM.
        Characteristic.of(ONNET_SHARE).below(.05, 10, "ONNET_LOW").neutralAbove(),
        // Two months under a fifth of the allowance.
        Characteristic.of(LOW_SATURATION, 10, "LOW_SATURATION"),
        // Beyond the plan costs less here than a bill: it is prepaid and seen at once. More than
        // 30 %: bounds are inclusive, so the next number up.
        Characteristic.of(OVER_PLAN_SHARE).neutralBelow(Math.nextUp(.3)).above(5, "OVER_PLAN"),
        // Charged for what is not used: found one day, and remembered. Unused and unconfirmed are
        // one signal of 10 points.
        Characteristic.of(VAS_UNUSED).neutralBelow(1).above(5, "VAS_UNUSED"),
        // Charged without a second confirmation: a complaint to come (不明扣费).
        Characteristic.of(VAS_UNCONFIRMED).neutralBelow(1).above(5, "VAS_UNCONFIRMED"),
        // An open dispute about a charge is distrust in progress.
        Characteristic.of(BILLING_DISPUTE_OPEN, 10, "DISPUTE_OPEN"),
        // A prepaid customer who complains still cares: half the points of postpaid, 10 together
        // with the unsolved complaint.
        Characteristic.of(DISSATISFIED_6M).neutralBelow(1).above(5, "DISSATISFIED"),
        // The answer is promised within 48 hours.
        Characteristic.of(COMPLAINT_OPEN_DAYS).neutralBelow(3).above(5, "COMPLAINT_OPEN"),
        // The second complaint says that the first was not solved; 10 points together with faults.
        Characteristic.of(COMPLAINTS_3M).neutralBelow(2).above(5, "COMPLAINTS_REPEATED"),
        // The same for faults.
        Characteristic.of(FAULTS_3M).neutralBelow(2).above(5, "FAULTS_REPEATED"),
        // No coverage at home or at work is no service.
        Characteristic.of(COVERAGE_GOOD).below(.8, 10, "COVERAGE_POOR").neutralAbove(),
        // A stopped prepaid SIM is paid again or forgotten.
        Characteristic.of(STATE)
            .at(SubscriptionState.ONE_WAY, 20, "LINE_STOPPED")
            .at(SubscriptionState.STOPPED, 30, "LINE_STOPPED")
            .build(),
        // Whoever leaves loses the broadband with it (融合).
        Characteristic.of(HAS_BROADBAND, -30, "BUNDLED"),
        // Family members' cards hang on the plan.
        Characteristic.of(EXTRA_SIMS).neutralBelow(1).above(-10, "EXTRA_SIMS"),
        // Free calls within the family end when one leaves.
        Characteristic.of(FAMILY_NET, -10, "FAMILY_NET"),
        // Short numbers and free calls among colleagues (V网).
        Characteristic.of(VPMN_MEMBER, -15, "VPMN_MEMBER"));
  }
}
