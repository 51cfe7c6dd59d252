package org.telcocrm.samples.benchmarks.job;

import java.io.IOException;
import java.nio.file.Path;
import org.telcocrm.samples.benchmarks.extract.Extract;

/** A contender: reads an extract, scores each row and writes the scores with their reasons. */
public interface FileJob extends Contender {

  /** The first line of every result; no row has gaps. */
  String HEADER = "customer_id,gaps,score_points,score_band,score_reasons\n";

  /**
   * Does the job.
   *
   * @param extract the input
   * @param out a file that does not exist yet: UTF-8, {@link #HEADER}, then a line per row in the
   *     order of the input
   * @param threads how many threads may work
   * @throws IOException if a file cannot be read or written
   */
  void run(Extract extract, Path out, int threads) throws IOException;
}
