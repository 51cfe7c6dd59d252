package org.telcocrm.io.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Collects a page; every text goes through {@link #escape}, whatever it holds. */
final class Html {

  private final StringBuilder out = new StringBuilder(1 << 15);

  /** Markup of our own. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** A text in both languages; one of them is shown. */
  Html both(Both text) {
    if (text.zh().equals(text.en())) {
      return text(text.zh());
    }
    raw("<span class=\"zh\">").text(text.zh()).raw("</span>");
    return raw("<span class=\"en\" lang=\"en\">").text(text.en()).raw("</span>");
  }

  /** An element with a text in both languages. */
  Html element(String tag, String attributes, Both text) {
    raw("<" + tag + (attributes.isEmpty() ? "" : " " + attributes) + ">").both(text);
    return raw("</" + tag + ">");
  }

  /**
   * A figure.
   *
   * @param name where it comes from, see the package
   * @param value its plain number
   * @param shown as people read it
   */
  Html figure(String name, BigDecimal value, Both shown) {
    raw("<span class=\"n\" data-figure=\"").text(name).raw("\" data-value=\"");
    raw(value.toPlainString()).raw("\" title=\"").text(name).raw("\">");
    return both(shown).raw("</span>");
  }

  Html figure(String name, BigDecimal value, String shown) {
    return figure(name, value, Both.same(shown));
  }

  Html count(String name, long count) {
    return figure(name, BigDecimal.valueOf(count), grouped(count));
  }

  @Override
  public String toString() {
    return out.toString();
  }

  static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String grouped(BigDecimal number, int decimals) {
    return String.format(
        Locale.ROOT, "%,." + decimals + "f", number.setScale(decimals, RoundingMode.HALF_UP));
  }

  static String percent(BigDecimal share, int decimals) {
    return grouped(share.movePointRight(2), decimals) + "%";
  }

  /** Inert as text and as a quoted attribute; what XML forbids becomes a question mark. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(isShown(c) ? c : '?');
      }
    }
    return safe.toString();
  }

  /** No control characters, and none that turn the direction of a text around. */
  private static boolean isShown(char c) {
    boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    return !turns && (c == '\n' || !Character.isISOControl(c));
  }
}
