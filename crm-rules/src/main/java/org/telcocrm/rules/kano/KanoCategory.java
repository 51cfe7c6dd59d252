package org.telcocrm.rules.kano;

/**
 * How presence and absence of a service attribute move satisfaction (卡诺类别). A closed set.
 *
 * <p>The order is that of the life cycle backwards: what delights today ({@link #ATTRACTIVE}) is
 * expected tomorrow ({@link #MUST_BE}), 兴奋需求会转化为基本需求.
 */
public enum KanoCategory {
  /** Delights when there, is not missed when absent (A, 兴趣点服务). */
  ATTRACTIVE('A'),
  /** The better, the more satisfied; the worse, the less (O, 规范服务). */
  ONE_DIMENSIONAL('O'),
  /** Taken for granted; its absence annoys (M, 当然服务). */
  MUST_BE('M'),
  /** Moves nobody (I). */
  INDIFFERENT('I'),
  /** Its presence annoys (R). */
  REVERSE('R'),
  /** The two answers contradict each other (Q). */
  QUESTIONABLE('Q');

  private final char letter;

  KanoCategory(char letter) {
    this.letter = letter;
  }

  /**
   * The letter publications use.
   *
   * @return A, O, M, I, R or Q
   */
  public char letter() {
    return letter;
  }

  static KanoCategory ofLetter(char letter) {
    for (KanoCategory each : values()) {
      if (each.letter == letter) {
        return each;
      }
    }
    throw new IllegalArgumentException("Kano letter must be one of AOMIRQ but was " + letter);
  }
}
