package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.PersonName;
import org.telcocrm.core.product.Contract;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.io.extract.Reject;
import org.telcocrm.io.extract.RejectCode;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.rules.analysis.AverageUsers;

/** Numbers, money, dates and ids: faults.md C, a test for each of its lines. */
class ValueFaultsTest {

  /** Two columns, delimited so that commas can stand in numbers. */
  private static String layout(String column) {
    return Reading.layout("", "{\"name\": \"id\"}, " + column).replace("\",\"", "\"|\"");
  }

  private static String money(String keys) {
    return layout("{\"name\": \"fee\", \"fact\": \"bill_m0\", " + keys + '}');
  }

  private static String date(String keys) {
    return layout("{\"name\": \"open\", \"fact\": \"open_date\", " + keys + '}');
  }

  private static Reading one(String layout, String value) throws IOException {
    return Reading.of(layout, "A|" + value + '\n');
  }

  private static void assertRejected(String layout, String value, RejectCode code)
      throws IOException {
    Reading all = one(layout, value);

    assertThat(all.codes()).as(value).containsExactly(code);
    assertThat(all.accepted()).as(value).isEmpty();
  }

  @Test
  void hugeExponent_isRejectedBeforeAnyArithmetic() throws IOException {
    int records = 3_000;
    String bad = "A|1e2000000000\nB|-1E+2000000000\nC|1e-2000000000\n";
    long start = System.nanoTime();

    Reading all = Reading.of(money("\"scale\": \"LI\""), bad.repeat(records / 3));

    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(records);
    assertThat(all.codes()).hasSize(records).containsOnly(RejectCode.INVALID_NUMBER);
    assertThatIllegalArgumentException().isThrownBy(() -> Money.yuan("1e2000000000"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(Currency.getInstance("CNY"), new BigDecimal("1e2000000000")));
    assertThat(StandardFacts.TENURE_MONTHS.parse("1e2000000000")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "+5",
        "0x10",
        "１２３",
        "1,234.50",
        "￥12",
        "¥12",
        "12元",
        "CNY 12",
        "1 234",
        "1e3",
        "1E3",
        ".5",
        "5.",
        "-",
        "--1",
        "-+1",
        "1.2.3",
        "1-",
        "(1)",
        "1_000",
        "1d",
        "٣",
        "²",
        "−5",
        "1\u00A02",
        "null",
        "None",
        "N/A",
        "11111111111111111111111111111111111111111"
      })
  void numberOutsideTheGrammar_isRejected(String number) throws IOException {
    assertRejected(money("\"scale\": \"YUAN\""), number, RejectCode.INVALID_NUMBER);
    assertRejected(
        layout("{\"name\": \"n\", \"fact\": \"tenure_months\"}"),
        number,
        RejectCode.INVALID_NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "-0.00, 0",
    "007, 700",
    "5, 500",
    "-5, -500",
    "12.5, 1250",
    "' 1.05 ', 105"
  })
  void numberOfTheGrammar_isExactlyItsValue(String number, long fen) throws IOException {
    Reading all = one(money("\"scale\": \"YUAN\""), number);

    assertThat(all.accepted().get(0).money(StandardFacts.BILL_M0)).contains(Money.fen(fen));
    // No minus zero, which would be another value in a map and print a sign.
    assertThat(all.accepted().get(0).numeric(StandardFacts.BILL_M0)).isEqualTo((double) fen);
    assertThat(all.accepted().get(0)).asString().doesNotContain("-0.00");
  }

  @Test
  void fullWidthDigits_areFoldedOnlyWhereDeclared() throws IOException {
    String folding = money("\"scale\": \"YUAN\", \"fullWidth\": true");

    assertThat(one(folding, "　－１２３．５０").accepted().get(0).money(StandardFacts.BILL_M0))
        .contains(Money.fen(-12350));
    assertRejected(folding, "￥１２", RejectCode.INVALID_NUMBER);
    assertRejected(folding, "１，２３４", RejectCode.INVALID_NUMBER);
    assertRejected(folding, "＋５", RejectCode.INVALID_NUMBER);
    assertRejected(money("\"scale\": \"YUAN\""), "１２３", RejectCode.INVALID_NUMBER);
    Reading lenient = one(money("\"scale\": \"YUAN\", \"onInvalid\": \"MISSING\""), "１２３");
    assertThat(lenient.accepted().get(0).money(StandardFacts.BILL_M0)).isEmpty();
    assertThat(lenient.findingCodes()).containsExactly("INVALID_VALUE");
  }

  @ParameterizedTest
  @CsvSource({"YUAN, 12.345", "YUAN, -0.001", "FEN, 1.5", "LI, 12345", "LI, 0.1", "'0.001', 1500"})
  void amountBelowAFen_isRejectedNeverRounded(String scale, String amount) throws IOException {
    assertRejected(money("\"scale\": \"" + scale + '"'), amount, RejectCode.INEXACT_AMOUNT);
  }

  @Test
  void zerosBehindTheFen_areNoRounding() throws IOException {
    assertThat(
            one(money("\"scale\": \"YUAN\""), "12.34000")
                .accepted()
                .get(0)
                .money(StandardFacts.BILL_M0))
        .contains(Money.fen(1234));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.yuan("12.345"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(Currency.getInstance("JPY"), new BigDecimal("0.5")));
  }

  /** Without a reversal type a bill says so by a finding, and a payment cannot be negative. */
  @Test
  void negativeBill_isFound_negativePaymentIsRefused() throws IOException {
    String checked =
        money("\"scale\": \"YUAN\"")
            .replace("\"columns\"", "\"checks\": [\"NEGATIVE_BILL\"], \"columns\"");

    assertThat(one(checked, "-12.50").findingCodes()).containsExactly("NEGATIVE_BILL");
    assertThat(one(checked, "0").findings()).isEmpty();
    assertRejected(money("\"scale\": \"YUAN\", \"min\": 0"), "-0.01", RejectCode.OUT_OF_RANGE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Payment(Reading.AS_OF, Money.fen(-1)))
        .withMessage("payment of 2026-03-31 must be above 0 but was CNY -0.01");
  }

  @ParameterizedTest
  @CsvSource({
    "-5, R, -500",
    "-5, 冲正, -500",
    "5, R, 500",
    "5, P, 500",
    "-0, P, 0",
    "-5, P,",
    "-5, '',",
    "-5, r,",
    "-0.01, RR,"
  })
  void negativeAmount_isAllowedOnlyInAReversal(String amount, String type, @Nullable Long fen)
      throws IOException {
    String layout =
        Reading.layout(
            "\"reversals\": [{\"amount\": \"fee\", \"type\": \"kind\", \"values\": [\"R\", \"冲正\"]}],",
            "{\"name\": \"id\"}, {\"name\": \"kind\"},"
                + " {\"name\": \"fee\", \"fact\": \"bill_m0\", \"scale\": \"YUAN\"}");
    Reading all = Reading.of(layout, "U1," + type + ',' + amount + "\nU2,P,1\n");
    if (fen == null) {
      assertThat(all.codes()).containsExactly(RejectCode.UNEXPECTED_NEGATIVE);
      assertThat(all.rejected().get(0).field()).isEqualTo("fee");
      assertThat(all.ids()).containsExactly("U2");
    } else {
      assertThat(all.ids()).containsExactly("U1", "U2");
      assertThat(all.accepted().get(0).numeric(StandardFacts.BILL_M0)).isEqualTo((double) fen);
    }
  }

  @Test
  void zeroDenominator_isUnknownNeverNaNOrInfinity() {
    FactSchema source =
        FactSchema.ofYuan(
            StandardFacts.BILL_M0,
            StandardFacts.BILL_M1,
            StandardFacts.OVER_PLAN_FEE,
            StandardFacts.OUT_MIN_M0,
            StandardFacts.OUT_MIN_M1,
            StandardFacts.DATA_MB_M0,
            StandardFacts.DATA_MB_M1);
    Facts.Builder zeros = Facts.builder(source, CustomerId.of("A"), Reading.AS_OF);
    source.facts().forEach(fact -> zeros.numeric(fact, 0));

    Facts derived = DerivedFacts.standard().bind(source).derive(zeros.build());

    for (Fact ratio :
        List.of(
            StandardFacts.OVER_PLAN_SHARE,
            StandardFacts.BILL_CHANGE,
            StandardFacts.USAGE_CHANGE,
            StandardFacts.DATA_CHANGE)) {
      assertThat(derived.state(ratio)).as(ratio.code()).isEqualTo(FactReader.State.MISSING);
    }
    assertThat(derived).asString().doesNotContain("NaN").doesNotContain("Infinity");
    assertThat(AverageUsers.month(0, 0).arpu(Money.yuan("10"))).isEmpty();
    assertThat(AverageUsers.month(0, 0).perUser(BigDecimal.TEN, 2)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AverageUsers(10, 0))
        .withMessage("halves must not be negative and months at least 1 but were 10 and 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "    ", "-", "NULL", "\\N"})
  void missingNumber_isNeverZero(String text) throws IOException {
    List<Fact> facts = new ArrayList<>();
    StringBuilder columns = new StringBuilder("{\"name\": \"id\"}");
    for (Fact fact : StandardFacts.all()) {
      if (fact.type() == Fact.Type.NUMBER || fact.type() == Fact.Type.MONEY) {
        facts.add(fact);
        String scale = fact.type() == Fact.Type.MONEY ? ", \"scale\": \"FEN\"" : "";
        columns.append(
            ", {\"name\": \"%1$s\", \"fact\": \"%1$s\", \"missing\": [\"-\", \"NULL\", \"\\\\N\"]%2$s}"
                .formatted(fact.code(), scale));
      }
    }
    assertThat(facts).hasSizeGreaterThan(40);
    String record = "A" + ("," + text).repeat(facts.size());

    Reading all = Reading.of(Reading.layout("", columns.toString()), record);

    assertThat(all.ids()).containsExactly("A");
    for (Fact fact : facts) {
      assertThat(all.accepted().get(0).state(fact))
          .as(fact.code())
          .isEqualTo(FactReader.State.MISSING);
    }
    assertThat(all.counts().amounts().values())
        .allSatisfy(totals -> assertThat(totals.read()).isEqualTo(BigInteger.ZERO));
  }

  @Test
  void missingMandatoryNumber_isRejected() throws IOException {
    assertRejected(money("\"scale\": \"FEN\", \"mandatory\": true"), "", RejectCode.MISSING_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-29",
        "2100-02-29",
        "2025-13-01",
        "2025-00-10",
        "2025-04-31",
        "1900-01-00",
        "0000-00-00",
        "9999-12-31",
        "2025-1-1",
        "25-01-01",
        "２０２５-01-01",
        "2025-01-01T00:00",
        "+2025-01-01"
      })
  void impossibleDate_isRejectedUnlessItIsADeclaredSentinel(String text) throws IOException {
    for (String dashes : List.of("-", "")) {
      String written = text.replace("-", dashes);
      String pattern = "\"pattern\": \"yyyy" + dashes + "MM" + dashes + "dd\"";

      assertRejected(date(pattern), written, RejectCode.INVALID_DATE);
      Reading declared = one(date(pattern + ", \"missing\": [\"" + written + "\"]"), written);
      assertThat(declared.accepted().get(0).state(StandardFacts.OPEN_DATE))
          .isEqualTo(FactReader.State.MISSING);
      assertThat(declared.findings()).isEmpty();
    }
  }

  @Test
  void ambiguousDate_isReadByTheDeclaredPatternOnly() throws IOException {
    assertThatThrownBy(() -> LayoutJson.parse(date("\"pad\": \"SPACE\""), LayoutCatalog.standard()))
        .isInstanceOf(LayoutException.class)
        .hasMessageContaining("pattern");
    assertRejected(date("\"pattern\": \"yyyyMMdd\""), "01/02/2025", RejectCode.INVALID_DATE);
    assertRejected(date("\"pattern\": \"yyyy/MM/dd\""), "01/02/2025", RejectCode.INVALID_DATE);
    assertThat(
            one(date("\"pattern\": \"dd/MM/yyyy\""), "01/02/2025")
                .accepted()
                .get(0)
                .date(StandardFacts.OPEN_DATE))
        .contains(LocalDate.of(2025, 2, 1));
    assertThat(
            one(date("\"pattern\": \"MM/dd/yyyy\""), "01/02/2025")
                .accepted()
                .get(0)
                .date(StandardFacts.OPEN_DATE))
        .contains(LocalDate.of(2025, 1, 2));
  }

  @Test
  void endBeforeStart_isRejected() throws IOException {
    String layout =
        Reading.layout(
            "\"ordered\": [{\"start\": \"open\", \"end\": \"end\"}],",
            """
            {"name": "id"}, {"name": "open", "fact": "open_date", "pattern": "yyyyMMdd"},
            {"name": "end", "fact": "contract_end", "pattern": "yyyyMMdd"}
            """);

    Reading all =
        Reading.of(
            layout,
            "A,20250102,20250102\nB,20250102,20250101\nC,,20250101\nD,20250102,\nE,20241231,20250101\n");

    assertThat(all.ids()).containsExactly("A", "C", "D", "E");
    assertThat(all.rejected())
        .extracting(Reject::line, Reject::code, Reject::field)
        .containsExactly(tuple(2L, RejectCode.END_BEFORE_START, "end"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Contract(ContractKind.FEE, LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 1)));
  }

  /**
   * Months of a contract are counted from its first day, the anchor: no month end in between moves
   * it (Kill Bill issue 127).
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 28, 29, 30, 31})
  void contractFromDay29To31_hasAsManyMonthsAsItRuns(int day) {
    for (YearMonth month = YearMonth.of(2000, 1);
        month.getYear() <= 2100;
        month = month.plusMonths(1)) {
      if (month.isValidDay(day)) {
        LocalDate start = month.atDay(day);
        for (int months = 1; months <= 25; months++) {
          LocalDate next = start.plusMonths(months);

          assertThat(new Contract(ContractKind.FEE, start, next.minusDays(1)).termMonths())
              .as("%s to the day before %s", start, next)
              .isEqualTo(months);
          assertThat(new Contract(ContractKind.FEE, start, next.minusDays(2)).termMonths())
              .as("%s to two days before %s", start, next)
              .isEqualTo(months - 1);
        }
      }
    }
  }

  /** As of one month's end after the other the tenure is one month longer: none lost or doubled. */
  @ParameterizedTest
  @ValueSource(ints = {1, 28, 29, 30, 31})
  void tenureFromDay29To31_risesByOneAtEachMonthEnd(int day) {
    DerivedFacts.Bound derived =
        DerivedFacts.standard().bind(FactSchema.ofYuan(StandardFacts.OPEN_DATE));
    for (YearMonth month = YearMonth.of(2000, 1);
        month.getYear() <= 2100;
        month = month.plusMonths(1)) {
      if (month.isValidDay(day)) {
        for (int months = 0; months <= 13; months++) {
          LocalDate asOf = month.plusMonths(months).atEndOfMonth();

          assertThat(tenure(derived, month.atDay(day), asOf))
              .as("%s to %s", month.atDay(day), asOf)
              .isEqualTo(months);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 29, 30, 31})
  void tenure_neverFallsFromDayToDay(int day) {
    DerivedFacts.Bound derived =
        DerivedFacts.standard().bind(FactSchema.ofYuan(StandardFacts.OPEN_DATE));
    LocalDate open = LocalDate.of(2023, 12, day);
    double before = 0;
    for (LocalDate asOf = open; asOf.getYear() < 2026; asOf = asOf.plusDays(1)) {
      double tenure = tenure(derived, open, asOf);

      assertThat(tenure - before).as("%s to %s", open, asOf).isBetween(0.0, 1.0);
      before = tenure;
    }
    assertThat(before).isEqualTo(24);
  }

  private static double tenure(DerivedFacts.Bound derived, LocalDate open, LocalDate asOf) {
    Facts facts =
        Facts.builder(FactSchema.ofYuan(StandardFacts.OPEN_DATE), CustomerId.of("A"), asOf)
            .set(StandardFacts.OPEN_DATE, open)
            .build();
    return derived.derive(facts).numeric(StandardFacts.TENURE_MONTHS);
  }

  private static final String MSISDN =
      layout("{\"name\": \"name\", \"msisdn\": {\"prefixes\": [\"86\", \"0086\", \"+86\"]}}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800000001",
        "8613800000001",
        "008613800000001",
        "+8613800000001",
        " 13800000001  "
      })
  void msisdn_isNormalised(String number) throws IOException {
    assertThat(one(MSISDN, number).names()).containsExactly("13800000001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1380000000", "138000000012", "1380000000A", "23800000001", "138 0000 0001",
            "138-0000-0001",
        "+86 13800000001", "+85261234567", "0085261234567", "+12025550123", "86861380000000",
            "861380000000",
        "1064800000001", "10086", "138****0001", "１３８０００００００１", "+8686138000000", "张三"
      })
  void noMsisdn_isRejectedMasked(String number) throws IOException {
    Reading all = one(MSISDN, number);

    assertThat(all.codes()).containsExactly(RejectCode.INVALID_MSISDN);
    assertThat(all.rejected().get(0).valueMasked()).contains("*").isNotEqualTo(number);
  }

  @Test
  void msisdnPrefixThatIsNotDeclared_isRejected() throws IOException {
    String bare = layout("{\"name\": \"name\", \"msisdn\": {}}");

    assertRejected(bare, "8613800000001", RejectCode.INVALID_MSISDN);
    assertRejected(bare, "+8613800000001", RejectCode.INVALID_MSISDN);
  }

  private static final String DOCUMENTS =
      Reading.layout(
          """
          "checks": [{"check": "ID_DOCUMENT", "columns": {"id_number": "name"}, "parameters": {"residentCardTypes": ["0"]}}],
          """,
          "{\"name\": \"id\"}, {\"name\": \"id_type\"}, {\"name\": \"name\"}");

  /** What is found of these numbers of residents' cards (type 0) or others, read in one file. */
  private static List<String> documents(String type, List<String> numbers) throws IOException {
    StringBuilder text = new StringBuilder();
    numbers.forEach(
        number -> text.append("A,").append(type).append(',').append(number).append('\n'));
    Reading all = Reading.of(DOCUMENTS, text.toString());

    assertThat(all.ids()).hasSameSizeAs(numbers);
    assertThat(all.findings())
        .extracting(Finding::valueMasked)
        .allMatch(masked -> masked.contains("**********"))
        .doesNotContainAnyElementsOf(numbers);
    return all.findingCodes();
  }

  /** The number with each of these signs in each of its first places. */
  private static List<String> typos(String number, int places, String signs) {
    List<String> result = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      for (int i = 0; i < signs.length(); i++) {
        if (signs.charAt(i) != number.charAt(place)) {
          result.add(number.substring(0, place) + signs.charAt(i) + number.substring(place + 1));
        }
      }
    }
    return result;
  }

  /** 11010519491231002X is the example of GB 11643-1999. */
  @Test
  void idCard_isCheckedByItsRuleAndShownMasked() throws IOException {
    assertThat(documents("0", List.of("11010519491231002X", "11010519491231002x", ""))).isEmpty();
    assertThat(documents("0", List.of("110105491231002"))).containsExactly("ID_15_DIGITS");
    assertThat(documents("0", List.of("110105194912310021"))).containsExactly("ID_CHECKSUM");
  }

  /** The law of ISO 7064 mod 11-2. */
  @Test
  void idCardWithOneOtherSign_isAlwaysNoticed() throws IOException {
    List<String> typos = new ArrayList<>(typos("11010519491231002X", 17, "0123456789"));
    for (int last = 0; last <= 9; last++) {
      typos.add("11010519491231002" + last);
    }
    assertThat(typos).hasSize(17 * 9 + 10);

    assertThat(documents("0", typos)).hasSameSizeAs(typos).containsOnly("ID_CHECKSUM");
  }

  /** 91350100M000100Y43 is the example of GB 32100-2015. */
  @Test
  void unifiedSocialCreditCode_isKnownByItsCheckSign() throws IOException {
    String valid = "91350100M000100Y43";
    List<String> typos = typos(valid, 18, "0123456789ABCDEFGHJKLMNPQRTUWXY");
    assertThat(typos).hasSize(18 * 30);

    assertThat(documents("0", List.of(valid))).containsExactly("ID_UNIT_CODE");
    assertThat(documents("A", List.of(valid))).containsExactly("ID_UNIT_CODE");
    assertThat(documents("0", typos)).hasSameSizeAs(typos).containsOnly("ID_TYPE_MISMATCH");
  }

  @Test
  void nameOf1And10000Characters_isTakenOrRejectedWithoutShowingIt() throws IOException {
    String layout = layout("{\"name\": \"name\"}");
    String wide = layout.replace("\"columns\"", "\"limits\": {\"fieldChars\": 10000}, \"columns\"");
    String longName = "张".repeat(10_000);

    assertThat(one(layout, "张").names()).containsExactly("张");
    assertThat(one(layout, "𠮷").names()).containsExactly("𠮷");
    assertRejected(layout, longName, RejectCode.FIELD_TOO_LONG);
    assertThat(one(layout, longName).rejected().get(0)).asString().doesNotContain("张");
    assertThat(one(wide, longName).names()).containsExactly(longName);
    assertRejected(wide, longName + '张', RejectCode.FIELD_TOO_LONG);
    assertThat(PersonName.of("张")).hasToString("张**");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PersonName.of(longName))
        .withMessage("PersonName must have at most 100 characters but had 10000");
  }
}
