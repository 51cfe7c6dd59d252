package org.telcocrm.core.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.telcocrm.core.account.PaymentMethod;
import org.telcocrm.core.party.MemberRole;
import org.telcocrm.core.product.AccessTechnology;
import org.telcocrm.core.product.Brand;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.core.product.CancelTag;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.core.product.UserType;

/**
 * The names and units of the facts everyone shares: the columns of an operator's monthly user-level
 * extract (用户级月宽表) and what follows from them.
 *
 * <p>M0 is the newest closed month, M1 the one before. A count of 0 is a known zero; an unknown
 * value is missing, never 0. Codes of status, brand or class are mapped by a layout, never here.
 */
public final class StandardFacts {

  /** Completed months since joining, counted from that day (网龄). */
  public static final NumberFact TENURE_MONTHS = NumberFact.of("tenure_months", "months");

  /** Day of joining (入网日期). */
  public static final DateFact OPEN_DATE = DateFact.of("open_date");

  /** Birthday (出生日期). */
  public static final DateFact BIRTH_DATE = DateFact.of("birth_date");

  /** Real-name registered (是否实名). */
  public static final FlagFact REAL_NAME = FlagFact.of("real_name");

  /** Normal, free or test user (用户类型). */
  public static final ChoiceFact<UserType> USER_TYPE = ChoiceFact.of("user_type", UserType.class);

  /** Prepaid (预付费); false is postpaid. */
  public static final FlagFact PREPAY = FlagFact.of("prepay");

  /** Mobile, broadband, fixed line or TV (业务大类). */
  public static final ChoiceFact<ServiceKind> SERVICE_KIND =
      ChoiceFact.of("service_kind", ServiceKind.class);

  /** Consumer brand (品牌). */
  public static final ChoiceFact<Brand> BRAND = ChoiceFact.of("brand", Brand.class);

  /** Monthly fee of the main plan (套餐月费). */
  public static final MoneyFact PLAN_FEE = MoneyFact.of("plan_fee");

  /** Voice minutes within the plan per month (套内语音). */
  public static final NumberFact PLAN_MINUTES = NumberFact.of("plan_minutes", "min");

  /** Data within the plan per month (套内流量). */
  public static final NumberFact PLAN_MB = NumberFact.of("plan_mb", "MB");

  /** Main state of the subscription (用户状态). */
  public static final ChoiceFact<SubscriptionState> STATE =
      ChoiceFact.of("state", SubscriptionState.class);

  /** Since when the state holds (状态时间). */
  public static final DateFact STATE_SINCE = DateFact.of("state_since");

  /** How the subscription ended (注销标志). */
  public static final ChoiceFact<CancelTag> CANCEL_TAG =
      ChoiceFact.of("cancel_tag", CancelTag.class);

  /** Star class 0–7 (星级). */
  public static final NumberFact STAR = NumberFact.of("star", "stars");

  /** Amount that may stay unpaid before a stop (信用额度). */
  public static final MoneyFact CREDIT_LIMIT = MoneyFact.of("credit_limit");

  /** Exempt from dunning until and including this day (免催免停). */
  public static final DateFact DUNNING_EXEMPT_UNTIL = DateFact.of("dunning_exempt_until");

  /** What the customer is bound by (合约类型). */
  public static final ChoiceFact<ContractKind> CONTRACT_KIND =
      ChoiceFact.of("contract_kind", ContractKind.class);

  /** Last day of the contract (合约到期日). */
  public static final DateFact CONTRACT_END = DateFact.of("contract_end");

  /** Length of the running contract; 1 is month to month (合约期). */
  public static final NumberFact CONTRACT_TERM_MONTHS =
      NumberFact.of("contract_term_months", "months");

  /** Came from another operator with the number (携入). */
  public static final FlagFact PORTED_IN = FlagFact.of("ported_in");

  /** Role inside a group customer (成员角色). */
  public static final ChoiceFact<MemberRole> MEMBER_ROLE =
      ChoiceFact.of("member_role", MemberRole.class);

