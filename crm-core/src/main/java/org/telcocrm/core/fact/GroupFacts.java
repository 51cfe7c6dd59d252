package org.telcocrm.core.fact;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names and units of the facts of group customers (集团客户): the columns of an operator's monthly
 * group extract, what a file of the groups' people adds, and what follows from them.
 *
 * <p>The customer is the group. What {@link StandardFacts} has already is not named again: a
 * group's {@code contract_end}, {@code arrears}, {@code arrears_months}, {@code complaints_3m},
 * {@code faults_3m}, {@code fault_open_hours} and {@code complaint_open_days} are those facts. Its
 * {@code bill_m0} … {@code bill_m5} are the group's revenue (集团整体收入), derived so that each fen is
 * counted once: {@link #MEMBER_BILL} plus {@link #UNIFIED_BILL} less {@link #UNIFIED_MEMBER_PART}.
 * Source: defaults 3.1, 3.2 and 7.3; row A12.
 */
public final class GroupFacts {

  private static final int MONTHS = 6;

  /** Value class in force (集团价值分类), A1 the highest. */
  public static final ChoiceFact<String> VALUE_CLASS =
      ChoiceFact.ofCodes("value_class", List.of("A1", "A2", "B1", "B2", "C", "D"));

  /** Kind of organisation (机构类型): 军队, 政府机关, 事业单位, 企业, 社会团体. */
  public static final ChoiceFact<String> ORG_KIND =
      ChoiceFact.ofCodes(
          "org_kind",
          List.of("MILITARY", "GOVERNMENT", "INSTITUTION", "ENTERPRISE", "ASSOCIATION"));

  /** Level at which the group is looked after (层级): 省, 市, 县. */
  public static final ChoiceFact<String> GROUP_LEVEL =
      ChoiceFact.ofCodes("group_level", List.of("PROVINCE", "CITY", "COUNTY"));

  /** What the group wants from communication (服务导向): 安全, 形象, 成本, 效率. */
  public static final ChoiceFact<String> SERVICE_TYPE =
      ChoiceFact.ofCodes("service_type", List.of("SECURITY", "IMAGE", "COST", "EFFICIENCY"));

  /** An account manager is assigned and has not left (有在岗客户经理). */
  public static final FlagFact MANAGER_ASSIGNED = FlagFact.of("manager_assigned");

  /** Day of signing (签约日期). */
  public static final DateFact SIGN_DATE = DateFact.of("sign_date");

  /** Amount of the contract (合约金额). */
  public static final MoneyFact CONTRACT_AMOUNT = MoneyFact.of("contract_amount");

  /** Employees (员工数). */
  public static final NumberFact EMPLOYEES = NumberFact.of("employees", "people");

  /** Entries of the enterprise directory (通讯录人数). */
  public static final NumberFact DIRECTORY_COUNT = NumberFact.of("directory_count", "people");

  /** Members at the end of the month (成员到达数). */
  public static final NumberFact MEMBERS = NumberFact.of("members", "people");

  /** Members whose membership is confirmed (打标成员数); fake members exist. */
  public static final NumberFact CONFIRMED_MEMBERS = NumberFact.of("confirmed_members", "people");

  /** Members with any billed use (成员通信客户数). */
  public static final NumberFact ACTIVE_MEMBERS = NumberFact.of("active_members", "people");

  /** Members of the closed calling group (V网成员数). */
  public static final NumberFact VPMN_MEMBERS = NumberFact.of("vpmn_members", "people");

  /** Members of middle or high value (中高端成员数). */
  public static final NumberFact MIDHIGH_MEMBERS = NumberFact.of("midhigh_members", "people");

  /** Members who left in the month (成员离网数). */
  public static final NumberFact MEMBERS_LEFT = NumberFact.of("members_left", "people");

  /** Members who joined in the month (成员新增数). */
  public static final NumberFact MEMBERS_NEW = NumberFact.of("members_new", "people");

  /** Own users in the group's calling circle (呼叫圈识别本网成员). */
  public static final NumberFact CIRCLE_OWN = NumberFact.of("circle_own", "people");

  /** Rivals' users in the group's calling circle (识别异网成员). */
  public static final NumberFact CIRCLE_RIVALS = NumberFact.of("circle_rivals", "people");

  /** Share of customer three months ago, 0–1 (三个月前客户份额). */
  public static final NumberFact CIRCLE_SHARE_M3 = NumberFact.of("circle_share_m3", "share");

  /** Products subscribed (订购产品数). */
  public static final NumberFact PRODUCTS = NumberFact.of("products", "products");

  /** Products with revenue (有收入产品数). */
  public static final NumberFact PAID_PRODUCTS = NumberFact.of("paid_products", "products");

  /** Products cancelled in three months (近3月退订产品数). */
  public static final NumberFact PRODUCTS_CANCELLED_3M =
      NumberFact.of("products_cancelled_3m", "products");

  /** Products such as MAS, lines or switchboards not used for two months (连续2月未用产品数). */
  public static final NumberFact PRODUCTS_UNUSED_2M =
      NumberFact.of("products_unused_2m", "products");

  /** Agreed further months to pay (延长缴费月份). */
  public static final NumberFact EXTRA_MONTHS = NumberFact.of("extra_months", "months");

  /** Visits in three months (近3月走访次数). */
  public static final NumberFact VISITS_3M = NumberFact.of("visits_3m", "times");

  /** Last satisfaction answer of the group, 1–10 (集团最近满意度). */
  public static final NumberFact GROUP_CSAT = NumberFact.of("group_csat", "grade");

  /** Share of outgoing calls, 0–1 (主叫占比). */
  public static final NumberFact OUT_SHARE = NumberFact.of("out_share", "share");

  /** Share of calls inside the group, 0–1 (内部通话占比). */
  public static final NumberFact INTERNAL_SHARE = NumberFact.of("internal_share", "share");

  /** Share of employees who are often away, 0–1 (外出比例). */
  public static final NumberFact AWAY_SHARE = NumberFact.of("away_share", "share");

  /** Yearly turnover of employees, 0–1 (员工流动率). */
  public static final NumberFact TURNOVER = NumberFact.of("turnover", "share");

  /** Rank by revenue or tax, 0–10, 10 is highest (收入/利税排名). */
  public static final NumberFact RANK_SCORE = NumberFact.of("rank_score", "grade");

  /** Influence on industry or policy, 0–10 (行业/政策影响力). */
  public static final NumberFact INFLUENCE_SCORE = NumberFact.of("influence_score", "grade");

  /** Use of information technology, 1–5 (信息化水平). */
  public static final NumberFact IT_LEVEL = NumberFact.of("it_level", "grade");

  /** Faults of one leased line in 30 days, of the worst line (近30天专线故障次数). */
  public static final NumberFact LINE_FAULTS_30D = NumberFact.of("line_faults_30d", "times");

  /** Open requests beyond their time limit (超时业务受理数). */
  public static final NumberFact REQUESTS_OVERDUE = NumberFact.of("requests_overdue", "requests");

  /** Key persons known and not left (关键人数). */
  public static final NumberFact KEY_PERSONS = NumberFact.of("key_persons", "people");

  /** Contact persons known and not left (联络人数). */
  public static final NumberFact CONTACT_PERSONS = NumberFact.of("contact_persons", "people");

  /** Days since a key person was cared for (距上次关怀关键人天数). */
  public static final NumberFact KEY_PERSON_CARE_DAYS =
      NumberFact.of("key_person_care_days", "days");

  /** Key persons whom nobody cared for in 90 days, or ever (久未关怀的关键人数). */
  public static final NumberFact KEY_PERSONS_UNCARED =
      NumberFact.of("key_persons_uncared", "people");

  /** The strongest thing a rival did in 90 days (竞争对手动作): 无, 走访, 现场促销, 专线报价, 关键人接触. */
  public static final ChoiceFact<String> RIVAL_ACTION =
      ChoiceFact.ofCodes(
          "rival_action", List.of("NONE", "VISIT", "PROMOTION", "LINE_OFFER", "KEY_PERSON"));

  /** End of the contract with a rival (异网到期时间). */
  public static final DateFact RIVAL_CONTRACT_END = DateFact.of("rival_contract_end");

  /** A renewal is at the stage of a proposal or beyond (续约商机已到方案阶段). */
  public static final FlagFact RENEWAL_OPEN = FlagFact.of("renewal_open");

  /** Service on the group's premises (驻地服务). */
  public static final FlagFact ONSITE_SERVICE = FlagFact.of("onsite_service");

  /** A key or contact person left within 90 days and no other was contacted in 30 days (联系人断档). */
  public static final FlagFact CONTACT_LAPSED = FlagFact.of("contact_lapsed");

  /** Members' bills (成员账单收入), without test users, months M0 to M5, newest first. */
  public static final List<MoneyFact> MEMBER_BILL = months("member_bill");

  /** What the group pays in one bill (统一付费收入), months M0 to M5, newest first. */
  public static final List<MoneyFact> UNIFIED_BILL = months("unified_bill");

  /**
   * The part of the unified payment that stands in members' bills too (其中成员统付通信), months M0 to M5,
   * newest first.
   */
  public static final List<MoneyFact> UNIFIED_MEMBER_PART = months("unified_member_part");

  /** Revenue of information products (信息化产品收入), months M0 to M5, newest first. */
  public static final List<MoneyFact> IT_REVENUE = months("it_revenue");

  /** Own mean of the months of {@link #MEMBER_BILL} that are known (月均成员账单收入). */
  public static final MoneyFact MEMBER_BILL_AVERAGE = MoneyFact.of("member_bill_average");

  /** Own mean of the months of {@link #UNIFIED_BILL} that are known (月均统一付费收入). */
  public static final MoneyFact UNIFIED_BILL_AVERAGE = MoneyFact.of("unified_bill_average");

  /** Own mean of the months of {@link #IT_REVENUE} that are known (月均信息化产品收入). */
  public static final MoneyFact IT_REVENUE_AVERAGE = MoneyFact.of("it_revenue_average");

  /** Share of customer: own users of all in the group's calling circle, 0–1 (客户份额). */
  public static final NumberFact CIRCLE_SHARE = NumberFact.of("circle_share", "share");

  /** Share of customer less that of three months ago: −0.05 is five points lost (客户份额变化). */
  public static final NumberFact CIRCLE_SHARE_CHANGE =
      NumberFact.of("circle_share_change", "share");

  /**
   * Members lost per average member, in a month of a twelfth of the year (集团成员离网率). Source:
   * defaults 19, row A4.
   */
  public static final NumberFact MEMBER_CHURN = NumberFact.of("member_churn", "share");

  /** Members of the closed calling group per employee (V网占员工比). */
  public static final NumberFact VPMN_SHARE = NumberFact.of("vpmn_share", "share");

  /** Directory entries per employee (通讯录占员工比). */
  public static final NumberFact DIRECTORY_SHARE = NumberFact.of("directory_share", "share");

  /** Unified payment as share of a positive group revenue in M0 (统付占比). */
  public static final NumberFact UNIFIED_SHARE = NumberFact.of("unified_share", "share");

  /** Unified payment of M0 against M1, minus 1: −0.3 is three tenths lost (统付变化). */
  public static final NumberFact UNIFIED_CHANGE = NumberFact.of("unified_change", "share");

  /** Completed months since signing, as years (签约年数). */
  public static final NumberFact SIGN_YEARS = NumberFact.of("sign_years", "years");

  /** Months overdue beyond the agreed further months (超出延长月份的欠费月数). */
  public static final NumberFact ARREARS_BEYOND = NumberFact.of("arrears_beyond", "months");

  /**
   * Visits due for the value class in three months less those made, at least 0 (欠走访次数). Source:
   * defaults 10.3.
   */
  public static final NumberFact VISITS_LACKING = NumberFact.of("visits_lacking", "times");

  /**
   * Days to the end of the contract while no renewal is on its way, negative after it; unknown once
   * one is (未续约合同剩余天数).
   */
  public static final NumberFact UNRENEWED_DAYS = NumberFact.of("unrenewed_days", "days");

  /**
   * A fault open for more than 48 hours, or two and more of one line in 30 days: one signal,
   * however many of both hold (障碍超时或专线反复障碍). Source: defaults 7.3.
   */
  public static final FlagFact FAULT_SIGNAL = FlagFact.of("fault_signal");

  /** Of a person: last day with the group (人员离职日). */
  public static final DateFact PERSON_UNTIL = DateFact.of("person_until");

  /** Of a person: when somebody last cared for them (最近关怀日). */
  public static final DateFact LAST_CARE = DateFact.of("last_care");

  /** Of a person: influence on what the group buys, 1–5 (影响力). */
  public static final NumberFact PERSON_INFLUENCE = NumberFact.of("person_influence", "grade");

  private static final List<Fact> ALL =
      Stream.of(
              MEMBER_BILL.stream(),
              UNIFIED_BILL.stream(),
              UNIFIED_MEMBER_PART.stream(),
              IT_REVENUE.stream(),
              Stream.of(
                  VALUE_CLASS,
                  ORG_KIND,
                  GROUP_LEVEL,
                  SERVICE_TYPE,
                  MANAGER_ASSIGNED,
                  SIGN_DATE,
                  CONTRACT_AMOUNT,
                  EMPLOYEES,
                  DIRECTORY_COUNT,
                  MEMBERS,
                  CONFIRMED_MEMBERS,
                  ACTIVE_MEMBERS,
                  VPMN_MEMBERS,
                  MIDHIGH_MEMBERS,
                  MEMBERS_LEFT,
                  MEMBERS_NEW,
                  CIRCLE_OWN,
                  CIRCLE_RIVALS,
                  CIRCLE_SHARE_M3,
                  PRODUCTS,
                  PAID_PRODUCTS,
                  PRODUCTS_CANCELLED_3M,
                  PRODUCTS_UNUSED_2M,
                  EXTRA_MONTHS,
                  VISITS_3M,
                  GROUP_CSAT,
                  OUT_SHARE,
                  INTERNAL_SHARE,
                  AWAY_SHARE,
                  TURNOVER,
                  RANK_SCORE,
                  INFLUENCE_SCORE,
                  IT_LEVEL,
                  LINE_FAULTS_30D,
                  REQUESTS_OVERDUE,
                  KEY_PERSONS,
                  CONTACT_PERSONS,
                  KEY_PERSON_CARE_DAYS,
                  KEY_PERSONS_UNCARED,
                  RIVAL_ACTION,
                  RIVAL_CONTRACT_END,
                  RENEWAL_OPEN,
                  ONSITE_SERVICE,
                  CONTACT_LAPSED,
                  CIRCLE_SHARE,
                  CIRCLE_SHARE_CHANGE,
                  MEMBER_CHURN,
                  VPMN_SHARE,
                  DIRECTORY_SHARE,
                  UNIFIED_SHARE,
                  UNIFIED_CHANGE,
                  SIGN_YEARS,
                  ARREARS_BEYOND,
                  VISITS_LACKING,
                  UNRENEWED_DAYS,
                  FAULT_SIGNAL,
                  PERSON_UNTIL,
                  LAST_CARE,
                  PERSON_INFLUENCE,
                  MEMBER_BILL_AVERAGE,
                  UNIFIED_BILL_AVERAGE,
                  IT_REVENUE_AVERAGE))
          .<Fact>flatMap(each -> each)
          .toList();

  private GroupFacts() {}

  private static List<MoneyFact> months(String name) {
    return IntStream.range(0, MONTHS).mapToObj(m -> MoneyFact.of(name + "_m" + m)).toList();
  }

  /**
   * Every fact of group customers.
   *
   * @return in the order of the reference table in the module's README
   */
  public static List<Fact> all() {
    return ALL;
  }
}
