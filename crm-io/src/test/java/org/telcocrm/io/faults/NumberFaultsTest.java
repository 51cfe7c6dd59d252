package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
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
import org.telcocrm.io.extract.RejectCode;
import org.telcocrm.rules.analysis.AverageUsers;

/** Numbers and money: faults.md C, a test for each of its lines on them. */
class NumberFaultsTest {

  @Test
  void hugeExponent_isRejectedBeforeAnyArithmetic() throws IOException {
    int records = 3_000;
    String bad = "A|1e2000000000\nB|-1E+2000000000\nC|1e-2000000000\n";
    long start = System.nanoTime();

    Reading all = Reading.of(OneValue.money("\"scale\": \"LI\""), bad.repeat(records / 3));

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
    OneValue.assertRejected(
        OneValue.money("\"scale\": \"YUAN\""), number, RejectCode.INVALID_NUMBER);
    OneValue.assertRejected(
        OneValue.layout("{\"name\": \"n\", \"fact\": \"tenure_months\"}"),
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
    Reading all = OneValue.read(OneValue.money("\"scale\": \"YUAN\""), number);

    assertThat(all.accepted().get(0).money(StandardFacts.BILL_M0)).contains(Money.fen(fen));
    // No minus zero, which would be another value in a map and print a sign.
    assertThat(all.accepted().get(0).numeric(StandardFacts.BILL_M0)).isEqualTo((double) fen);
    assertThat(all.accepted().get(0)).asString().doesNotContain("-0.00");
  }

  @Test
  void fullWidthDigits_areFoldedOnlyWhereDeclared() throws IOException {
    String folding = OneValue.money("\"scale\": \"YUAN\", \"fullWidth\": true");

    assertThat(OneValue.read(folding, "　－１２３．５０").accepted().get(0).money(StandardFacts.BILL_M0))
        .contains(Money.fen(-12350));
    OneValue.assertRejected(folding, "￥１２", RejectCode.INVALID_NUMBER);
    OneValue.assertRejected(folding, "１，２３４", RejectCode.INVALID_NUMBER);
    OneValue.assertRejected(folding, "＋５", RejectCode.INVALID_NUMBER);
    OneValue.assertRejected(
        OneValue.money("\"scale\": \"YUAN\""), "１２３", RejectCode.INVALID_NUMBER);
    Reading lenient =
        OneValue.read(OneValue.money("\"scale\": \"YUAN\", \"onInvalid\": \"MISSING\""), "１２３");
    assertThat(lenient.accepted().get(0).money(StandardFacts.BILL_M0)).isEmpty();
    assertThat(lenient.findingCodes()).containsExactly("INVALID_VALUE");
  }

  @ParameterizedTest
  @CsvSource({"YUAN, 12.345", "YUAN, -0.001", "FEN, 1.5", "LI, 12345", "LI, 0.1", "'0.001', 1500"})
  void amountBelowAFen_isRejectedNeverRounded(String scale, String amount) throws IOException {
    OneValue.assertRejected(
        OneValue.money("\"scale\": \"" + scale + '"'), amount, RejectCode.INEXACT_AMOUNT);
  }

  @Test
  void zerosBehindTheFen_areNoRounding() throws IOException {
    assertThat(
            OneValue.read(OneValue.money("\"scale\": \"YUAN\""), "12.34000")
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
        OneValue.money("\"scale\": \"YUAN\"")
            .replace("\"columns\"", "\"checks\": [\"NEGATIVE_BILL\"], \"columns\"");

    assertThat(OneValue.read(checked, "-12.50").findingCodes()).containsExactly("NEGATIVE_BILL");
    assertThat(OneValue.read(checked, "0").findings()).isEmpty();
    OneValue.assertRejected(
        OneValue.money("\"scale\": \"YUAN\", \"min\": 0"), "-0.01", RejectCode.OUT_OF_RANGE);
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
    OneValue.assertRejected(
        OneValue.money("\"scale\": \"FEN\", \"mandatory\": true"), "", RejectCode.MISSING_VALUE);
  }
}
