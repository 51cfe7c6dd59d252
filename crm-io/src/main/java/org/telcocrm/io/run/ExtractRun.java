package org.telcocrm.io.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.report.PreviousRun;
import org.telcocrm.io.report.RunReport;
import org.telcocrm.rules.analysis.Kpi;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.policy.Node;

/**
 * Assesses a whole extract: one pass to fit what needs the base, one to apply, results in a
 * directory that appears as a whole.
 *
 * <pre>{@code
 * RunResult result =
 *     ExtractRun.builder()
 *         .input(Path.of("extract.dat"))
 *         .layout(layout)
 *         .asOf(LocalDate.of(2026, 3, 31))
 *         .out(Path.of("results"))
 *         .build()
 *         .run();
 * }</pre>
 *
 * <p>Every record ends in exactly one of accepted, duplicate, rejected, filtered or skipped by a
 * checkpoint; the sum is checked before anything is published. The same input and policies give the
 * same bytes, but for the times in {@code run.json}, on any number of threads. Memory does not grow
 * with the input. A run is used once, by one thread.
 */
public final class ExtractRun {

  private static final Logger LOG = LoggerFactory.getLogger(ExtractRun.class);

  private final Path input;
  private final Layout layout;
  private final CustomerAssessor assessor;
  private final LocalDate asOf;
  private final Path out;
  private final int threads;
  private final double maxRejects;
  private final boolean overwrite;
  private final RunListener listener;
  private final Extras extras;
  private final long checkpointEvery;
  private final int chunkBytes;
  private final @Nullable Path groups;
  private final @Nullable Path people;
  private final @Nullable Layout peopleLayout;
  private final boolean report;
  private final @Nullable Path previous;
  private final List<Kpi> kpis;

  private ExtractRun(Builder builder) {
    this.input = Required.of("input", builder.input);
    this.layout = Required.of("layout", builder.layout);
    this.asOf = Required.of("asOf", builder.asOf);
    this.out = Required.of("out", builder.out);
    this.assessor =
        builder.assessor == null
            ? CustomerAssessor.of(JobBuilder.defaultPolicies(layout))
            : builder.assessor;
    this.threads = builder.threads;
    this.maxRejects = builder.maxRejects;
    this.overwrite = builder.overwrite;
    this.listener = builder.listener;
    this.extras = builder.extras;
    this.checkpointEvery = builder.checkpointEvery;
    this.chunkBytes = builder.chunkBytes;
    this.report = builder.report;
    this.previous = builder.previous;
    this.kpis = builder.kpis == null ? JobBuilder.defaultKpis(layout) : builder.kpis;
    this.groups = builder.groups;
    this.people = builder.people;
    this.peopleLayout = builder.peopleLayout;
  }

