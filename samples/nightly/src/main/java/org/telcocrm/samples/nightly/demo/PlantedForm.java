package org.telcocrm.samples.nightly.demo;

import org.telcocrm.samples.nightly.demo.DirtyForm.Ending;

/**
 * One way in which rows of the demo are defective on purpose, and how such a row must end when the
 * file is read.
 */
public interface PlantedForm {

  /**
   * How a row planted this way must end.
   *
   * @return the ending
   */
  Ending ending();

  /**
   * The code of the duplicate, reject, filter or finding.
   *
   * @return empty if plainly accepted
   */
  String code();

  /**
   * The column the code is about.
   *
   * @return empty if plainly accepted
   */
  String column();

  /**
   * How often it is planted.
   *
   * @return how many of 100,000 rows; 0 if rows are written for it besides the others
   */
  int perHundredThousand();

  /**
   * How many rows make one defect together, for example two rows with one number.
   *
   * @return at least 1
   */
  default int together() {
    return 1;
  }
}
