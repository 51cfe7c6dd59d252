package org.telcocrm.io.run;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.io.extract.AmountTotals;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.io.report.Themes;
import org.telcocrm.rules.analysis.KpiFigure;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.Policy;

/** The content of {@code run.json}. */
final class RunJson {

  static final int FORMAT_VERSION = 1;

  private RunJson() {}

  /**
   * How a run was asked for, how long it took, what it found of the nine themes, and of the people
   * of groups where it read them.
   */
  record Setting(
      LocalDate asOf,
      int threads,
      double seconds,
      List<KpiFigure> themes,
      Node.@Nullable Obj people) {}

  static Node.Obj of(
      ExtractCounts counts,
      RunInput input,
      Layout layout,
      CustomerAssessor.Bound bound,
      CustomerAssessor assessor,
      Setting setting) {
    Node.Builder run = Node.object().put("formatVersion", FORMAT_VERSION);
    counters(counts, run);
    run.put("input", input(input));
    run.put("layout", layout(layout));
    if (setting.people() != null) {
      run.put("people", setting.people());
    }
    run.put("policies", Node.list(policies(assessor).map(RunJson::policy).toList()));
    run.put(
        "assessors",
        Node.texts(assessor.assessors().stream().map(each -> each.key().name()).toList()));
    run.put("absent", Node.texts(bound.absent().stream().map(Gap::subject).toList()));
    run.put("asOf", setting.asOf().toString());
    run.put("prior", priors(assessor));
    run.put("currency", layout.currency().getCurrencyCode());
    if (!setting.themes().isEmpty()) {
      run.put("themes", Themes.node(setting.themes()));
    }
    run.put("threads", setting.threads());
    run.put("seconds", decimal(setting.seconds(), 3));
    run.put(
        "rowsPerSecond", setting.seconds() > 0 ? Math.round(counts.read() / setting.seconds()) : 0);
    run.put("software", software());
    return run.build();
  }

  /** Which file was read. */
  static Node.Obj input(RunInput input) {
    return Node.object()
        .put("name", input.name())
        .put("bytes", input.bytes())
        .put("sha256", input.sha256())
        .build();
  }

  /** How it was read. */
  static Node.Obj layout(Layout layout) {
    return Node.object().put("id", layout.name()).put("hash", LayoutJson.hash(layout)).build();
  }

  /** What makes two runs equal: what they read, how, and what they apply. */
  static Node.Obj identity(
      RunInput input,
      Layout layout,
      LocalDate asOf,
      CustomerAssessor assessor,
      @Nullable PeopleInput people) {
    Node.Builder node =
        Node.object()
            .put("input", input.name())
            .put("bytes", input.bytes())
            .put("modified", input.modified())
            .put("layout", LayoutJson.hash(layout))
            .put("asOf", asOf.toString())
            .put("policies", Node.list(policies(assessor).map(RunJson::policy).toList()))
            .put(
                "assessors",
                Node.texts(assessor.assessors().stream().map(each -> each.key().name()).toList()))
            .put("software", software());
    if (people != null) {
      node.put("people", people.identity());
    }
    return node.build();
  }

  /** The set's, and those of the host's own assessors. */
  private static Stream<Policy> policies(CustomerAssessor assessor) {
    return Stream.concat(
            assessor.policies().all().stream(), assessor.assessors().stream().map(Assessor::policy))
        .distinct();
  }

  static void counters(ExtractCounts counts, Node.Builder run) {
    run.put("read", counts.read())
        .put("accepted", counts.accepted())
        .put("duplicate", counts.duplicate())
        .put("rejected", counts.rejected())
        .put("filtered", counts.filtered())
        .put("skippedByCheckpoint", counts.skippedByCheckpoint())
        .put("blank", counts.blank())
        .put("rejectsByCode", byName(counts.rejectsByCode()))
        .put("duplicatesByCode", byName(counts.duplicatesByCode()))
        .put("filteredByReason", byName(counts.filteredByReason()))
        .put("findingsByCode", byName(counts.findingsByCode()));
    Node.Builder amounts = Node.object();
    counts.amounts().forEach((fact, totals) -> amounts.put(fact.code(), amount(totals)));
    run.put("amounts", amounts.build());
  }

  private static Node byName(SortedMap<?, Long> counts) {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((key, count) -> sorted.put(key.toString(), count));
    Node.Builder node = Node.object();
    sorted.forEach((name, count) -> node.put(name, count.longValue()));
    return node.build();
  }

  private static Node amount(AmountTotals totals) {
    return Node.object()
        .put("read", whole(totals.read()))
        .put("accepted", whole(totals.accepted()))
        .put("duplicate", whole(totals.duplicate()))
        .put("rejected", whole(totals.rejected()))
        .put("filtered", whole(totals.filtered()))
        .build();
  }

  private static Node whole(BigInteger value) {
    return new Node.Num(new BigDecimal(value));
  }

  private static Node decimal(double value, int decimals) {
    return new Node.Num(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN));
  }

  static Node policy(Policy policy) {
    return Node.object()
        .put("id", policy.ref().id())
        .put("version", policy.ref().version())
        .put("hash", policy.ref().hash())
        .build();
  }

  private static Node priors(CustomerAssessor assessor) {
    Node.Builder priors = Node.object();
    assessor
        .policies()
        .find(ChurnPolicy.class)
        .ifPresent(
            churn ->
                churn
                    .profiles()
                    .forEach((name, profile) -> priors.put(name.name(), profile.prior())));
    return priors.build();
  }

  private static String software() {
    String version = RunJson.class.getPackage().getImplementationVersion();
    return "telcocrm " + (version == null ? "development" : version);
  }
}
