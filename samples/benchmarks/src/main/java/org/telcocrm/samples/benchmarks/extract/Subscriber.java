package org.telcocrm.samples.benchmarks.extract;

/**
 * One row as a plain Java program holds it: fields to read and write, no behaviour. The name is
 * kept only as its length, which is all the checks need.
 */
@SuppressWarnings("MissingSummary")
public final class Subscriber {
  public long id;
  public int nameLength;
  public int tenureMonths;
  public int planFee;
  public int billM0;
  public int billM1;
  public int billM2;
  public int billM3;
  public int paidM0;
  public int arrears;
  public int vasFee;
  public int outMinM0;
  public int outMinM1;
  public int inMinM0;
  public int dataMbM0;
  public int dataMbM1;
  public int dataMbM2;
  public int sms;
  public int activeDays;
  public int topups;
  public int complaints3m;
  public int portQuery90d;
  public int hotlineM0;
  public long balance;

  /** The index of the code: 0 for A to 3 for D. */
  public int segment;

  /** All zero. */
  public Subscriber() {}

  /**
   * Sets one column.
   *
   * @param column its place in the file
   * @param value the number; of a name its length, of a choice the index
   */
  public void set(int column, long value) {
    switch (column) {
      case 0 -> id = value;
      case 1 -> nameLength = (int) value;
      case 2 -> tenureMonths = (int) value;
      case 3 -> planFee = (int) value;
      case 4 -> billM0 = (int) value;
      case 5 -> billM1 = (int) value;
      case 6 -> billM2 = (int) value;
      case 7 -> billM3 = (int) value;
      case 8 -> paidM0 = (int) value;
      case 9 -> arrears = (int) value;
      case 10 -> vasFee = (int) value;
      case 11 -> outMinM0 = (int) value;
      case 12 -> outMinM1 = (int) value;
      case 13 -> inMinM0 = (int) value;
      case 14 -> dataMbM0 = (int) value;
      case 15 -> dataMbM1 = (int) value;
      case 16 -> dataMbM2 = (int) value;
      case 17 -> sms = (int) value;
      case 18 -> activeDays = (int) value;
      case 19 -> topups = (int) value;
      case 20 -> complaints3m = (int) value;
      case 21 -> portQuery90d = (int) value;
      case 22 -> hotlineM0 = (int) value;
      case 23 -> balance = value;
      case 24 -> segment = (int) value;
      default ->
          throw new IllegalArgumentException(
              "column must be below " + Column.COUNT + " but was " + column);
    }
  }
}
