package org.telcocrm.samples.benchmarks.job;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.Extract;
import org.telcocrm.samples.benchmarks.extract.Subscriber;

/** What most programs do: a line, {@code split}, {@code parseInt}, an object, the rules. */
public final class ReadlineSplit implements FileJob, Ingest {

  private static final int NAME = Column.NAME.index();
  private static final int SEGMENT = Column.SEGMENT.index();

  private final boolean parallel;

  /**
   * In one of two forms.
   *
   * @param parallel whether all threads work, on chunks; else one reads and writes line by line
   */
  public ReadlineSplit(boolean parallel) {
    this.parallel = parallel;
  }

  @Override
  public void run(Extract extract, Path out, int threads) throws IOException {
    if (parallel) {
      Workers.write(
          extract, out, threads, () -> (chunk, results) -> lines(extract, chunk, results));
    } else {
      write(extract, out);
    }
  }

  private static void write(Extract extract, Path out) throws IOException {
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(extract.open(), extract.charset()));
        BufferedWriter results = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      results.write(HEADER);
      StringBuilder text = new StringBuilder();
      for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
        text.setLength(0);
        ResultText.append(subscriber(line), text);
        results.append(text);
      }
    }
  }

  private static void lines(Extract extract, Chunk chunk, ResultBytes results) throws IOException {
    StringBuilder text = new StringBuilder();
    try (BufferedReader in = reader(extract, chunk)) {
      for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
        ResultText.append(subscriber(line), text);
      }
    }
    results.append(text);
  }

  @Override
  public long[] sums(Extract extract, int threads) throws IOException {
    return Workers.sum(extract, parallel ? threads : 1, () -> new Sums(extract));
  }

  private static BufferedReader reader(Extract extract, Chunk chunk) {
    return new BufferedReader(
        new InputStreamReader(
            new ByteArrayInputStream(chunk.bytes, 0, chunk.length), extract.charset()));
  }

  private static Subscriber subscriber(String line) {
    String[] fields = line.split("\\|", -1);
    Subscriber row = new Subscriber();
    for (int i = 0; i < fields.length; i++) {
      row.set(i, value(fields, i));
    }
    return row;
  }

  private static long value(String[] fields, int column) {
    if (column >= Column.FIRST_INT && column < Column.FIRST_INT + Column.INTS) {
      return Integer.parseInt(fields[column]);
    }
    if (column == NAME) {
      return fields[column].length();
    }
    return column == SEGMENT ? fields[column].charAt(0) - 'A' : Long.parseLong(fields[column]);
  }

  private static final class Sums implements Workers.Summing {
    private final Extract extract;
    private final long[] sums = new long[Column.COUNT];

    Sums(Extract extract) {
      this.extract = extract;
    }

    @Override
    public void lines(Chunk chunk, ResultBytes results) throws IOException {
      try (BufferedReader in = reader(extract, chunk)) {
        for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
          String[] fields = line.split("\\|", -1);
          for (int i = 0; i < fields.length; i++) {
            sums[i] += value(fields, i);
          }
        }
      }
    }

    @Override
    public long[] sums() {
      return sums;
    }
  }
}
