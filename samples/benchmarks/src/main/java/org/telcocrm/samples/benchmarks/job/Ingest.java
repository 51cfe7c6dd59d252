package org.telcocrm.samples.benchmarks.job;

import java.io.IOException;
import org.telcocrm.samples.benchmarks.extract.Column;
import org.telcocrm.samples.benchmarks.extract.Extract;

/** A contender: reads an extract into typed values and sums each column. */
public interface Ingest extends Contender {

  /**
   * Reads all columns of all rows.
   *
   * @param extract the input
   * @param threads how many threads may work
   * @return {@link Column#COUNT} sums: of a name its characters, of a choice the indexes
   * @throws IOException if the file cannot be read
   */
  long[] sums(Extract extract, int threads) throws IOException;
}
