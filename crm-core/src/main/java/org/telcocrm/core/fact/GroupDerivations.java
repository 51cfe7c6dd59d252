package org.telcocrm.core.fact;

import static org.telcocrm.core.fact.GroupFacts.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.telcocrm.core.calendar.CompletedMonths;
import org.telcocrm.core.product.BusinessProfile;

/** Derived facts of group customers, one definition each; computed nowhere else. */
final class GroupDerivations {

  private static final List<MoneyFact> REVENUE =
      List.of(
          StandardFacts.BILL_M0,
          StandardFacts.BILL_M1,
          StandardFacts.BILL_M2,
          StandardFacts.BILL_M3,
          StandardFacts.BILL_M4,
          StandardFacts.BILL_M5);

  private static final int MONTHS_OF_YEAR = 12;
  private static final int FAULT_HOURS = 48;
  private static final int FAULTS_OF_A_LINE = 2;

  /** Visits due in three months. Source: defaults 10.3; B is one in two months. */
  private static final Map<String, Integer> VISITS_DUE =
      Map.of("A1", 3, "A2", 3, "B1", 1, "B2", 1, "C", 0, "D", 0);

  private GroupDerivations() {}

  /** What the facts of all customers rest on: a group's bills. */
  static List<DerivedFact> first() {
    List<DerivedFact> all = new ArrayList<>();
    for (int m = 0; m < REVENUE.size(); m++) {
      MoneyFact members = MEMBER_BILL.get(m);
      MoneyFact unified = UNIFIED_BILL.get(m);
      MoneyFact part = UNIFIED_MEMBER_PART.get(m);
      all.add(
          DerivedFact.of(
              REVENUE.get(m),
              List.of(members, unified, part),
              f -> f.numeric(members) + f.numeric(unified) - f.numeric(part)));
      // Without unified payments members' bills are all there is; with them, and without the part
      // that stands in both, nobody knows the sum.
      all.add(
          DerivedFact.of(
              REVENUE.get(m),
              List.of(members),
              List.of(unified),
              f -> f.state(unified) == FactReader.State.ABSENT ? f.numeric(members) : Double.NaN));
    }
    return all;
  }

  /** What may rest on other derived facts. */
  static List<DerivedFact> last() {
    return List.of(
        DerivedFact.of(
            StandardFacts.BUSINESS_PROFILE,
            List.of(MEMBERS),
            f -> StandardFacts.BUSINESS_PROFILE.indexOf(BusinessProfile.GROUP)),
        DerivedFact.of(
            CIRCLE_SHARE,
            List.of(CIRCLE_OWN, CIRCLE_RIVALS),
            f -> ratio(f.numeric(CIRCLE_OWN), f.numeric(CIRCLE_OWN) + f.numeric(CIRCLE_RIVALS))),
        DerivedFact.of(
            CIRCLE_SHARE_CHANGE,
            List.of(CIRCLE_SHARE, CIRCLE_SHARE_M3),
            f -> difference(f.numeric(CIRCLE_SHARE), f.numeric(CIRCLE_SHARE_M3))),
        DerivedFact.of(
            MEMBER_CHURN,
            List.of(MEMBERS, MEMBERS_LEFT, MEMBERS_NEW),
            GroupDerivations::memberChurn),
        DerivedFact.of(
            VPMN_SHARE,
            List.of(VPMN_MEMBERS, EMPLOYEES),
            f -> ratio(f.numeric(VPMN_MEMBERS), f.numeric(EMPLOYEES))),
        DerivedFact.of(
            DIRECTORY_SHARE,
            List.of(DIRECTORY_COUNT, EMPLOYEES),
            f -> ratio(f.numeric(DIRECTORY_COUNT), f.numeric(EMPLOYEES))),
        DerivedFact.of(
            UNIFIED_SHARE,
            List.of(UNIFIED_BILL.get(0), StandardFacts.BILL_M0),
            f -> ratio(f.numeric(UNIFIED_BILL.get(0)), f.numeric(StandardFacts.BILL_M0))),
        DerivedFact.of(
            UNIFIED_CHANGE,
            List.of(UNIFIED_BILL.get(0), UNIFIED_BILL.get(1)),
            f ->
                difference(
                    ratio(f.numeric(UNIFIED_BILL.get(0)), f.numeric(UNIFIED_BILL.get(1))), 1)),
        DerivedFact.of(SIGN_YEARS, List.of(SIGN_DATE), GroupDerivations::signYears),
        DerivedFact.of(
            ARREARS_BEYOND,
            List.of(StandardFacts.ARREARS_MONTHS, EXTRA_MONTHS),
            f -> Math.max(0, f.numeric(StandardFacts.ARREARS_MONTHS) - f.numeric(EXTRA_MONTHS))),
        DerivedFact.of(
            VISITS_LACKING, List.of(VALUE_CLASS, VISITS_3M), GroupDerivations::visitsLacking),
        DerivedFact.of(
            UNRENEWED_DAYS,
            List.of(StandardFacts.CONTRACT_DAYS_LEFT, MEMBERS),
            List.of(RENEWAL_OPEN),
            GroupDerivations::unrenewedDays),
        DerivedFact.of(
            FAULT_SIGNAL,
            List.of(StandardFacts.FAULT_OPEN_HOURS, MEMBERS),
            List.of(LINE_FAULTS_30D),
            GroupDerivations::faultSignal),
        DerivedFact.of(
            FAULT_SIGNAL,
            List.of(LINE_FAULTS_30D, MEMBERS),
            f -> faultSignal(0, f.numeric(LINE_FAULTS_30D))),
        average(MEMBER_BILL_AVERAGE, MEMBER_BILL),
        average(UNIFIED_BILL_AVERAGE, UNIFIED_BILL),
        average(IT_REVENUE_AVERAGE, IT_REVENUE));
  }

