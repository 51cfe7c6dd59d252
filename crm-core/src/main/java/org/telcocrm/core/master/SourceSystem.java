package org.telcocrm.core.master;

import java.io.Serializable;

/**
 * Where a record comes from (资料来源). Hosts name their own.
 *
 * @param code 1 to 32 upper-case letters, digits or underscores, starting with a letter; compared
 *     exactly
 */
public record SourceSystem(String code) implements Comparable<SourceSystem>, Serializable {

  /** The operator's billing and business system (BOSS). */
  public static final SourceSystem BOSS = new SourceSystem("BOSS");

  /** The counter in the hall (营业前台). */
  public static final SourceSystem COUNTER = new SourceSystem("COUNTER");

  /** The account manager's own file (客户经理). */
  public static final SourceSystem ACCOUNT_MANAGER = new SourceSystem("ACCOUNT_MANAGER");

  /** The call centre (呼叫中心). */
  public static final SourceSystem CALL_CENTRE = new SourceSystem("CALL_CENTRE");

  private static final int MAX_LENGTH = 32;

  /** Checks the code. */
  public SourceSystem {
    boolean valid =
        !code.isEmpty()
            && code.length() <= MAX_LENGTH
            && isLetter(code.charAt(0))
            && code.chars().allMatch(SourceSystem::isPart);
    if (!valid) {
      throw new IllegalArgumentException(
          "source system must be 1 to "
              + MAX_LENGTH
              + " upper-case letters, digits or underscores but was \""
              + code
              + '"');
    }
  }

  private static boolean isPart(int c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
  }

  private static boolean isLetter(int c) {
    return c >= 'A' && c <= 'Z';
  }

  /**
   * The system with this code.
   *
   * @param code for example {@code "COUNTER"}
   * @return the system
   * @throws IllegalArgumentException if the code has another form
   */
  public static SourceSystem of(String code) {
    return new SourceSystem(code);
  }

  /** Orders by code, code unit by code unit. */
  @Override
  public int compareTo(SourceSystem other) {
    return code.compareTo(other.code);
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
