package org.telcocrm.io.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.io.run.ExtractRun;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;

/** The run that every test of faults disturbs: its input, how it is started, what it leaves. */
final class FaultRuns {

  static final String INPUT = "extract.dat";
  static final String OUT = "out";
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  /** What a killed or failed run may leave beside the results; the next one removes it. */
  static final List<String> TEMPORARY = List.of("out.lock", "out.partial", "out.previous");

  static final String HEADER = "customer|user|name|phone|idno|kind|prepay|birth|m0|m1|m2|port";

  static final Layout LAYOUT =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "faults", "delimiter": "|", "header": true, "id": "user",
           "owner": "customer", "duplicates": "ADJACENT",
           "columns": [
             {"name": "customer"}, {"name": "user"}, {"name": "name"},
             {"name": "phone", "msisdn": {"prefixes": ["86"]}}, {"name": "idno"},
             {"name": "kind", "fact": "service_kind", "values": {"M": "MOBILE"}, "fallback": "OTHER"},
             {"name": "prepay", "fact": "prepay", "values": {"0": false, "1": true}, "fallback": "REJECT"},
             {"name": "birth", "fact": "birth_date", "pattern": "yyyyMMdd"},
             {"name": "m0", "fact": "bill_m0", "scale": "FEN"},
             {"name": "m1", "fact": "bill_m1", "scale": "FEN"},
             {"name": "m2", "fact": "bill_m2", "scale": "FEN"},
             {"name": "port", "fact": "port_query_90d", "min": 0}
           ],
           "checks": ["BIRTH_DATE_UNKNOWN",
             {"check": "ID_DOCUMENT", "columns": {"id_number": "idno", "id_type": "kind"},
              "parameters": {"residentCardTypes": ["M"]}}]}
          """,
          LayoutCatalog.standard());

  private static final CustomerAssessor ASSESSOR =
      CustomerAssessor.of(PolicySet.ofDefaults().withPrior(.05));

  private FaultRuns() {}

  /** A run in a folder that holds the input, with a checkpoint every few records. */
  static ExtractRun.Builder builder(Path folder) {
    return builder(folder, 10);
  }

  /**
   * A run in a folder that holds the input; the results go beside it. Every run of these tests is
   * built here, also those in processes of their own.
   *
   * @param checkpointEvery records between two checkpoints
   */
  static ExtractRun.Builder builder(Path folder, long checkpointEvery) {
    return ExtractRun.builder()
        .input(folder.resolve(INPUT))
        .layout(LAYOUT)
        .asOf(AS_OF)
        .out(folder.resolve(OUT))
        .overwrite(true)
        .checkpointEvery(checkpointEvery)
        .chunkBytes(1 << 10)
        .assessor(ASSESSOR);
  }

  /** One record; some are duplicates, have a bad amount or an unlikely birthday. */
  static String line(int i) {
    long bill = 1_000 + 37L * (i % 997);
    return String.join(
        "|",
        "C" + i / 2,
        "U%07d".formatted(i % 60 == 59 ? i - 1 : i),
        "王小明",
        "139%08d".formatted(i),
        "11010519491231002X",
        "M",
        i % 3 == 0 ? "1" : "0",
        i % 40 == 5 ? "19000101" : "19850607",
        Long.toString(bill),
        Long.toString(bill + i % 7),
        i % 25 == 3 ? "1x" : Long.toString(bill),
        i % 20 == 0 ? "1" : "0");
  }

  /** Writes an input of so many records. */
  static Path writeInput(Path folder, int records) throws IOException {
    Path file = folder.resolve(INPUT);
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(HEADER + "\n");
      for (int i = 0; i < records; i++) {
        out.write(line(i));
        out.write('\n');
      }
    }
    return file;
  }

  /** Copies the input, and the results if there are any, into a new folder. */
  static Path copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    Files.copy(from.resolve(INPUT), to.resolve(INPUT));
    if (Files.exists(from.resolve(OUT))) {
      Files.createDirectory(to.resolve(OUT));
      for (String name : names(from.resolve(OUT))) {
        Files.copy(from.resolve(OUT).resolve(name), to.resolve(OUT).resolve(name));
      }
    }
    return to;
  }

  /** The names in a folder, sorted. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /**
   * The content of every results file by name, but for the lines of {@code run.json} that may
   * differ between equal runs; empty if there are no results.
   */
  static Map<String, String> results(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    Path out = folder.resolve(OUT);
    if (Files.exists(out)) {
      for (String name : names(out)) {
        String text = Files.readString(out.resolve(name));
        all.put(name, name.equals("run.json") ? withoutTimes(text) : text);
      }
    }
    return all;
  }

  private static String withoutTimes(String json) {
    return json.lines()
        .filter(line -> !line.matches("\\s*\"(seconds|rowsPerSecond|threads)\".*"))
        .collect(Collectors.joining("\n"));
  }

  /** Names of the results files that are not equal, with their first unequal lines. */
  static List<String> differences(Map<String, String> expected, Map<String, String> actual) {
    List<String> all = new ArrayList<>();
    TreeMap<String, String> names = new TreeMap<>(expected);
    names.putAll(actual);
    for (String name : names.keySet()) {
      String one = expected.getOrDefault(name, "(no such file)");
      String other = actual.getOrDefault(name, "(no such file)");
      if (!one.equals(other)) {
        List<String> lines = one.lines().toList();
        List<String> others = other.lines().toList();
        int at = 0;
        while (at < Math.min(lines.size(), others.size()) && lines.get(at).equals(others.get(at))) {
          at++;
        }
        all.add(
            "%s, line %d: expected %s but was %s (%d and %d lines)"
                .formatted(
                    name, at + 1, at(lines, at), at(others, at), lines.size(), others.size()));
      }
    }
    return all;
  }

  private static String at(List<String> lines, int at) {
    return at < lines.size() ? '<' + lines.get(at) + '>' : "the end, or other line ends";
  }

  /** Runs, and gives what it throws; null if it ends well. */
  static Throwable failure(Path folder, Consumer<ExtractRun.Builder> settings) {
    ExtractRun.Builder builder = builder(folder);
    settings.accept(builder);
    try {
      builder.build().run();
      return null;
    } catch (Throwable e) {
      return e;
    }
  }
}
