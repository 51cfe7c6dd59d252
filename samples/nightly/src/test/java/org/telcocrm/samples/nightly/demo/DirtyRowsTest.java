package org.telcocrm.samples.nightly.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.extract.DuplicateCode;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractHandler;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.io.extract.RecordPlace;
import org.telcocrm.io.extract.Reject;
import org.telcocrm.io.extract.RejectCode;
import org.telcocrm.samples.nightly.demo.DirtyForm.Ending;

/** Every kind of dirty row ends as contracts say: defaults 4, "Outcome of each dirty kind". */
class DirtyRowsTest {

  private static final int ROWS = 9000;
  private static final DemoExtract EXTRACT = DemoExtract.of(ROWS, DemoExtractTest.AS_OF);
  private static final Map<Long, String> ENDINGS = new HashMap<>();
  private static DirtyLedger ledger = new DirtyLedger();
  private static ExtractCounts counts;

  @BeforeAll
  static void readAll() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ledger = EXTRACT.write(0, ROWS, out);
    counts = read(out.toByteArray(), DemoExtractTest.AS_OF, new Endings());
  }

  private static ExtractCounts read(byte[] bytes, LocalDate asOf, ExtractHandler handler)
      throws IOException {
    ExtractSource source = ExtractSource.of("demo", () -> new ByteArrayInputStream(bytes));
    try (ExtractReader reader = ExtractReader.open(source, DemoExtractTest.layout(), asOf)) {
      return reader.read(handler);
    }
  }

  /** Row to ending, for example {@code "REJECTED OUT_OF_RANGE sms"}. */
  private static final class Endings implements ExtractHandler {

    private static void end(long line, String ending) {
      assertThat(ENDINGS.put(line - 1, ending)).isNull();
    }

    @Override
    public void accepted(ExtractRow row) {
      long line = row.place().line();
      assertThat(row.facts().customer().value()).isEqualTo(DemoExtract.userId(line - 1));
      List<String> found = new ArrayList<>();
      row.findings().forEach(finding -> found.add(text(finding)));
      end(line, found.isEmpty() ? "ACCEPTED" : String.join(", ", found));
    }

    private static String text(Finding finding) {
      return "FOUND " + finding.code() + " " + finding.field();
    }

    @Override
    public void rejected(Reject reject) {
      assertThat(reject.customer().orElseThrow().value())
          .isEqualTo(DemoExtract.userId(reject.line() - 1));
      end(reject.line(), "REJECTED " + reject.code() + " " + reject.field());
    }

    @Override
    public void duplicate(RecordPlace place, CustomerId customer, DuplicateCode code) {
      assertThat(customer.value()).isEqualTo(DemoExtract.userId(place.line() - 1));
      end(place.line(), "DUPLICATE " + code);
    }

    @Override
    public void filtered(RecordPlace place, String reason) {
      end(place.line(), "FILTERED " + reason);
    }
  }

  private static String expected(DirtyForm form) {
    return switch (form.ending()) {
      case ACCEPTED -> "ACCEPTED";
      case DUPLICATE, FILTERED -> form.ending() + " " + form.code();
      case FOUND, REJECTED -> form.ending() + " " + form.code() + " " + form.column();
    };
  }

  @ParameterizedTest
  @EnumSource(DirtyForm.class)
  void form_endsAsContractsSay(DirtyForm form) {
    int rows = 0;
    for (long row = 0; row < ROWS; row++) {
      if (EXTRACT.plan().formOf(row).filter(form::equals).isPresent()) {
        assertThat(ENDINGS.get(row)).as("row %s", row).isEqualTo(expected(form));
        rows++;
      }
    }
    assertThat(rows).isGreaterThanOrEqualTo(3);
    assertThat(EXTRACT.plan().count(form)).isEqualTo(rows);
    assertThat(ledger.planted(form)).isEqualTo(rows);
  }

  @Test
  void cleanRows_areAcceptedPlainly() {
    for (long row = 0; row < ROWS; row++) {
      if (EXTRACT.plan().formOf(row).isEmpty()) {
        assertThat(ENDINGS.get(row)).as("row %s", row).isEqualTo("ACCEPTED");
      }
    }
  }

  @Test
  void counts_equalWhatWasPlanted() {
    requireEqual(counts, ledger);
    assertThat(ledger.rows()).isEqualTo(ROWS).isEqualTo(counts.read());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-29", "2026-01-01", "2026-03-15", "2000-01-31", "2099-12-31"})
  void counts_equalWhatWasPlanted_onAnyDay(String day) throws IOException {
    LocalDate asOf = LocalDate.parse(day);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DirtyLedger planted = DemoExtract.of(1200, asOf).write(0, 1200, out);
    requireEqual(read(out.toByteArray(), asOf, row -> {}), planted);
  }

  private static void requireEqual(ExtractCounts found, DirtyLedger planted) {
    Map<RejectCode, Long> rejects = new EnumMap<>(RejectCode.class);
    Map<String, Long> filters = new HashMap<>();
    Map<String, Long> findings = new HashMap<>();
    for (DirtyForm form : DirtyForm.values()) {
      long count = planted.planted(form);
      switch (form.ending()) {
        case REJECTED -> rejects.merge(RejectCode.valueOf(form.code()), count, Long::sum);
        case FILTERED -> filters.merge(form.code(), count, Long::sum);
        case FOUND -> findings.merge(form.code(), count, Long::sum);
        case DUPLICATE -> assertThat(found.duplicate()).isEqualTo(count);
        case ACCEPTED -> assertThat(form.code()).isEmpty();
      }
    }
    assertThat(found.rejectsByCode()).containsExactlyInAnyOrderEntriesOf(rejects);
    assertThat(found.filteredByReason()).containsExactlyInAnyOrderEntriesOf(filters);
    assertThat(found.findingsByCode()).containsExactlyInAnyOrderEntriesOf(findings);
  }

  @Test
  void extraField_rejectsTheWholeFile_namingBothCounts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DemoExtract.of(50, DemoExtractTest.AS_OF).withExtraField().write(0, 50, out);
    List<String> details = new ArrayList<>();
    ExtractCounts result =
        read(
            out.toByteArray(),
            DemoExtractTest.AS_OF,
            new ExtractHandler() {
              @Override
              public void accepted(ExtractRow row) {}

              @Override
              public void rejected(Reject reject) {
                details.add(reject.detail());
              }
            });
    assertThat(result.rejectsByCode()).containsExactly(Map.entry(RejectCode.EXTRA_FIELD, 50L));
    int columns = DemoColumn.values().length;
    assertThat(details)
        .allMatch(text -> text.contains("" + columns) && text.contains("" + (columns + 1)));
  }

  @Test
  void plan_smallExtracts_stillFit() {
    for (long rows : new long[] {1, 2, 3, 7, 199, 200, 201, 1000}) {
      DirtyPlan plan = DirtyPlan.of(rows);
      long dirty = 0;
      for (long row = 0; row < rows; row++) {
        dirty += plan.formOf(row).isPresent() ? 1 : 0;
      }
      long planned = 0;
      for (DirtyForm form : DirtyForm.values()) {
        planned += plan.count(form);
      }
      assertThat(dirty).as("%s rows", rows).isEqualTo(planned);
    }
  }

  @Test
  void kinds_areThoseOfTheSingleFileDemo() {
    assertThat(DirtyKind.values())
        .extracting(DirtyKind::number)
        .containsExactly(1, 2, 4, 5, 7, 8, 9, 11, 12, 13, 14, 17, 18, 19, 20);
    assertThat(ledger.planted(Ending.REJECTED, "AFTER_PERIOD"))
        .isEqualTo(ledger.planted(DirtyKind.AFTER_PERIOD));
  }
}