  /** Belongs to a group customer (集团成员). */
  public static final FlagFact GROUP_MEMBER = FlagFact.of("group_member");

  /** The group pays the bill (统付). */
  public static final FlagFact GROUP_PAYS = FlagFact.of("group_pays");

  /** Mobile and broadband bundled (融合宽带). */
  public static final FlagFact HAS_BROADBAND = FlagFact.of("has_broadband");

  /** Extra SIM cards (副卡数). */
  public static final NumberFact EXTRA_SIMS = NumberFact.of("extra_sims", "cards");

  /** Member of a family net (家庭网). */
  public static final FlagFact FAMILY_NET = FlagFact.of("family_net");

  /** Bill of the newest closed month (出账收入 M0); may be negative. */
  public static final MoneyFact BILL_M0 = MoneyFact.of("bill_m0");

  /** Bill one month before M0. */
  public static final MoneyFact BILL_M1 = MoneyFact.of("bill_m1");

  /** Bill two months before M0. */
  public static final MoneyFact BILL_M2 = MoneyFact.of("bill_m2");

  /** Bill three months before M0. */
  public static final MoneyFact BILL_M3 = MoneyFact.of("bill_m3");

  /** Bill four months before M0. */
  public static final MoneyFact BILL_M4 = MoneyFact.of("bill_m4");

  /** Bill five months before M0. */
  public static final MoneyFact BILL_M5 = MoneyFact.of("bill_m5");

  /** Mean bill of the closed months present, at most six (月均账单). */
  public static final MoneyFact BILL_AVERAGE = MoneyFact.of("bill_average");

  /** Mean monthly cost to serve, where known (服务成本). */
  public static final MoneyFact COST_TO_SERVE = MoneyFact.of("cost_to_serve");

  /** Fees beyond the plan in M0 (超套费用). */
  public static final MoneyFact OVER_PLAN_FEE = MoneyFact.of("over_plan_fee");

  /** Value-added service fees in M0 (增值业务费). */
  public static final MoneyFact VAS_FEE = MoneyFact.of("vas_fee");

  /** Payments in M0 (缴费次数). */
  public static final NumberFact TOPUPS = NumberFact.of("topups", "times");

  /** Day of the last payment (最近缴费日). */
  public static final DateFact LAST_TOPUP = DateFact.of("last_topup");

  /** Amount paid in M0 (缴费金额). */
  public static final MoneyFact PAID_M0 = MoneyFact.of("paid_m0");

  /** Account balance (余额); negative is owed. */
  public static final MoneyFact BALANCE = MoneyFact.of("balance");

  /** Amount overdue (欠费金额). */
  public static final MoneyFact ARREARS = MoneyFact.of("arrears");

  /** Months overdue (欠费月数). */
  public static final NumberFact ARREARS_MONTHS = NumberFact.of("arrears_months", "months");

  /** Stops in twelve months (近12月停机次数). */
  public static final NumberFact STOPS_12M = NumberFact.of("stops_12m", "times");

  /** Outgoing minutes in M0 (主叫分钟). */
  public static final NumberFact OUT_MIN_M0 = NumberFact.of("out_min_m0", "min");

  /** Outgoing minutes one month before. */
  public static final NumberFact OUT_MIN_M1 = NumberFact.of("out_min_m1", "min");

  /** Outgoing minutes two months before. */
  public static final NumberFact OUT_MIN_M2 = NumberFact.of("out_min_m2", "min");

  /** Incoming minutes in M0 (被叫分钟). */
  public static final NumberFact IN_MIN_M0 = NumberFact.of("in_min_m0", "min");

  /** Data volume in M0 (流量). */
  public static final NumberFact DATA_MB_M0 = NumberFact.of("data_mb_m0", "MB");

  /** Data volume one month before. */
  public static final NumberFact DATA_MB_M1 = NumberFact.of("data_mb_m1", "MB");

  /** Data volume two months before. */
  public static final NumberFact DATA_MB_M2 = NumberFact.of("data_mb_m2", "MB");

