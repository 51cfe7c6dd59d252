package org.telcocrm.io.run;

import java.util.ArrayList;
import java.util.List;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.io.extract.ChunkHandler;
import org.telcocrm.io.extract.ExtractChunk;
import org.telcocrm.io.extract.ExtractPass;
import org.telcocrm.io.extract.ExtractPosition;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessment.CustomerAssessor;

/** First pass: accepted rows into summaries, one for each handler; exact, so that they add up. */
final class FitPass<S> implements ExtractPass {

  private final Aggregate<FactReader, S, CustomerAssessor> fitting;
  private final RunListener listener;
  private final List<Summary> summaries = new ArrayList<>();

  FitPass(Aggregate<FactReader, S, CustomerAssessor> fitting, RunListener listener) {
    this.fitting = fitting;
    this.listener = listener;
  }

  /** What all summaries come to. */
  CustomerAssessor fitted() {
    S all = fitting.zero();
    for (Summary each : summaries) {
      all = fitting.merge(all, each.state);
    }
    return fitting.finish(all);
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

  private final class Summary implements ChunkHandler {

    private S state = fitting.zero();

    @Override
    public void take(ExtractChunk chunk) {
      for (int row = 0; row < chunk.rows().size(); row++) {
        if (chunk.isAccepted(row)) {
          state = fitting.add(state, chunk.row(row).facts());
        }
      }
    }

    @Override
    public void deliver() {}
  }
}
