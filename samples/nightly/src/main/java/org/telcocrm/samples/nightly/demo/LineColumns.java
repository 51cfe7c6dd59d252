package org.telcocrm.samples.nightly.demo;

import static org.telcocrm.samples.nightly.demo.DemoColumn.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Who the user is, what line it is, and what binds the user to us. */
final class LineColumns {

  static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT);

  private static final List<String> CITIES =
      List.of("330100", "330200", "330300", "330400", "330500", "330600", "330700");
  private static final List<String> CHANNELS =
      List.of("HALL_0101", "HALL_0102", "AGENT_2031", "BASS1_WB", "BASS1_HL", "BASS1_ST");
  private static final int[] STAR_FROM_FEN = {1500, 3000, 5000, 8000, 12_000, 20_000, 30_000};
  private static final long[] CREDIT_FEN = {0, 2000, 5000, 10_000, 20_000, 30_000, 50_000, 100_000};
  private static final long HIGH_VALUE_FEN = 12_000;
  private static final int MSISDN_PLACES = 24;

  private LineColumns() {}

  static void fill(UserMonth month, DemoRow<DemoColumn> row) {
    RowRandom random = month.random(RowRandom.Purpose.SERVICE);
    identity(month, row, random);
    line(month, row, random);
    state(month, row, random);
    contract(month, row, random);
    group(month, row, random);
  }

  private static void identity(UserMonth month, DemoRow<DemoColumn> row, RowRandom random) {
    long owner = month.owner();
    Person person = Person.of(owner, month.asOf());
    String city = random.weighted(CITIES, 26, 20, 16, 9, 7, 11);
    row.put(STAT_MONTH, MONTH.format(YearMonth.from(month.asOf())))
        .put(CITY_CODE, city)
        .put(GRID_CODE, "G" + city + Person.digits(random, 4))
        .put(CUSTOMER_ID, UserMonth.customerId(owner))
        .put(USER_ID, UserMonth.userId(month.key()))
        .put(MSISDN, padded(serviceNumber(month)))
        .put(NAME, person.name())
        .put(ID_TYPE, person.idType())
        .put(ID_NUMBER, person.idNumber())
        .put(REAL_NAME, random.chance(.995) ? "Y" : "N")
        .put(BIRTH_DATE, person.birth());
  }

  private static String serviceNumber(UserMonth month) {
    return switch (month.user().line()) {
      case POSTPAID, PREPAID -> UserMonth.msisdn(month.key());
      case BROADBAND -> "KD_" + UserMonth.msisdn(month.key());
      case FIXED_LINE -> "GH_" + UserMonth.msisdn(month.key());
      case TV -> "TV_" + UserMonth.msisdn(month.key());
    };
  }

  /** The source pads the number to 24 places. */
  static String padded(String number) {
    return number + " ".repeat(Math.max(0, MSISDN_PLACES - number.length()));
  }

  private static void line(UserMonth month, DemoRow<DemoColumn> row, RowRandom random) {
    Traits user = month.user();
    boolean mobile = user.line().isMobile();
    int star = 0;
    while (star < STAR_FROM_FEN.length && user.spend() >= STAR_FROM_FEN[star]) {
      star++;
    }
    String brand =
        user.spend() >= 8000
            ? random.weighted(List.of("0", "1", "2", "3"), 65, 15, 15)
            : random.weighted(List.of("0", "1", "2", "3"), 12, 50, 28);
    row.put(USER_TYPE, "1")
        .put(PREPAY, user.line() == Traits.Line.PREPAID)
        .put(SERVICE_KIND, user.line().code())
        .put(BRAND, mobile ? brand : "3")
        .put(OPEN_DATE, user.open())
        .put(TENURE_MONTHS, month.tenureMonths())
        .put(STAR, month.tenureMonths() < 6 ? "" : Integer.toString(star))
        .put(CREDIT_LIMIT, user.line() == Traits.Line.PREPAID ? 0 : CREDIT_FEN[star])
        .put(OPEN_CHANNEL, random.weighted(CHANNELS, 30, 20, 30, 10, 5))
        .put(PORTED_IN, mobile && random.chance(.03) ? "Y" : "N")
        .put(HAS_BROADBAND, random.tilted(mobile ? .35 : .6, -.35, user.risk()))
        .put(EXTRA_SIMS, mobile && random.tilted(.15, -.3, user.risk()) ? 1 + random.count(.2) : 0)
        .put(FAMILY_NET, random.tilted(.22, -.3, user.risk()));
  }

  private static void state(UserMonth month, DemoRow<DemoColumn> row, RowRandom random) {
    Traits user = month.user();
    boolean mobile = user.line().isMobile();
    String state =
        switch (user.standing()) {
          case ACTIVE, SILENT -> random.weighted(List.of("0", "N"), 97);
          case HALF_STOPPED -> random.weighted(List.of("A", "G", "B"), 70, 25);
          case STOPPED -> random.weighted(List.of("5", "1", "2"), 65, 25);
          case LEAVING -> random.weighted(List.of("F", "8"), 50);
          case LEFT -> mobile ? random.weighted(List.of("6", "X"), 65) : "6";
        };
    String tag =
        switch (state) {
          case "F" -> "1";
          case "6", "X" -> "2";
          case "8" -> "3";
          default -> "0";
        };
    int daysOfMonth = month.asOf().getDayOfMonth();
    boolean steady = state.equals("0");
    LocalDate since = steady ? user.open() : month.asOf().minusDays(random.below(daysOfMonth));
    row.put(STATE, state)
        .put(CANCEL_TAG, tag)
        .put(STATE_SINCE, since.isBefore(user.open()) ? user.open() : since);
  }

  private static void contract(UserMonth month, DemoRow<DemoColumn> row, RowRandom random) {
    Traits user = month.user();
    String kind =
        switch (user.line()) {
          case POSTPAID -> random.weighted(List.of("0", "1", "2", "4", "5"), 48, 25, 18, 4);
          case PREPAID -> random.weighted(List.of("0", "1", "5"), 92, 6);
          case BROADBAND -> random.weighted(List.of("0", "3"), 28);
          default -> "0";
        };
    int daysLeft = random.between(-120, 720) - (int) (90 * user.risk());
    boolean bound = !kind.equals("0");
    row.put(CONTRACT_KIND, kind)
        .put(
            CONTRACT_TERM_MONTHS, bound ? random.weighted(List.of("12", "24", "36"), 45, 45) : "1");
    if (!bound) {
      row.put(CONTRACT_END, "00000000");
    } else if (random.chance(.01)) {
      row.put(CONTRACT_END, "20991231");
    } else {
      LocalDate end = month.asOf().plusDays(daysLeft);
      row.put(CONTRACT_END, end.isBefore(user.open()) ? user.open().plusYears(1) : end);
    }
  }

  private static void group(UserMonth month, DemoRow<DemoColumn> row, RowRandom random) {
    Traits user = month.user();
    double base = user.spend() >= HIGH_VALUE_FEN ? .42 : .13;
    boolean member = user.line().isMobile() && random.tilted(base, -.2, user.risk());
    row.put(GROUP_MEMBER, member)
        .put(GROUP_PAYS, member && random.chance(.2))
        .put(VPMN_MEMBER, member && random.chance(.6));
    if (member) {
      row.put(GROUP_ID, "571" + (1_000_000_000L + random.below(2000)))
          .put(MEMBER_ROLE, random.weighted(List.of("2", "1", "3"), 92, 3));
    }
  }
}
