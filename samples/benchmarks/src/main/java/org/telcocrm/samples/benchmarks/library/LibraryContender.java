package org.telcocrm.samples.benchmarks.library;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactBlock;
import org.telcocrm.io.extract.ChunkHandler;
import org.telcocrm.io.extract.ExtractChunk;
import org.telcocrm.io.extract.ExtractPass;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.run.ExtractRun;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.Extract;
import org.telcocrm.samples.benchmarks.job.FileJob;
import org.telcocrm.samples.benchmarks.job.Ingest;

/**
 * This library as a host uses it: layout and scorecard are data; every record is checked, counted
 * and balanced, the input is hashed, and the results are published as a whole.
 */
public final class LibraryContender implements FileJob, Ingest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final CustomerAssessor ASSESSOR =
      CustomerAssessor.builder()
          .policies(PolicySet.none().with(LibraryCard.policy()))
          .derivedFacts(DerivedFacts.none())
          .build();

  /** The only one. */
  public LibraryContender() {}

  /** From file to file. */
  @Override
  public void run(Extract extract, Path out, int threads) throws IOException {
    Path directory = out.resolveSibling(out.getFileName() + ".run");
    ExtractRun.builder()
        .input(extract.file())
        .layout(LibraryCard.layout(extract))
        .asOf(AS_OF)
        .assessor(ASSESSOR)
        .threads(threads)
        .overwrite(true)
        .out(directory)
        .build()
        .run();
    Files.move(directory.resolve("assessments.csv"), out, StandardCopyOption.REPLACE_EXISTING);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  /** Reading alone. */
  @Override
  public long[] sums(Extract extract, int threads) throws IOException {
    long[] sums = new long[Column.COUNT];
    ExtractSource source = ExtractSource.file(extract.file());
    try (ExtractReader reader = ExtractReader.open(source, LibraryCard.layout(extract), AS_OF)) {
      List<Fact> facts = reader.schema().facts();
      int[] targets =
          facts.stream()
              .mapToInt(fact -> Column.valueOf(fact.code().toUpperCase(Locale.ROOT)).index())
              .toArray();
      reader.read(threads, new Summing(sums, targets, extract.charset()));
    }
    return sums;
  }

  /** Adds up the columns of each chunk. */
  private static final class Summing implements ExtractPass {

    private final long[] sums;
    private final int[] targets;
    private final Charset charset;

    Summing(long[] sums, int[] targets, Charset charset) {
      this.sums = sums;
      this.targets = targets;
      this.charset = charset;
    }

    @Override
    public ChunkHandler handler() {
      long[] own = new long[sums.length];
      byte[] text = new byte[256];
      int bytesPerCharacter = charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
      return new ChunkHandler() {
        @Override
        public void take(ExtractChunk chunk) {
          FactBlock rows = chunk.rows();
          for (int column = 0; column < targets.length; column++) {
            own[targets[column]] += sum(rows, column);
          }
          int name = chunk.textColumn(Column.NAME.code());
          long ids = 0;
          long names = 0;
          for (int row = 0; row < rows.size(); row++) {
            ids += number(text, chunk.copyId(row, text, 0));
            names += chunk.copyText(row, name, text, 0);
          }
          own[Column.ID.index()] += ids;
          own[Column.NAME.index()] += names / bytesPerCharacter;
        }

        @Override
        public void deliver() {
          for (int i = 0; i < own.length; i++) {
            sums[i] += own[i];
            own[i] = 0;
          }
        }
      };
    }

    private static long sum(FactBlock rows, int column) {
      long sum = 0;
      if (rows.isWide(column)) {
        for (int row = 0; row < rows.size(); row++) {
          sum += (long) rows.numeric(row, column);
        }
      } else {
        int[] values = rows.wholes(column);
        for (int row = 0; row < rows.size(); row++) {
          sum += values[row];
        }
      }
      return sum;
    }

    private static long number(byte[] digits, int count) {
      long value = 0;
      for (int i = 0; i < count; i++) {
        value = value * 10 + digits[i] - '0';
      }
      return value;
    }
  }
}
