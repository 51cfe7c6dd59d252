package org.telcocrm.io.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.io.extract.ChunkHandler;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractPass;
import org.telcocrm.io.extract.ExtractPosition;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.io.run.ExtractRun;
import org.telcocrm.io.run.IncompleteInputException;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.policy.NodeReader;

/**
 * What a file says of itself in its trailer: faults.md A, the lines on truncated transfers, the
 * trailer's count and the trailer's amount.
 */
class TrailerFaultsTest {

  private static final String LAYOUT =
      Reading.layout(
          "\"trailer\": {\"prefix\": \"TRL,\", \"count\": 2, \"amounts\": {\"bill\": 3}},",
          "{\"name\": \"id\"}, {\"name\": \"bill\", \"fact\": \"bill_m0\", \"scale\": \"YUAN\"}");

  private static final String FILE = "A,12.50\nB,0.07\nC,100\n";

  private static final String FIXED =
      """
      {"formatVersion": 1, "name": "fixed", "charset": "GBK", "id": "id", "duplicates": "NONE",
       "trailer": {"prefix": "9", "count": [1, 4], "amounts": {"bill": [4, 10]}},
       "columns": [{"name": "id", "bytes": [0, 3]},
                   {"name": "bill", "bytes": [3, 9], "fact": "bill_m0", "scale": "FEN"}]}
      """;

