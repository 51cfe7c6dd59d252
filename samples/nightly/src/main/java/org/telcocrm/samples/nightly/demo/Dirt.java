package org.telcocrm.samples.nightly.demo;

import static org.telcocrm.samples.nightly.demo.DemoColumn.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Makes one clean row dirty. */
final class Dirt {

  private static final String TRAIL_7C = "東瑋珅";
  private static final String LONG_NAME = "浙江省杭州市西湖区文三路9号个体工商户电子产品经营部第二分店代理人";
  private static final int PLACES = 14;
  private static final List<DemoColumn> NUMBERS = List.of(BILL_M1, BILL_M2, OUT_MIN_M0, DATA_MB_M0);

  private Dirt() {}

  static void apply(DirtyForm form, UserMonth month, DemoRow<DemoColumn> row) {
    RowRandom random = month.random(RowRandom.Purpose.DIRT);
    switch (form.kind()) {
      case TEXT_CUT, TRAIL_BYTE_7C -> name(form, row, random);
      case ID_DOCUMENT -> document(form, month, row, random);
      case MSISDN_FORM -> msisdn(form, row, random);
      case FIXED_WIDTH_HERITAGE -> heritage(form, row);
      case DEFAULT_STUFFING -> stuffing(form, row);
      case NO_CUSTOMER -> noCustomer(form, row, random);
      case ODD_BILL, IMPOSSIBLE_USAGE -> amounts(form, row, random);
      case MONEY_OF_LEFT -> moneyOfLeft(form, row, random);
      default -> dates(form, month, row, random);
    }
  }

  private static void name(DirtyForm form, DemoRow<DemoColumn> row, RowRandom random) {
    if (form == DirtyForm.NAME_CUT) {
      row.put(NAME, LONG_NAME + row.get(NAME));
    } else {
      String name = row.get(NAME);
      row.put(NAME, name.substring(0, name.length() - 1) + TRAIL_7C.charAt(random.below(3)));
    }
  }

  private static void document(
      DirtyForm form, UserMonth month, DemoRow<DemoColumn> row, RowRandom random) {
    LocalDate birth = Person.of(month.owner(), month.asOf()).birth();
    String resident = Person.resident("330106", birth, random);
    String number =
        switch (form) {
          case ID_PLACEHOLDER -> "1".repeat(18);
          case ID_15_DIGITS -> resident.substring(0, 6) + resident.substring(8, 17);
          case ID_UNIT_CODE -> Person.creditCode(random);
          case ID_CHECKSUM -> Person.mistyped(resident);
          default -> resident;
        };
    row.put(ID_TYPE, form == DirtyForm.ID_TYPE_MISMATCH ? "A" : Person.RESIDENT)
        .put(ID_NUMBER, number);
  }

  private static void msisdn(DirtyForm form, DemoRow<DemoColumn> row, RowRandom random) {
    String number = row.get(MSISDN).strip();
    String other =
        switch (form) {
          case MSISDN_0086 -> "0086" + number;
          case MSISDN_FULL_WIDTH -> fullWidth(number);
          case MSISDN_MD5 -> hex(random) + hex(random);
          case MSISDN_MASKED -> number.substring(0, 3) + "****" + number.substring(7);
          default -> number + "A";
        };
    row.put(MSISDN, LineColumns.padded(other));
  }

  private static String hex(RowRandom random) {
    return Long.toHexString(random.next() | Long.MIN_VALUE);
  }

  private static String fullWidth(String digits) {
    StringBuilder text = new StringBuilder();
    digits.chars().forEach(c -> text.append((char) (c - '0' + '０')));
    return text.toString();
  }

  private static void heritage(DirtyForm form, DemoRow<DemoColumn> row) {
    if (form == DirtyForm.NULL_TOKENS) {
      row.put(VAS_FEE, "-").put(LAST_CSAT, "NULL").put(PAID_M0, "\\N");
      return;
    }
    String pad = form == DirtyForm.PADDED ? " " : "0";
    for (DemoColumn column : NUMBERS) {
      String text = row.get(column);
      if (!text.isEmpty()) {
        row.put(column, pad.repeat(PLACES - text.length()) + text);
      }
    }
  }

  private static void stuffing(DirtyForm form, DemoRow<DemoColumn> row) {
    switch (form) {
      case STUFFED_CITY -> row.put(CITY_CODE, "13101");
      case STUFFED_CHANNEL -> row.put(OPEN_CHANNEL, "BASS1_DS");
      default -> row.put(OPEN_DATE, "20100101");
    }
  }

  private static void noCustomer(DirtyForm form, DemoRow<DemoColumn> row, RowRandom random) {
    switch (form) {
      case TEST_USER -> row.put(USER_TYPE, "3");
      case FREE_USER -> row.put(USER_TYPE, "2");
      default -> row.put(MSISDN, LineColumns.padded("10648" + Person.digits(random, 8)));
    }
  }

  private static void amounts(DirtyForm form, DemoRow<DemoColumn> row, RowRandom random) {
    switch (form) {
      case NEGATIVE_BILL -> row.put(BILL_M0, -100L - random.below(9000)).put(OVER_PLAN_FEE, 0);
      case ZERO_BILL -> row.put(BILL_M0, 0).put(OVER_PLAN_FEE, 0).put(DATA_MB_M0, 1024);
      case MINUTES_OVERFLOW -> row.put(OUT_MIN_M0, 44_641L + random.below(20_000));
      case DATA_OVERFLOW -> row.put(DATA_MB_M0, 10_485_760L + random.below(1_000_000));
      default -> row.put(SMS, -1);
    }
  }

  private static void moneyOfLeft(DirtyForm form, DemoRow<DemoColumn> row, RowRandom random) {
    BillColumns.rightAligned(row, 0);
    row.put(ARREARS, 0).put(ARREARS_MONTHS, 0);
    if (form == DirtyForm.ARREARS_ON_CANCELLED) {
      row.put(STATE, "9").put(CANCEL_TAG, "4");
      row.put(ARREARS, 500L + random.below(20_000)).put(ARREARS_MONTHS, 6 + random.below(30));
    } else {
      row.put(STATE, "6").put(CANCEL_TAG, "2");
      BillColumns.rightAligned(row, 100L + random.below(5000));
    }
  }

  private static void dates(
      DirtyForm form, UserMonth month, DemoRow<DemoColumn> row, RowRandom random) {
    LocalDate asOf = month.asOf();
    LocalDate nextMonth = YearMonth.from(asOf).plusMonths(1).atDay(1);
    switch (form) {
      case BORN_1900 -> row.put(BIRTH_DATE, "19000101");
      case BORN_IN_FUTURE -> row.put(BIRTH_DATE, asOf.plusDays(30L + random.below(9000)));
      case VOID_OPENING -> row.put(STATE, "6").put(CANCEL_TAG, "5");
      case OPEN_DATE_RESET ->
          row.put(OPEN_DATE, nextMonth.minusMonths(9)).put(TENURE_MONTHS, 12L + random.below(90));
      case NEXT_MONTH -> row.put(STAT_MONTH, LineColumns.MONTH.format(nextMonth));
      case OPENED_LATER -> row.put(OPEN_DATE, nextMonth.plusDays(random.below(5)));
      default -> {
        // Two users in net with one number are made from clean rows; nothing else is wrong with
        // them.
      }
    }
  }
}
