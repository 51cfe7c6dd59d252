package org.telcocrm.rules.analysis;

import static org.telcocrm.rules.analysis.Kpi.Base.EVERYONE;
import static org.telcocrm.rules.analysis.Kpi.Base.MOBILE_ON_NET;
import static org.telcocrm.rules.analysis.Kpi.Base.ON_NET;
import static org.telcocrm.rules.analysis.Kpi.Direction.DOWN_IS_GOOD;
import static org.telcocrm.rules.analysis.Kpi.Direction.NEUTRAL;
import static org.telcocrm.rules.analysis.Kpi.Direction.UP_IS_GOOD;
import static org.telcocrm.rules.analysis.KpiForms.bills;
import static org.telcocrm.rules.analysis.KpiForms.churnRate;
import static org.telcocrm.rules.analysis.KpiForms.kpi;
import static org.telcocrm.rules.analysis.KpiForms.one;
import static org.telcocrm.rules.analysis.KpiForms.perBill;
import static org.telcocrm.rules.analysis.KpiForms.ratio;
import static org.telcocrm.rules.analysis.KpiForms.sums;
import static org.telcocrm.rules.analysis.Measure.users;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.rules.analysis.Kpi.Part;
import org.telcocrm.rules.analysis.Kpi.Ratio;
import org.telcocrm.rules.analysis.Measure.Amount;
import org.telcocrm.rules.analysis.Measure.Count;
import org.telcocrm.rules.analysis.Measure.InMonth;
import org.telcocrm.rules.analysis.Measure.Sum;
import org.telcocrm.rules.table.Condition;

/**
 * The key figures that one row per user can tell, theme by theme; those of one row per group stand
 * in {@link #ofGroups()}.
 *
 * <p>Names, units and directions: defaults.md 14.1 and domain/09; what each divides by what is ours
 * and stands below and, in words, in the texts under {@code kpiformula}. Those of a kept base and
 * of queries to 0000 ask for {@link FigureFacts}; figures that need a second file (market share,
 * campaigns, settlement) are not here. K310, K311, K407 and K806 are ours.
 */
public final class StandardKpis {

  private static final int RESTORE_HOURS = 24;
  private static final int SATISFIED_FROM = 4;
  private static final int COMPLAINT_MONTHS = 3;

  private static final Measure NEW = new InMonth(StandardFacts.OPEN_DATE, Condition.always());
  private static final Measure GONE = new InMonth(StandardFacts.STATE_SINCE, gone());
  private static final Measure REACHED = new Count(Kpi.Base.onNet());

  /** Any call, message or data in M0. */
  private static final Condition USED =
      Condition.anyOf(
          Condition.moreThan(StandardFacts.OUT_MIN_M0, 0),
          Condition.moreThan(StandardFacts.DATA_MB_M0, 0),
          Condition.moreThan(StandardFacts.SMS, 0));

  private static final Condition MEMBER = Condition.isTrue(StandardFacts.GROUP_MEMBER);

  private static final List<NumberFact> MINUTES =
      List.of(StandardFacts.OUT_MIN_M0, StandardFacts.OUT_MIN_M1, StandardFacts.OUT_MIN_M2);

  private static final List<NumberFact> DATA =
      List.of(StandardFacts.DATA_MB_M0, StandardFacts.DATA_MB_M1, StandardFacts.DATA_MB_M2);

