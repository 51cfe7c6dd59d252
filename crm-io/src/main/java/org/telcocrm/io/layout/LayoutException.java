package org.telcocrm.io.layout;

import java.util.HexFormat;

/**
 * A layout that contradicts itself, or an input that is not what the layout says from its first
 * line on: one line with where, what and, if there is one, advice.
 */
public final class LayoutException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param message name, rule and value; line ends and other control characters in a value are
   *     shown as JSON would
   */
  public LayoutException(String message) {
    super(oneLine(message));
  }

  /**
   * A refusal with the failure behind it.
   *
   * @param message name, rule and value, shown as above
   * @param cause the failure
   */
  public LayoutException(String message, Throwable cause) {
    super(oneLine(message), cause);
  }

  /** A line end in a value would forge a line of a log, so it is shown as JSON writes it. */
  private static String oneLine(String message) {
    StringBuilder line = new StringBuilder(message.length());
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        line.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }
}