  /**
   * Starts with default policies, one thread, no bound on rejects and no overwriting.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads, assesses and writes.
   *
   * <p>Where an equal run was broken off before — same input, layout, policies and date — and left
   * a checkpoint, this one goes on from there; the results are the same bytes.
   *
   * @return the counters and the assessor that was applied
   * @throws IOException if input or output fails; nothing is published then
   * @throws org.telcocrm.io.layout.LayoutException if the file as a whole does not fit the layout
   * @throws RunCancelledException if the listener cancelled
   */
  public RunResult run() throws IOException {
    long start = System.nanoTime();
    PreviousRun before = previous == null ? null : PreviousRun.read(previous);
    RunInput source = RunInput.open(input, out);
    PeopleInput persons =
        people == null || peopleLayout == null
            ? null
            : PeopleInput.open(people, peopleLayout, asOf, out);
    try (ResultDirectory directory = ResultDirectory.open(out, overwrite);
        ExtractReader first = ExtractReader.open(source.source(), layout, asOf, chunkBytes)) {
      first.findDuplicates(threads);
      CustomerAssessor unfitted =
          persons == null ? assessor : persons.into(assessor, threads, listener);
      CustomerAssessor fitted = SummaryPass.fit(first, unfitted, threads, listener);
      CustomerAssessor.Bound bound = fitted.bind(first.schema());
      Node.Obj identity = RunJson.identity(source, layout, asOf, fitted, persons);
      Checkpoint from = Checkpoints.latest(directory, identity, layout).orElse(null);
      if (from == null) {
        directory.clear();
      }
      extras.write(directory);
      ExtractCounts counts;
      try (ExtractReader reader = first.again()) {
        counts = apply(reader, bound, fitted, directory, identity, from);
      }
      Node.Obj said = persons == null ? null : persons.write(directory, first, threads, listener);
      ReportStep step = report ? report(directory, first, before, fitted, bound) : null;
      Checkpoints.delete(directory);
      source.requireUnchanged();
      double seconds = (System.nanoTime() - start) / 1e9;
      RunJson.Setting setting =
          new RunJson.Setting(
              asOf, threads, seconds, step == null ? List.of() : step.themes(), said);
      Files.writeString(
          directory.own(ResultDirectory.RUN_FILE),
          CrmJson.write(RunJson.of(counts, source, layout, bound, fitted, setting)));
      if (step != null) {
        step.write(directory.own(RunReport.FILE));
      }
      listener.stage(RunListener.Stage.PUBLISH);
      directory.publish();
      boolean tooMany = counts.rejected() > maxRejects * counts.read();
      LOG.debug("run of {} published: {}", source.name(), counts);
      long resumed = from == null ? 0 : from.position().counts().read();
      return new RunResult(counts, resumed, fitted, tooMany, seconds);
    }
  }

  private ReportStep report(
      ResultDirectory directory,
      ExtractReader first,
      @Nullable PreviousRun before,
      CustomerAssessor fitted,
      CustomerAssessor.Bound bound)
      throws IOException {
    ReportStep.Base base =
        new ReportStep.Base(directory.folder(), first, before, groups, kpis, fitted.derivedFacts());
    return ReportStep.read(base, bound, threads, listener);
  }

  private ExtractCounts apply(
      ExtractReader reader,
      CustomerAssessor.Bound bound,
      CustomerAssessor fitted,
      ResultDirectory directory,
      Node.Obj identity,
      @Nullable Checkpoint from)
      throws IOException {
    listener.stage(RunListener.Stage.APPLY);
    ResultLines.Columns columns =
        new ResultLines.Columns(fitted.assessors(), layout.owner().isPresent());
    Map<String, Long> lengths = from == null ? Map.of() : from.lengths();
    long done = from == null ? 0 : from.position().counts().read();
    if (from != null) {
      reader.resume(from.position());
    }
    try (ResultFiles files = new ResultFiles(directory, columns.header(), lengths);
        Checkpoints checkpoints =
            new Checkpoints(directory, files, identity, checkpointEvery, done)) {
      if (bound.block().isPresent()) {
        reader.columns(bound.schema());
      }
      ApplyPass pass = new ApplyPass(bound, fitted, files, columns, checkpoints, listener);
      ExtractCounts counts = reader.read(threads, pass);
      pass.requireComplete(String.valueOf(input.getFileName()));
      files.flush();
      listener.progress(counts.read());
      return counts;
    }
  }

  /** Writes further files into the results before they are published. */
  @FunctionalInterface
  public interface Extras {

    /**
     * Writes the files.
     *
     * @param directory not yet visible
     * @throws IOException if the disk refuses; nothing is published then
     */
    void write(ResultDirectory directory) throws IOException;
  }

  /** Collects how to run. Not thread-safe. */
  public static final class Builder extends JobBuilder<Builder> {

    private @Nullable Path out;
    private @Nullable CustomerAssessor assessor;
    private double maxRejects = 1;
    private boolean overwrite;
    private Extras extras = directory -> {};
    private long checkpointEvery = 1_000_000;
    private int chunkBytes = ExtractReader.CHUNK_BYTES;
    private boolean report;
    private @Nullable Path previous;
    private @Nullable List<Kpi> kpis;
    private @Nullable Path groups;
    private @Nullable Path people;
    private @Nullable Layout peopleLayout;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets where the results shall appear.
     *
     * @param directory made by the run
     * @return this builder
     */
    public Builder out(Path directory) {
      this.out = directory;
      return this;
    }

