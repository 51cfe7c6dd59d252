package org.telcocrm.io.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.extract.ChunkHandler;
import org.telcocrm.io.extract.ExtractChunk;
import org.telcocrm.io.extract.ExtractPass;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.analysis.MigrationMatrix;
import org.telcocrm.rules.analysis.MigrationMatrix.Counts;
import org.telcocrm.rules.analysis.MigrationMatrix.Move;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;

/**
 * Applies two sets of policies to one base and counts who would be in another class (策略模拟): what a
 * changed threshold would do before anybody is told.
 *
 * <pre>{@code
 * SimulationResult result =
 *     PolicySimulation.builder()
 *         .input(Path.of("extract.dat"))
 *         .layout(layout)
 *         .asOf(LocalDate.of(2026, 3, 31))
 *         .policies(PolicySet.ofDefaults())
 *         .against(changed)
 *         .build()
 *         .run(moved -> System.out.println(moved));
 * result.matrix("value_tier").count("MID", "HIGH");
 * }</pre>
 *
 * <p>Compared are the columns that hold a class ({@link AssessorKey#category}) in both sets. Each
 * set is fitted to the base on its own where it asks for it. Writes nothing. Immutable; may run
 * several times.
 */
public final class PolicySimulation {

  /** Stands for an empty cell: nothing was decided. */
  static final String NOTHING = "UNDECIDED";

  /**
   * A customer that is in another class under the second set.
   *
   * @param customer who
   * @param column of which column, for example {@code "value_tier"}
   * @param from the class by the first set
   * @param to the class by the second
   */
  public record Moved(CustomerId customer, String column, String from, String to) {}

  /** Takes customers that moved. */
  @FunctionalInterface
  public interface MovedHandler {

    /**
     * Takes one, in the order of the input, column by column.
     *
     * @param moved who, and from where to where
     * @throws IOException if it cannot be kept; the simulation fails then
     */
    void moved(Moved moved) throws IOException;
  }

  private final Path input;
  private final Layout layout;
  private final LocalDate asOf;
  private final PolicySet policies;
  private final PolicySet against;
  private final int threads;
  private final RunListener listener;

  private PolicySimulation(Builder builder) {
    this.input = Required.of("input", builder.input);
    this.layout = Required.of("layout", builder.layout);
    this.asOf = Required.of("asOf", builder.asOf);
    this.policies =
        builder.policies == null ? JobBuilder.defaultPolicies(layout) : builder.policies;
    this.against = Required.of("against", builder.against);
    this.threads = builder.threads;
    this.listener = builder.listener;
  }

  /**
   * Starts with the default policies as the first set, and one thread.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the base, assesses it twice, and counts.
   *
   * @return the matrices
   * @throws IOException if the input cannot be read
   * @throws org.telcocrm.io.layout.LayoutException if the file as a whole does not fit the layout
   */
  public SimulationResult run() throws IOException {
    return run(moved -> {});
  }

  /**
   * Reads the base, assesses it twice, and counts.
   *
   * @param handler takes every customer that moved
   * @return the matrices
   * @throws IOException if the input cannot be read, or the handler throws one
   * @throws org.telcocrm.io.layout.LayoutException if the file as a whole does not fit the layout
   */
  public SimulationResult run(MovedHandler handler) throws IOException {
    try (ExtractReader first = ExtractReader.open(ExtractSource.file(input), layout, asOf)) {
      first.findDuplicates(threads);
      CustomerAssessor one =
          SummaryPass.fit(first, CustomerAssessor.of(policies), threads, listener);
      CustomerAssessor other =
          SummaryPass.fit(first, CustomerAssessor.of(against), threads, listener);
      Comparing pass =
          new Comparing(
              common(one, other), one.bind(first.schema()), other.bind(first.schema()), handler);
      try (ExtractReader reader = first.again()) {
        reader.read(threads, pass);
      }
      pass.trailer.requireComplete(first.name());
      return new SimulationResult(pass.matrices(), one.policies(), other.policies());
    }
  }

