package org.telcocrm.samples.benchmarks.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.Extract;
import org.telcocrm.samples.benchmarks.extract.RandomRows;
import org.telcocrm.samples.benchmarks.extract.Rule;
import org.telcocrm.samples.benchmarks.extract.RuleBook;
import org.telcocrm.samples.benchmarks.extract.Tier;
import org.telcocrm.samples.benchmarks.library.LibraryContender;

/** All contenders write the same bytes, namely those the rule book says. */
class ContendersTest {

  private static final int ROWS = 20_000;
  private static final long SEED = 42;

  private static final List<Contender> CONTENDERS =
      List.of(
          new HandColumnar(false),
          new HandColumnar(true),
          new LibraryContender(),
          new DuckDb(DuckSql.Form.CONCAT),
          new DuckDb(DuckSql.Form.LIST),
          new FastCsv(),
          new ReadlineSplit(true),
          new ReadlineSplit(false));

  @TempDir private Path dir;

  @ParameterizedTest
  @CsvSource({"UTF-8, false, 8", "GBK, false, 6", "GBK, true, 6"})
  void run_writesTheSameBytes(Charset charset, boolean gz, int contenders) throws IOException {
    Extract extract = new Extract(dir.resolve("extract"), ROWS, charset, gz).write(SEED);
    String expected = byTheBook();
    int ran = 0;
    for (Contender each : CONTENDERS) {
      if (each.reads(extract)) {
        Path out = dir.resolve("out" + ran++);
        ((FileJob) each).run(extract, out, 2);
        assertThat(Files.readString(out)).as("%s", each).isEqualTo(expected);
      }
    }
    assertThat(ran).isEqualTo(contenders);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "GBK"})
  void sums_areTheSame(Charset charset) throws IOException {
    Extract extract = new Extract(dir.resolve("extract"), ROWS, charset, false).write(SEED);
    long[] expected = sums();
    for (Contender each : CONTENDERS) {
      if (each.reads(extract)) {
        assertThat(((Ingest) each).sums(extract, 2)).as("%s", each).isEqualTo(expected);
      }
    }
  }

  @Test
  void run_refusesALineWithAColumnMissing() throws IOException {
    Path file = dir.resolve("extract");
    new Extract(file, 1_000, StandardCharsets.UTF_8, false).write(SEED);
    Files.writeString(file, Files.readString(file).replaceFirst("\\|\\d+\\|", "|"));
    Extract extract = new Extract(file, 1_000, StandardCharsets.UTF_8, false);
    assertThatThrownBy(() -> new HandColumnar(false).run(extract, dir.resolve("out"), 2))
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("a line must have 25 columns but one had not");
  }

  @Test
  void write_givesRowsOfAbout126Bytes() throws IOException {
    Path file = dir.resolve("extract");
    new Extract(file, ROWS, StandardCharsets.UTF_8, false).write(SEED);
    assertThat(Files.size(file) / ROWS).isBetween(120L, 130L);
  }

  private static String byTheBook() {
    StringBuilder lines = new StringBuilder(FileJob.HEADER);
    RandomRows random = new RandomRows(SEED);
    for (int row = 0; row < ROWS; row++) {
      long[] values = random.next();
      List<Rule> held =
          RuleBook.RULES.stream()
              .filter(rule -> rule.holds(values[rule.column().index()]))
              .toList();
      int score = held.stream().mapToInt(Rule::points).sum();
      lines.append(values[0]).append(",,").append(score).append(',').append(Tier.of(score));
      lines.append(',').append(String.join("|", held.stream().map(Rule::reason).toList()));
      lines.append('\n');
    }
    return lines.toString();
  }

  private static long[] sums() {
    long[] sums = new long[Column.COUNT];
    RandomRows random = new RandomRows(SEED);
    RandomRows objects = new RandomRows(SEED);
    for (int row = 0; row < ROWS; row++) {
      long[] values = random.next();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += i == Column.NAME.index() ? objects.nextSubscriber().nameLength : values[i];
      }
    }
    return sums;
  }
}
