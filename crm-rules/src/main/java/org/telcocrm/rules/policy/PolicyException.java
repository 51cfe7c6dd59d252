package org.telcocrm.rules.policy;

import java.util.HexFormat;

/**
 * A policy that was refused when it was built or read: where, which rule, which value.
 *
 * <p>The message is one line, for example {@code "characteristics[2].attributes[1].below must be
 * greater than 24 but was 12"}, with a hint behind it where there is one.
 */
public final class PolicyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final String problem;

  /**
   * A refusal.
   *
   * @param path where in the document, for example {@code "bands[1].from"}; empty for the whole
   * @param problem the rule and the value
   */
  public PolicyException(String path, String problem) {
    super(oneLine(path.isEmpty() ? problem : path + " " + problem));
    this.path = path;
    this.problem = problem;
  }

  /**
   * Where the problem stands.
   *
   * @return dotted path with indexes; empty for the whole document
   */
  public String path() {
    return path;
  }

  /**
   * The rule and the value, without the path.
   *
   * @return the rest of the message
   */
  public String problem() {
    return problem;
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
