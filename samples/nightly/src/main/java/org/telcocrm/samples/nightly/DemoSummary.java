package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telcocrm.core.label.Texts;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.run.RunResult;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.samples.nightly.demo.DirtyForm;
import org.telcocrm.samples.nightly.demo.DirtyKind;
import org.telcocrm.samples.nightly.demo.DirtyLedger;

/** Prints what a demo run found, in Chinese and English. */
final class DemoSummary {

  private static final int TOP = 10;

  private final PrintWriter out;
  private final RunResult result;
  private final ResultTally tally;
  private final Texts chinese = RuleTexts.of(Locale.CHINESE);
  private final Texts english = RuleTexts.of(Locale.ENGLISH);

  DemoSummary(PrintWriter out, RunResult result, ResultTally tally) {
    this.out = out;
    this.result = result;
    this.tally = tally;
  }

  void print(LocalDate asOf, DirtyLedger ledger, DemoCustomers customers) throws IOException {
    out.println(RunLine.chinese(DemoCommand.EXTRACT, asOf, result));
    out.println(RunLine.english(DemoCommand.EXTRACT, asOf, result));
    dirtyKinds(ledger);
    title("价值等级", "Value tiers");
    tally.ranked("value_tier").forEach(each -> coded(each, "level"));
    title("各业务类型的流失等级", "Churn bands by profile");
    tally.columns("churn_band ").forEach(this::bands);
    title("中高风险客户的流失原因（每户前三条）", "Churn reasons of customers at risk, three each");
    tally.ranked("churn_reasons").stream().limit(TOP).forEach(each -> coded(each, "reason"));
    title("未达标的当然服务", "Must-be services most unmet");
    tally.ranked("unmet_basics").stream().limit(TOP).forEach(each -> coded(each, "service"));
    title("明日待办", "Actions");
    tally.ranked("action").forEach(each -> coded(each, "action"));
    title("为什么是他", "Three customers explained");
    for (String id : tally.examples()) {
      customers.explain(id).forEach(out::println);
      out.println();
    }
  }

  private void title(String zh, String en) {
    out.println();
    out.println("== " + zh + " / " + en);
  }

  private void coded(Map.Entry<String, Long> count, String kind) {
    String code = count.getKey();
    out.printf(
        Locale.ROOT,
        "%,10d  %s  %s / %s%n",
        count.getValue(),
        code,
        word(chinese, kind, code),
        word(english, kind, code));
  }

  /** A reason's text without one customer's values. */
  private static String word(Texts texts, String kind, String code) {
    String word = texts.find(kind + "." + code).orElse(texts.of("value", code));
    return word.replaceAll("\\{[a-z]+}", "…");
  }

  private void bands(String column) {
    String profile = column.substring(column.indexOf(' ') + 1);
    String bands =
        Stream.of("HIGH", "MEDIUM", "LOW")
            .map(band -> String.format(Locale.ROOT, "%s %,d", band, tally.count(column, band)))
            .collect(Collectors.joining("  "));
    out.printf(
        Locale.ROOT,
        "  %-18s %s  %s / %s%n",
        profile,
        bands,
        word(chinese, "profile", profile),
        word(english, "profile", profile));
  }

  private void dirtyKinds(DirtyLedger ledger) {
    title("脏数据：埋入与查出", "Dirty rows: planted and found");
    for (DirtyKind kind : DirtyKind.values()) {
      String endings =
          kind.forms().stream()
              .map(DirtySum::of)
              .distinct()
              .map(sum -> sum.text(ledger, result.counts()))
              .collect(Collectors.joining(" · "));
      out.printf(
          Locale.ROOT,
          "  %2d %s / %s: %,d → %s%n",
          kind.number(),
          kind.chinese(),
          kind.english(),
          ledger.planted(kind),
          endings);
    }
  }

  /** One way to end and its code: how many were planted, how many the run counted. */
  private record DirtySum(DirtyKind kind, DirtyForm.Ending ending, String code) {

    static DirtySum of(DirtyForm form) {
      return new DirtySum(form.kind(), form.ending(), form.code());
    }

    String text(DirtyLedger ledger, ExtractCounts counts) {
      long planted =
          kind.forms().stream()
              .filter(form -> of(form).equals(this))
              .mapToLong(ledger::planted)
              .sum();
      if (code.isEmpty()) {
        return String.format(Locale.ROOT, "%s %,d", ending, planted);
      }
      long found = found(counts);
      String mark = found == planted ? "✓" : "≠ " + planted;
      return String.format(Locale.ROOT, "%s %s %,d %s", ending, code, found, mark);
    }

    private long found(ExtractCounts counts) {
      Map<?, Long> byCode =
          switch (ending) {
            case DUPLICATE -> counts.duplicatesByCode();
            case REJECTED -> counts.rejectsByCode();
            case FILTERED -> counts.filteredByReason();
            case FOUND, ACCEPTED -> counts.findingsByCode();
          };
      return byCode.entrySet().stream()
          .filter(each -> each.getKey().toString().equals(code))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }
  }
}
