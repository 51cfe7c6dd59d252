package org.telcocrm.samples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.telcocrm.samples.benchmarks.extract.Extract;
import org.telcocrm.samples.benchmarks.job.Contender;
import org.telcocrm.samples.benchmarks.job.DuckDb;
import org.telcocrm.samples.benchmarks.job.DuckSql;
import org.telcocrm.samples.benchmarks.job.FastCsv;
import org.telcocrm.samples.benchmarks.job.FileJob;
import org.telcocrm.samples.benchmarks.job.HandColumnar;
import org.telcocrm.samples.benchmarks.job.Ingest;
import org.telcocrm.samples.benchmarks.job.ReadlineSplit;
import org.telcocrm.samples.benchmarks.library.LibraryContender;

/** The contenders that read the extract, for the whole job and for reading alone. */
final class FilePart {

  static final String LIMIT = "hand-columnar";
  static final String LIBRARY = "telcocrm";

  /** Second forms of a contender, slower or not comparable: not in a quick run. */
  private static final Set<String> VARIANTS = Set.of("duckdb-list", "readline-split-1");

  private final Extract extract;
  private final int threads;
  private final boolean brief;

  FilePart(Extract extract, int threads, boolean brief) {
    this.extract = extract;
    this.threads = threads;
    this.brief = brief;
  }

  static Map<String, Contender> contenders() {
    Map<String, Contender> contenders = new LinkedHashMap<>();
    contenders.put(LIMIT, new HandColumnar(false));
    contenders.put("hand-columnar-sha256", new HandColumnar(true));
    contenders.put(LIBRARY, new LibraryContender());
    contenders.put("duckdb", new DuckDb(DuckSql.Form.CONCAT));
    contenders.put("duckdb-list", new DuckDb(DuckSql.Form.LIST));
    contenders.put("fastcsv", new FastCsv());
    contenders.put("readline-split", new ReadlineSplit(true));
    contenders.put("readline-split-1", new ReadlineSplit(false));
    return contenders;
  }

  /** From file to file; the answer is a checksum of the file written. */
  Rounds job(Set<String> wanted, Path out) {
    Rounds rounds = new Rounds();
    for (Map.Entry<String, Contender> each : takingPart(wanted, rounds).entrySet()) {
      FileJob job = (FileJob) each.getValue();
      rounds.add(
          each.getKey(),
          new Rounds.Turn() {
            @Override
            public void run() throws IOException {
              job.run(extract, out, threads);
            }

            @Override
            public long answer() throws IOException {
              long checksum = checksum(out);
              Files.delete(out);
              return checksum;
            }
          });
    }
    return rounds;
  }

  /** Reading alone; the answer stands for the sums of all columns. */
  Rounds ingest(Set<String> wanted) {
    Rounds rounds = new Rounds();
    for (Map.Entry<String, Contender> each : takingPart(wanted, rounds).entrySet()) {
      if (each.getKey().equals("duckdb-list")) {
        continue; // Differs from "duckdb" in what it writes.
      }
      Ingest ingest = (Ingest) each.getValue();
      rounds.add(
          each.getKey(),
          new Rounds.Turn() {
            private long[] sums = new long[0];

            @Override
            public void run() throws IOException {
              sums = ingest.sums(extract, threads);
            }

            @Override
            public long answer() {
              return Arrays.hashCode(sums);
            }
          });
    }
    return rounds;
  }

  private Map<String, Contender> takingPart(Set<String> wanted, Rounds rounds) {
    Map<String, Contender> contenders = contenders();
    contenders
        .keySet()
        .removeIf(
            name -> wanted.isEmpty() ? brief && VARIANTS.contains(name) : !wanted.contains(name));
    contenders.entrySet().stream()
        .filter(each -> !each.getValue().reads(extract))
        .forEach(each -> rounds.addOut(each.getKey(), "cannot read " + extract.charset()));
    contenders.values().removeIf(each -> !each.reads(extract));
    return contenders;
  }

  private static long checksum(Path file) throws IOException {
    CRC32C checksum = new CRC32C();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        checksum.update(buffer, 0, count);
      }
    }
    return checksum.getValue();
  }
}