  /**
   * Leavers per average member, as if every month were a twelfth of the year: 1,000 of 100,000 in a
   * month of 31 days of 365 are 0.9812 %. The average is the mean of the members at both ends.
   */
  private static double memberChurn(FactReader facts) {
    double end = facts.numeric(MEMBERS);
    double left = facts.numeric(MEMBERS_LEFT);
    double start = end + left - facts.numeric(MEMBERS_NEW);
    LocalDate day = facts.asOf();
    double month = (double) day.lengthOfYear() / MONTHS_OF_YEAR / day.lengthOfMonth();
    return ratio(left, (start + end) / 2) * month;
  }

  private static double signYears(FactReader facts) {
    double signed = facts.numeric(SIGN_DATE);
    return Double.isNaN(signed) || signed > facts.asOf().toEpochDay()
        ? Double.NaN
        : (double) CompletedMonths.between(LocalDate.ofEpochDay((long) signed), facts.asOf())
            / MONTHS_OF_YEAR;
  }

  /** A source that knows nothing of renewals has none on its way; one that should know must. */
  private static double unrenewedDays(FactReader facts) {
    boolean none =
        facts.state(RENEWAL_OPEN) == FactReader.State.ABSENT
            || facts.flag(RENEWAL_OPEN).filter(open -> !open).isPresent();
    return none ? facts.numeric(StandardFacts.CONTRACT_DAYS_LEFT) : Double.NaN;
  }

  private static double faultSignal(FactReader facts) {
    boolean noLines = facts.state(LINE_FAULTS_30D) == FactReader.State.ABSENT;
    return faultSignal(
        facts.numeric(StandardFacts.FAULT_OPEN_HOURS),
        noLines ? 0 : facts.numeric(LINE_FAULTS_30D));
  }

  /** Exactly 48 hours are still within the promise. One that holds is enough to know. */
  private static double faultSignal(double hours, double faults) {
    if (hours > FAULT_HOURS || faults >= FAULTS_OF_A_LINE) {
      return 1;
    }
    return Double.isNaN(hours) || Double.isNaN(faults) ? Double.NaN : 0;
  }

  private static double visitsLacking(FactReader facts) {
    Integer due = facts.choice(VALUE_CLASS).map(VISITS_DUE::get).orElse(null);
    return due == null ? Double.NaN : Math.max(0, due - facts.numeric(VISITS_3M));
  }

  private static DerivedFact average(MoneyFact output, List<MoneyFact> months) {
    return DerivedFact.of(
        output,
        months.subList(0, 1),
        months.subList(1, months.size()),
        f -> StandardDerivations.average(f, months));
  }

  /** To a billionth: five points are -0.05 and not the number next to it. */
  private static double difference(double one, double other) {
    return Math.rint((one - other) * 1e9) / 1e9;
  }

  /** Unknown unless the whole is positive. */
  private static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }
}
