package org.telcocrm.io.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What stands below: trend, profiles, policies, every count by code. */
final class Details {

  private final ReportData data;
  private final Words words;
  private final Html html;

  Details(ReportData data, Words words, Html html) {
    this.data = data;
    this.words = words;
    this.html = html;
  }

  void write() {
    html.raw("<section class=\"wide\" id=\"details\"><h2>").both(words.of("details"));
    html.raw("</h2><div class=\"columns\">\n");
    trend();
    html.raw("<div>");
    new PlannerBox(data, words, html).profiles();
    html.raw("</div>\n");
    codes("rejectsByCode", "reject");
    codes("findingsByCode", "finding");
    codes("duplicatesByCode", "duplicate");
    codes("filteredByReason", "filter");
    policies();
    html.raw("</div></section>\n");
  }

  /** ARPU of the months that the same rows tell of. */
  private void trend() {
    Themes.Line line = data.themes().get("K302");
    if (line == null || line.values().size() < 2) {
      return;
    }
    html.raw("<div>");
    Table table =
        Table.open(
            html, "trend", "", words.of("trend"), words.of("month"), words.of("kpi", "K302"));
    for (int back = line.values().size() - 1; back >= 0; back--) {
      BigDecimal value = line.values().get(back);
      String month = data.asOf().minusMonths(back).toString().substring(0, "2026-03".length());
      String name = "themes.K302" + (back == 0 ? "" : "." + back);
      table.row(Both.same(month)).figure(name, value, Html.grouped(value, 2), "").end();
    }
    table.close();
    Table.chart(html, "line", "trend", words.of("trend"));
    html.raw("</div>\n");
  }

  private void codes(String member, String kind) {
    Map<String, Long> counts = data.run().counts(member);
    if (counts.isEmpty()) {
      return;
    }
    html.raw("<div>");
    Table table =
        Table.open(html, member, "", words.of(member), words.of("cause"), words.of("records"));
    List<Map.Entry<String, Long>> sorted =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    for (Map.Entry<String, Long> each : sorted) {
      table
          .row(words.of(kind, each.getKey()))
          .count("run." + member + "." + each.getKey(), each.getValue())
          .end();
    }
    table.close();
    if (counts.size() > 1) {
      Table.chart(html, "bars", member, words.of(member));
    }
    html.raw("</div>\n");
  }

  private void policies() {
    html.raw("<div class=\"full\">");
    Table table =
        Table.open(
            html,
            "policies",
            "",
            words.of("policylist"),
            words.of("policy"),
            words.of("version"),
            words.of("hash"));
    for (RunFile each : data.run().list("policies")) {
      table.row(each.text("id")).text(each.text("version"));
      html.raw("<td class=\"hash\"><code>").text(each.text("hash")).raw("</code></td>");
      table.end();
    }
    table.close();
    RunFile input = data.run().object("input");
    html.raw("<p class=\"hash\">").both(words.of("input")).raw(" ");
    html.text(input.text("name")).raw(" · ").count("run.input.bytes", input.count("bytes"));
    html.raw(" B · SHA-256 <code>").text(input.text("sha256")).raw("</code></p></div>\n");
  }
}