  private static List<String> mismatches(Reading reading) {
    return reading.findings().stream()
        .filter(each -> each.code().equals("CONTROL_TOTAL_MISMATCH"))
        .map(each -> each.field() + ' ' + each.valueMasked())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRL,3,112.57\n",
        "TRL,3,112.57",
        "TRL, 3 ,112.570,more\r\n",
        "TRL,003,112.57\n\n  \n"
      })
  void trailerThatAgrees_isNoRecord(String trailer) throws IOException {
    Reading reading = Reading.of(LAYOUT, FILE + trailer);
    assertThat(reading.ids()).containsExactly("A", "B", "C");
    assertThat(reading.counts().read()).isEqualTo(3);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.counts().isComplete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "TRL,4,112.57;count 4 but was 3",
        "TRL,,112.57;count no number but was 3",
        "TRL,3.0,112.57;count no number but was 3",
        "TRL,x,112.57;count no number but was 3",
        "TRL,99999999999999999999,112.57;count 99999999999999999999 but was 3"
      })
  void trailerCountOtherThanRows_isAMismatch(String trailer, String mismatch) throws IOException {
    Reading reading = Reading.of(LAYOUT, FILE + trailer + '\n');
    assertThat(mismatches(reading)).containsExactly(mismatch);
    assertThat(reading.counts().isComplete()).isFalse();
    assertThat(reading.counts().findingsByCode()).containsEntry("CONTROL_TOTAL_MISMATCH", 1L);
    assertThat(reading.ids()).containsExactly("A", "B", "C");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "TRL,3,112.56;bill 11256 but was 11257",
        "TRL,3,112.571;bill no number but was 11257",
        "TRL,3,-112.57;bill -11257 but was 11257",
        "TRL,3,1e2;bill no number but was 11257",
        "TRL,3;bill no number but was 11257"
      })
  void trailerAmountOtherThanTheSum_isAMismatch(String trailer, String mismatch)
      throws IOException {
    Reading reading = Reading.of(LAYOUT, FILE + trailer + '\n');
    assertThat(mismatches(reading)).containsExactly(mismatch);
    assertThat(reading.counts().isComplete()).isFalse();
  }

  /** Every byte at which a transfer can break off: never taken for a whole file. */
  @Test
  void fileCutAnywhere_isIncomplete() throws IOException {
    String whole = FILE + "TRL,3,112.57\n";
    for (int length = 0; length < whole.length() - 1; length++) {
      Reading reading = Reading.of(LAYOUT, whole.substring(0, length));
      assertThat(reading.counts().isComplete()).as("cut to %d bytes", length).isFalse();
    }
    assertThat(Reading.of(LAYOUT, whole.substring(0, whole.length() - 1)).counts().isComplete())
        .isTrue();
  }

  @Test
  void rejectedRecords_countToo_andRecordsBehindTheTrailer_doNotFit() throws IOException {
    Reading rejected = Reading.of(LAYOUT, "A,1\n,2\nC\nTRL,3,3\n");
    assertThat(rejected.rejected()).hasSize(2);
    assertThat(mismatches(rejected)).isEmpty();
    assertThat(mismatches(Reading.of(LAYOUT, FILE + "TRL,3,112.57\nD,1\n")))
        .containsExactly("count 3 but was 4", "bill 11257 but was 11357");
    assertThat(mismatches(Reading.of(LAYOUT, "TRL,0,0\n"))).isEmpty();
    assertThat(mismatches(Reading.of(LAYOUT, FILE + "TRL,3,112.57\nTRL,3,112.57\n")))
        .containsExactly("trailers 1 but was 2");
    assertThat(mismatches(Reading.of(LAYOUT, FILE))).containsExactly("trailers 1 but was 0");
  }

  /** A bad row never stops a run: who cannot read an amount cannot say that the total is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "B,2,x;EXTRA_FIELD",
        "B,2x;INVALID_NUMBER",
        "B,0.001;INEXACT_AMOUNT",
        "B,999;",
      })
  void amountThatCannotBeRead_leavesTheTotalUnchecked(String record, @Nullable String code)
      throws IOException {
    String layout = LAYOUT.replace("\"YUAN\"", "\"YUAN\", \"unknownValues\": [\"999\"]");
    Reading reading = Reading.of(layout, "A,1\n" + record + "\nTRL,2,3\n");
    assertThat(reading.counts().isComplete()).isTrue();
    assertThat(reading.counts().findingsByCode()).containsEntry("CONTROL_TOTAL_UNCHECKED", 1L);
    if (code != null) {
      assertThat(reading.codes()).extracting(Enum::name).containsExactly(code);
    }
    // The number of records is known all the same.
    assertThat(mismatches(Reading.of(layout, "A,1\n" + record + "\nTRL,3,3\n")))
        .containsExactly("count 3 but was 2");
  }

  @Test
  void quotedTrailer_isReadToo() throws IOException {
    String layout =
        LAYOUT
            .replace("\"trailer\"", "\"quote\": \"rfc4180\", \"trailer\"")
            .replace("TRL,", "\\\"TRL\\\",");
    Reading reading = Reading.of(layout, "\"A\",\"1\"\n\"TRL\",\"1\",\" 1.00\"\n");
    assertThat(reading.ids()).containsExactly("A");
    assertThat(reading.findings()).isEmpty();
  }

  /** Longer than any line may be: a bad record like any other, whatever the chunks. */
  @Test
  void trailerOverTheLimitOfLines_isNone() throws IOException {
    Layout layout =
        LayoutJson.parse(
            LAYOUT.replace(
                "\"trailer\"", "\"limits\": {\"lineChars\": 70, \"fieldChars\": 70}, \"trailer\""),
            LayoutCatalog.standard());
    for (int blanks : new int[] {10, 270, 271, 272, 273, 274, 275, 600}) {
      for (String end : List.of("\n", "\r\n", "")) {
        byte[] bytes =
            ("A,1\nB,2\nTRL,2,3" + " ".repeat(blanks) + end).getBytes(StandardCharsets.UTF_8);
        ExtractSource source = ExtractSource.of("x", () -> new ByteArrayInputStream(bytes));
        List<String> counts = new ArrayList<>();
        for (int chunk : new int[] {1, 64, 100_000}) {
          try (ExtractReader reader = ExtractReader.open(source, layout, Reading.AS_OF, chunk)) {
            counts.add(reader.read(1, () -> each -> {}).toString());
          }
        }
        assertThat(Set.copyOf(counts)).as("%d blanks and '%s'", blanks, end).hasSize(1);
      }
    }
  }

  @Test
  void fixedWidth_hasItsTotalsInBytes() throws IOException {
    Reading whole = Reading.of(FIXED, "A  000125\nB     -25\n9  2   100\n");
    assertThat(whole.ids()).containsExactly("A", "B");
    assertThat(mismatches(whole)).isEmpty();
    assertThat(mismatches(Reading.of(FIXED, "A  000125\n9  2   125\n")))
        .containsExactly("count 2 but was 1");
    assertThat(mismatches(Reading.of(FIXED, "A  000125\n9  1   12\n")))
        .containsExactly("bill no number but was 125");
  }

  /** Whatever the chunks, the threads, and where a reading is taken up again. */
  @Test
  void trailer_isFoundInAnyChunk_byAnyThread_andAfterABreak() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append("U").append(i).append(",0.01\n");
    }
    Layout layout = LayoutJson.parse(LAYOUT, LayoutCatalog.standard());
    for (String last : List.of("TRL,200,2.00\n", "TRL,200,2.01\n")) {
      byte[] bytes = (lines + last).getBytes(StandardCharsets.UTF_8);
      ExtractSource source = ExtractSource.of("x", () -> new ByteArrayInputStream(bytes));
      boolean complete = last.endsWith("00\n");
      for (int chunk : new int[] {1, 13, 64, 1000, 100_000}) {
        for (int threads : new int[] {1, 3}) {
          try (ExtractReader reader = ExtractReader.open(source, layout, Reading.AS_OF, chunk)) {
            ExtractCounts counts = reader.read(threads, new Positions(layout, source, complete));
            assertThat(counts.isComplete()).isEqualTo(complete);
            assertThat(counts.read()).isEqualTo(200);
          }
        }
      }
    }
  }

  /** Takes the reading up again behind each chunk, also behind the one with the trailer. */
  private record Positions(Layout layout, ExtractSource source, boolean complete)
      implements ExtractPass {

    @Override
    public ChunkHandler handler() {
      return chunk -> {};
    }

    @Override
    public void delivered(ExtractPosition position) throws IOException {
      if (position.counts().read() < 190 && position.counts().read() % 50 != 0) {
        return;
      }
      NodeReader written = NodeReader.of(CrmJson.parse(CrmJson.write(position.write())));
      try (ExtractReader reader = ExtractReader.open(source, layout, Reading.AS_OF)) {
        ExtractCounts counts =
            reader.resume(ExtractPosition.read(written, layout)).read(1, () -> chunk -> {});
        assertThat(counts.isComplete()).isEqualTo(complete);
      }
    }
  }

  @Test
  void run_publishesNothingOfAnIncompleteFile(@TempDir Path folder) throws IOException {
    Path input = folder.resolve("x.dat");
    Path out = folder.resolve("out");
    Files.writeString(input, FILE + "TRL,4,112.58\n");
    assertThatThrownBy(() -> run(input, out))
        .isInstanceOf(IncompleteInputException.class)
        .hasMessage(
            "x.dat is incomplete: by its trailer expected count 4 but was 3; bill 11258 but was 11257"
                + " (amounts in minor units). Nothing was published. Maybe transfer the file"
                + " again.");
    assertThat(out).doesNotExist();
    Files.writeString(input, FILE + "TRL,3,112.57\n");
    run(input, out);
    assertThat(out.resolve("assessments.csv")).exists();
  }

  private static void run(Path input, Path out) throws IOException {
    ExtractRun.builder()
        .input(input)
        .layout(LayoutJson.parse(LAYOUT, LayoutCatalog.standard()))
        .asOf(Reading.AS_OF)
        .out(out)
        .assessor(CustomerAssessor.builder().policies(PolicySet.none()).build())
        .build()
        .run();
  }
}
