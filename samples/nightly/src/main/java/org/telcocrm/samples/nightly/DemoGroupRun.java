package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.telcocrm.core.label.Texts;
import org.telcocrm.io.report.ResultTable;
import org.telcocrm.io.run.ExtractRun;
import org.telcocrm.io.run.RunResult;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.samples.nightly.demo.DemoGroups;

/** The groups of a demo, with their people: assessed, and what was found printed. */
final class DemoGroupRun {

  /** Where the results lie, in the working folder and in the demo's own. */
  static final String RESULTS = "groups";

  private DemoGroupRun() {}

  static RunResult run(Path work, LocalDate date) throws IOException {
    return ExtractRun.builder()
        .input(work.resolve(DemoGroups.GROUPS))
        .layout(InputOptions.layout(work.resolve(DemoGroups.GROUPS_LAYOUT)))
        .people(
            work.resolve(DemoGroups.PEOPLE),
            InputOptions.layout(work.resolve(DemoGroups.PEOPLE_LAYOUT)))
        .asOf(date)
        .out(work.resolve(RESULTS))
        .report(true)
        .build()
        .run();
  }

  static void print(PrintWriter out, Path results, LocalDate date, RunResult result)
      throws IOException {
    out.println("== 集团客户 / Group customers");
    out.println(RunLine.chinese(DemoGroups.GROUPS, date, result));
    out.println(RunLine.english(DemoGroups.GROUPS, date, result));
    Map<String, Long> classes = new TreeMap<>();
    Map<String, Long> bands = new TreeMap<>();
    Map<String, Long> actions = new TreeMap<>();
    try (ResultTable table = ResultTable.open(results.resolve("assessments.csv"))) {
      while (table.next()) {
        classes.merge(table.cell("group_class"), 1L, Long::sum);
        bands.merge(table.cell("churn_band"), 1L, Long::sum);
      }
    }
    try (ResultTable table = ResultTable.open(results.resolve("actions.csv"))) {
      while (table.next()) {
        actions.merge(table.cell("action"), 1L, Long::sum);
      }
    }
    out.println("  建议价值分类 / suggested class: " + counts(classes));
    out.println("  流失等级 / churn band: " + counts(bands));
    Texts chinese = RuleTexts.of(Locale.CHINESE);
    Texts english = RuleTexts.of(Locale.ENGLISH);
    actions.forEach(
        (code, count) ->
            out.printf(
                Locale.ROOT,
                "%,10d  %s  %s / %s%n",
                count,
                code,
                chinese.of("action", code),
                english.of("action", code)));
    out.println();
  }

  private static String counts(Map<String, Long> counts) {
    StringBuilder text = new StringBuilder();
    counts.forEach((code, count) -> text.append(code).append(' ').append(count).append("  "));
    return text.toString().strip();
  }
}
