package org.telcocrm.io.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telcocrm.io.extract.ChunkHandler;
import org.telcocrm.io.extract.ExtractChunk;
import org.telcocrm.io.extract.ExtractPass;
import org.telcocrm.io.extract.ExtractPosition;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessment.CustomerAssessor;

/**
 * A pass over a base that writes nothing: accepted rows into summaries, one for each handler;
 * exact, so that they add up.
 */
final class SummaryPass<I, S, O> implements ExtractPass {

  /** What a row adds to the summary. Called by several threads. */
  @FunctionalInterface
  interface View<I> {

    /** Empty if the row adds nothing. */
    Optional<I> of(ExtractRow row);
  }

  private final Aggregate<I, S, O> aggregate;
  private final View<I> view;
  private final RunListener listener;
  private final TrailerCheck trailer = new TrailerCheck();
  private final List<Summary> summaries = new ArrayList<>();

  SummaryPass(Aggregate<I, S, O> aggregate, View<I> view, RunListener listener) {
    this.aggregate = aggregate;
    this.view = view;
    this.listener = listener;
  }

  /**
   * An assessor with everything learned that it wants to learn from the base.
   *
   * @param first open, nothing read yet, or read before
   */
  static CustomerAssessor fit(
      ExtractReader first, CustomerAssessor assessor, int threads, RunListener listener)
      throws IOException {
    var fitting = assessor.bind(first.schema()).fitting();
    if (fitting.isEmpty()) {
      return assessor;
    }
    listener.stage(RunListener.Stage.FIT);
    return read(first, fitting.get(), row -> Optional.of(row.facts()), threads, listener);
  }

  /**
   * Summarises a base, from its first record on.
   *
   * @throws IncompleteInputException if the input is not what its trailer says
   */
  static <I, S, O> O read(
      ExtractReader first,
      Aggregate<I, S, O> aggregate,
      View<I> view,
      int threads,
      RunListener listener)
      throws IOException {
    SummaryPass<I, S, O> pass = new SummaryPass<>(aggregate, view, listener);
    try (ExtractReader reader = first.again()) {
      listener.progress(reader.read(threads, pass).read());
    }
    pass.trailer.requireComplete(first.name());
    return pass.result();
  }

  /** What all summaries come to. */
  private O result() {
    S all = aggregate.zero();
    for (Summary each : summaries) {
      all = aggregate.merge(all, each.state);
    }
    return aggregate.finish(all);
  }

  @Override
  public ChunkHandler handler() {
    Summary summary = new Summary();
    summaries.add(summary);
    return summary;
  }

  @Override
  public void delivered(ExtractPosition position) {
    RunCancelledException.tell(listener, position.counts().read());
  }

  @Override
  public void found(Finding finding) {
    trailer.found(finding);
  }

  private final class Summary implements ChunkHandler {

    private S state = aggregate.zero();

    @Override
    public void take(ExtractChunk chunk) {
      for (int row = 0; row < chunk.rows().size(); row++) {
        if (chunk.isAccepted(row)) {
          Optional<I> input = view.of(chunk.row(row));
          if (input.isPresent()) {
            state = aggregate.add(state, input.get());
          }
        }
      }
    }

    @Override
    public void deliver() {}
  }
}