  /** The keys with a class that both have. */
  private static List<AssessorKey<?>> common(CustomerAssessor one, CustomerAssessor other) {
    List<AssessorKey<?>> keys = new ArrayList<>();
    for (Assessor<?> each : one.assessors()) {
      boolean both = other.assessors().stream().anyMatch(that -> that.key().equals(each.key()));
      if (both && each.key().columns().stream().anyMatch(AssessorKey.Column::isCategory)) {
        keys.add(each.key());
      }
    }
    return keys;
  }

  /** Assesses every row by both sets. */
  private static final class Comparing implements ExtractPass {

    private final CustomerAssessor.Bound one;
    private final CustomerAssessor.Bound other;
    private final MovedHandler handler;
    private final TrailerCheck trailer = new TrailerCheck();
    private final List<AssessorKey<?>> keys;
    private final List<Summary> summaries = new ArrayList<>();
    private final Aggregate<Move, Counts, MigrationMatrix> counting = MigrationMatrix.aggregate();

    Comparing(
        List<AssessorKey<?>> keys,
        CustomerAssessor.Bound one,
        CustomerAssessor.Bound other,
        MovedHandler handler) {
      this.keys = keys;
      this.one = one;
      this.other = other;
      this.handler = handler;
    }

    /** By column, in the order of the columns' names. */
    SortedMap<String, MigrationMatrix> matrices() {
      TreeMap<String, Counts> counts = new TreeMap<>();
      for (AssessorKey<?> key : keys) {
        for (AssessorKey.Column<?> column : key.columns()) {
          if (column.isCategory()) {
            counts.put(column.name(), counting.zero());
          }
        }
      }
      for (Summary each : summaries) {
        each.counts.forEach((column, part) -> counts.merge(column, part, counting::merge));
      }
      TreeMap<String, MigrationMatrix> matrices = new TreeMap<>();
      counts.forEach((column, all) -> matrices.put(column, counting.finish(all)));
      return matrices;
    }

    @Override
    public ChunkHandler handler() {
      Summary summary = new Summary();
      summaries.add(summary);
      return summary;
    }

    @Override
    public void found(Finding finding) {
      trailer.found(finding);
    }

    private final class Summary implements ChunkHandler {

      private final TreeMap<String, Counts> counts = new TreeMap<>();
      private final List<Moved> moved = new ArrayList<>();

      @Override
      public void take(ExtractChunk chunk) {
        moved.clear();
        for (int row = 0; row < chunk.rows().size(); row++) {
          if (chunk.isAccepted(row)) {
            compare(chunk.row(row));
          }
        }
      }

      private void compare(ExtractRow row) {
        CustomerAssessment before = one.assess(row.facts());
        CustomerAssessment after = other.assess(row.facts());
        for (AssessorKey<?> key : keys) {
          compare(key, before, after);
        }
      }

      private <R> void compare(
          AssessorKey<R> key, CustomerAssessment before, CustomerAssessment after) {
        for (AssessorKey.Column<R> column : key.columns()) {
          if (!column.isCategory()) {
            continue;
          }
          String from = code(column.text().of(before.get(key)));
          String to = code(column.text().of(after.get(key)));
          Counts known = counts.computeIfAbsent(column.name(), name -> counting.zero());
          counts.put(column.name(), counting.add(known, new Move(from, to)));
          if (!from.equals(to)) {
            moved.add(new Moved(before.customer(), column.name(), from, to));
          }
        }
      }

      @Override
      public void deliver() throws IOException {
        for (Moved each : moved) {
          handler.moved(each);
        }
      }
    }

    private static String code(String cell) {
      return cell.isEmpty() ? NOTHING : cell;
    }
  }

  /** Collects what to compare. Not thread-safe. */
  public static final class Builder extends JobBuilder<Builder> {

    private @Nullable PolicySet policies;
    private @Nullable PolicySet against;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets what decides before.
     *
     * @param set the policies in force
     * @return this builder
     */
    public Builder policies(PolicySet set) {
      this.policies = set;
      return this;
    }

    /**
     * Sets what decides after.
     *
     * @param set the policies that are thought of
     * @return this builder
     */
    public Builder against(PolicySet set) {
      this.against = set;
      return this;
    }

    /**
     * Checks what was set.
     *
     * @return the simulation
     * @throws IllegalArgumentException if input, layout, date or the second set is missing
     */
    public PolicySimulation build() {
      return new PolicySimulation(this);
    }
  }
}
