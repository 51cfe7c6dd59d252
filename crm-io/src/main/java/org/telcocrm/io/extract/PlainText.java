package org.telcocrm.io.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.telcocrm.io.layout.TextEncoding;

/**
 * Knows which bytes are characters of an encoding without decoding them. Where it does not know at
 * once — four bytes of GB18030, replacement characters, control characters beyond ASCII — it says
 * so, and someone slower decides.
 */
final class PlainText {

  private static final int PAIRS = 1 << 16;
  private static final int REPLACEMENT = 0xEFBFBD;

  private final boolean utf8;

  /** One bit for each pair of bytes that is one character. */
  private final long[] pairs;

  PlainText(TextEncoding encoding) {
    this.utf8 = encoding == TextEncoding.UTF_8;
    this.pairs =
        switch (encoding) {
          case UTF_8 -> new long[0];
          case GBK -> Gbk.PAIRS;
          case GB18030 -> Gb18030.PAIRS;
        };
  }

  /** Made when the first file of the encoding is read: it takes a few milliseconds. */
  private static final class Gbk {
    static final long[] PAIRS = pairs(TextEncoding.GBK);
  }

  /** As above. */
  private static final class Gb18030 {
    static final long[] PAIRS = pairs(TextEncoding.GB18030);
  }

  private static long[] pairs(TextEncoding encoding) {
    CharsetDecoder decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    long[] known = new long[PAIRS / Long.SIZE];
    for (int pair = 0x8100; pair < 0xFF00; pair++) {
      byte[] bytes = {(byte) (pair >> 8), (byte) pair};
      try {
        String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
        if (text.codePointCount(0, text.length()) == 1 && text.charAt(0) != '\uFFFD') {
          known[pair >> 6] |= 1L << pair;
        }
      } catch (CharacterCodingException e) {
        // Not a character: its bit stays 0.
      }
    }
    return known;
  }

  /**
   * The length of the character at a place whose first byte is no ASCII.
   *
   * @param bytes with at least one ASCII byte behind the text
   * @return 2 to 4, or 0 if it is not known to be a plain character
   */
  int length(byte[] bytes, int at) {
    if (utf8) {
      return utf8(bytes, at);
    }
    int pair = (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    return (pairs[pair >> 6] >>> pair & 1) != 0 ? 2 : 0;
  }

  private static int utf8(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0xC3) {
      // Not a lead, or U+0080 to U+00BF with its control characters.
      return 0;
    }
    if (!isTrail(bytes[at + 1])) {
      return 0;
    }
    if (lead < 0xE0) {
      return 2;
    }
    int second = bytes[at + 1] & 0xFF;
    if (lead > 0xF4 || !isTrail(bytes[at + 2])) {
      return 0;
    }
    if (lead < 0xF0) {
      boolean overlong = lead == 0xE0 && second < 0xA0;
      boolean surrogate = lead == 0xED && second > 0x9F;
      int all = lead << 16 | second << 8 | (bytes[at + 2] & 0xFF);
      return overlong || surrogate || all == REPLACEMENT ? 0 : 3;
    }
    boolean outside = (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
    return outside || !isTrail(bytes[at + 3]) ? 0 : 4;
  }

  private static boolean isTrail(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