  private static final List<Kpi> OF_EXTRACT =
      List.of(
          // 1 Customers. K101 到达数: users active, one-way or stopped.
          kpi("K101", Theme.CUSTOMERS, KpiUnit.USERS, NEUTRAL, EVERYONE, one(REACHED)),
          // K102 新增: joined within the month of the as-of date.
          kpi("K102", Theme.CUSTOMERS, KpiUnit.USERS, UP_IS_GOOD, EVERYONE, one(NEW)),
          // K103 离网: cancelled, and that within the month.
          kpi("K103", Theme.CUSTOMERS, KpiUnit.USERS, DOWN_IS_GOOD, EVERYONE, one(GONE)),
          // K104 净增 = K102 − K103.
          kpi(
              "K104",
              Theme.CUSTOMERS,
              KpiUnit.USERS,
              UP_IS_GOOD,
              EVERYONE,
              ratio(List.of(new Part(1, NEW), new Part(-1, GONE)))),
          // K105 离网率 = leavers ÷ average users; users at the start are those at the end − new +
          // gone.
          kpi(
              "K105",
              Theme.CUSTOMERS,
              KpiUnit.SHARE,
              DOWN_IS_GOOD,
              EVERYONE,
              churnRate(REACHED, NEW, GONE)),
          // K109 通信客户数: on net with a call, a message or data in M0.
          kpi("K109", Theme.CUSTOMERS, KpiUnit.USERS, UP_IS_GOOD, ON_NET, one(new Count(USED))),
          // K110 三无率: on net with none of the three.
          kpi(
              "K110",
              Theme.CUSTOMERS,
              KpiUnit.SHARE,
              DOWN_IS_GOOD,
              ON_NET,
              ratio(new Count(Condition.not(USED)), users())),
          // K111 平均网龄: completed months since joining ÷ users on net.
          kpi(
              "K111",
              Theme.CUSTOMERS,
              KpiUnit.MONTHS,
              UP_IS_GOOD,
              ON_NET,
              ratio(new Sum(StandardFacts.TENURE_MONTHS), users())),
          // K113 携入: joined within the month with a number of another operator.
          kpi(
              "K113",
              Theme.CUSTOMERS,
              KpiUnit.USERS,
              UP_IS_GOOD,
              EVERYONE,
              one(new InMonth(StandardFacts.OPEN_DATE, Condition.isTrue(StandardFacts.PORTED_IN)))),
          // 2 Business. K201 计费时长: outgoing minutes.
          kpi("K201", Theme.BUSINESS, KpiUnit.MINUTES, NEUTRAL, EVERYONE, sums(MINUTES, false)),
          // K202 MOU: outgoing minutes ÷ mobile users on net.
          kpi("K202", Theme.BUSINESS, KpiUnit.MINUTES, NEUTRAL, MOBILE_ON_NET, sums(MINUTES, true)),
          // K203 流量.
          kpi("K203", Theme.BUSINESS, KpiUnit.GIGABYTES, NEUTRAL, EVERYONE, sums(DATA, false)),
          // K204 DOU: data ÷ mobile users on net.
          kpi("K204", Theme.BUSINESS, KpiUnit.MEGABYTES, NEUTRAL, MOBILE_ON_NET, sums(DATA, true)),
          // K205 流量饱和度: data used ÷ data within the plans.
          kpi(
              "K205",
              Theme.BUSINESS,
              KpiUnit.SHARE,
              NEUTRAL,
              MOBILE_ON_NET,
              ratio(new Sum(StandardFacts.DATA_MB_M0), new Sum(StandardFacts.PLAN_MB))),
          // K206 5G客户渗透: mobile users with a 5G device ÷ mobile users.
          kpi(
              "K206",
              Theme.BUSINESS,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              MOBILE_ON_NET,
              ratio(new Count(Condition.isTrue(StandardFacts.DEVICE_5G)), users())),
          // K207 宽带到达: broadband users on net.
          kpi(
              "K207",
              Theme.BUSINESS,
              KpiUnit.USERS,
              NEUTRAL,
              ON_NET,
              one(new Count(Condition.oneOf(StandardFacts.SERVICE_KIND, ServiceKind.BROADBAND)))),
          // K208 融合率: mobile users with bundled broadband ÷ mobile users.
          kpi(
              "K208",
              Theme.BUSINESS,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              MOBILE_ON_NET,
              ratio(new Count(Condition.isTrue(StandardFacts.HAS_BROADBAND)), users())),
          // K209 忙时占比: minutes billed at the peak rate ÷ minutes billed at any.
          kpi(
              "K209",
              Theme.BUSINESS,
              KpiUnit.SHARE,
              NEUTRAL,
              EVERYONE,
              List.of(
                  new Ratio(
                      List.of(new Part(1, new Sum(StandardFacts.PEAK_BILLED_MIN))),
                      List.of(
                          new Part(1, new Sum(StandardFacts.PEAK_BILLED_MIN)),
                          new Part(1, new Sum(StandardFacts.OFFPEAK_BILLED_MIN)),
                          new Part(1, new Sum(StandardFacts.NIGHT_BILLED_MIN)))))),
          // 3 Revenue. K301 出账收入: bills, credits taken away.
          kpi("K301", Theme.REVENUE, KpiUnit.MONEY, UP_IS_GOOD, EVERYONE, bills(false)),
          // K302 ARPU: bills ÷ users on net with a bill of that month.
          kpi("K302", Theme.REVENUE, KpiUnit.MONEY, UP_IS_GOOD, ON_NET, bills(true)),
          // K305 新业务收入占比: value-added service fees ÷ bills.
          kpi(
              "K305",
              Theme.REVENUE,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              EVERYONE,
              perBill(StandardFacts.VAS_FEE)),
          // K306 欠费率: amounts overdue ÷ bills of M0.
          kpi(
              "K306",
              Theme.REVENUE,
              KpiUnit.SHARE,
              DOWN_IS_GOOD,
              EVERYONE,
              perBill(StandardFacts.ARREARS)),
          // K308 超套收入占比: fees beyond the plan ÷ bills.
          kpi(
              "K308",
              Theme.REVENUE,
              KpiUnit.SHARE,
              DOWN_IS_GOOD,
              EVERYONE,
              perBill(StandardFacts.OVER_PLAN_FEE)),
          // K309 预存余额: balances above zero.
          kpi(
              "K309",
              Theme.REVENUE,
              KpiUnit.MONEY,
              NEUTRAL,
              EVERYONE,
              one(new Amount(StandardFacts.BALANCE, true))),
          // 4 Competition. K407 携转查询: mobile users who asked in 90 days, per 10,000.
          kpi(
              "K407",
              Theme.COMPETITION,
              KpiUnit.PER_10K_USERS,
              DOWN_IS_GOOD,
              MOBILE_ON_NET,
              ratio(new Count(Condition.atLeast(StandardFacts.PORT_QUERY_90D, 1)), users())),
          // 5 Service. K501 投诉量/万用户: complaints of three months ÷ 3 ÷ users, per 10,000.
          kpi(
              "K501",
              Theme.SERVICE,
              KpiUnit.PER_10K_USERS,
              DOWN_IS_GOOD,
              ON_NET,
              List.of(
                  new Ratio(
                      List.of(new Part(1, new Sum(StandardFacts.COMPLAINTS_3M))),
                      List.of(new Part(COMPLAINT_MONTHS, users()))))),
          // K503 重复投诉率: users with two complaints or more ÷ users with any, in three months.
          kpi(
              "K503",
              Theme.SERVICE,
              KpiUnit.SHARE,
              DOWN_IS_GOOD,
              ON_NET,
              ratio(
                  new Count(Condition.atLeast(StandardFacts.COMPLAINTS_3M, 2)),
                  new Count(Condition.atLeast(StandardFacts.COMPLAINTS_3M, 1)))),
          // K505 满意度: last answers 4 or 5 ÷ answers.
          kpi(
              "K505",
              Theme.SERVICE,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              ON_NET,
              ratio(
                  new Count(Condition.atLeast(StandardFacts.LAST_CSAT, SATISFIED_FROM)), users())),
          // K508 复机及时率: restored within 24 hours of paying ÷ restored.
          kpi(
              "K508",
              Theme.SERVICE,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              ON_NET,
              ratio(
                  new Count(Condition.atMost(StandardFacts.LAST_RESTORE_HOURS, RESTORE_HOURS)),
                  users())),
          // 7 Key accounts. K704 集团成员离网率: as K105, of members of a group.
          kpi(
              "K704",
              Theme.KEY_ACCOUNTS,
              KpiUnit.SHARE,
              DOWN_IS_GOOD,
              EVERYONE,
              churnRate(
                  new Count(Condition.allOf(MEMBER, Kpi.Base.onNet())),
                  new InMonth(StandardFacts.OPEN_DATE, MEMBER),
                  new InMonth(StandardFacts.STATE_SINCE, Condition.allOf(MEMBER, gone())))),
          // K705 成员V网率: members of a closed calling group ÷ members of a group.
          kpi(
              "K705",
              Theme.KEY_ACCOUNTS,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              ON_NET,
              ratio(
                  new Count(Condition.allOf(MEMBER, Condition.isTrue(StandardFacts.VPMN_MEMBER))),
                  new Count(MEMBER))),
          // 8 New services. K801 渗透率: users with a value-added service ÷ users.
          kpi(
              "K801",
              Theme.NEW_SERVICES,
              KpiUnit.SHARE,
              UP_IS_GOOD,
              ON_NET,
              ratio(new Count(Condition.atLeast(StandardFacts.VAS_COUNT, 1)), users())),
          // K803 误订率: services without second confirmation ÷ services.
          kpi(
              "K803",
              Theme.NEW_SERVICES,
              KpiUnit.SHARE,
              DOWN_IS_GOOD,
              ON_NET,
              ratio(new Sum(StandardFacts.VAS_UNCONFIRMED), new Sum(StandardFacts.VAS_COUNT))),
          // K805 从未使用占比: services never used ÷ services.
          kpi(
              "K805",
              Theme.NEW_SERVICES,
              KpiUnit.SHARE,
              DOWN_IS_GOOD,
              ON_NET,
              ratio(new Sum(StandardFacts.VAS_UNUSED), new Sum(StandardFacts.VAS_COUNT))));

  private static final List<Kpi> ALL =
      Stream.of(OF_EXTRACT, SnapshotKpis.ALL, MarketKpis.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Kpi::theme).thenComparing(Kpi::code))
          .toList();

  private StandardKpis() {}

  /**
   * Every standard key figure of a base of users.
   *
   * @return by theme, then code
   */
  public static List<Kpi> all() {
    return ALL;
  }

  /**
   * Every standard key figure of a base of group customers (集团客户). Where a code is one of users,
   * too, it is the same figure from what groups know of their members.
   *
   * @return by theme, then code
   */
  public static List<Kpi> ofGroups() {
    return GroupKpis.ALL;
  }

  private static Condition gone() {
    return Condition.oneOf(StandardFacts.STATE, SubscriptionState.CANCELLED);
  }
}