  /** Messages sent in M0 (短信). */
  public static final NumberFact SMS = NumberFact.of("sms", "messages");

  /** Days with a call, a message or at least 1 MB in M0 (活跃天数). */
  public static final NumberFact ACTIVE_DAYS = NumberFact.of("active_days", "days");

  /** Days abroad in M0 (国际漫游天数). */
  public static final NumberFact INTL_ROAM_DAYS = NumberFact.of("intl_roam_days", "days");

  /** Share of call minutes inside the own net, 0–1 (网内通话占比). */
  public static final NumberFact ONNET_SHARE = NumberFact.of("onnet_share", "share");

  /** Calls to a rival's hotline in 90 days (竞争对手客服通话). */
  public static final NumberFact RIVAL_HOTLINE_CALLS =
      NumberFact.of("rival_hotline_calls", "times");

  /** Uses a 5G device (是否5G终端). */
  public static final FlagFact DEVICE_5G = FlagFact.of("device_5g");

  /** Age of the device in use (终端使用月数). */
  public static final NumberFact DEVICE_MONTHS = NumberFact.of("device_months", "months");

  /** Complaints in three months (近3月投诉次数). */
  public static final NumberFact COMPLAINTS_3M = NumberFact.of("complaints_3m", "times");

  /** Dissatisfied answers in six months (近6月不满意次数). */
  public static final NumberFact DISSATISFIED_6M = NumberFact.of("dissatisfied_6m", "times");

  /** Calls to our hotline in M0 (本月热线次数). */
  public static final NumberFact HOTLINE_M0 = NumberFact.of("hotline_m0", "times");

  /** Fault reports in three months (近3月报障次数). */
  public static final NumberFact FAULTS_3M = NumberFact.of("faults_3m", "times");

  /** Share of samples with RSRP at least −105 dBm, 0–1 (RSRP优良率). */
  public static final NumberFact COVERAGE_GOOD = NumberFact.of("coverage_good", "share");

  /** Share of dropped calls, 0–1 (掉话率). */
  public static final NumberFact DROP_RATE = NumberFact.of("drop_rate", "share");

  /** Port-out eligibility queries in 90 days (携转查询). */
  public static final NumberFact PORT_QUERY_90D = NumberFact.of("port_query_90d", "times");

  /** Port-out codes requested in 90 days (携转码申请). */
  public static final NumberFact PORT_CODE_90D = NumberFact.of("port_code_90d", "times");

  /** Value-added services subscribed (在订增值业务数). */
  public static final NumberFact VAS_COUNT = NumberFact.of("vas_count", "services");

  /** Subscribed and never used (从未使用). */
  public static final NumberFact VAS_UNUSED = NumberFact.of("vas_unused", "services");

  /** Queries to 0000 about subscribed services (0000查询次数). */
  public static final NumberFact Q0000 = NumberFact.of("q0000", "times");

  /** Points balance (积分余额). */
  public static final NumberFact POINTS = NumberFact.of("points", "points");

  /** Agreed to marketing (营销同意); unknown is not a yes. */
  public static final FlagFact MARKETING_CONSENT = FlagFact.of("marketing_consent");

  /** Last satisfaction answer 1–5 (最近满意度). */
  public static final NumberFact LAST_CSAT = NumberFact.of("last_csat", "grade");

  /** A billing dispute is open (账单争议未结). */
  public static final FlagFact BILLING_DISPUTE_OPEN = FlagFact.of("billing_dispute_open");

  /** Hours from payment to restored service, last time (最近复机时长). */
  public static final NumberFact LAST_RESTORE_HOURS = NumberFact.of("last_restore_hours", "hours");

  /** Age of the oldest open complaint; 0 if none (最长未结投诉). */
  public static final NumberFact COMPLAINT_OPEN_DAYS = NumberFact.of("complaint_open_days", "days");

  /** Age of the oldest open fault; 0 if none (最长未结障碍). */
  public static final NumberFact FAULT_OPEN_HOURS = NumberFact.of("fault_open_hours", "hours");

