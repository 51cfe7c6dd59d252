package org.telcocrm.io.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.telcocrm.io.layout.TextEncoding;

/**
 * Knows which bytes are characters of an encoding without decoding them. Where it does not know at
 * once — four bytes of GB18030, replacement characters, control characters beyond ASCII — it says
 * so, and someone slower decides.
 */
final class PlainText {

  /** No place: the text is not plain. */
  static final int NONE = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

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
    CharBuffer text = CharBuffer.allocate(4);
    for (int pair = 0x8100; pair < 0xFF00; pair++) {
      byte[] bytes = {(byte) (pair >> 8), (byte) pair};
      text.clear();
      // Without an exception for each of the thousands that are no character.
      boolean wrong = decoder.reset().decode(ByteBuffer.wrap(bytes), text, true).isError();
      text.flip();
      if (!wrong
          && Character.codePointCount(text, 0, text.length()) == 1
          && text.charAt(0) != '\uFFFD') {
        known[pair >> 6] |= 1L << pair;
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

  /**
   * The end of a text: of its line, or the delimiter, or, if it is quoted, the quote.
   *
   * @return its place, or {@link #NONE} if a character before is not plain
   */
  int end(byte[] bytes, int at, byte[] delimiter, boolean quoted) {
    int first = quoted ? '"' : delimiter[0];
    boolean simple = quoted || delimiter.length == 1;
    int p = at;
    while (true) {
      int b = bytes[p];
      if (b == first && (simple || isAt(bytes, p, delimiter))) {
        return p;
      }
      if (b < 0) {
        int length = length(bytes, p);
        if (length == 0) {
          return NONE;
        }
        p += length;
      } else if (isControl(b)) {
        return !quoted && (b == '\n' || b == '\r') ? p : NONE;
      } else {
        p++;
      }
    }
  }

  /** Whether a stretch is whole, plain characters. */
  boolean isText(byte[] bytes, int from, int to) {
    int p = from;
    while (p < to) {
      int b = bytes[p];
      int length = b < 0 ? length(bytes, p) : 1;
      if (length == 0 || (b >= 0 && isControl(b))) {
        return false;
      }
      p += length;
    }
    return p == to;
  }

  private static boolean isControl(int b) {
    return (b < ' ' && b != '\t') || b == 0x7F;
  }

  /** Whether these bytes stand at a place. */
  static boolean isAt(byte[] bytes, int at, byte[] sought) {
    for (int i = 0; i < sought.length; i++) {
      if (bytes[at + i] != sought[i]) {
        return false;
      }
    }
    return true;
  }

  static boolean isAscii(byte[] bytes, int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }

  /** The first byte that is a delimiter or no visible ASCII character, eight at a time. */
  static int endOfName(byte[] bytes, int at, int delimiter) {
    long delimiters = (delimiter & 0xFF) * ONES;
    int p = at;
    while (true) {
      long word = (long) LONGS.get(bytes, p);
      long blank = ~((word | HIGH_BITS) - ('!' * ONES));
      long delete = (word & ~HIGH_BITS) + ONES;
      long other = word ^ delimiters;
      long same = ~(((other & ~HIGH_BITS) + ~HIGH_BITS) | other);
      long stops = (word | blank | delete | same) & HIGH_BITS;
      if (stops != 0) {
        return p + (Long.numberOfTrailingZeros(stops) >>> 3);
      }
      p += Long.BYTES;
    }
  }

  private static int utf8(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead > 0xE0 && lead < 0xED && isTrail(bytes[at + 1]) && isTrail(bytes[at + 2])) {
      // U+1000 to U+CFFF, almost all that is Chinese: no surrogate, nothing overlong.
      return 3;
    }
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
