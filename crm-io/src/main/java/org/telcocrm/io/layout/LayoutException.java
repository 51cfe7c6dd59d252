package org.telcocrm.io.layout;

/**
 * A layout that contradicts itself, or an input that is not what the layout says from its first
 * line on: one line with where, what and, if there is one, advice.
 */
public final class LayoutException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param message name, rule and value
   */
  public LayoutException(String message) {
    super(message);
  }

  /**
   * A refusal with the failure behind it.
   *
   * @param message name, rule and value
   * @param cause the failure
   */
  public LayoutException(String message, Throwable cause) {
    super(message, cause);
  }
}