  /** Charged without second confirmation (未二次确认业务数). */
  public static final NumberFact VAS_UNCONFIRMED = NumberFact.of("vas_unconfirmed", "services");

  /** A balance, usage or contract reminder was sent (提醒记录). */
  public static final FlagFact REMINDER_LOGGED = FlagFact.of("reminder_logged");

  /** How bills are paid (缴费方式). */
  public static final ChoiceFact<PaymentMethod> PAYMENT_METHOD =
      ChoiceFact.of("payment_method", PaymentMethod.class);

  /** Fixed access (接入方式). */
  public static final ChoiceFact<AccessTechnology> ACCESS_TECHNOLOGY =
      ChoiceFact.of("access_technology", AccessTechnology.class);

  /** Electronic bill (电子账单). */
  public static final FlagFact PAPERLESS_BILL = FlagFact.of("paperless_bill");

  /** More than one line (多线). */
  public static final FlagFact LINKED_LINES = FlagFact.of("linked_lines");

  /** Has a telephone line (固话). */
  public static final FlagFact HAS_PHONE = FlagFact.of("has_phone");

  /** Security add-on (安全增值). */
  public static final FlagFact ADDON_SECURITY = FlagFact.of("addon_security");

  /** Online backup add-on (云备份). */
  public static final FlagFact ADDON_BACKUP = FlagFact.of("addon_backup");

  /** Device care add-on (终端保障). */
  public static final FlagFact ADDON_DEVICE_CARE = FlagFact.of("addon_device_care");

  /** Technical support add-on (上门技术支持). */
  public static final FlagFact ADDON_SUPPORT = FlagFact.of("addon_support");

  /** Television streaming (电视). */
  public static final FlagFact ADDON_TV = FlagFact.of("addon_tv");

  /** Film streaming (影视). */
  public static final FlagFact ADDON_MOVIES = FlagFact.of("addon_movies");

  /** Senior citizen (老年客户). */
  public static final FlagFact SENIOR = FlagFact.of("senior");

  /** Lives with a partner (有配偶). */
  public static final FlagFact PARTNER = FlagFact.of("partner");

  /** Has dependents (有受抚养人). */
  public static final FlagFact DEPENDENTS = FlagFact.of("dependents");

  /** Minutes of M0 against the mean of the two months before, minus 1: −0.5 is half (用量变化). */
  public static final NumberFact USAGE_CHANGE = NumberFact.of("usage_change", "share");

  /** Data of M0 against the mean of the two months before, minus 1 (流量变化). */
  public static final NumberFact DATA_CHANGE = NumberFact.of("data_change", "share");

  /** Bill of M0 against the mean of the two months before, minus 1 (账单变化). */
  public static final NumberFact BILL_CHANGE = NumberFact.of("bill_change", "share");

  /** Days from the as-of date to the contract's end; negative after it (合约剩余天数). */
  public static final NumberFact CONTRACT_DAYS_LEFT = NumberFact.of("contract_days_left", "days");

  /** Days since the last payment (距上次缴费天数). */
  public static final NumberFact DAYS_SINCE_TOPUP = NumberFact.of("days_since_topup", "days");

  /** Fees beyond the plan as share of a positive bill in M0 (超套占比). */
  public static final NumberFact OVER_PLAN_SHARE = NumberFact.of("over_plan_share", "share");

  /** How many of the six closed months have a bill (有账单月数). */
  public static final NumberFact BILL_MONTHS = NumberFact.of("bill_months", "months");

  /** Completed years of age; unknown for a birthday up to 1900-01-01 or in the future (年龄). */
  public static final NumberFact AGE_YEARS = NumberFact.of("age_years", "years");

  /** How many add-on services are in use (业务深度). */
  public static final NumberFact SERVICE_DEPTH = NumberFact.of("service_depth", "services");

  /** Share of days with activity, 0–1 (活跃度). */
  public static final NumberFact REGULARITY = NumberFact.of("regularity", "share");

