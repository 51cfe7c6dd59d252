package org.telcocrm.core.fact;

import static org.telcocrm.core.fact.StandardFacts.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.telcocrm.core.calendar.CompletedMonths;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.ServiceKind;

/** The library's derived facts, one definition each; the only place where they are computed. */
final class StandardDerivations {

  private static final List<MoneyFact> BILLS =
      List.of(BILL_M0, BILL_M1, BILL_M2, BILL_M3, BILL_M4, BILL_M5);

  private static final List<FlagFact> ADDONS =
      List.of(
          ADDON_SECURITY, ADDON_BACKUP, ADDON_DEVICE_CARE, ADDON_SUPPORT, ADDON_TV, ADDON_MOVIES);

  private static final List<NumberFact> MINUTES = List.of(OUT_MIN_M0, OUT_MIN_M1, OUT_MIN_M2);

  private static final int MONTH_DAYS = 30;
  private static final int QUARTER_DAYS = 90;
  private static final int IDLE_BELOW_CALLS = 3;
  private static final double LOW_USE = .2;
  private static final LocalDate UNKNOWN_BIRTH = LocalDate.of(1900, 1, 1);

  private static final List<DerivedFact> INDIVIDUAL =
      List.of(
          DerivedFact.of(
              BILL_MONTHS,
              List.of(BILL_M0),
              BILLS.subList(1, BILLS.size()),
              StandardDerivations::billMonths),
          DerivedFact.of(
              BILL_AVERAGE,
              List.of(BILL_M0),
              BILLS.subList(1, BILLS.size()),
              f -> average(f, BILLS)),
          // For a source that has the fees of its month and not the bill.
          DerivedFact.of(
              BILL_AVERAGE,
              List.of(PEAK_FEE, OFFPEAK_FEE),
              List.of(NIGHT_FEE, INTL_FEE, PLAN_FEE),
              StandardDerivations::billOfFees),
          DerivedFact.of(
              TENURE_MONTHS, List.of(OPEN_DATE), f -> months(f.numeric(OPEN_DATE), today(f))),
          DerivedFact.of(
              TENURE_DAYS, List.of(OPEN_DATE), f -> days(f.numeric(OPEN_DATE), today(f))),
          DerivedFact.of(
              BUSINESS_PROFILE,
              List.of(SERVICE_KIND),
              List.of(PREPAY, CONTRACT_KIND),
              StandardDerivations::businessProfile),
          DerivedFact.of(AGE_YEARS, List.of(BIRTH_DATE), StandardDerivations::ageYears),
          DerivedFact.of(
              CONTRACT_DAYS_LEFT,
              List.of(CONTRACT_END),
              f -> f.numeric(CONTRACT_END) - f.asOf().toEpochDay()),
          DerivedFact.of(
              DAYS_SINCE_TOPUP,
              List.of(LAST_TOPUP),
              f -> f.asOf().toEpochDay() - f.numeric(LAST_TOPUP)),
          DerivedFact.of(
              USAGE_CHANGE,
              List.of(OUT_MIN_M0, OUT_MIN_M1),
              List.of(OUT_MIN_M2),
              f -> change(f, OUT_MIN_M0, OUT_MIN_M1, OUT_MIN_M2)),
          DerivedFact.of(
              DATA_CHANGE,
              List.of(DATA_MB_M0, DATA_MB_M1),
              List.of(DATA_MB_M2),
              f -> change(f, DATA_MB_M0, DATA_MB_M1, DATA_MB_M2)),
          DerivedFact.of(
              BILL_CHANGE,
              List.of(BILL_M0, BILL_M1),
              List.of(BILL_M2),
              f -> change(f, BILL_M0, BILL_M1, BILL_M2)),
          DerivedFact.of(
              OVER_PLAN_SHARE,
              List.of(OVER_PLAN_FEE, BILL_M0),
              f ->
                  f.numeric(BILL_M0) > 0
                      ? f.numeric(OVER_PLAN_FEE) / f.numeric(BILL_M0)
                      : Double.NaN),
          DerivedFact.of(
              REGULARITY,
              List.of(ACTIVE_DAYS),
              f -> Math.min(1, f.numeric(ACTIVE_DAYS) / MONTH_DAYS)),
          DerivedFact.of(
              SERVICE_DEPTH,
              List.of(ADDON_SECURITY),
              ADDONS.subList(1, ADDONS.size()),
              StandardDerivations::serviceDepth),
          DerivedFact.of(
              MINUTES_AVERAGE,
              List.of(OUT_MIN_M0),
              List.of(OUT_MIN_M1, OUT_MIN_M2),
              StandardDerivations::minutesAverage),
          // What follows up to OVER_PLAN_SHARE computes a fact another way: for a source that
          // has differences and means instead of single months or single fees.
          DerivedFact.of(
              USAGE_CHANGE,
              List.of(MINUTES_DIFFERENCE, MINUTES_AVERAGE),
              f -> ratio(f.numeric(MINUTES_DIFFERENCE), f.numeric(MINUTES_AVERAGE))),
          DerivedFact.of(
              BILL_CHANGE,
              List.of(BILL_DIFFERENCE, BILL_AVERAGE),
              f -> ratio(f.numeric(BILL_DIFFERENCE), f.numeric(BILL_AVERAGE))),
          DerivedFact.of(
              OVER_PLAN_SHARE,
              List.of(PLAN_FEE, BILL_AVERAGE),
              f ->
                  Math.max(
                      0,
                      ratio(
                          f.numeric(BILL_AVERAGE) - f.numeric(PLAN_FEE), f.numeric(BILL_AVERAGE)))),
          DerivedFact.of(
              OVERAGE_MINUTES,
              List.of(PEAK_BILLED_MIN, OFFPEAK_BILLED_MIN),
              List.of(NIGHT_BILLED_MIN),
              StandardDerivations::billedMinutes),
          DerivedFact.of(
              OVERAGE_MINUTES,
              List.of(OUT_MIN_M0, PLAN_MINUTES),
              f -> Math.max(0, f.numeric(OUT_MIN_M0) - f.numeric(PLAN_MINUTES))),
          DerivedFact.of(
              INTERNATIONAL_PLAN_IDLE,
              List.of(INTERNATIONAL_PLAN, INTL_CALLS_M0),
              StandardDerivations::internationalPlanIdle),
          DerivedFact.of(
              LOW_SATURATION,
              List.of(PLAN_MINUTES, OUT_MIN_M0, OUT_MIN_M1, PLAN_MB, DATA_MB_M0, DATA_MB_M1),
              StandardDerivations::lowSaturation),
          DerivedFact.of(
              TOPUP_GAP,
              List.of(DAYS_SINCE_TOPUP, TOPUPS_90D),
              f ->
                  f.numeric(TOPUPS_90D) > 0
                      ? f.numeric(DAYS_SINCE_TOPUP) * f.numeric(TOPUPS_90D) / QUARTER_DAYS
                      : Double.NaN));

