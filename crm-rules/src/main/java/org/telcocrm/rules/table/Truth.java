package org.telcocrm.rules.table;

/** The three answers of a condition (Kleene logic). A closed set. */
public enum Truth {
  /** The condition holds. */
  TRUE,
  /** The condition does not hold. */
  FALSE,
  /** A fact needed for the answer is unknown. */
  UNKNOWN;

  /**
   * Both hold.
   *
   * @param other the other answer
   * @return false if one is false, else unknown if one is unknown
   */
  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : TRUE;
  }

  /**
   * At least one holds.
   *
   * @param other the other answer
   * @return true if one is true, else unknown if one is unknown
   */
  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /**
   * The opposite.
   *
   * @return unknown stays unknown
   */
  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }
}
