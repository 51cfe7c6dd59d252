package org.telcocrm.samples.benchmarks.job;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.ColumnBlock;
import org.telcocrm.samples.benchmarks.extract.ColumnRules;
import org.telcocrm.samples.benchmarks.extract.Extract;

/**
 * The limit: a program written by hand for this file and these rules alone, columns of primitive
 * numbers from end to end. It reports no bad row, explains no reason and has no policy to edit.
 */
public final class HandColumnar implements FileJob, Ingest {

  /** Columns of so many rows fit into a core's cache. */
  private static final int BLOCK = 2048;

  private final boolean hashes;

  /**
   * One of two.
   *
   * @param hashes whether it pays for the input's SHA-256, as this library does
   */
  public HandColumnar(boolean hashes) {
    this.hashes = hashes;
  }

  private Extract opened(Extract extract) {
    return hashes ? extract.withHash() : extract;
  }

  @Override
  public void run(Extract extract, Path out, int threads) throws IOException {
    Workers.write(opened(extract), out, threads, () -> new Scoring(extract.charset()));
  }

  @Override
  public long[] sums(Extract extract, int threads) throws IOException {
    return Workers.sum(opened(extract), threads, () -> new Sums(extract.charset()));
  }

  private static final class Scoring implements Workers.Work {
    private final LineParser parser;
    private final ResultLines lines = new ResultLines();
    private final ColumnBlock block = new ColumnBlock(BLOCK);
    private final int[] masks = new int[BLOCK];

    Scoring(Charset charset) {
      this.parser = new LineParser(charset);
    }

    @Override
    public void lines(Chunk chunk, ResultBytes results) throws IOException {
      int at = 0;
      while (at < chunk.length) {
        at = parser.parse(chunk.bytes, at, chunk.length, block);
        ColumnRules.masks(block, masks);
        lines.append(block, masks, chunk.bytes, results);
      }
    }
  }

  private static final class Sums implements Workers.Summing {
    private final LineParser parser;
    private final int bytesPerCharacter;
    private final ColumnBlock block = new ColumnBlock(BLOCK);
    private final long[] sums = new long[Column.COUNT];

    Sums(Charset charset) {
      this.parser = new LineParser(charset);
      this.bytesPerCharacter = charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }

    @Override
    public void lines(Chunk chunk, ResultBytes results) throws IOException {
      int at = 0;
      while (at < chunk.length) {
        at = parser.parse(chunk.bytes, at, chunk.length, block);
        sums[Column.ID.index()] += sum(block.id, block.rows);
        sums[Column.NAME.index()] += sum(block.nameBytes, block.rows) / bytesPerCharacter;
        for (int i = 0; i < Column.INTS; i++) {
          sums[Column.FIRST_INT + i] += sum(block.ints[i], block.rows);
        }
        sums[Column.BALANCE.index()] += sum(block.balance, block.rows);
        sums[Column.SEGMENT.index()] += sum(block.segment, block.rows);
      }
    }

    /** Of one block, whose numbers are small: an int is enough. */
    private static int sum(int[] column, int rows) {
      int sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += column[i];
      }
      return sum;
    }

    private static long sum(long[] column, int rows) {
      long sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += column[i];
      }
      return sum;
    }

    @Override
    public long[] sums() {
      return sums;
    }
  }
}