  /** What may rest on a group's bills as on those of a person. */
  private static final List<DerivedFact> LAST =
      List.of(
          DerivedFact.of(BILL_PER_DAY, List.of(BILL_M0), StandardDerivations::billPerDay),
          DerivedFact.of(
              COST_SHARE,
              List.of(COST_TO_SERVE, BILL_AVERAGE),
              f -> ratio(f.numeric(COST_TO_SERVE), f.numeric(BILL_AVERAGE))),
          DerivedFact.of(
              LOSS_MONTHS,
              List.of(COST_TO_SERVE, BILL_M0),
              BILLS.subList(1, BILLS.size()),
              StandardDerivations::lossMonths));

  static final DerivedFacts ALL =
      DerivedFacts.of(
          Stream.of(GroupDerivations.first(), INDIVIDUAL, GroupDerivations.last(), LAST)
              .flatMap(List::stream)
              .toList());

  private StandardDerivations() {}

  /**
   * Broadband, fixed line and television are FIXED; mobile is PREPAID, or postpaid with or without
   * a device contract. Unknown if the kind, or for mobile prepaid or not, is unknown.
   */
  private static double businessProfile(FactReader facts) {
    ServiceKind kind = facts.choice(SERVICE_KIND).orElse(ServiceKind.OTHER);
    return switch (kind) {
      case BROADBAND, FIXED_LINE, TV -> BUSINESS_PROFILE.indexOf(BusinessProfile.FIXED);
      case MOBILE ->
          facts.flag(PREPAY).map(prepay -> mobileProfile(prepay, facts)).orElse(Double.NaN);
      case OTHER -> Double.NaN;
    };
  }

  private static double mobileProfile(boolean prepay, FactReader facts) {
    if (prepay) {
      return BUSINESS_PROFILE.indexOf(BusinessProfile.PREPAID);
    }
    boolean device = facts.choice(CONTRACT_KIND).filter(ContractKind.TERMINAL::equals).isPresent();
    return BUSINESS_PROFILE.indexOf(
        device ? BusinessProfile.POSTPAID_HANDSET : BusinessProfile.POSTPAID_METERED);
  }

  /** A fee that the source has and that is unknown leaves the bill unknown. */
  private static double billOfFees(FactReader facts) {
    double sum = facts.numeric(PEAK_FEE) + facts.numeric(OFFPEAK_FEE);
    for (MoneyFact fee : List.of(NIGHT_FEE, INTL_FEE, PLAN_FEE)) {
      sum += facts.state(fee) == FactReader.State.ABSENT ? 0 : facts.numeric(fee);
    }
    return sum;
  }

  private static double billMonths(FactReader facts) {
    int months = 0;
    for (MoneyFact bill : BILLS) {
      if (!Double.isNaN(facts.numeric(bill))) {
        months++;
      }
    }
    return months;
  }

