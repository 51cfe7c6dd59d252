package org.telcocrm.io.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.extract.DuplicateCode;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractHandler;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.io.extract.RecordPlace;
import org.telcocrm.io.extract.Reject;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.rules.action.ActionPlanner;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;

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
 * same bytes, but for the times in {@code run.json}. Memory does not grow with the input, but for
 * what {@code duplicates: EXACT} states. A run is used once, by one thread.
 */
public final class ExtractRun {

  private static final Logger LOG = LoggerFactory.getLogger(ExtractRun.class);
  private static final int PROGRESS = 4096;

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

  private ExtractRun(Builder builder) {
    this.input = require("input", builder.input);
    this.layout = require("layout", builder.layout);
    this.asOf = require("asOf", builder.asOf);
    this.out = require("out", builder.out);
    this.assessor = builder.assessor;
    this.threads = builder.threads;
    this.maxRejects = builder.maxRejects;
    this.overwrite = builder.overwrite;
    this.listener = builder.listener;
    this.extras = builder.extras;
  }

  private static <T> T require(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is required but was not set");
    }
    return value;
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
   * @return the counters and the assessor that was applied
   * @throws IOException if input or output fails; nothing is published then
   * @throws org.telcocrm.io.layout.LayoutException if the file as a whole does not fit the layout
   * @throws RunCancelledException if the listener cancelled
   */
  public RunResult run() throws IOException {
    long start = System.nanoTime();
    requireReadable();
    FileTime modified = Files.getLastModifiedTime(input);
    try (ResultDirectory directory = ResultDirectory.open(out, overwrite)) {
      RunJson.Input read = digest();
      extras.write(directory);
      CustomerAssessor fitted = fit();
      CustomerAssessor.Bound bound;
      ExtractCounts counts;
      try (ExtractReader reader = open()) {
        bound = fitted.bind(reader.schema());
        counts = apply(reader, bound, fitted, directory).requireBalanced();
      }
      if (Files.size(input) != read.bytes() || !Files.getLastModifiedTime(input).equals(modified)) {
        throw new IOException(input + " changed while it was read; nothing was published");
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      RunJson.Setting setting = new RunJson.Setting(asOf, threads, seconds);
      Files.writeString(
          directory.file(ResultDirectory.RUN_FILE),
          CrmJson.write(RunJson.of(counts, read, layout, bound, fitted, setting)));
      listener.stage(RunListener.Stage.PUBLISH);
      directory.publish();
      boolean tooMany = counts.rejected() > maxRejects * counts.read();
      LOG.debug("run of {} published: {}", read.name(), counts);
      return new RunResult(counts, fitted, tooMany, seconds);
    }
  }

  /** The input is read several times, and must not lie where the results will. */
  private void requireReadable() throws IOException {
    if (!Files.exists(input)) {
      throw new NoSuchFileException(input.toString());
    }
    if (!Files.isRegularFile(input)) {
      throw new IOException(input + " must be a regular file but is a directory or a pipe");
    }
    Path target = out.toAbsolutePath().normalize();
    Path real = Files.exists(target) ? target.toRealPath() : target;
    Path source = input.toRealPath();
    if (source.startsWith(real)
        || source.startsWith(real.resolveSibling(real.getFileName() + ".partial"))) {
      throw new IOException(
          "the input must lie outside the results directory but was "
              + input
              + ". Maybe choose another directory for the results");
    }
  }

  private ExtractReader open() throws IOException {
    return ExtractReader.open(ExtractSource.file(input), layout, asOf);
  }

  private CustomerAssessor fit() throws IOException {
    try (ExtractReader reader = open()) {
      Optional<Aggregate<FactReader, ?, CustomerAssessor>> fitting =
          assessor.bind(reader.schema()).fitting();
      return fitting.isPresent() ? fit(reader, fitting.get()) : assessor;
    }
  }

  private <S> CustomerAssessor fit(
      ExtractReader reader, Aggregate<FactReader, S, CustomerAssessor> fitting) throws IOException {
    listener.stage(RunListener.Stage.FIT);
    Fold<S> fold = new Fold<>(fitting, new Progress());
    reader.read(fold);
    fold.progress.end();
    return fitting.finish(fold.state);
  }

  private ExtractCounts apply(
      ExtractReader reader,
      CustomerAssessor.Bound bound,
      CustomerAssessor fitted,
      ResultDirectory directory)
      throws IOException {
    listener.stage(RunListener.Stage.APPLY);
    Optional<ActionPlanner> planner =
        fitted.policies().find(ActionPolicy.class).map(ActionPlanner::new);
    boolean hasOwner = layout.owner().isPresent();
    try (ResultFiles files = new ResultFiles(directory, fitted.assessors(), hasOwner)) {
      FactSchema planned = PlanRow.schema(bound.schema());
      Apply apply = new Apply(bound, planner.orElse(null), planned, files, new Progress());
      ExtractCounts counts = reader.read(apply);
      apply.progress().end();
      return counts;
    }
  }

  private RunJson.Input digest() throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    long bytes = 0;
    try (InputStream in = new DigestInputStream(Files.newInputStream(input), digest)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
      }
    }
    String name = Objects.toString(input.getFileName(), "");
    return new RunJson.Input(name, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  /** Tells the listener, every few thousand records, and asks it. */
  private final class Progress {

    private long records;

    void end() {
      listener.progress(records);
    }

    void record() {
      if (++records % PROGRESS == 0) {
        listener.progress(records);
        if (listener.isCancelled()) {
          throw new RunCancelledException(records);
        }
      }
    }
  }

  /** First pass: accepted rows into a summary. */
  private static final class Fold<S> implements ExtractHandler {

    private final Aggregate<FactReader, S, CustomerAssessor> fitting;
    private final Progress progress;
    private S state;

    Fold(Aggregate<FactReader, S, CustomerAssessor> fitting, Progress progress) {
      this.fitting = fitting;
      this.progress = progress;
      this.state = fitting.zero();
    }

    @Override
    public void accepted(ExtractRow row) {
      progress.record();
      state = fitting.add(state, row.facts());
    }

    @Override
    public void rejected(Reject reject) {
      progress.record();
    }

    @Override
    public void filtered(RecordPlace place, String reason) {
      progress.record();
    }
  }

  /** Second pass: accepted rows into results, all others into their files. */
  private record Apply(
      CustomerAssessor.Bound bound,
      @Nullable ActionPlanner planner,
      FactSchema planned,
      ResultFiles files,
      Progress progress)
      implements ExtractHandler {

    @Override
    public void accepted(ExtractRow row) throws IOException {
      progress.record();
      CustomerAssessment assessment = bound.assess(row.facts());
      files.assessment(row, assessment);
      if (planner != null) {
        files.plan(planner.plan(new PlanRow(assessment.facts(), planned, row.findings())));
      }
      for (Finding finding : row.findings()) {
        files.finding(finding);
      }
    }

    @Override
    public void rejected(Reject reject) throws IOException {
      progress.record();
      files.reject(reject);
    }

    @Override
    public void duplicate(RecordPlace place, CustomerId customer, DuplicateCode code) {
      progress.record();
    }

    @Override
    public void filtered(RecordPlace place, String reason) {
      progress.record();
    }

    @Override
    public void found(Finding finding) throws IOException {
      files.finding(finding);
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
  public static final class Builder {

    private @Nullable Path input;
    private @Nullable Layout layout;
    private @Nullable LocalDate asOf;
    private @Nullable Path out;
    private CustomerAssessor assessor = CustomerAssessor.ofDefaults();
    private int threads = 1;
    private double maxRejects = 1;
    private boolean overwrite;
    private RunListener listener = new RunListener() {};
    private Extras extras = directory -> {};

    private Builder() {}

    /**
     * Sets what to read.
     *
     * @param file an extract, plain or {@code .gz}
     * @return this builder
     */
    public Builder input(Path file) {
      this.input = file;
      return this;
    }

    /**
     * Sets how to read it.
     *
     * @param how the layout
     * @return this builder
     */
    public Builder layout(Layout how) {
      this.layout = how;
      return this;
    }

    /**
     * Sets the date of the assessment.
     *
     * @param date never read from a clock
     * @return this builder
     */
    public Builder asOf(LocalDate date) {
      this.asOf = date;
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
     * Sets who assesses.
     *
     * @param who policies and the host's own assessors
     * @return this builder
     */
    public Builder assessor(CustomerAssessor who) {
      this.assessor = who;
      return this;
    }

    /**
     * Sets how many threads may be used; the results do not depend on it. This edition reads and
     * assesses with one.
     *
     * @param count at least 1
     * @return this builder
     */
    public Builder threads(int count) {
      if (count < 1) {
        throw new IllegalArgumentException("threads must be at least 1 but was " + count);
      }
      this.threads = count;
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
     * Sets who watches.
     *
     * @param watcher for progress and cancelling
     * @return this builder
     */
    public Builder listener(RunListener watcher) {
      this.listener = watcher;
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
