package org.telcocrm.io.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.rules.analysis.Kpi;
import org.telcocrm.rules.analysis.KpiUnit;
import org.telcocrm.rules.analysis.Theme;

/** The nine themes (指标总览): value, month before, change, traffic light. */
final class ThemeTable {

  /**
   * Changes up to here, inclusive, show no light: 1 % of a figure, .1 percentage point of a share.
   */
  private static final BigDecimal STEADY = new BigDecimal(".01");

  private static final BigDecimal STEADY_SHARE = new BigDecimal(".001");
  private static final int CHANGE_DECIMALS = 4;

  private final ReportData data;
  private final Words words;
  private final Html html;
  private final Map<String, Themes.Line> themes;
  private final PreviousRun.@Nullable Fit fit;

  ThemeTable(ReportData data, Words words, Html html) {
    this.data = data;
    this.words = words;
    this.html = html;
    this.themes = data.themes();
    PreviousRun previous = data.previous();
    this.fit = previous == null ? null : previous.fit(data.asOf());
  }

  /** What a figure is compared with, and its name. */
  private record Before(String name, BigDecimal value) {}

  void write() {
    if (themes.isEmpty()) {
      return;
    }
    html.raw("<section class=\"wide\" id=\"themes\"><h2>").both(words.of("themes")).raw("</h2>\n");
    warnings();
    Table table =
        Table.open(
            html,
            "kpis",
            "kpis",
            words.of("kpicaption"),
            words.of("kpi"),
            words.of("now"),
            words.of("before"),
            words.of("change"));
    Set<Theme> without = EnumSet.noneOf(Theme.class);
    for (Theme theme : Theme.values()) {
      List<Themes.Line> lines =
          themes.values().stream().filter(each -> each.theme() == theme).toList();
      if (lines.isEmpty()) {
        without.add(theme);
        continue;
      }
      html.raw("<tr class=\"theme\"><th colspan=\"4\" scope=\"rowgroup\">" + theme.number() + " ");
      html.both(words.of("theme", theme.name())).raw("</th></tr>\n");
      lines.forEach(each -> line(table, each));
    }
    table.close();
    without(without);
    html.raw("</section>\n");
  }

  private void without(Set<Theme> themesWithout) {
    html.raw("<p class=\"foot\">");
    for (Theme theme : themesWithout) {
      html.both(words.of("notheme").replace("{theme}", words.of("theme", theme.name()))).raw(" ");
    }
    html.both(words.of("foot.themes")).raw("</p>\n");
  }

  private void line(Table table, Themes.Line line) {
    html.raw("<tr><th scope=\"row\"><span class=\"k\">").both(words.of("kpi", line.code()));
    html.raw("</span> <code>").text(line.code()).raw("</code><small>");
    html.both(words.of("kpiformula", line.code()));
    if (line.leftOut() > 0 && !line.values().isEmpty()) {
      String count = Html.grouped(line.leftOut());
      html.raw(" · ").both(words.of("leftout").replace("{n}", count));
    }
    html.raw("</small></th>");
    if (line.values().isEmpty()) {
      html.raw("<td colspan=\"3\" class=\"absent\">").both(absent(line)).raw("</td></tr>\n");
      return;
    }
    BigDecimal now = line.values().get(0);
    html.raw("<td class=\"num\">");
    html.figure("themes." + line.code(), now, Shown.value(words, line.unit(), now, data.currency()))
        .raw("</td>");
    Optional<Before> before = before(line);
    if (before.isEmpty()) {
      html.raw("<td class=\"num\">—</td><td class=\"num\">—</td>");
    } else {
      compared(line, now, before.get());
    }
    table.end();
  }

  private Both absent(Themes.Line line) {
    return line.absent().isEmpty()
        ? words.of("novalue")
        : words.of("absent").replace("{facts}", String.join(", ", line.absent()));
  }

  /** The month before from the same rows, else from the earlier run. */
  private Optional<Before> before(Themes.Line line) {
    if (line.values().size() > 1) {
      return Optional.of(new Before("themes." + line.code() + ".1", line.values().get(1)));
    }
    PreviousRun previous = data.previous();
    boolean comparable = fit == PreviousRun.Fit.MONTH_BEFORE || fit == PreviousRun.Fit.SAME_MONTH;
    if (previous == null || !comparable) {
      return Optional.empty();
    }
    Themes.Line then = previous.themes().get(line.code());
    return then == null || then.values().isEmpty() || then.unit() != line.unit()
        ? Optional.empty()
        : Optional.of(new Before("previous.themes." + line.code(), then.values().get(0)));
  }

  private void compared(Themes.Line line, BigDecimal now, Before before) {
    html.raw("<td class=\"num\">");
    html.figure(
        before.name(),
        before.value(),
        Shown.value(words, line.unit(), before.value(), data.currency()));
    html.raw("</td>");
    Optional<BigDecimal> change = change(line.unit(), now, before.value());
    if (change.isEmpty()) {
      html.raw("<td class=\"num\">—</td>");
      return;
    }
    String light = light(line, change.get());
    html.raw("<td class=\"num\"><span class=\"light " + light + "\">");
    html.figure(
        "change(themes." + line.code() + ")",
        change.get(),
        Shown.change(words, line.unit(), change.get()));
    html.raw("<em>").both(words.of("light." + light)).raw("</em></span></td>");
  }

  private static Optional<BigDecimal> change(KpiUnit unit, BigDecimal now, BigDecimal before) {
    Optional<BigDecimal> change =
        unit == KpiUnit.SHARE
            ? Optional.of(now.subtract(before))
            : Plausibility.relative(now, before);
    return change.map(each -> each.setScale(CHANGE_DECIMALS, RoundingMode.HALF_UP));
  }

  private static String light(Themes.Line line, BigDecimal change) {
    BigDecimal steady = line.unit() == KpiUnit.SHARE ? STEADY_SHARE : STEADY;
    if (line.direction() == Kpi.Direction.NEUTRAL) {
      return "none";
    }
    if (change.abs().compareTo(steady) <= 0) {
      return "steady";
    }
    return (change.signum() > 0) == (line.direction() == Kpi.Direction.UP_IS_GOOD)
        ? "better"
        : "worse";
  }

  private void warnings() {
    html.raw("<ul class=\"warnings\">");
    for (Themes.Line line : themes.values()) {
      Optional<Before> before = before(line);
      if (before.isPresent() && !line.values().isEmpty()) {
        boolean monthly = line.values().size() > 1 || fit == PreviousRun.Fit.MONTH_BEFORE;
        warning(line, before.get(), monthly);
      }
    }
    html.raw("</ul>\n");
  }

  private void warning(Themes.Line line, Before before, boolean monthly) {
    BigDecimal now = line.values().get(0);
    Plausibility.left(line.code(), monthly, now, before.value())
        .ifPresent(
            band -> {
              html.raw("<li>⚠ ").both(words.of("kpi", line.code())).raw(" ");
              html.figure(
                  before.name(),
                  before.value(),
                  Shown.value(words, line.unit(), before.value(), data.currency()));
              html.raw(" → ");
              html.figure(
                  "themes." + line.code(),
                  now,
                  Shown.value(words, line.unit(), now, data.currency()));
              html.raw(" ").both(words.of("outside").replace("{band}", Html.percent(band, 0)));
              html.raw("</li>");
            });
  }
}