  /** Payments in 90 days (近90天充值次数). */
  public static final NumberFact TOPUPS_90D = NumberFact.of("topups_90d", "times");

  /** Calls to the retention team (挽留热线次数). */
  public static final NumberFact RETENTION_CALLS = NumberFact.of("retention_calls", "times");

  /** Minutes beyond the plan in M0 (超套分钟). */
  public static final NumberFact OVERAGE_MINUTES = NumberFact.of("overage_minutes", "min");

  /** Has an international plan (国际套餐). */
  public static final FlagFact INTERNATIONAL_PLAN = FlagFact.of("international_plan");

  /** Uses voice mail (语音信箱). */
  public static final FlagFact VOICE_MAIL = FlagFact.of("voice_mail");

  /** Which business the subscription is; derived unless the source says it (业务类型). */
  public static final ChoiceFact<BusinessProfile> BUSINESS_PROFILE =
      ChoiceFact.of("churn_profile", BusinessProfile.class);

  /** The value tier of the period before: HIGH, MID or LOW (上期价值等级). */
  public static final ChoiceFact<String> PREVIOUS_VALUE_TIER =
      ChoiceFact.ofCodes("previous_value_tier", List.of("HIGH", "MID", "LOW"));

  /** Completed days since joining (在网天数). */
  public static final NumberFact TENURE_DAYS = NumberFact.of("tenure_days", "days");

  /** Moved to a cheaper plan within 60 days (近60天套餐降档). */
  public static final FlagFact PLAN_DOWNGRADED = FlagFact.of("plan_downgraded");

  /** Of the five people called most, how many left this operator in 90 days (亲密联系人离网数). */
  public static final NumberFact CONTACTS_LEFT_90D = NumberFact.of("contacts_left_90d", "people");

  /** Member of a closed calling group of an organisation (V网成员). */
  public static final FlagFact VPMN_MEMBER = FlagFact.of("vpmn_member");

  /** Minutes billed by use at the peak rate in M0, outside any allowance (忙时计费分钟). */
  public static final NumberFact PEAK_BILLED_MIN = NumberFact.of("peak_billed_min", "min");

  /** Minutes billed by use at the off-peak rate in M0, outside any allowance (闲时计费分钟). */
  public static final NumberFact OFFPEAK_BILLED_MIN = NumberFact.of("offpeak_billed_min", "min");

  /** Minutes billed by use at the night rate in M0, outside any allowance (夜间计费分钟). */
  public static final NumberFact NIGHT_BILLED_MIN = NumberFact.of("night_billed_min", "min");

  /** Minutes to other countries in M0 (国际长途分钟). */
  public static final NumberFact INTL_MIN_M0 = NumberFact.of("intl_min_m0", "min");

  /** Calls to other countries in M0 (国际长途次数). */
  public static final NumberFact INTL_CALLS_M0 = NumberFact.of("intl_calls_m0", "times");

  /** Has an international plan and made fewer than 3 calls abroad in M0 (国际套餐闲置). */
  public static final FlagFact INTERNATIONAL_PLAN_IDLE = FlagFact.of("international_plan_idle");

  /** Own mean of monthly minutes (月均通话分钟). */
  public static final NumberFact MINUTES_AVERAGE = NumberFact.of("minutes_average", "min");

  /** Minutes of M0 less the own mean of the months before (通话分钟增减). */
  public static final NumberFact MINUTES_DIFFERENCE = NumberFact.of("minutes_difference", "min");

  /** Bill of M0 less the own mean of the months before (账单增减). */
  public static final MoneyFact BILL_DIFFERENCE = MoneyFact.of("bill_difference");

  /** Under 20 % of the plan's minutes and data used in both M0 and M1 (低饱和). */
  public static final FlagFact LOW_SATURATION = FlagFact.of("low_saturation");

  /** Days since the last payment in own payment intervals: 2 is one payment missed (充值间隔拉长). */
  public static final NumberFact TOPUP_GAP = NumberFact.of("topup_gap", "intervals");

