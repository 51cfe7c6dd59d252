package org.telcocrm.io.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.io.layout.Duplicates;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.io.layout.RecordFormat;
import org.telcocrm.io.layout.TextEncoding;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;

/** What a run writes depends on what stands in the file, and on nothing else. */
class SameBytesTest {

  private static final int ROWS = 3_000;
  private static final List<String> FILES =
      List.of("assessments.csv", "actions.csv", "rejects.csv", "findings.csv");

  private static final Layout LAYOUT =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "same", "delimiter": "|", "id": "user", "owner": "customer",
           "columns": [
             {"name": "customer"}, {"name": "user"}, {"name": "name"},
             {"name": "kind", "fact": "service_kind", "values": {"M": "MOBILE"}, "fallback": "OTHER"},
             {"name": "prepay", "fact": "prepay", "values": {"0": false, "1": true}, "fallback": "REJECT"},
             {"name": "birth", "fact": "birth_date", "pattern": "yyyyMMdd"},
             {"name": "m0", "fact": "bill_m0", "scale": "YUAN"},
             {"name": "m1", "fact": "bill_m1", "scale": "FEN"},
             {"name": "m2", "fact": "bill_m2", "scale": "FEN"},
             {"name": "port", "fact": "port_query_90d", "min": 0}],
           "checks": ["BIRTH_DATE_UNKNOWN"]}
          """,
          LayoutCatalog.standard());

  private static final ScorecardPolicy CARD =
      ScorecardPolicy.builder("risk", "1", "LOW")
          .card(
              Scorecard.of(
                  Characteristic.of(StandardFacts.PORT_QUERY_90D)
                      .neutralBelow(1)
                      .above(50, "PORT_QUERY"),
                  Characteristic.of(StandardFacts.PREPAY, 10, "PREPAID")))
          .band(40, "HIGH")
          .build();

  @TempDir Path folder;
  private CustomerAssessor assessor = CustomerAssessor.ofDefaults();

  @BeforeEach
  void write() throws IOException {
    write("utf8.dat", TextEncoding.UTF_8, false);
    write("utf8.dat.gz", TextEncoding.UTF_8, true);
    write("gbk.dat", TextEncoding.GBK, false);
  }

  private void write(String name, TextEncoding encoding, boolean gzip) throws IOException {
    Charset charset = encoding.charset();
    try (OutputStream file = Files.newOutputStream(folder.resolve(name));
        OutputStream out = gzip ? new GZIPOutputStream(file) : file) {
      for (int i = 0; i < ROWS; i++) {
        out.write((line(i) + '\n').getBytes(charset));
      }
    }
  }

  private static String line(int i) {
    return String.join(
        "|",
        "C" + i / 2,
        "U%07d".formatted(i % 60 == 59 ? i - 1 : i),
        i % 3 == 0 ? "瑋東" : "王小明",
        "M",
        i % 3 == 0 ? "1" : i % 97 == 5 ? "x" : "0",
        i % 40 == 5 ? "19000101" : "19850607",
        i % 11 == 0 ? "" : i % 131 + "." + (10 + i % 90),
        i % 25 == 3 ? "1x" : Integer.toString(3_000 + i % 997),
        Integer.toString(4_000 + i % 7),
        i % 20 == 0 ? "1" : "0");
  }

  private Path run(String input, String out, TextEncoding encoding, int threads, Duplicates mode)
      throws IOException {
    RecordFormat format = LAYOUT.format().toBuilder().encoding(encoding).build();
    RunResult result =
        ExtractRun.builder()
            .input(folder.resolve(input))
            .layout(LAYOUT.toBuilder().format(format).duplicates(mode).build())
            .asOf(LocalDate.of(2026, 3, 31))
            .assessor(assessor)
            .out(folder.resolve(out))
            .threads(threads)
            .chunkBytes(4_096)
            .build()
            .run();
    assertThat(result.counts().read()).isEqualTo(ROWS);
    // Where the record before is rejected, the second of two is the first valid one.
    assertThat(result.counts().duplicate()).isBetween(ROWS / 120L, ROWS / 60L - 1);
    return folder.resolve(out);
  }

  private static void requireSame(Path one, Path other) {
    for (String file : FILES) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
  }

  @Test
  void run_writesTheSameOnAnyNumberOfThreads() throws IOException {
    Path one = run("utf8.dat", "one", TextEncoding.UTF_8, 1, Duplicates.ADJACENT);
    requireSame(one, run("utf8.dat", "two", TextEncoding.UTF_8, 2, Duplicates.ADJACENT));
    requireSame(one, run("utf8.dat", "seven", TextEncoding.UTF_8, 7, Duplicates.ADJACENT));
  }

  @Test
  void run_inColumns_writesTheSameOnAnyNumberOfThreads() throws IOException {
    assessor = CustomerAssessor.of(PolicySet.none().with(CARD));
    Path one = run("utf8.dat", "one", TextEncoding.UTF_8, 1, Duplicates.ADJACENT);
    assertThat(Files.readAllLines(one.resolve("assessments.csv")))
        .startsWith(
            "customer_id,gaps,owner_id,risk_points,risk_band,risk_reasons",
            "U0000000,,C0,60,HIGH,PORT_QUERY|PREPAID");
    requireSame(one, run("utf8.dat", "two", TextEncoding.UTF_8, 2, Duplicates.ADJACENT));
    requireSame(one, run("utf8.dat", "seven", TextEncoding.UTF_8, 7, Duplicates.ADJACENT));
  }

  @Test
  void run_writesTheSameOfAPackedFile() throws IOException {
    requireSame(
        run("utf8.dat", "plain", TextEncoding.UTF_8, 2, Duplicates.ADJACENT),
        run("utf8.dat.gz", "packed", TextEncoding.UTF_8, 2, Duplicates.ADJACENT));
  }

  @Test
  void run_decidesTheSameInAnyEncoding() throws IOException {
    Path utf8 = run("utf8.dat", "utf8", TextEncoding.UTF_8, 2, Duplicates.ADJACENT);
    Path gbk = run("gbk.dat", "gbk", TextEncoding.GBK, 2, Duplicates.ADJACENT);
    for (String file : List.of("assessments.csv", "actions.csv")) {
      assertThat(gbk.resolve(file)).hasSameBinaryContentAs(utf8.resolve(file));
    }
    assertThat(withoutPlaces(gbk.resolve("rejects.csv")))
        .isEqualTo(withoutPlaces(utf8.resolve("rejects.csv")))
        .hasSizeGreaterThan(100);
  }

  private static List<String> withoutPlaces(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> line.replaceFirst(",\\d+,", ",")).toList();
  }

  @Test
  void run_findsTheSameDuplicatesExactly_whereTheyStandSideBySide() throws IOException {
    requireSame(
        run("utf8.dat", "adjacent", TextEncoding.UTF_8, 2, Duplicates.ADJACENT),
        run("utf8.dat", "exact", TextEncoding.UTF_8, 2, Duplicates.EXACT));
  }
}
