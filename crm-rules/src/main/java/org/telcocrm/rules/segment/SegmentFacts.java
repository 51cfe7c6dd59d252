package org.telcocrm.rules.segment;

import java.util.List;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.fact.NumberFact;

/**
 * Facts that segments ask for and that no monthly extract has (细分所需指标): a host brings those it can
 * tell. Documents may name them.
 *
 * <p>Constants; thread-safe.
 */
public final class SegmentFacts {

  /** A sole trader (个体工商户). */
  public static final FlagFact SOLE_TRADER = FlagFact.of("sole_trader");

  /** A student (学生). */
  public static final FlagFact STUDENT = FlagFact.of("student");

  /** Cities in which the customer was in 90 days (近90天到访城市数). */
  public static final NumberFact CITIES_90D = NumberFact.of("cities_90d", "cities");

  /** Potential value lies above the median of the base (潜在价值高于中位数). */
  public static final FlagFact POTENTIAL_ABOVE_MEDIAN = FlagFact.of("potential_above_median");

  /** Offers accepted in six months (近6月接受优惠次数). */
  public static final NumberFact OFFERS_ACCEPTED_6M = NumberFact.of("offers_accepted_6m", "times");

  /** Share of the promotion days of six months with a payment, 0–1 (促销日充值占比). */
  public static final NumberFact PROMOTION_TOPUP_SHARE =
      NumberFact.of("promotion_topup_share", "share");

  /** Months from a device's launch to its first use by the customer (上市到启用月数). */
  public static final NumberFact DEVICE_AFTER_LAUNCH =
      NumberFact.of("device_after_launch", "months");

  /** Services tried within 90 days of their launch (新业务尝鲜数). */
  public static final NumberFact NEW_SERVICES_TRIED =
      NumberFact.of("new_services_tried", "services");

  /** Share of data in the bill, 0–1 (流量费占比). */
  public static final NumberFact DATA_BILL_SHARE = NumberFact.of("data_bill_share", "share");

  /** Share of voice in the bill, 0–1 (语音费占比). */
  public static final NumberFact VOICE_BILL_SHARE = NumberFact.of("voice_bill_share", "share");

  /** Share of roaming in the bill, 0–1 (漫游费占比). */
  public static final NumberFact ROAMING_BILL_SHARE = NumberFact.of("roaming_bill_share", "share");

  private static final List<Fact> ALL =
      List.of(
          SOLE_TRADER,
          STUDENT,
          CITIES_90D,
          POTENTIAL_ABOVE_MEDIAN,
          OFFERS_ACCEPTED_6M,
          PROMOTION_TOPUP_SHARE,
          DEVICE_AFTER_LAUNCH,
          NEW_SERVICES_TRIED,
          DATA_BILL_SHARE,
          VOICE_BILL_SHARE,
          ROAMING_BILL_SHARE);

  private SegmentFacts() {}

  /**
   * All of them.
   *
   * @return each once
   */
  public static List<Fact> all() {
    return ALL;
  }
}
