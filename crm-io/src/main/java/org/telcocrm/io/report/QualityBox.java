package org.telcocrm.io.report;

/** Box ③ for the service-quality manager: which basics are not met, complaints. */
final class QualityBox {

  private final ReportData data;
  private final Words words;
  private final Html html;

  QualityBox(ReportData data, Words words, Html html) {
    this.data = data;
    this.words = words;
    this.html = html;
  }

  void write() {
    ResultFigures figures = data.figures();
    Box box = Box.open(words, html, "quality", "③");
    box.count(
        "unmetusers",
        "assessments[unmet_basics!=]",
        figures.unmetCustomers(),
        Both.same("unmet_basics"));
    kpi(box, "K501");
    kpi(box, "K503");
    kpi(box, "K505");
    box.count("callbacks", "actions[action=A07]", figures.actions().row("A07"), Both.same("A07"));
    box.list();
    if (figures.unmet().isEmpty()) {
      html.element("p", "class=\"none\"", words.of("allmet"));
    } else {
      unmet();
    }
    box.close("foot.quality", data.versions("services"));
  }

  private void kpi(Box box, String code) {
    Themes.Line line = data.themes().get(code);
    if (line != null && !line.values().isEmpty()) {
      Both shown = Shown.value(words, line.unit(), line.values().get(0), data.currency());
      Both formula = words.of("kpiformula", code);
      box.figure(words.of("kpi", code), "themes." + code, line.values().get(0), shown, formula);
    }
  }

  private void unmet() {
    Table table =
        Table.open(
            html,
            "unmet",
            "",
            words.of("unmet"),
            words.of("service"),
            words.of("promise"),
            words.of("users"));
    for (CrossCount.Counted each : data.figures().unmet().top(ResultFigures.TOP)) {
      Both promise = words.of("promise", each.code());
      table
          .row(words.of("service", each.code()))
          .text(promise.zh().equals(each.code()) ? Both.same("") : promise)
          .count("assessments[unmet_basics~" + each.code() + "]", each.count())
          .end();
    }
    table.close();
  }
}
