package org.telcocrm.rules.fraud;

import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.BILL_M1;
import static org.telcocrm.core.fact.StandardFacts.BILL_M2;
import static org.telcocrm.core.fact.StandardFacts.BILL_M3;

import java.util.List;
import org.telcocrm.core.fact.DerivedFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;

/**
 * Facts about the use of one line that fraud shows in (欺诈识别指标) and that no monthly extract has: a
 * host sums them up from call records. Documents may name them.
 *
 * <p>Constants; thread-safe.
 */
public final class FraudFacts {

  /** Calls made in the busiest hour of 30 days (高峰小时主叫次数). */
  public static final NumberFact CALLS_PEAK_HOUR = NumberFact.of("calls_peak_hour", "times");

  /** Different numbers called on the busiest day of 30 (单日最多被叫号码数). */
  public static final NumberFact B_NUMBERS_PEAK_DAY = NumberFact.of("b_numbers_peak_day", "people");

  /** Calls made in 30 days (近30天主叫次数). */
  public static final NumberFact CALLS_OUT_30D = NumberFact.of("calls_out_30d", "times");

  /** Different numbers per call made in 30 days, 0–1 (被叫号码离散度). */
  public static final NumberFact B_NUMBER_SHARE = NumberFact.of("b_number_share", "share");

  /** Share of calls taken in all calls of 30 days, 0–1 (被叫占比). */
  public static final NumberFact CALLS_IN_SHARE = NumberFact.of("calls_in_share", "share");

  /** Share of calls made from 0 to 6 o'clock in 30 days, 0–1 (夜间主叫占比). */
  public static final NumberFact NIGHT_CALL_SHARE = NumberFact.of("night_call_share", "share");

  /** Base stations used in 30 days (使用基站数). */
  public static final NumberFact CELLS_30D = NumberFact.of("cells_30d", "stations");

  /** Lines that used this line's device in 30 days, itself among them (同终端用户数). */
  public static final NumberFact DEVICE_LINES = NumberFact.of("device_lines", "lines");

  /** Lines under the holder's certificate, itself among them (同证件用户数). */
  public static final NumberFact HOLDER_LINES = NumberFact.of("holder_lines", "lines");

  /** What was used since the last bill, rated (未出账话费). */
  public static final MoneyFact CHARGES_TO_DATE = MoneyFact.of("charges_to_date");

  /** The first bill is due and unpaid (首期账单未缴). */
  public static final FlagFact FIRST_BILL_UNPAID = FlagFact.of("first_bill_unpaid");

  /** Used at two places between which nobody can travel so fast (位置不可能): {@link Travel}. */
  public static final FlagFact IMPOSSIBLE_TRAVEL = FlagFact.of("impossible_travel");

  /** Identifiers of the line that stand on a blocklist (黑名单命中数): {@link Blocklist#hits}. */
  public static final NumberFact BLOCKLIST_HITS = NumberFact.of("blocklist_hits", "hits");

  /** The newest bill as a multiple of the mean of the three before (账单突增倍数). */
  public static final NumberFact BILL_TIMES_MEAN = NumberFact.of("bill_times_mean", "times");

  /**
   * {@link #BILL_TIMES_MEAN} from the bills of four months: unknown if one is, or if the mean is
   * not above 0; then {@code BillShock} of room guard has a floor. Add it to the derived facts of
   * an assessor.
   */
  public static final DerivedFact BILL_TIMES_MEAN_OF_BILLS =
      DerivedFact.of(
          BILL_TIMES_MEAN, List.of(BILL_M0, BILL_M1, BILL_M2, BILL_M3), FraudFacts::billTimesMean);

  private static final int MONTHS = 3;

  private static final List<Fact> ALL =
      List.of(
          CALLS_PEAK_HOUR,
          B_NUMBERS_PEAK_DAY,
          CALLS_OUT_30D,
          B_NUMBER_SHARE,
          CALLS_IN_SHARE,
          NIGHT_CALL_SHARE,
          CELLS_30D,
          DEVICE_LINES,
          HOLDER_LINES,
          CHARGES_TO_DATE,
          FIRST_BILL_UNPAID,
          IMPOSSIBLE_TRAVEL,
          BLOCKLIST_HITS,
          BILL_TIMES_MEAN);

  private FraudFacts() {}

  /**
   * All of them.
   *
   * @return each once
   */
  public static List<Fact> all() {
    return ALL;
  }

  /** One division of whole numbers: what is exactly 5 times the mean is exactly 5. */
  private static double billTimesMean(FactReader facts) {
    double sum = facts.numeric(BILL_M1) + facts.numeric(BILL_M2) + facts.numeric(BILL_M3);
    return sum > 0 ? MONTHS * facts.numeric(BILL_M0) / sum : Double.NaN;
  }
}
