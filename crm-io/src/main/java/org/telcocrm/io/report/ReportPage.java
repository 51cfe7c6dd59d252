package org.telcocrm.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/** The page as a whole: head, top line, and the sections in their order. */
final class ReportPage {

  private final ReportData data;
  private final Words words = new Words();
  private final Html html = new Html();

  private ReportPage(ReportData data) {
    this.data = data;
  }

  static String of(ReportData data) throws IOException {
    return new ReportPage(data).page();
  }

  private String page() throws IOException {
    head();
    topLine();
    notes();
    html.raw("<main><div class=\"boxes\">\n");
    html.raw("<div>");
    new ManagerBox(data, words, html).write();
    new QualityBox(data, words, html).write();
    html.raw("</div><div>");
    new PlannerBox(data, words, html).write();
    new DataBox(data, words, html).write();
    html.raw("</div></div>\n");
    new ThemeTable(data, words, html).write();
    new CardSection(data, words, html).write();
    new Details(data, words, html).write();
    html.raw("</main>\n<footer>");
    html.both(words.of("footer").replace("{software}", data.run().text("software")));
    html.raw("</footer>\n<script>\n").raw(chartLibrary()).raw("\n</script>\n<script>\n");
    html.raw(resource("report.js")).raw("</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private void head() throws IOException {
    html.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\" class=\"zh-on\">\n<head>\n");
    html.raw("<meta charset=\"utf-8\">\n<meta name=\"viewport\" ");
    html.raw("content=\"width=device-width, initial-scale=1\">\n");
    html.raw(
        "<meta name=\"color-scheme\" content=\"light\">\n<link rel=\"icon\" href=\"data:,\">\n");
    html.raw("<title>").text(month().zh() + " " + words.of("title").zh()).raw("</title>\n");
    html.raw("<style>\n").raw(resource("report.css")).raw("</style>\n</head>\n<body>\n");
    html.raw("<header><div class=\"bar\"><h1>").both(words.of("title"));
    html.raw(" <span class=\"month\">").both(month()).raw("</span></h1>");
    html.raw(
        "<div class=\"tools\"><button type=\"button\" id=\"lang\"><span class=\"zh\" lang=\"en\">");
    html.raw("English</span><span class=\"en\" lang=\"zh-CN\">中文</span></button>");
    html.raw("<button type=\"button\" id=\"print\">").both(words.of("print"));
    html.raw("</button></div></div>\n");
  }

  private Both month() {
    LocalDate date = data.asOf();
    String zh = String.format(Locale.ROOT, "%d年%02d月", date.getYear(), date.getMonthValue());
    return new Both(zh, date.toString().substring(0, "2026-03".length()));
  }

  /** Section 18: month · file · read = accepted + … ✓ · policies · seconds. */
  private void topLine() {
    RunFile run = data.run();
    html.raw("<p class=\"top\" id=\"top\"><b>").both(month()).raw("</b><i>·</i>");
    html.text(run.object("input").text("name")).raw("<i>·</i>");
    html.both(words.of("read")).raw(" ").count("run.read", run.count("read")).raw(" = ");
    counted("accepted", "");
    counted("duplicate", " + ");
    counted("rejected", " + ");
    counted("filtered", " + ");
    if (run.count("skippedByCheckpoint") > 0) {
      counted("skippedByCheckpoint", " + ");
    }
    boolean balanced = data.isBalanced();
    html.raw(balanced ? " <b class=\"good\">✓</b>" : " <b class=\"bad\">✗</b>");
    if (!balanced) {
      html.raw(" ").both(words.of("unbalanced"));
    }
    html.raw("<i>·</i>").both(words.of("policies")).raw(" ").text(data.versions(""));
    BigDecimal seconds = run.number("seconds").orElse(BigDecimal.ZERO);
    html.raw("<i>·</i>").both(words.of("took")).raw(" ");
    html.figure("run.seconds", seconds, Html.grouped(seconds, 1)).raw(" ");
    html.both(words.of("seconds")).raw("</p></header>\n");
  }

  private void counted(String name, String before) {
    html.raw(before).both(words.of(name)).raw(" ");
    html.count("run." + name, data.run().count(name));
  }

  /** Exit texts: no rows, nothing to compare with. */
  private void notes() {
    if (data.isEmpty()) {
      note("warn", words.of("norows"));
    }
    PreviousRun previous = data.previous();
    if (previous == null) {
      note("info", words.of("firstmonth"));
      return;
    }
    Both date = Both.same(previous.asOf().toString());
    switch (previous.fit(data.asOf())) {
      case MONTH_BEFORE -> note("info", words.of("monthbefore").replace("{date}", date));
      case SAME_MONTH -> note("info", words.of("samemonth").replace("{date}", date));
      case MISSING_MONTH -> note("warn", words.of("missingmonth").replace("{date}", date));
      case NO_THEMES -> note("warn", words.of("nothemes").replace("{date}", date));
    }
  }

  private void note(String kind, Both text) {
    html.element("p", "class=\"note " + kind + "\"", text).raw("\n");
  }

  /**
   * The chart library as it is published, but for the addresses in its comments: the page names
   * none, and a browser shall not look for a source map.
   */
  private static String chartLibrary() throws IOException {
    String licence = resource("chartjs/LICENSE.md").replace("*/", "* /");
    String script = resource("chartjs/chart.umd.min.js");
    int map = script.lastIndexOf("//# sourceMappingURL");
    String plain = (map < 0 ? script : script.substring(0, map)).replace("https://", "");
    return "/*\n" + licence + "*/\n" + plain.replace("</script", "<\\/script");
  }

  static String resource(String name) throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar must hold " + name + " but does not");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
