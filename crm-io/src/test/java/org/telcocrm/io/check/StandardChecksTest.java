package org.telcocrm.io.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;

class StandardChecksTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  /** A record made by hand. */
  private static final class HandMade implements CheckedRecord {

    private Facts facts;
    private final Map<String, String> texts;
    private final List<String> found = new ArrayList<>();

    HandMade(Facts facts, Map<String, String> texts) {
      this.facts = facts;
      this.texts = texts;
    }

    @Override
    public FactReader facts() {
      return facts;
    }

    @Override
    public Optional<String> text(String role) {
      return Optional.ofNullable(texts.get(role));
    }

    @Override
    public List<String> parameter(String name) {
      return List.of("0", "2");
    }

    @Override
    public void find(String code, Fact about) {
      found.add(code + " " + about.code());
    }

    @Override
    public void find(String code, String role) {
      found.add(code + " " + role);
    }

    @Override
    public void forget(Fact fact) {
      facts = facts.toBuilder().numeric(fact, Double.NaN).build();
    }
  }

  private static RecordCheck check(String name) {
    return StandardChecks.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "BIRTH_DATE_UNKNOWN, birth_date=1900-01-01, BIRTH_DATE_UNKNOWN birth_date",
    "BIRTH_DATE_UNKNOWN, birth_date=1900-01-02,",
    "BIRTH_DATE_UNKNOWN, birth_date=2026-03-31,",
    "BIRTH_DATE_UNKNOWN, birth_date=2026-04-01, BIRTH_DATE_UNKNOWN birth_date",
    "OPEN_DATE_RESET, open_date=2026-01-31;tenure_months=1,",
    "OPEN_DATE_RESET, open_date=2026-01-31;tenure_months=3,",
    "OPEN_DATE_RESET, open_date=2026-01-31;tenure_months=4, OPEN_DATE_RESET open_date",
    "OPEN_DATE_RESET, open_date=2026-01-31;tenure_months=0, OPEN_DATE_RESET open_date",
    "OPEN_DATE_RESET, open_date=2026-01-31,",
    "NEGATIVE_BILL, bill_m0=-1;bill_m3=-5, NEGATIVE_BILL bill_m0|NEGATIVE_BILL bill_m3",
    "NEGATIVE_BILL, bill_m0=0,",
    "ZERO_BILL_WITH_USAGE, bill_m0=0;out_min_m0=1, ZERO_BILL_WITH_USAGE bill_m0",
    "ZERO_BILL_WITH_USAGE, bill_m0=0;data_mb_m0=1, ZERO_BILL_WITH_USAGE bill_m0",
    "ZERO_BILL_WITH_USAGE, bill_m0=0;out_min_m0=0,",
    "ZERO_BILL_WITH_USAGE, bill_m0=1;out_min_m0=1,",
    "ARREARS_ON_CANCELLED, arrears=1;state=CANCELLED, ARREARS_ON_CANCELLED arrears",
    "ARREARS_ON_CANCELLED, arrears=1;state=STOPPED,",
    "ARREARS_ON_CANCELLED, arrears=0;state=CANCELLED,",
    "CREDIT_ON_LEFT, balance=1;state=CANCELLED, CREDIT_ON_LEFT balance",
    "CREDIT_ON_LEFT, balance=-1;state=CANCELLED,"
  })
  void check_findsWhatItsNameSays(String name, String facts, String expected) {
    Facts.Builder row =
        Facts.builder(
            FactSchema.ofYuan(StandardFacts.all().toArray(Fact[]::new)),
            CustomerId.of("U1"),
            AS_OF);
    for (String each : facts.split(";", -1)) {
      String[] parts = each.split("=", -1);
      Fact fact = StandardFacts.find(parts[0]).orElseThrow();
      row.numeric(fact, fact.parse(parts[1]).orElseThrow());
    }
    HandMade record = new HandMade(row.build(), Map.of());

    check(name).check(record);

    assertThat(String.join("|", record.found)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void unknownBirthday_isForgotten() {
    Facts facts =
        Facts.builder(FactSchema.ofYuan(StandardFacts.BIRTH_DATE), CustomerId.of("U1"), AS_OF)
            .set(StandardFacts.BIRTH_DATE, LocalDate.of(1899, 12, 31))
            .build();
    HandMade record = new HandMade(facts, Map.of());

    check("BIRTH_DATE_UNKNOWN").check(record);

    assertThat(record.facts().date(StandardFacts.BIRTH_DATE)).isEmpty();
  }

  /** Joined on 31 January: one month on 28 February, and two if the opening month counts. */
  @Test
  void openDate_isTheAnchorOfItsMonths() {
    FactSchema schema = FactSchema.ofYuan(StandardFacts.OPEN_DATE, StandardFacts.TENURE_MONTHS);
    Facts facts =
        Facts.builder(schema, CustomerId.of("U1"), LocalDate.of(2026, 2, 28))
            .set(StandardFacts.OPEN_DATE, LocalDate.of(2026, 1, 31))
            .set(StandardFacts.TENURE_MONTHS, 2)
            .build();
    HandMade record = new HandMade(facts, Map.of());

    check("OPEN_DATE_RESET").check(record);

    assertThat(record.found).isEmpty();
  }

  @Test
  void openDateBehindTheAsOfDate_countsBackwards() {
    FactSchema schema = FactSchema.ofYuan(StandardFacts.OPEN_DATE, StandardFacts.TENURE_MONTHS);
    for (int days : new int[] {1, 70}) {
      Facts facts =
          Facts.builder(schema, CustomerId.of("U1"), AS_OF)
              .set(StandardFacts.OPEN_DATE, AS_OF.plusDays(days))
              .set(StandardFacts.TENURE_MONTHS, 0)
              .build();
      HandMade record = new HandMade(facts, Map.of());

      check("OPEN_DATE_RESET").check(record);

      assertThat(record.found).hasSize(days == 1 ? 0 : 1);
    }
  }

  /**
   * The number 11010519491231002X is the example of GB 11643-1999, 91350100M000100Y43 that of GB
   * 32100-2015, D2143569-X that of GB 11714-1997. The check digit of 110105202502290019 is right,
   * but 2025 has no 29 February; 2024 has.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 11010519491231002X,",
    "0, 11010519491231002x,",
    "0, 110105194912310021, ID_CHECKSUM",
    "0, 110105202502290019, ID_CHECKSUM",
    "A, 110105202502290019,",
    "0, 110105202402290011,",
    "0, 111111111111111111, ID_PLACEHOLDER",
    "0, 000000000000000000, ID_PLACEHOLDER",
    "0, 110105491231002, ID_15_DIGITS",
    "0, 91350100M000100Y43, ID_UNIT_CODE",
    "A, 91350100M000100Y43, ID_UNIT_CODE",
    "0, D2143569-X, ID_UNIT_CODE",
    "0, D2143569X, ID_UNIT_CODE",
    "A, D2143569X,",
    "0, E12345678, ID_TYPE_MISMATCH",
    "A, 11010519491231002X, ID_TYPE_MISMATCH",
    "A, E12345678,",
    ", 11010519491231002X,",
    ", E12345678,"
  })
  void idDocument_reportsTheFirstOddity(String type, String number, String expected) {
    Map<String, String> texts =
        type == null ? Map.of("id_number", number) : Map.of("id_number", number, "id_type", type);
    FactReader none = Facts.builder(FactSchema.ofYuan(), CustomerId.of("U1"), AS_OF).build();
    HandMade record = new HandMade((Facts) none, texts);

    check("ID_DOCUMENT").check(record);

    assertThat(String.join("|", record.found))
        .isEqualTo(expected == null ? "" : expected + " id_number");
  }
}
