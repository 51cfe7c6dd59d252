package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.product.Contract;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.io.extract.Reject;
import org.telcocrm.io.extract.RejectCode;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.LayoutJson;

/** Dates: faults.md C, a test for each of its lines on them. */
class DateFaultsTest {

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

      OneValue.assertRejected(OneValue.date(pattern), written, RejectCode.INVALID_DATE);
      Reading declared =
          OneValue.read(OneValue.date(pattern + ", \"missing\": [\"" + written + "\"]"), written);
      assertThat(declared.accepted().get(0).state(StandardFacts.OPEN_DATE))
          .isEqualTo(FactReader.State.MISSING);
      assertThat(declared.findings()).isEmpty();
    }
  }

  @Test
  void ambiguousDate_isReadByTheDeclaredPatternOnly() throws IOException {
    assertThatThrownBy(
            () -> LayoutJson.parse(OneValue.date("\"pad\": \"SPACE\""), LayoutCatalog.standard()))
        .isInstanceOf(LayoutException.class)
        .hasMessageContaining("pattern");
    OneValue.assertRejected(
        OneValue.date("\"pattern\": \"yyyyMMdd\""), "01/02/2025", RejectCode.INVALID_DATE);
    OneValue.assertRejected(
        OneValue.date("\"pattern\": \"yyyy/MM/dd\""), "01/02/2025", RejectCode.INVALID_DATE);
    assertThat(
            OneValue.read(OneValue.date("\"pattern\": \"dd/MM/yyyy\""), "01/02/2025")
                .accepted()
                .get(0)
                .date(StandardFacts.OPEN_DATE))
        .contains(LocalDate.of(2025, 2, 1));
    assertThat(
            OneValue.read(OneValue.date("\"pattern\": \"MM/dd/yyyy\""), "01/02/2025")
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
}