    /**
     * Shows what a run over group customers found in the report of this one.
     *
     * @param results of a run whose customers are groups
     * @return this builder
     */
    public Builder groups(Path results) {
      this.groups = results;
      return this;
    }

    /**
     * Adds the people of the groups that the input is about: they give the facts of {@link
     * org.telcocrm.rules.people.GroupPeople}. What is wrong with them stands in {@code
     * people_rejects.csv} and {@code people_findings.csv}, their counters in {@code run.json}.
     *
     * @param file plain or {@code .gz}; read twice, each time once more for duplicates if the
     *     layout asks
     * @param how its layout, whose {@code owner} is the column of a person's group
     * @return this builder
     */
    public Builder people(Path file, Layout how) {
      this.people = file;
      this.peopleLayout = how;
      return this;
    }

    /**
     * Sets who assesses; the default policies for the layout's subject if it is not set.
     *
     * @param who policies and the host's own assessors
     * @return this builder
     */
    public Builder assessor(CustomerAssessor who) {
      this.assessor = who;
      return this;
    }

    /**
     * Sets how often the run writes down how far it came, so that a run that was killed can go on.
     *
     * @param records between two checkpoints, at least 1; a million by default
     * @return this builder
     */
    public Builder checkpointEvery(long records) {
      if (records < 1) {
        throw new IllegalArgumentException("checkpointEvery must be at least 1 but was " + records);
      }
      this.checkpointEvery = records;
      return this;
    }

    /**
     * Sets how many bytes of the input are worked on at a time; the results do not depend on it.
     *
     * @param bytes at least 1; 131,072 by default, so that columns stay in a processor's cache
     * @return this builder
     */
    public Builder chunkBytes(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("chunkBytes must be at least 1 but was " + bytes);
      }
      this.chunkBytes = bytes;
      return this;
    }

    /**
     * Sets the share of rejected records above which the result says so.
     *
     * @param share 0 to 1, inclusive
     * @return this builder
     */
    public Builder maxRejects(double share) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("maxRejects must be between 0 and 1 but was " + share);
      }
      this.maxRejects = share;
      return this;
    }

    /**
     * Allows or forbids to replace an existing directory as a whole.
     *
     * @param allowed false by default
     * @return this builder
     */
    public Builder overwrite(boolean allowed) {
      this.overwrite = allowed;
      return this;
    }

    /**
     * Adds files of the host's own to the results, published together with them.
     *
     * @param files writes them
     * @return this builder
     */
    public Builder extras(Extras files) {
      this.extras = files;
      return this;
    }

    /**
     * Sets whether the results get a page for people, {@code report.html}, and {@code run.json} the
     * key figures of the nine themes. Costs one more pass over the input.
     *
     * @param wanted false by default
     * @return this builder
     */
    public Builder report(boolean wanted) {
      this.report = wanted;
      return this;
    }

    /**
     * Sets the key figures of the report; the standard ones for the layout's subject if they are
     * not set.
     *
     * @param figures for example {@link org.telcocrm.rules.analysis.StandardKpis#all()} and the
     *     host's own, each code once
     * @return this builder
     */
    public Builder kpis(List<Kpi> figures) {
      Set<String> codes = new HashSet<>();
      for (Kpi each : figures) {
        if (!codes.add(each.code())) {
          throw new IllegalArgumentException(
              "codes of key figures must be unique but " + each.code() + " stands twice");
        }
      }
      this.kpis = List.copyOf(figures);
      return this;
    }

    /**
     * Sets an earlier run that the page compares with; no comparison without it. It is read before
     * the run begins, so that it may be the directory that is overwritten.
     *
     * @param resultsDirectory holds the {@code run.json} of, usually, the month before; if it does
     *     not exist or holds none, the run refuses to begin
     * @return this builder
     */
    public Builder previous(Path resultsDirectory) {
      this.previous = resultsDirectory;
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the run
     * @throws IllegalArgumentException if input, layout, asOf or out was not set
     */
    public ExtractRun build() {
      return new ExtractRun(this);
    }
  }
}
