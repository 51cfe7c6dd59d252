package org.telcocrm.rules.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;

/**
 * Facts that key figures ask for and that no monthly extract has (指标所需数据): a host brings those it
 * can tell. Documents may name them.
 *
 * <p>Constants; thread-safe.
 */
public final class FigureFacts {

  /**
   * What became of a customer of the snapshot in the month of the row, as {@link
   * RetainedBase#state} says; unknown for customers outside the snapshot (拍照客户保有状态).
   */
  public static final ChoiceFact<String> KEPT_STATE =
      ChoiceFact.ofCodes("kept_state", Stream.of(KeptState.values()).map(KeptState::name).toList());

  /** Bills of the three months before the snapshot together (拍照基期三月账单合计). */
  public static final MoneyFact BASE_QUARTER_BILL = MoneyFact.of("base_quarter_bill");

  /** Queries to 0000 in the month that ended with a service cancelled (0000查询后退订次数). */
  public static final NumberFact Q0000_CANCELLING = NumberFact.of("q0000_cancelling", "times");

  /** Services cancelled in those queries (0000退订业务数). */
  public static final NumberFact Q0000_CANCELLED = NumberFact.of("q0000_cancelled", "services");

  private static final List<Fact> ALL =
      List.of(KEPT_STATE, BASE_QUARTER_BILL, Q0000_CANCELLING, Q0000_CANCELLED);

  private FigureFacts() {}

  /**
   * All of them.
   *
   * @return each once
   */
  public static List<Fact> all() {
    return ALL;
  }
}
