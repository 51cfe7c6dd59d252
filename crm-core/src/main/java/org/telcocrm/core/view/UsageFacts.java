package org.telcocrm.core.view;

import static org.telcocrm.core.fact.StandardFacts.ACTIVE_DAYS;
import static org.telcocrm.core.fact.StandardFacts.DATA_MB_M0;
import static org.telcocrm.core.fact.StandardFacts.DATA_MB_M1;
import static org.telcocrm.core.fact.StandardFacts.DATA_MB_M2;
import static org.telcocrm.core.fact.StandardFacts.INTL_ROAM_DAYS;
import static org.telcocrm.core.fact.StandardFacts.IN_MIN_M0;
import static org.telcocrm.core.fact.StandardFacts.OUT_MIN_M0;
import static org.telcocrm.core.fact.StandardFacts.OUT_MIN_M1;
import static org.telcocrm.core.fact.StandardFacts.OUT_MIN_M2;
import static org.telcocrm.core.fact.StandardFacts.SMS;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.usage.UsageMonth;

/** The facts about usage in M0, M1 and M2. */
final class UsageFacts {

  private static final List<NumberFact> OUTGOING = List.of(OUT_MIN_M0, OUT_MIN_M1, OUT_MIN_M2);

  private static final List<NumberFact> DATA = List.of(DATA_MB_M0, DATA_MB_M1, DATA_MB_M2);

  static final List<Fact> FACTS =
      List.of(
          OUT_MIN_M0,
          OUT_MIN_M1,
          OUT_MIN_M2,
          IN_MIN_M0,
          DATA_MB_M0,
          DATA_MB_M1,
          DATA_MB_M2,
          SMS,
          ACTIVE_DAYS,
          INTL_ROAM_DAYS);

  private UsageFacts() {}

  static void put(Customer360 view, Facts.Builder facts) {
    YearMonth newest = view.newestClosedMonth();
    for (int i = 0; i < OUTGOING.size(); i++) {
      List<UsageMonth> month = of(view, newest.minusMonths(i));
      putSum(OUTGOING.get(i), month, UsageMonth::outgoingMinutes, facts);
      putSum(DATA.get(i), month, UsageMonth::dataMb, facts);
    }
    List<UsageMonth> month = of(view, newest);
    putSum(IN_MIN_M0, month, UsageMonth::incomingMinutes, facts);
    month.stream()
        .flatMapToInt(each -> each.sms().stream())
        .reduce(Math::addExact)
        .ifPresent(sum -> facts.set(SMS, sum));
    // Two lines used on the same day are one active day: the sum could exceed the month.
    month.stream()
        .flatMapToInt(each -> each.activeDays().stream())
        .max()
        .ifPresent(most -> facts.set(ACTIVE_DAYS, most));
    month.stream()
        .flatMapToInt(each -> each.roamingDays().stream())
        .max()
        .ifPresent(most -> facts.set(INTL_ROAM_DAYS, most));
  }

  private static List<UsageMonth> of(Customer360 view, YearMonth month) {
    return view.usageMonths().stream().filter(each -> each.month().equals(month)).toList();
  }

  /** Adds in the view's order, so that the sum is the same to the last bit on every machine. */
  private static void putSum(
      NumberFact fact,
      List<UsageMonth> month,
      Function<UsageMonth, OptionalDouble> value,
      Facts.Builder facts) {
    month.stream()
        .flatMapToDouble(each -> value.apply(each).stream())
        .reduce(Double::sum)
        .ifPresent(sum -> facts.set(fact, sum));
  }
}
