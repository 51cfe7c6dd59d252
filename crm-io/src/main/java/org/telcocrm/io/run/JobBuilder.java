package org.telcocrm.io.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.Subject;
import org.telcocrm.rules.analysis.Kpi;
import org.telcocrm.rules.analysis.StandardKpis;
import org.telcocrm.rules.assessment.PolicySet;

/**
 * What every job over an extract asks for: what to read, how, as of when, with how many threads,
 * and who watches. Not thread-safe.
 *
 * @param <B> the job's own builder
 */
public abstract sealed class JobBuilder<B extends JobBuilder<B>>
    permits ExtractRun.Builder,
        ExtractEvaluation.Builder,
        ExtractFitting.Builder,
        PolicySimulation.Builder {

  @Nullable Path input;
  @Nullable Layout layout;
  @Nullable LocalDate asOf;
  int threads = 1;
  RunListener listener = new RunListener() {};

  JobBuilder() {}

  abstract B self();

  /**
   * The default policies for whom a layout is about.
   *
   * @param layout of individuals or of groups
   * @return {@link PolicySet#ofDefaults()} or {@link PolicySet#ofGroupDefaults()}
   */
  public static PolicySet defaultPolicies(Layout layout) {
    return layout.subject() == Subject.GROUP ? PolicySet.ofGroupDefaults() : PolicySet.ofDefaults();
  }

  /**
   * The standard key figures for whom a layout is about.
   *
   * @param layout of individuals or of groups
   * @return {@link StandardKpis#all()} or {@link StandardKpis#ofGroups()}
   */
  public static List<Kpi> defaultKpis(Layout layout) {
    return layout.subject() == Subject.GROUP ? StandardKpis.ofGroups() : StandardKpis.all();
  }

  /**
   * Sets what to read.
   *
   * @param file an extract, plain or {@code .gz}
   * @return this builder
   */
  public B input(Path file) {
    this.input = file;
    return self();
  }

  /**
   * Sets how to read it.
   *
   * @param how the layout
   * @return this builder
   */
  public B layout(Layout how) {
    this.layout = how;
    return self();
  }

  /**
   * Sets the date the facts are about and the assessments are made for; it is never read from a
   * clock.
   *
   * @param date usually the last day of the reported month
   * @return this builder
   */
  public B asOf(LocalDate date) {
    this.asOf = date;
    return self();
  }

  /**
   * Sets how many threads read and assess; the results do not depend on it.
   *
   * @param count at least 1; 1 by default
   * @return this builder
   * @throws IllegalArgumentException if it is less
   */
  public B threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("threads must be at least 1 but was " + count);
    }
    this.threads = count;
    return self();
  }

  /**
   * Sets who watches.
   *
   * @param watcher for progress and cancelling
   * @return this builder
   */
  public B listener(RunListener watcher) {
    this.listener = watcher;
    return self();
  }
}
