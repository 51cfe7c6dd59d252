package org.telcocrm.io.extract;

import java.util.Arrays;

/** Which record keeps a number that several active users have: the one that joined last. */
final class ActiveNumbers {

  private final TextKeys numbers = new TextKeys();
  private double[] dates = new double[64];
  private long[] records = new long[64];

  /** Offers a record; an unknown date (NaN) is the earliest, of equal dates the first stays. */
  void offer(String number, double date, long record) {
    int index = numbers.add(number);
    double known = Double.isNaN(date) ? Double.NEGATIVE_INFINITY : date;
    if (index >= 0) {
      if (index == dates.length) {
        dates = Arrays.copyOf(dates, 2 * index);
        records = Arrays.copyOf(records, 2 * index);
      }
      dates[index] = known;
      records[index] = record;
    } else if (known > dates[-1 - index]) {
      dates[-1 - index] = known;
      records[-1 - index] = record;
    }
  }

  /** Whether a record that was offered keeps its number. */
  boolean keeps(String number, long record) {
    int index = numbers.find(number);
    return index < 0 || records[index] == record;
  }
}
