package org.telcocrm.samples.benchmarks.job;

import org.telcocrm.samples.benchmarks.extract.Extract;

/** A program that takes part. */
public interface Contender {

  /**
   * Whether the contender can read such an extract.
   *
   * @param extract the input
   * @return true unless its encoding is not known to it
   */
  default boolean reads(Extract extract) {
    return true;
  }
}
