package org.telcocrm.samples.nightly;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.run.RunResult;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.kano.ServicePolicy;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.value.ValuePolicy;

/** The top line of a run: every record has ended in exactly one way. */
final class RunLine {

  private static final List<Class<? extends Policy>> OURS =
      List.of(ValuePolicy.class, ChurnPolicy.class, ServicePolicy.class, ActionPolicy.class);

  private RunLine() {}

  static String chinese(String name, LocalDate asOf, RunResult result) {
    ExtractCounts counts = result.counts();
    return String.format(
        Locale.ROOT,
        "%d年%02d月 · %s · 收到 %,d = 接受 %,d + 重复 %,d + 拒绝 %,d + 过滤 %,d%s ✓ · 口径版本 %s · 用时 %.1f 秒",
        asOf.getYear(),
        asOf.getMonthValue(),
        name,
        counts.read(),
        counts.accepted(),
        counts.duplicate(),
        counts.rejected(),
        counts.filtered(),
        skipped(counts, " + 断点跳过 %,d"),
        versions(result),
        result.seconds());
  }

  static String english(String name, LocalDate asOf, RunResult result) {
    ExtractCounts counts = result.counts();
    return String.format(
        Locale.ROOT,
        "%d-%02d · %s · read %,d = accepted %,d + duplicate %,d + rejected %,d + filtered %,d%s ✓"
            + " · policies %s · %.1f s",
        asOf.getYear(),
        asOf.getMonthValue(),
        name,
        counts.read(),
        counts.accepted(),
        counts.duplicate(),
        counts.rejected(),
        counts.filtered(),
        skipped(counts, " + skipped by checkpoint %,d"),
        versions(result),
        result.seconds());
  }

  private static String skipped(ExtractCounts counts, String words) {
    long skipped = counts.skippedByCheckpoint();
    return skipped == 0 ? "" : String.format(Locale.ROOT, words, skipped);
  }

  private static String versions(RunResult result) {
    PolicySet policies = result.assessor().policies();
    return OURS.stream()
        .flatMap(type -> policies.find(type).stream())
        .map(policy -> policy.ref().version())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
