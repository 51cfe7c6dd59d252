package org.telcocrm.rules.churn;

import static org.telcocrm.core.fact.StandardFacts.*;

import java.util.List;
import java.util.stream.Stream;
import org.telcocrm.core.party.MemberRole;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.PairAxis;
import org.telcocrm.rules.scorecard.PairTable;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * The default cards of mobile postpaid: with usage billed ({@link #metered}) and with a device
 * contract ({@link #handset}). They share the signals of defaults 7.2, column POSTPAID, and differ
 * where the same fact points another way.
 */
final class PostpaidCards {

  private PostpaidCards() {}

  /**
   * Usage billed, no device contract: what drives customers away is the bill they did not expect.
   */
  static Scorecard metered() {
    return card(List.of(
            // A new SIM without contract is easily dropped; five years are a habit.
            Characteristic.of(TENURE_MONTHS)
                .below(6, 10, "TENURE_SHORT")
                .neutralBelow(60)
                .above(-15, "TENURE_LONG"),
            // Without a contract nothing keeps a caller whose problem survives the third call.
            Characteristic.of(HOTLINE_M0).neutralBelow(4).above(30, "HOTLINE_REPEATED"),
            // Ten hours billed by the minute cost more than a rival's bundle.
            Characteristic.of(OVERAGE_MINUTES)
                .neutralBelow(600)
                .below(700, 20, "MINUTES_BILLED_MANY")
                .above(40, "MINUTES_BILLED_MANY"),
            // Peak minutes are the dear ones: ten minutes each working day at the peak rate.
            Characteristic.of(PEAK_BILLED_MIN)
                .neutralBelow(200)
                .below(250, 15, "PEAK_MINUTES_MANY")
                .above(25, "PEAK_MINUTES_MANY"),
            // Calls abroad are where app calls and resellers undercut the operator most.
            Characteristic.of(INTERNATIONAL_PLAN, 15, "INTERNATIONAL_PLAN"),
            // An option paid and hardly used is found at the next look at the bill.
            Characteristic.of(INTERNATIONAL_PLAN_IDLE, 15, "INTERNATIONAL_PLAN_IDLE"),
            // A mailbox with the own number and greeting is a small cost of changing.
            Characteristic.of(VOICE_MAIL, -20, "VOICE_MAIL"),
            // A bill a third above the own last two is the classic bill shock.
            Characteristic.of(BILL_CHANGE).neutralBelow(.3).above(10, "BILL_RISEN")))
        .withPairs(
            List.of(
                // The plan is for calls abroad, and whoever makes them by the quarter of an hour
                // sees each month what an app would have saved.
                PairTable.of(
                    PairAxis.of(INTERNATIONAL_PLAN),
                    PairAxis.of(INTL_MIN_M0, 12),
                    new int[][] {{0, 0, 0}, {0, 40, 0}, {0, 0, 0}},
                    "INTERNATIONAL_PLAN_HEAVY"),
                // Four calls about a line of seven minutes a working day: it does not work for
                // him. Who uses it ten minutes a day calls about what he needs.
                PairTable.of(
                    PairAxis.of(HOTLINE_M0, 4),
                    PairAxis.of(PEAK_BILLED_MIN, 150, 200),
                    new int[][] {{0, 0, 0, 0}, {30, 0, -20, 0}, {0, 0, 0, 0}},
                    "HOTLINE_BY_USE"),
                // Many dear minutes hurt without an option; who added options has settled in.
                PairTable.of(
                    PairAxis.of(VOICE_MAIL),
                    PairAxis.of(PEAK_BILLED_MIN, 250),
                    new int[][] {{0, 30, 0}, {0, -50, 0}, {0, 0, 0}},
                    "OPTIONS_BY_USE")));
  }

  /** With a device contract: the clock of contract and device decides. */
  static Scorecard handset() {
    return card(
        List.of(
            // The first contract binds; around its anniversary comes the first free decision.
            Characteristic.of(TENURE_MONTHS)
                .below(11, -10, "TENURE_BOUND")
                .below(14, 10, "FIRST_ANNIVERSARY")
                .neutralBelow(60)
                .above(-15, "TENURE_LONG"),
            // A new device comes with an instalment or subsidy; an old one asks for an offer,
            // and the best offers are for new customers.
            Characteristic.of(DEVICE_MONTHS)
                .below(10, -10, "DEVICE_NEW")
                .below(13, 10, "DEVICE_AGEING")
                .below(24, 5, "DEVICE_AGEING")
                .above(10, "DEVICE_OLD"),
            // Whoever calls the retention team has an offer in hand.
            Characteristic.of(RETENTION_CALLS).neutralBelow(1).above(25, "RETENTION_CALL"),
            // A line that is paid and not used: the talking happens on another SIM.
            Characteristic.of(MINUTES_AVERAGE).below(60, 10, "LINE_UNUSED").neutralAbove(),
            // A bill a third above the own earlier ones is the classic bill shock.
            Characteristic.of(BILL_CHANGE).neutralBelow(.3).above(10, "BILL_RISEN")));
  }

  private static Scorecard card(List<Characteristic> own) {
    return Scorecard.of(
        Stream.of(own, intent(), usage(), money(), service(), ties())
            .flatMap(List::stream)
            .toList());
  }

  private static List<Characteristic> intent() {
    return List.of(
        // The code is the last step before the port: it is valid for one hour.
        Characteristic.of(PORT_CODE_90D).neutralBelow(1).above(100, "PORT_CODE"),
        // Asking whether one may port is asking how to leave.
        Characteristic.of(PORT_QUERY_90D).neutralBelow(1).above(50, "PORT_QUERY"),
        // One call to 10010 or 10000 is chance, two are a comparison.
        Characteristic.of(RIVAL_HOTLINE_CALLS).neutralBelow(2).above(20, "RIVAL_CALLED"),
        // Free to go for up to 90 days, soon free, or bound for more than half a year. Later than
        // 90 days after the end the customer has stayed by choice.
        Characteristic.of(CONTRACT_DAYS_LEFT)
            .neutralBelow(-90)
            .below(0, 30, "CONTRACT_ENDED")
            .below(61, 20, "CONTRACT_ENDING")
            .neutralBelow(181)
            .above(-30, "CONTRACT_RUNNING"),
        // A cheaper plan is often the step before none.
        Characteristic.of(PLAN_DOWNGRADED, 20, "PLAN_DOWNGRADED"),
        // Who talks with friends inside the net follows them out of it.
        Characteristic.of(CONTACTS_LEFT_90D).neutralBelow(2).above(20, "CONTACTS_LEFT"));
  }

  private static List<Characteristic> usage() {
    return List.of(
        // Half of the own earlier minutes went elsewhere: a second SIM is in use. Minutes and data
        // are one signal of 30 points; each is half of it.
        Characteristic.of(USAGE_CHANGE).below(-.5, 15, "USAGE_FALLEN").neutralAbove(),
        // Data follows the SIM that is in use; with falling minutes the two make the full signal.
        Characteristic.of(DATA_CHANGE).below(-.5, 15, "DATA_FALLEN").neutralAbove(),
        // Under three active days in ten the SIM is not the main one.
        Characteristic.of(REGULARITY)
            .below(.1, 20, "INACTIVE")
            .below(.3, 10, "SELDOM_ACTIVE")
            .neutralAbove(),
        // Two months under a fifth of the allowance: the plan is too large, a smaller one
        // elsewhere.
        Characteristic.of(LOW_SATURATION, 10, "LOW_SATURATION"));
  }

  private static List<Characteristic> money() {
    return List.of(
        // More than three tenths of the bill beyond the plan: the plan does not fit (资费不匹配).
        // Bounds are inclusive; the next number up leaves exactly 30 % out, as in service I16.
        Characteristic.of(OVER_PLAN_SHARE).neutralBelow(Math.nextUp(.3)).above(15, "OVER_PLAN"),
        // Charged for what is not used: found one day, and remembered. Unused and unconfirmed are
        // one signal of 10 points.
        Characteristic.of(VAS_UNUSED).neutralBelow(1).above(5, "VAS_UNUSED"),
        // Charged without a second confirmation: a complaint to come (不明扣费).
        Characteristic.of(VAS_UNCONFIRMED).neutralBelow(1).above(5, "VAS_UNCONFIRMED"),
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

  private static List<Characteristic> service() {
    return List.of(
        // A dissatisfied answer in half a year that nobody repaired. With the unsolved complaint it
        // is one signal of 20 points.
        Characteristic.of(DISSATISFIED_6M).neutralBelow(1).above(10, "DISSATISFIED"),
        // The answer is promised within 48 hours; from the third day the promise is broken.
        Characteristic.of(COMPLAINT_OPEN_DAYS).neutralBelow(3).above(10, "COMPLAINT_OPEN"),
        // The second complaint says that the first was not solved. Repeated complaints and repeated
        // faults are one signal of 20 points.
        Characteristic.of(COMPLAINTS_3M).neutralBelow(2).above(10, "COMPLAINTS_REPEATED"),
        // The same for faults.
        Characteristic.of(FAULTS_3M).neutralBelow(2).above(10, "FAULTS_REPEATED"),
        // No coverage at home or at work is no service, whatever the tariff.
        Characteristic.of(COVERAGE_GOOD).below(.8, 15, "COVERAGE_POOR").neutralAbove(),
        // One call in twenty dropped is noticed by everyone.
        Characteristic.of(DROP_RATE).neutralBelow(.05).above(10, "CALLS_DROPPED"));
  }

  private static List<Characteristic> ties() {
    return List.of(
        // Whoever leaves the mobile plan loses the broadband with it (融合).
        Characteristic.of(HAS_BROADBAND, -30, "BUNDLED"),
        // Family members' cards hang on the plan.
        Characteristic.of(EXTRA_SIMS).neutralBelow(1).above(-10, "EXTRA_SIMS"),
        // Free calls within the family end when one leaves.
        Characteristic.of(FAMILY_NET, -10, "FAMILY_NET"),
        // Short numbers and free calls among colleagues (V网).
        Characteristic.of(VPMN_MEMBER, -15, "VPMN_MEMBER"),
        // A key person is cared for by an account manager.
        Characteristic.of(MEMBER_ROLE).at(MemberRole.KEY_PERSON, -10, "KEY_PERSON").build());
  }
}
