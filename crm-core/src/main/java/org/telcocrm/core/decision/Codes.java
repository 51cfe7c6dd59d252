package org.telcocrm.core.decision;

/** The one grammar of reason, finding and failure codes. */
final class Codes {

  private Codes() {}

  /** Upper-case ASCII letters, digits and underscores, starting with a letter. */
  static String require(String name, String code) {
    boolean valid = !code.isEmpty() && isUpper(code.charAt(0));
    for (int i = 1; valid && i < code.length(); i++) {
      char c = code.charAt(i);
      valid = isUpper(c) || (c >= '0' && c <= '9') || c == '_';
    }
    if (!valid) {
      throw new IllegalArgumentException(
          name + " must be upper-case letters, digits and underscores but was \"" + code + '"');
    }
    return code;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
