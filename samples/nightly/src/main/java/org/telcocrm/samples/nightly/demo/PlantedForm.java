package org.telcocrm.samples.nightly.demo;

import org.telcocrm.samples.nightly.demo.DirtyForm.Ending;

/**
 * One way in which rows of the demo are defective on purpose, and how such a row must end when the
 * file is read.
 */
public interface PlantedForm {

  /** The share and the ending, which the accessors below spell out. */
  Planting planting();

  /**
   * How a row planted this way must end.
   *
   * @return the ending
   */
  default Ending ending() {
    return planting().ending();
  }

  /**
   * The code of the duplicate, reject, filter or finding.
   *
   * @return empty if plainly accepted
   */
  default String code() {
    return planting().code();
  }

  /**
   * The column the code is about.
   *
   * @return empty if plainly accepted
   */
  default String column() {
    return planting().column();
  }

  /**
   * How often it is planted.
   *
   * @return how many of 100,000 rows; 0 if rows are written for it besides the others
   */
  default int perHundredThousand() {
    return planting().perHundredThousand();
  }

  /**
   * How many rows make one defect together, for example two rows with one number.
   *
   * @return at least 1
   */
  default int together() {
    return 1;
  }
}
