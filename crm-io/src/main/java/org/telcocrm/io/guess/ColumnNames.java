package org.telcocrm.io.guess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a column's name says about it. */
final class ColumnNames {

  private static final Set<String> MONEY =
      Set.of(
          "bill",
          "charge",
          "charges",
          "fee",
          "fees",
          "revenue",
          "revenues",
          "amount",
          "amt",
          "price",
          "cost",
          "costs",
          "balance",
          "arrears",
          "arpu",
          "paid",
          "debt",
          "montant",
          "yuan",
          "fen");

  private static final Set<String> NO_MONEY =
      Set.of(
          "calls", "minutes", "min", "mins", "count", "number", "num", "months", "days", "perc",
          "percent", "pct", "rate", "ratio", "share", "group", "method", "type", "change", "flag",
          "times", "date", "id", "code");

  private static final Set<String> CODE =
      Set.of(
          "code",
          "type",
          "kind",
          "group",
          "class",
          "level",
          "grade",
          "state",
          "status",
          "brand",
          "region",
          "role",
          "category",
          "segment",
          "pack");

  private static final Set<String> KEY =
      Set.of("id", "msisdn", "phone", "imei", "imsi", "iccid", "account", "customerid", "userid");

  private static final List<String> CHINESE_MONEY =
      List.of("费", "收入", "金额", "余额", "额度", "(元)", "(分)", "（元）", "（分）");
  private static final List<String> CHINESE_NO_MONEY =
      List.of("次数", "月数", "天数", "数量", "率", "占比", "标志", "是否", "类型", "日期");
  private static final List<String> CHINESE_CODE =
      List.of("编码", "类型", "类别", "状态", "标志", "品牌", "级别", "角色", "渠道");
  private static final List<String> CHINESE_KEY = List.of("标识", "号码", "编号", "证件号", "账号", "手机");

  private ColumnNames() {}

  /** Lower-case words: {@code MonthlyCharges}, {@code monthly_charges} are two. */
  private static List<String> words(String name) {
    String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    return Arrays.asList(spaced.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"));
  }

  static boolean saysMoney(String name) {
    List<String> words = words(name);
    boolean chinese =
        CHINESE_MONEY.stream().anyMatch(name::contains)
            && CHINESE_NO_MONEY.stream().noneMatch(name::contains);
    return chinese
        || (words.stream().anyMatch(MONEY::contains)
            && words.stream().noneMatch(NO_MONEY::contains));
  }

  static boolean saysCode(String name) {
    return CHINESE_CODE.stream().anyMatch(name::contains)
        || words(name).stream().anyMatch(CODE::contains);
  }

  static boolean saysKey(String name) {
    return CHINESE_KEY.stream().anyMatch(name::contains)
        || words(name).stream().anyMatch(KEY::contains);
  }
}
