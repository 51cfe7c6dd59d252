package org.telcocrm.io.report;

import java.math.BigDecimal;

/** A table of the page. */
final class Table {

  private final Html html;

  private Table(Html html) {
    this.html = html;
  }

  static Table open(Html html, String id, String kind, Both caption, Both... heads) {
    html.raw("<table id=\"" + id + "\"" + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + ">");
    html.element("caption", "", caption).raw("<thead><tr>");
    for (Both head : heads) {
      html.element("th", "scope=\"col\"", head);
    }
    html.raw("</tr></thead><tbody>\n");
    return new Table(html);
  }

  Table row(Both head) {
    html.raw("<tr>").element("th", "scope=\"row\"", head);
    return this;
  }

  /** A row whose head is what a source wrote. */
  Table row(String code) {
    html.raw("<tr><th scope=\"row\"><code>").text(code).raw("</code></th>");
    return this;
  }

  Table text(Both text) {
    html.element("td", "", text);
    return this;
  }

  Table text(String text) {
    return text(Both.same(text));
  }

  Table count(String name, long count) {
    return figure(name, BigDecimal.valueOf(count), Html.grouped(count), "");
  }

  /** A cell with a figure; {@code attributes} are ours. */
  Table figure(String name, BigDecimal value, String shown, String attributes) {
    html.raw("<td class=\"num\"" + attributes + ">").figure(name, value, shown).raw("</td>");
    return this;
  }

  Table end() {
    html.raw("</tr>\n");
    return this;
  }

  void close() {
    html.raw("</tbody></table>\n");
  }

  /** A chart of a table: it reads its numbers there. */
  static void chart(Html html, String kind, String table, Both label) {
    html.raw("<figure class=\"chart\" data-chart=\"" + kind + "\" data-table=\"" + table + "\">");
    html.raw("<div><canvas role=\"img\" aria-label=\"").text(label.zh() + " / " + label.en());
    html.raw("\"></canvas></div>").element("figcaption", "", label).raw("</figure>\n");
  }
}
