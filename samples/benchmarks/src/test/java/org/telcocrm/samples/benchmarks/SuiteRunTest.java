package org.telcocrm.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SuiteRunTest {

  @TempDir private Path dir;

  private String run(String... args) {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new SuiteRun(2_000, 1, true));
    command.setOut(new PrintWriter(out));
    assertThat(command.execute(args)).isZero();
    return out.toString();
  }

  @Test
  void call_printsATableAndLeavesNoFile() {
    String printed = run("--contenders", "hand-columnar,telcocrm", "--dir", dir.toString());
    assertThat(printed)
        .contains("file to file with reasons: 2,000 rows", "typed ingest: 2,000 rows")
        .contains("hand-columnar", "telcocrm")
        .doesNotContain("fastcsv");
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void call_saysWhoCannotReadGbk() {
    String printed = run("--parts", "INGEST", "--charset", "GBK", "--contenders", "duckdb,fastcsv");
    assertThat(printed).containsPattern("duckdb +cannot read GBK").containsPattern("fastcsv +\\d");
  }

  @Test
  void call_measuresRulesAndWhatTheyAllocate() {
    String printed = run("--parts", "RULES", "--contenders", "hand-ifs,telcocrm-batch");
    assertThat(printed)
        .contains("rules on 65536 rows", "B/row")
        .containsPattern("hand-ifs +\\d")
        .containsPattern("telcocrm-batch +\\d");
  }

  @Test
  void call_refusesAContenderNobodyKnows() {
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new SuiteRun(2_000, 1, true));
    command.setErr(new PrintWriter(err));
    assertThat(command.execute("--contenders", "nobody")).isEqualTo(2);
    assertThat(err.toString())
        .contains("contender must be one of [hand-columnar, hand-columnar-sha256, ");
  }
}
