package org.telcocrm.rules.risk;

import static org.telcocrm.core.fact.StandardFacts.ARREARS;
import static org.telcocrm.core.fact.StandardFacts.ARREARS_MONTHS;
import static org.telcocrm.core.fact.StandardFacts.BILLING_DISPUTE_OPEN;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINTS_3M;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINT_OPEN_DAYS;
import static org.telcocrm.core.fact.StandardFacts.DISSATISFIED_6M;
import static org.telcocrm.core.fact.StandardFacts.FAULTS_3M;
import static org.telcocrm.core.fact.StandardFacts.LAST_CSAT;
import static org.telcocrm.core.fact.StandardFacts.STOPS_12M;
import static org.telcocrm.core.fact.StandardFacts.VAS_UNCONFIRMED;

import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.PolicyKind;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

/**
 * The kind of policy of risk, its default, and cards for the parts that have no decision of their
 * own.
 *
 * <p>Constants; thread-safe. All points are proposals.
 */
public final class RiskPolicies {

  /** How decisions on one customer add up (风险评估规则). */
  public static final PolicyKind<RiskRules> RISK = new RiskKind();

  private static final String VERSION = "2026.1";

  private RiskPolicies() {}

  /**
   * The default policy.
   *
   * @return useful untouched
   */
  public static DocumentPolicy<RiskRules> risk() {
    return DocumentPolicy.of(RISK, "risk", VERSION, RiskRules.ofDefaults());
  }

  /**
   * Who may not pay (信用风险评分): arrears in fen and months, stops for arrears in a year. {@code LOW},
   * {@code MEDIUM} from 30, {@code HIGH} from 60 points.
   *
   * @return the policy {@code credit_risk}
   */
  public static ScorecardPolicy creditCard() {
    return ScorecardPolicy.builder("credit_risk", VERSION, "LOW")
        .card(
            Scorecard.of(
                // From one fen on, then from 100 and 500 yuan.
                Characteristic.of(ARREARS)
                    .neutralBelow(1)
                    .below(10_000, 10, "RISK_ARREARS")
                    .below(50_000, 20, "RISK_ARREARS")
                    .above(30, "RISK_ARREARS"),
                Characteristic.of(ARREARS_MONTHS)
                    .neutralBelow(2)
                    .below(4, 20, "RISK_ARREARS_OLD")
                    .above(40, "RISK_ARREARS_OLD"),
                Characteristic.of(STOPS_12M)
                    .neutralBelow(1)
                    .below(3, 10, "RISK_STOPS")
                    .above(20, "RISK_STOPS")))
        .band(30, "MEDIUM")
        .band(60, "HIGH")
        .build();
  }

  /**
   * Who may complain, to us or beyond us (投诉风险评分): complaints, dissatisfied answers, open cases,
   * faults, charges that nobody confirmed. {@code LOW}, {@code MEDIUM} from 30, {@code HIGH} from
   * 60 points. 15 days is the law's term for an answer, after which the user may appeal
   * (domain/06).
   *
   * @return the policy {@code complaint_risk}
   */
  public static ScorecardPolicy complaintCard() {
    return ScorecardPolicy.builder("complaint_risk", VERSION, "LOW")
        .card(
            Scorecard.of(
                Characteristic.of(COMPLAINTS_3M)
                    .neutralBelow(1)
                    .below(2, 15, "RISK_COMPLAINED")
                    .above(30, "RISK_COMPLAINED"),
                Characteristic.of(COMPLAINT_OPEN_DAYS)
                    .neutralBelow(3)
                    .below(15, 20, "RISK_COMPLAINT_OPEN")
                    .above(40, "RISK_COMPLAINT_OPEN"),
                Characteristic.of(DISSATISFIED_6M).neutralBelow(1).above(15, "RISK_DISSATISFIED"),
                Characteristic.of(LAST_CSAT).below(3, 15, "RISK_GRADE_LOW").neutralAbove(),
                Characteristic.of(BILLING_DISPUTE_OPEN, 25, "RISK_DISPUTE"),
                Characteristic.of(FAULTS_3M).neutralBelow(2).above(15, "RISK_FAULTS"),
                Characteristic.of(VAS_UNCONFIRMED).neutralBelow(1).above(15, "RISK_UNCONFIRMED")))
        .band(30, "MEDIUM")
        .band(60, "HIGH")
        .build();
  }
}
