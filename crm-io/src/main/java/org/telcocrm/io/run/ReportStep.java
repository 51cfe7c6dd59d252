package org.telcocrm.io.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.report.CustomerCard;
import org.telcocrm.io.report.PreviousRun;
import org.telcocrm.io.report.RunReport;
import org.telcocrm.rules.analysis.Kpi;
import org.telcocrm.rules.analysis.KpiFigure;
import org.telcocrm.rules.analysis.ThemeFigures;
import org.telcocrm.rules.assessment.CustomerAssessor;

/**
 * Makes the report of a run from its results files and one more pass over the base: nothing is kept
 * while the base is assessed, so that a run that goes on from a checkpoint reports the same.
 */
final class ReportStep {

  private final @Nullable PreviousRun previous;
  private final @Nullable Path groups;
  private final int threads;
  private final RunListener listener;
  private final RunReport report;
  private final List<KpiFigure> themes;

  /** A card and where its record stands. */
  private record Found(long line, CustomerCard card) {}

  private ReportStep(Base base, CustomerAssessor.Bound bound, int threads, RunListener listener)
      throws IOException {
    this.previous = base.previous();
    this.groups = base.groups();
    this.threads = threads;
    this.listener = listener;
    this.report = RunReport.read(base.results());
    this.themes = pass(base, bound);
  }

  /**
   * What a report is made of.
   *
   * @param results where the files lie
   * @param first a reader of the input
   * @param previous what to compare with; null for nothing
   * @param groups results of a run over groups; null for none
   * @param kpis the key figures
   * @param derived the facts that follow from the source's
   */
  record Base(
      Path results,
      ExtractReader first,
      @Nullable PreviousRun previous,
      @Nullable Path groups,
      List<Kpi> kpis,
      DerivedFacts derived) {}

  /** Reads the results files, and the base once more: key figures, and the customers explained. */
  static ReportStep read(Base base, CustomerAssessor.Bound bound, int threads, RunListener listener)
      throws IOException {
    return new ReportStep(base, bound, threads, listener);
  }

  private List<KpiFigure> pass(Base base, CustomerAssessor.Bound bound) throws IOException {
    ExtractReader first = base.first();
    listener.stage(RunListener.Stage.REPORT);
    List<String> worth = report.worthExplaining();
    Set<String> wanted = Set.copyOf(worth);
    Map<String, Found> found = new ConcurrentHashMap<>();
    DerivedFacts.Bound derived = derived(base);
    ThemeFigures figures = ThemeFigures.of(base.kpis(), derived.schema());
    List<KpiFigure> result =
        SummaryPass.read(
            first,
            figures,
            row -> {
              String id = row.facts().customer().value();
              if (wanted.contains(id)) {
                found.merge(id, explain(row, bound), ReportStep::earlier);
              }
              return Optional.of(derived.derive(row.facts()));
            },
            threads,
            listener);
    report.cards(worth.stream().filter(found::containsKey).map(id -> card(found, id)).toList());
    return result;
  }

  /** The facts that follow from those of the source, as far as key figures need them. */
  private static DerivedFacts.Bound derived(Base base) {
    Set<Fact> needed = new HashSet<>();
    for (Kpi kpi : base.kpis()) {
      needed.addAll(kpi.facts());
    }
    return base.derived().bind(base.first().schema()).only(needed);
  }

  private static Found explain(ExtractRow row, CustomerAssessor.Bound bound) {
    return new Found(row.place().line(), CustomerCard.of(bound.assess(row.facts())));
  }

  /** Of two records of one customer the first, whichever thread came first. */
  private static Found earlier(Found one, Found other) {
    return one.line() <= other.line() ? one : other;
  }

  private static CustomerCard card(Map<String, Found> found, String id) {
    Found one = found.get(id);
    if (one == null) {
      throw new IllegalStateException("the card must have been made but was not");
    }
    return one.card();
  }

  /** The key figures, for {@code run.json}. */
  List<KpiFigure> themes() {
    return themes;
  }

  /** Writes the page; {@code run.json} is there. */
  void write(Path file) throws IOException {
    if (previous != null) {
      report.previous(previous);
    }
    if (groups != null) {
      report.groups(groups);
    }
    report.write(file);
  }
}
