package org.telcocrm.io.layout;

import java.util.HexFormat;
import java.util.Locale;

/**
 * What stands between two fields, as text or as bytes.
 *
 * <p>Example: {@code Delimiter.ofHex("80")} is the byte that check files of operators use and that
 * GBK knows as no character.
 *
 * @param value the text, or the bytes in lower-case hex digits
 * @param hex whether the value is hex
 */
public record Delimiter(String value, boolean hex) {

  private static final int MAX_BYTES = 8;
  private static final int MAX_CHARS = 8;

  /** Checks that there is something, and no line end. */
  public Delimiter {
    if (value.isEmpty()
        || (hex && (value.length() % 2 != 0 || value.length() > 2 * MAX_BYTES || !isHex(value)))
        || (!hex
            && (value.length() > MAX_CHARS
                || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0))) {
      throw new LayoutException(
          "delimiter must be 1 to 8 characters or hex bytes without a line end but was \""
              + value
              + '"');
    }
  }

  private static boolean isHex(String text) {
    boolean valid = true;
    for (int i = 0; i < text.length(); i += 2) {
      String pair = text.substring(i, i + 2);
      valid &= pair.matches("[0-9a-f]{2}") && !pair.equals("0a") && !pair.equals("0d");
    }
    return valid;
  }

  /**
   * A delimiter given as text.
   *
   * @param text for example {@code "|"} or a tab
   * @return the delimiter
   */
  public static Delimiter ofText(String text) {
    return new Delimiter(text, false);
  }

  /**
   * A delimiter given as bytes.
   *
   * @param hex two hex digits a byte, for example {@code "80"}
   * @return the delimiter
   */
  public static Delimiter ofHex(String hex) {
    return new Delimiter(hex.toLowerCase(Locale.ROOT), true);
  }

  /**
   * The delimiter as it stands in the file.
   *
   * @param encoding the encoding of the file
   * @return its bytes, a fresh array
   * @throws LayoutException if the encoding has no such character, or the bytes begin one
   */
  public byte[] bytes(TextEncoding encoding) {
    if (!hex) {
      if (!encoding.charset().newEncoder().canEncode(value)) {
        throw new LayoutException(
            "delimiter must be a character of " + encoding + " but was \"" + value + '"');
      }
      return value.getBytes(encoding.charset());
    }
    byte[] bytes = HexFormat.of().parseHex(value);
    if (bytes.length == 1 && encoding != TextEncoding.UTF_8 && isLead(bytes[0])) {
      throw new LayoutException(
          "delimiterHex must not begin a character of " + encoding + " but was \"" + value + '"');
    }
    return bytes;
  }

  /** GBK and GB18030: 0x81 to 0xFE begin a character of two or four bytes. */
  private static boolean isLead(byte b) {
    return (b & 0xFF) > 0x80 && (b & 0xFF) < 0xFF;
  }
}