  /** Fees used and not yet billed (未出账费用). */
  public static final MoneyFact UNBILLED_FEES = MoneyFact.of("unbilled_fees");

  /** An arrangement to pay unbilled fees is agreed (未出账费用缴纳约定). */
  public static final FlagFact PAYMENT_ARRANGED = FlagFact.of("payment_arranged");

  /** Completed days since the number was last ported; unknown if never (距上次携转天数). */
  public static final NumberFact DAYS_SINCE_PORT = NumberFact.of("days_since_port", "days");

  /** Fees of minutes billed at the peak rate in M0 (忙时通话费). */
  public static final MoneyFact PEAK_FEE = MoneyFact.of("peak_fee");

  /** Fees of minutes billed off the peak in M0 (非忙时通话费). */
  public static final MoneyFact OFFPEAK_FEE = MoneyFact.of("offpeak_fee");

  /** Fees of minutes billed at the night rate in M0 (夜间通话费). */
  public static final MoneyFact NIGHT_FEE = MoneyFact.of("night_fee");

  /** Fees of calls abroad in M0 (国际通话费). */
  public static final MoneyFact INTL_FEE = MoneyFact.of("intl_fee");

  /** Calls inside the own net (网内通话次数), in the source's period. */
  public static final NumberFact ONNET_CALLS = NumberFact.of("onnet_calls", "times");

  /** Calls to the largest rival's customers (对主要竞争运营商通话次数), in the source's period. */
  public static final NumberFact RIVAL_CALLS = NumberFact.of("rival_calls", "times");

  /** Calls to the second rival's customers (对第二竞争运营商通话次数), in the source's period. */
  public static final NumberFact SECOND_RIVAL_CALLS = NumberFact.of("second_rival_calls", "times");

  /** How often the customer went online (上网次数), in the source's period. */
  public static final NumberFact DATA_SESSIONS = NumberFact.of("data_sessions", "times");

  /** How often the usual pack was ordered (常用叠加包订购次数), in the source's period. */
  public static final NumberFact PACK_ORDERS = NumberFact.of("pack_orders", "times");

  /**
   * Bill of M0 per day of the as-of date's month, rounded down to a whole minor unit, so that a
   * bound of whole minor units decides exactly (日均账单).
   */
  public static final MoneyFact BILL_PER_DAY = MoneyFact.of("bill_per_day");

  /**
   * Cost to serve as share of a positive mean bill; above 1 it costs more than it brings (服务成本占比).
   */
  public static final NumberFact COST_SHARE = NumberFact.of("cost_share", "share");

  /**
   * How many of the newest closed months in a row, M0 first and at most six, are known to have
   * brought less than the mean cost to serve (连续亏损月数).
   */
  public static final NumberFact LOSS_MONTHS = NumberFact.of("loss_months", "months");

