package org.telcocrm.rules.churn;

import static org.telcocrm.core.fact.GroupFacts.*;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINT_OPEN_DAYS;

import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * The default card of group customers. The outcome is a main product cancelled, revenue of the next
 * three months below half of the last six months' mean, or a fall to class D. A group leaves by its
 * people first and by its products later. Source: defaults 7.3.
 */
final class GroupCard {

  private GroupCard() {}

  static Scorecard card() {
    return Scorecard.of(
        // Members leave before the contract does. More than 2 and 5 %: bounds are inclusive, so the
        // next number up.
        Characteristic.of(MEMBER_CHURN)
            .neutralBelow(Math.nextUp(.02))
            .below(Math.nextUp(.05), 20, "MEMBERS_LEAVING")
            .above(45, "MEMBERS_LEAVING"),
        // The colleagues who are called are with a rival more and more: more than five points.
        Characteristic.of(CIRCLE_SHARE_CHANGE)
            .below(-.05, 30, "CIRCLE_SHARE_FALLEN")
            .neutralAbove(),
        // Nobody there knows us any more.
        Characteristic.of(CONTACT_LAPSED, 25, "CONTACT_LAPSED"),
        // Seed 3:37: what a rival does says how far things went.
        Characteristic.of(RIVAL_ACTION)
            .at("VISIT", 15, "RIVAL_ACTIVE")
            .at("PROMOTION", 30, "RIVAL_ACTIVE")
            .at("LINE_OFFER", 35, "RIVAL_ACTIVE")
            .at("KEY_PERSON", 30, "RIVAL_ACTIVE")
            .build(),
        // The contract ends within 90 days, or ended as long ago, and no renewal is on its way.
        Characteristic.of(UNRENEWED_DAYS)
            .neutralBelow(-90)
            .below(91, 35, "CONTRACT_UNRENEWED")
            .neutralAbove(),
        // One product gone, the next will follow.
        Characteristic.of(PRODUCTS_CANCELLED_3M).neutralBelow(1).above(30, "PRODUCT_CANCELLED"),
        // A line, a switchboard or MAS that nobody uses is cancelled at the next review; each
        // counts for itself, more than two as two.
        Characteristic.of(PRODUCTS_UNUSED_2M)
            .neutralBelow(1)
            .below(2, 15, "PRODUCTS_UNUSED")
            .above(30, "PRODUCTS_UNUSED"),
        // More than three tenths less in one bill: field band.
        Characteristic.of(UNIFIED_CHANGE).below(-.3, 25, "UNIFIED_FALLEN").neutralAbove(),
        // Late beyond what was agreed.
        Characteristic.of(ARREARS_BEYOND).neutralBelow(1).above(15, "ARREARS_BEYOND"),
        // An open fault and a line that fails again are one signal.
        Characteristic.of(FAULT_SIGNAL, 30, "FAULT_SIGNAL"),
        // The answer is promised within 48 hours: of whole days, the third is surely beyond.
        Characteristic.of(COMPLAINT_OPEN_DAYS).neutralBelow(3).above(20, "COMPLAINT_OPEN"),
        // Six of ten is a polite no.
        Characteristic.of(GROUP_CSAT).below(7, 25, "GROUP_DISSATISFIED").neutralAbove(),
        // Nobody came though it was due.
        Characteristic.of(VISITS_LACKING).neutralBelow(1).above(10, "VISITS_LACKING"),
        // Four products of one provider are four to replace.
        Characteristic.of(PAID_PRODUCTS).neutralBelow(4).above(-30, "PRODUCTS_MANY"),
        // The firm pays: leaving is a decision of its management, not of members.
        Characteristic.of(UNIFIED_SHARE).neutralBelow(.5).above(-15, "UNIFIED_PAYMENT"),
        // Short numbers that everybody knows.
        Characteristic.of(VPMN_SHARE).neutralBelow(.6).above(-20, "VPMN_WIDE"),
        // Who decides was cared for within 90 days.
        Characteristic.of(KEY_PERSON_CARE_DAYS).below(91, -10, "KEY_PERSON_CARED").neutralAbove(),
        // Our people are on the premises.
        Characteristic.of(ONSITE_SERVICE, -15, "ONSITE_SERVICE"));
  }
}
