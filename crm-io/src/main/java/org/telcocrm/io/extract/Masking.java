package org.telcocrm.io.extract;

import org.telcocrm.io.layout.LayoutColumn;

/** Makes values fit for reject files and logs: short, and without personal data. */
final class Masking {

  private static final int MAX_LENGTH = 40;
  private static final int CODE_LENGTH = 4;
  private static final int PHONE_LENGTH = 11;
  private static final int MAX_DIGITS = 8;

  private Masking() {}

  /**
   * Shortens and masks the text of a column.
   *
   * <p>Where the layout says that a column is not personal, its text stays as it is, but for more
   * digits than any code has: a shifted record can bring a phone number there.
   */
  static String mask(String text, LayoutColumn column) {
    boolean shown =
        column.isDeclaredImpersonal()
            && text.codePoints().filter(Character::isDigit).count() <= MAX_DIGITS;
    return shown ? cut(text) : mask(text, column.isPersonal());
  }

  private static String cut(String text) {
    StringBuilder cut = new StringBuilder();
    text.codePoints()
        .limit(MAX_LENGTH)
        .map(c -> Character.isISOControl(c) ? '*' : c)
        .forEach(cut::appendCodePoint);
    return cut.toString();
  }

  /**
   * Shortens and masks a text.
   *
   * <p>Of a personal text the first and a few more characters stay. Of any other, codes of up to
   * four signs with one letter and numbers of up to eight digits stay as they are, and nothing
   * else: a shifted column can bring a name or a phone number into an amount.
   */
  static String mask(String text, boolean personal) {
    int[] all = text.codePoints().limit(MAX_LENGTH).toArray();
    if (!personal && isHarmless(all)) {
      return new String(all, 0, all.length);
    }
    int head = all.length >= PHONE_LENGTH ? 3 : Math.min(1, all.length - 1);
    int tail = all.length >= PHONE_LENGTH ? 2 : 0;
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < all.length; i++) {
      boolean shown = i < head || i >= all.length - tail;
      masked.appendCodePoint(shown && !Character.isISOControl(all[i]) ? all[i] : '*');
    }
    return masked.toString();
  }

  private static boolean isHarmless(int[] text) {
    int digits = 0;
    int letters = 0;
    boolean ascii = true;
    boolean numeric = true;
    for (int c : text) {
      digits += c >= '0' && c <= '9' ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      ascii &= c >= ' ' && c < 0x7F;
      numeric &= (c >= '0' && c <= '9') || ".,+-:/ eE".indexOf(c) >= 0;
    }
    return ascii
        && ((text.length <= CODE_LENGTH && letters <= 1) || (numeric && digits <= MAX_DIGITS));
  }

  /** Whether an id is rather a mobile or identity number, or a name: of a shifted record. */
  static boolean looksPersonal(String id) {
    String number = id;
    for (String prefix : new String[] {"+86", "0086", "86"}) {
      if (id.startsWith(prefix) && id.length() == prefix.length() + PHONE_LENGTH) {
        number = id.substring(prefix.length());
      }
    }
    boolean mobile =
        number.length() == PHONE_LENGTH
            && number.charAt(0) == '1'
            && digits(number) == PHONE_LENGTH;
    boolean foreignLetters = id.chars().anyMatch(c -> c >= 0x80 && Character.isLetter(c));
    boolean words = id.indexOf(' ') >= 0 && digits(id) == 0;
    return mobile || foreignLetters || words || isIdentity(id) || isOldIdentity(id);
  }

  /** Fifteen digits with a birthday inside. */
  private static boolean isOldIdentity(String id) {
    if (id.length() != 15 || digits(id) != 15) {
      return false;
    }
    int month = Integer.parseInt(id.substring(8, 10));
    int day = Integer.parseInt(id.substring(10, 12));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static int digits(String text) {
    return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  /** Seventeen digits with a birthday inside, and a digit or X. */
  private static boolean isIdentity(String id) {
    if (id.length() != 18 || digits(id.substring(0, 17)) != 17) {
      return false;
    }
    int month = Integer.parseInt(id.substring(10, 12));
    int day = Integer.parseInt(id.substring(12, 14));
    boolean born = id.startsWith("18", 6) || id.startsWith("19", 6) || id.startsWith("20", 6);
    return born && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }
}
