package org.telcocrm.samples.benchmarks.job;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.Extract;
import org.telcocrm.samples.benchmarks.extract.Subscriber;

/**
 * FastCSV with a handler that is called back with each field's characters, its fastest way: no
 * string and no record is made. Rules and output are written by hand.
 */
public final class FastCsv implements FileJob, Ingest {

  private static final int ID = Column.ID.index();
  private static final int NAME = Column.NAME.index();
  private static final int SEGMENT = Column.SEGMENT.index();

  /** The only one. */
  public FastCsv() {}

  @Override
  public void run(Extract extract, Path out, int threads) throws IOException {
    Workers.write(
        extract,
        out,
        threads,
        () -> {
          StringBuilder text = new StringBuilder(1 << 20);
          return (chunk, results) -> {
            text.setLength(0);
            read(chunk, extract.charset(), new Scoring(text));
            results.append(text);
          };
        });
  }

  @Override
  public long[] sums(Extract extract, int threads) throws IOException {
    return Workers.sum(extract, threads, () -> new Sums(extract.charset()));
  }

  /** The handler takes all rows itself, so the reader has none to give. */
  private static void read(Chunk chunk, Charset charset, Fields handler) throws IOException {
    Reader characters =
        new InputStreamReader(new ByteArrayInputStream(chunk.bytes, 0, chunk.length), charset);
    try (CsvReader<Object> rows =
        CsvReader.builder().fieldSeparator('|').build(handler, characters)) {
      if (rows.iterator().hasNext()) {
        throw new IllegalStateException("the handler must take all rows but gave one back");
      }
    }
  }

  /** Turns characters into numbers; the reader wants a new one each time. */
  private abstract static class Fields extends AbstractBaseCsvCallbackHandler<Object> {

    abstract void value(int column, long value);

    abstract void rowEnds();

    @Override
    protected void handleField(int column, char[] buf, int offset, int len, boolean quoted) {
      if (column == NAME) {
        value(column, len);
      } else if (column == SEGMENT) {
        value(column, buf[offset] - 'A');
      } else if (column == ID) {
        value(column, longOf(buf, offset, offset + len));
      } else {
        value(column, intOf(buf, offset, offset + len));
      }
    }

    private static long longOf(char[] buf, int from, int to) {
      long value = 0;
      for (int i = from; i < to; i++) {
        value = value * 10 + (buf[i] - '0');
      }
      return value;
    }

    private static int intOf(char[] buf, int from, int to) {
      int value = 0;
      for (int i = from; i < to; i++) {
        value = value * 10 + (buf[i] - '0');
      }
      return value;
    }

    @Override
    protected @Nullable Object buildRecord() {
      rowEnds();
      return null;
    }
  }

  private static final class Scoring extends Fields {
    private final Subscriber row = new Subscriber();
    private final StringBuilder out;

    Scoring(StringBuilder out) {
      this.out = out;
    }

    @Override
    void value(int column, long value) {
      row.set(column, value);
    }

    @Override
    void rowEnds() {
      ResultText.append(row, out);
    }
  }

  private static final class Sums implements Workers.Summing {
    private final Charset charset;
    private final long[] sums = new long[Column.COUNT];

    Sums(Charset charset) {
      this.charset = charset;
    }

    @Override
    public void lines(Chunk chunk, ResultBytes results) throws IOException {
      read(
          chunk,
          charset,
          new Fields() {
            @Override
            void value(int column, long value) {
              sums[column] += value;
            }

            @Override
            void rowEnds() {}
          });
    }

    @Override
    public long[] sums() {
      return sums;
    }
  }
}
