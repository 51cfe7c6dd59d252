package org.telcocrm.io.layout;

import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;

/** The encodings of extracts. Grows only in a major version. */
public enum TextEncoding {
  /** UTF-8, with or without a byte order mark. */
  UTF_8("UTF-8"),
  /** GBK, also called cp936. */
  GBK("GBK"),
  /** GB18030 with its characters of four bytes. */
  GB18030("GB18030");

  private final String label;

  TextEncoding(String label) {
    this.label = label;
  }

  /**
   * The encoding a layout file means.
   *
   * @param text {@code UTF-8, GBK, GB18030} or {@code cp936}
   * @return the encoding
   * @throws LayoutException if the text is none of them
   */
  public static TextEncoding of(String text) {
    for (TextEncoding each : values()) {
      if (each.label.equals(text)) {
        return each;
      }
    }
    if (text.equals("cp936")) {
      return GBK;
    }
    throw new LayoutException(
        "charset must be one of UTF-8, GBK, GB18030, cp936 but was \"" + text + '"');
  }

  /**
   * The charset that decodes it.
   *
   * @return the JDK's charset
   * @throws LayoutException if this Java runtime was trimmed and lacks it
   */
  public Charset charset() {
    try {
      return Charset.forName(label);
    } catch (UnsupportedCharsetException e) {
      throw new LayoutException(
          "charset " + label + " is not in this Java runtime. Maybe add module jdk.charsets.", e);
    }
  }

  /** What layout files write. */
  @Override
  public String toString() {
    return label;
  }
}
