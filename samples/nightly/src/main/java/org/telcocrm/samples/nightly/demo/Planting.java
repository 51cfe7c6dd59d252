package org.telcocrm.samples.nightly.demo;

import org.telcocrm.samples.nightly.demo.DirtyForm.Ending;

/**
 * How often a defect is planted, and how such a row must end.
 *
 * @param perHundredThousand how many of 100,000 rows; 0 if rows are written for it besides the
 *     others
 * @param ending the ending
 * @param code of the duplicate, reject, filter or finding; empty if plainly accepted
 * @param column the column the code is about; empty if plainly accepted
 */
public record Planting(int perHundredThousand, Ending ending, String code, String column) {}
