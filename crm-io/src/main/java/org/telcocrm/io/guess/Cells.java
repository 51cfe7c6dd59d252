package org.telcocrm.io.guess;

import java.util.Locale;
import java.util.Set;

/** What single texts look like. */
final class Cells {

  /** Texts that mean unknown wherever they were seen. */
  private static final Set<String> MISSING =
      Set.of("-", "--", "?", "\\n", "null", "na", "n/a", "nan", "none", "unknown", "未知", "空");

  private static final Set<String> NO = Set.of("0", "n", "no", "f", "false", "否", "无");
  private static final Set<String> YES = Set.of("1", "y", "yes", "t", "true", "是", "有");

  private Cells() {}

  static boolean isMissing(String text) {
    return MISSING.contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean isNo(String text) {
    return NO.contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean isYes(String text) {
    return YES.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Digits with perhaps a sign before and a point in between. */
  static boolean isNumber(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    boolean digit = false;
    boolean point = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '.' && !point) {
        point = true;
      } else if (c >= '0' && c <= '9') {
        digit = true;
      } else {
        return false;
      }
    }
    return digit;
  }

  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
