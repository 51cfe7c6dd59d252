package org.telcocrm.samples.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.telcocrm.samples.benchmarks.extract.Extract;
import org.telcocrm.samples.benchmarks.rules.RuleRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All contenders, interleaved in this process, by the same number of threads. */
@Command(
    description = "Runs all contenders in turn and prints the medians.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class SuiteRun implements Callable<Integer> {

  private static final long SEED = 20_260_331;

  /** What can be measured. */
  enum Part {
    /** From file to file, with reasons. */
    JOB,
    /** Reading into typed columns. */
    INGEST,
    /** Rules on rows in memory. */
    RULES
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--rows", description = "rows of the extract")
  private long rows;

  @Option(names = "--rounds", description = "measured rounds, after two that are not")
  private int rounds;

  @Option(names = "--threads", description = "threads of each contender")
  private int threads = 2;

  @Option(names = "--contenders", split = ",", description = "names as the tables show them")
  private Set<String> contenders = new LinkedHashSet<>();

  @Option(names = "--parts", split = ",", description = "of ${COMPLETION-CANDIDATES}")
  private Set<Part> parts = EnumSet.allOf(Part.class);

  @Option(names = "--charset", description = "UTF-8 or GBK; DuckDB reads UTF-8 only")
  private Charset charset = StandardCharsets.UTF_8;

  @Option(names = "--gz", description = "the extract is packed")
  private boolean gz;

  @Option(names = "--dir", description = "where files lie meanwhile; default: a temporary place")
  private Path dir = Path.of(System.getProperty("java.io.tmpdir"));

  private final boolean brief;

  SuiteRun(long rows, int rounds, boolean brief) {
    this.rows = rows;
    this.rounds = rounds;
    this.brief = brief;
  }

  @Override
  public Integer call() throws IOException {
    requireKnown();
    PrintWriter out = spec.commandLine().getOut();
    if (parts.contains(Part.JOB) || parts.contains(Part.INGEST)) {
      Path place = Files.createTempDirectory(dir, "benchmarks");
      Path extract = place.resolve(gz ? "extract.dat.gz" : "extract.dat");
      Path results = place.resolve("results.csv");
      try {
        files(out, new Extract(extract, rows, charset, gz).write(SEED), results);
      } finally {
        Files.deleteIfExists(results);
        Files.deleteIfExists(extract);
        Files.delete(place);
      }
    }
    if (parts.contains(Part.RULES)) {
      Rounds turns = RulesPart.rounds(contenders, new RuleRows(SEED));
      Table table = new Table(out, RulesPart.LIMIT, RulesPart.LIBRARY);
      table.rules(
          title("rules on " + RuleRows.COUNT + " rows in memory, 1 thread"),
          turns.run(rounds),
          RulesPart::rows);
      table.out(turns.out());
    }
    return 0;
  }

  private void requireKnown() {
    Set<String> known = new LinkedHashSet<>(FilePart.contenders().keySet());
    known.addAll(RulesPart.contenders().keySet());
    for (String name : contenders) {
      if (!known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(), "contender must be one of " + known + " but was " + name);
      }
    }
  }

  private void files(PrintWriter out, Extract extract, Path results) throws IOException {
    String size =
        String.format(
            Locale.ROOT,
            "%,d rows, %.0f MB %s%s, %d threads",
            rows,
            Files.size(extract.file()) / 1e6,
            charset,
            gz ? " gz" : "",
            threads);
    FilePart files = new FilePart(extract, threads, brief);
    Table table = new Table(out, FilePart.LIMIT, FilePart.LIBRARY);
    if (parts.contains(Part.JOB)) {
      Rounds turns = files.job(contenders, results);
      table.files(title("file to file with reasons: " + size), turns.run(rounds), rows);
      table.out(turns.out());
    }
    if (parts.contains(Part.INGEST)) {
      Rounds turns = files.ingest(contenders);
      table.files(title("typed ingest: " + size), turns.run(rounds), rows);
      table.out(turns.out());
    }
  }

  private String title(String what) {
    return what + ", median of " + rounds;
  }
}
