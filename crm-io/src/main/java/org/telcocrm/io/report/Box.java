package org.telcocrm.io.report;

import java.math.BigDecimal;

/** One of the four boxes: a reader, at most five figures, one list of at most ten. */
final class Box {

  private final Words words;
  private final Html html;

  private Box(Words words, Html html) {
    this.words = words;
    this.html = html;
  }

  /** Begins a box and its figures. */
  static Box open(Words words, Html html, String name, String sign) {
    html.raw("<section class=\"box\" id=\"box-" + name + "\"><h2><span class=\"sign\">" + sign);
    html.raw("</span>").both(words.of("box", name)).raw("</h2>\n<dl class=\"stats\">\n");
    return new Box(words, html);
  }

  Box count(String label, String name, long count, Both source) {
    return figure(
        words.of(label), name, BigDecimal.valueOf(count), Both.same(Html.grouped(count)), source);
  }

  Box figure(Both label, String name, BigDecimal value, Both shown, Both source) {
    html.raw("<div class=\"stat\"><dt>").both(label).raw("</dt><dd>").figure(name, value, shown);
    html.raw("</dd><dd class=\"src\">").both(source).raw("</dd></div>\n");
    return this;
  }

  /** Ends the figures. */
  Box list() {
    html.raw("</dl>\n");
    return this;
  }

  void close(String footnote, String version) {
    html.element("p", "class=\"foot\"", words.of(footnote).replace("{version}", version));
    html.raw("</section>\n");
  }
}
