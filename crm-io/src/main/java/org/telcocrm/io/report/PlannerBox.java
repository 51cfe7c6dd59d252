package org.telcocrm.io.report;

import java.util.List;
import java.util.Map;

/** Box ② for the marketing planner: value against churn, and why people leave. */
final class PlannerBox {

  private static final List<String> TIERS = List.of("HIGH", "MID", "LOW", "INSUFFICIENT_DATA");
  private static final List<String> BANDS = List.of("HIGH", "MEDIUM", "LOW");

  private final ReportData data;
  private final Words words;
  private final Html html;

  PlannerBox(ReportData data, Words words, Html html) {
    this.data = data;
    this.words = words;
    this.html = html;
  }

  void write() {
    ResultFigures figures = data.figures();
    Box box = Box.open(words, html, "planner", "②");
    if (figures.hasTier()) {
      tier(box, "HIGH", "highvalue");
      tier(box, "MID", "midvalue");
    }
    if (figures.hasChurn()) {
      Both source = Both.same("churn_band = HIGH");
      long high = figures.tierBand().column("HIGH");
      box.count("highrisk", "assessments[churn_band=HIGH]", high, source);
    }
    box.count("crosssell", "actions[action=A12]", figures.actions().row("A12"), Both.same("A12"));
    box.count("betterplan", "actions[action=A04]", figures.actions().row("A04"), Both.same("A04"));
    box.list();
    if (figures.hasTier() && figures.hasChurn() && figures.assessments() > 0) {
      grid();
    }
    if (!figures.highReasons().isEmpty()) {
      reasons();
    }
    box.close("foot.planner", data.versions("value"));
  }

  private void tier(Box box, String tier, String label) {
    String name = "assessments[value_tier=" + tier + "]";
    long count = data.figures().tierBand().row(tier);
    box.count(label, name, count, Both.same("value_tier = " + tier));
  }

  /** Value × churn (九宫格): how many, and what they bring in a month. */
  private void grid() {
    Table table =
        Table.open(
            html,
            "grid",
            "heat",
            words.of("grid"),
            words.of("gridhead"),
            words.of("riskhigh"),
            words.of("riskmedium"),
            words.of("risklow"));
    CrossCount counts = data.figures().tierBand();
    for (String tier : TIERS) {
      if (counts.row(tier) == 0 && tier.equals("INSUFFICIENT_DATA")) {
        continue;
      }
      table.row(words.tier(tier));
      for (String band : BANDS) {
        cell(tier, band, counts);
      }
      table.end();
    }
    table.close();
    Table.chart(html, "stacked", "grid", words.of("gridchart"));
  }

  private void cell(String tier, String band, CrossCount counts) {
    CrossCount.Cell cell = counts.get(tier, band);
    String where = "[value_tier=" + tier + ",churn_band=" + band + "]";
    html.raw("<td class=\"num h-" + tier + "-" + band + "\">");
    html.count("assessments" + where, cell.count());
    if (!tier.equals("INSUFFICIENT_DATA")) {
      html.raw("<small>").both(words.of("currency"));
      html.figure(
          "sum(assessments.realised_value)" + where, cell.sum(), Html.grouped(cell.sum(), 0));
      html.raw("</small>");
    }
    html.raw("</td>");
  }

  private void reasons() {
    Table table =
        Table.open(
            html, "reasons", "", words.of("churnreasons"), words.of("reason"), words.of("users"));
    for (CrossCount.Counted each : data.figures().highReasons().top(ResultFigures.TOP)) {
      String name = "assessments[churn_band=HIGH,churn_reasons:" + each.code() + "]";
      table.row(words.reason(each.code())).count(name, each.count()).end();
    }
    table.close();
  }

  /** How the bands lie in each line of business; for the details. */
  void profiles() {
    Map<String, Map<String, CrossCount.Cell>> rows = data.figures().profileBand().rows();
    if (!data.figures().hasChurn() || rows.keySet().stream().allMatch(String::isEmpty)) {
      return;
    }
    Table table =
        Table.open(
            html,
            "profiles",
            "",
            words.of("profiles"),
            words.of("profile"),
            words.of("riskhigh"),
            words.of("riskmedium"),
            words.of("risklow"));
    for (String profile : rows.keySet()) {
      if (profile.isEmpty()) {
        continue;
      }
      table.row(words.of("profile", profile));
      for (String band : BANDS) {
        table.count(
            "assessments[churn_profile=" + profile + ",churn_band=" + band + "]",
            data.figures().profileBand().get(profile, band).count());
      }
      table.end();
    }
    table.close();
    Table.chart(html, "stacked", "profiles", words.of("profiles"));
  }
}