  private static final List<Fact> ALL =
      List.of(
          TENURE_MONTHS,
          OPEN_DATE,
          BIRTH_DATE,
          REAL_NAME,
          USER_TYPE,
          PREPAY,
          SERVICE_KIND,
          BRAND,
          PLAN_FEE,
          PLAN_MINUTES,
          PLAN_MB,
          STATE,
          STATE_SINCE,
          CANCEL_TAG,
          STAR,
          CREDIT_LIMIT,
          DUNNING_EXEMPT_UNTIL,
          CONTRACT_KIND,
          CONTRACT_END,
          CONTRACT_TERM_MONTHS,
          PORTED_IN,
          MEMBER_ROLE,
          GROUP_MEMBER,
          GROUP_PAYS,
          HAS_BROADBAND,
          EXTRA_SIMS,
          FAMILY_NET,
          BILL_M0,
          BILL_M1,
          BILL_M2,
          BILL_M3,
          BILL_M4,
          BILL_M5,
          BILL_AVERAGE,
          COST_TO_SERVE,
          OVER_PLAN_FEE,
          VAS_FEE,
          TOPUPS,
          LAST_TOPUP,
          PAID_M0,
          BALANCE,
          ARREARS,
          ARREARS_MONTHS,
          STOPS_12M,
          OUT_MIN_M0,
          OUT_MIN_M1,
          OUT_MIN_M2,
          IN_MIN_M0,
          DATA_MB_M0,
          DATA_MB_M1,
          DATA_MB_M2,
          SMS,
          ACTIVE_DAYS,
          INTL_ROAM_DAYS,
          ONNET_SHARE,
          RIVAL_HOTLINE_CALLS,
          DEVICE_5G,
          DEVICE_MONTHS,
          COMPLAINTS_3M,
          DISSATISFIED_6M,
          HOTLINE_M0,
          FAULTS_3M,
          COVERAGE_GOOD,
          DROP_RATE,
          PORT_QUERY_90D,
          PORT_CODE_90D,
          VAS_COUNT,
          VAS_UNUSED,
          Q0000,
          POINTS,
          MARKETING_CONSENT,
          LAST_CSAT,
          BILLING_DISPUTE_OPEN,
          LAST_RESTORE_HOURS,
          COMPLAINT_OPEN_DAYS,
          FAULT_OPEN_HOURS,
          VAS_UNCONFIRMED,
          REMINDER_LOGGED,
          PAYMENT_METHOD,
          ACCESS_TECHNOLOGY,
          PAPERLESS_BILL,
          LINKED_LINES,
          HAS_PHONE,
          ADDON_SECURITY,
          ADDON_BACKUP,
          ADDON_DEVICE_CARE,
          ADDON_SUPPORT,
          ADDON_TV,
          ADDON_MOVIES,
          SENIOR,
          PARTNER,
          DEPENDENTS,
          USAGE_CHANGE,
          DATA_CHANGE,
          BILL_CHANGE,
          CONTRACT_DAYS_LEFT,
          DAYS_SINCE_TOPUP,
          OVER_PLAN_SHARE,
          BILL_MONTHS,
          AGE_YEARS,
          SERVICE_DEPTH,
          REGULARITY,
          TOPUPS_90D,
          RETENTION_CALLS,
          OVERAGE_MINUTES,
          INTERNATIONAL_PLAN,
          VOICE_MAIL,
          BUSINESS_PROFILE,
          PREVIOUS_VALUE_TIER,
          TENURE_DAYS,
          PLAN_DOWNGRADED,
          CONTACTS_LEFT_90D,
          VPMN_MEMBER,
          PEAK_BILLED_MIN,
          OFFPEAK_BILLED_MIN,
          NIGHT_BILLED_MIN,
          INTL_MIN_M0,
          INTL_CALLS_M0,
          INTERNATIONAL_PLAN_IDLE,
          MINUTES_AVERAGE,
          MINUTES_DIFFERENCE,
          BILL_DIFFERENCE,
          LOW_SATURATION,
          TOPUP_GAP,
          UNBILLED_FEES,
          PAYMENT_ARRANGED,
          DAYS_SINCE_PORT,
          PEAK_FEE,
          OFFPEAK_FEE,
          NIGHT_FEE,
          INTL_FEE,
          ONNET_CALLS,
          RIVAL_CALLS,
          SECOND_RIVAL_CALLS,
          DATA_SESSIONS,
          PACK_ORDERS,
          BILL_PER_DAY,
          COST_SHARE,
          LOSS_MONTHS);

  private StandardFacts() {}

  /**
   * Every standard fact, those too that are derived from others: a schema that holds a derived fact
   * says that its source brings it, and it is not worked out then. What one source knows belongs
   * into its schema, not this list.
   *
   * @return in the order of the reference table in the module's README
   */
  public static List<Fact> all() {
    return ALL;
  }

  /**
   * The standard fact with this code.
   *
   * @param code for example {@code "tenure_months"}
   * @return the key, or empty if no standard fact has the code
   */
  public static Optional<Fact> find(String code) {
    Objects.requireNonNull(code, "code");
    return ALL.stream().filter(fact -> fact.code().equals(code)).findFirst();
  }
}
