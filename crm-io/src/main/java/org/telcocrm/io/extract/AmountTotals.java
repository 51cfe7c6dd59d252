package org.telcocrm.io.extract;

import java.math.BigInteger;

/**
 * The sum of one money fact over all records in which it could be read, split like the records:
 * {@code read = accepted + duplicate + rejected + filtered}. Minor units, exact.
 *
 * @param read over every record, added up when it is read
 * @param accepted over accepted records
 * @param duplicate over duplicates
 * @param rejected over rejected records whose amount could be read all the same
 * @param filtered over records left out on purpose
 */
public record AmountTotals(
    BigInteger read,
    BigInteger accepted,
    BigInteger duplicate,
    BigInteger rejected,
    BigInteger filtered) {

  /**
   * Whether the parts add up to the whole.
   *
   * @return false only if something was lost
   */
  public boolean isBalanced() {
    return read.equals(accepted.add(duplicate).add(rejected).add(filtered));
  }
}
