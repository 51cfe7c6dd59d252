package org.telcocrm.io.extract;

import org.telcocrm.io.layout.TextEncoding;

/** Where one character of an encoding ends. Stateless. */
interface Characters {

  /** What {@link #length} says of bytes that are no character. */
  int MALFORMED = 0;

  /** What {@link #length} says of a character whose rest lies behind the end. */
  int CUT = -1;

  /**
   * The length of the character at a place.
   *
   * @param bytes the text
   * @param at its first byte, before {@code end}
   * @param end first byte that does not belong to the text
   * @return 1 to 4, {@link #MALFORMED} or {@link #CUT}
   */
  int length(byte[] bytes, int at, int end);

  /** The walker of an encoding. */
  static Characters of(TextEncoding encoding) {
    return switch (encoding) {
      case UTF_8 -> Characters::utf8;
      case GBK -> Characters::gbk;
      case GB18030 -> Characters::gb18030;
    };
  }

  /** RFC 3629: no overlong forms, no surrogates, nothing behind U+10FFFF. */
  private static int utf8(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return MALFORMED;
    }
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (int i = 1; i < length; i++) {
      if (at + i >= end) {
        return CUT;
      }
      int b = bytes[at + i] & 0xFF;
      if (b < least || b > most) {
        return MALFORMED;
      }
      least = 0x80;
      most = 0xBF;
    }
    return length;
  }

  private static int gbk(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    if (lead == 0x80 || lead == 0xFF) {
      return MALFORMED;
    }
    if (at + 1 >= end) {
      return CUT;
    }
    return isTrail(bytes[at + 1]) ? 2 : MALFORMED;
  }

  private static int gb18030(byte[] bytes, int at, int end) {
    int twoBytes = gbk(bytes, at, end);
    if (twoBytes != MALFORMED || at + 1 >= end || !isDigit(bytes[at + 1]) || !isLead(bytes[at])) {
      return twoBytes;
    }
    if (at + 2 >= end) {
      return CUT;
    }
    if (!isLead(bytes[at + 2])) {
      return MALFORMED;
    }
    if (at + 3 >= end) {
      return CUT;
    }
    return isDigit(bytes[at + 3]) ? 4 : MALFORMED;
  }

  private static boolean isLead(byte b) {
    return (b & 0xFF) > 0x80 && (b & 0xFF) < 0xFF;
  }

  private static boolean isTrail(byte b) {
    int trail = b & 0xFF;
    return trail >= 0x40 && trail != 0x7F && trail != 0xFF;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