  private static double billPerDay(FactReader facts) {
    double bill = facts.numeric(BILL_M0);
    return Double.isNaN(bill)
        ? Double.NaN
        : (double) Math.floorDiv((long) bill, (long) facts.asOf().lengthOfMonth());
  }

  /** A month that is not known ends the row: what nobody saw is no loss. */
  private static double lossMonths(FactReader facts) {
    double cost = facts.numeric(COST_TO_SERVE);
    if (Double.isNaN(cost) || Double.isNaN(facts.numeric(BILL_M0))) {
      return Double.NaN;
    }
    int months = 0;
    while (months < BILLS.size() && facts.numeric(BILLS.get(months)) < cost) {
      months++;
    }
    return months;
  }

  /** Half a fen rounds up towards positive infinity: {@code floor(x + 1/2)}, in whole numbers. */
  static double average(FactReader facts, List<MoneyFact> amounts) {
    long sum = 0;
    int months = 0;
    for (MoneyFact amount : amounts) {
      double value = facts.numeric(amount);
      if (!Double.isNaN(value)) {
        sum = Math.addExact(sum, (long) value);
        months++;
      }
    }
    return months == 0 ? Double.NaN : Math.floorDiv(2 * sum + months, 2L * months);
  }

  private static double ageYears(FactReader facts) {
    double birth = facts.numeric(BIRTH_DATE);
    return birth <= UNKNOWN_BIRTH.toEpochDay() ? Double.NaN : years(birth, today(facts));
  }

  private static double today(FactReader facts) {
    return (double) facts.asOf().toEpochDay();
  }

  /** Completed months from one day to another; unknown if the first lies after the second. */
  private static double months(double from, double to) {
    return Double.isNaN(from) || from > to
        ? Double.NaN
        : CompletedMonths.between(
            LocalDate.ofEpochDay((long) from), LocalDate.ofEpochDay((long) to));
  }

  /** As completed months, so that age and tenure turn on the same kind of day. */
  private static double years(double from, double to) {
    return Math.floor(months(from, to) / 12);
  }

  /** Days from one day to another; unknown if the first lies after the second. */
  private static double days(double from, double to) {
    return from > to ? Double.NaN : to - from;
  }

  /** Unknown unless the newest month and at least one earlier, positive mean are known. */
  private static double change(FactReader facts, Fact newest, Fact before, Fact earlier) {
    double b = facts.numeric(before);
    double e = facts.numeric(earlier);
    double mean = Double.isNaN(e) ? b : Double.isNaN(b) ? e : (b + e) / 2;
    return mean > 0 ? facts.numeric(newest) / mean - 1 : Double.NaN;
  }

  /** Unknown unless the whole is positive. */
  private static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }

  private static double minutesAverage(FactReader facts) {
    double sum = 0;
    int months = 0;
    for (Fact fact : MINUTES) {
      double value = facts.numeric(fact);
      if (!Double.isNaN(value)) {
        sum += value;
        months++;
      }
    }
    return months == 0 ? Double.NaN : sum / months;
  }

  private static double billedMinutes(FactReader facts) {
    double day = facts.numeric(PEAK_BILLED_MIN) + facts.numeric(OFFPEAK_BILLED_MIN);
    return facts.state(NIGHT_BILLED_MIN) == FactReader.State.ABSENT
        ? day
        : day + facts.numeric(NIGHT_BILLED_MIN);
  }

  private static double internationalPlanIdle(FactReader facts) {
    double plan = facts.numeric(INTERNATIONAL_PLAN);
    double calls = facts.numeric(INTL_CALLS_M0);
    if (plan == 0) {
      return 0;
    }
    return Double.isNaN(plan) || Double.isNaN(calls)
        ? Double.NaN
        : calls < IDLE_BELOW_CALLS ? 1 : 0;
  }

  /** An allowance of 0 cannot be used little: a plan without minutes is judged by its data. */
  private static double lowSaturation(FactReader facts) {
    double minutes = Math.max(facts.numeric(OUT_MIN_M0), facts.numeric(OUT_MIN_M1));
    double data = Math.max(facts.numeric(DATA_MB_M0), facts.numeric(DATA_MB_M1));
    double planMinutes = facts.numeric(PLAN_MINUTES);
    double planData = facts.numeric(PLAN_MB);
    if (Double.isNaN(minutes + data + planMinutes + planData)) {
      return Double.NaN;
    }
    boolean low =
        (planMinutes > 0 || planData > 0)
            && (planMinutes == 0 || minutes < LOW_USE * planMinutes)
            && (planData == 0 || data < LOW_USE * planData);
    return low ? 1 : 0;
  }

  private static double serviceDepth(FactReader facts) {
    int depth = 0;
    for (FlagFact addon : ADDONS) {
      double value = facts.numeric(addon);
      if (Double.isNaN(value) && facts.state(addon) == FactReader.State.MISSING) {
        return Double.NaN;
      }
      depth += value == 1 ? 1 : 0;
    }
    return depth;
  }
}
