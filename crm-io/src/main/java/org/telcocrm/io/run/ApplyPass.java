package org.telcocrm.io.run;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.io.extract.ChunkHandler;
import org.telcocrm.io.extract.ExtractPass;
import org.telcocrm.io.extract.ExtractPosition;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.rules.action.ActionPlan;
import org.telcocrm.rules.action.ActionPlanner;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;

/** Second pass: accepted rows into results, all others into their files. */
final class ApplyPass implements ExtractPass, ResultLines.Assessments {

  private final CustomerAssessor.Bound bound;
  private final @Nullable ActionPlanner planner;
  private final FactSchema planned;
  private final ResultFiles files;
  private final ResultLines.Columns columns;
  private final Checkpoints checkpoints;
  private final RunListener listener;
  private final TrailerCheck trailer = new TrailerCheck();

  ApplyPass(
      CustomerAssessor.Bound bound,
      CustomerAssessor fitted,
      ResultFiles files,
      ResultLines.Columns columns,
      Checkpoints checkpoints,
      RunListener listener) {
    this.bound = bound;
    this.planned = PlanRow.schema(bound.schema());
    this.planner =
        fitted
            .policies()
            .find(ActionPolicy.class)
            .map(policy -> new ActionPlanner(policy).bind(planned))
            .orElse(null);
    this.files = files;
    this.columns = columns;
    this.checkpoints = checkpoints;
    this.listener = listener;
  }

  @Override
  public ChunkHandler handler() {
    return lines();
  }

  /** Refuses to go on if the input is not what its trailer says. */
  void requireComplete(String name) throws IncompleteInputException {
    trailer.requireComplete(name);
  }

  private ResultLines lines() {
    // Actions are planned customer by customer, from all that was decided.
    boolean inBlocks = planner == null && columns.isBlockOrder();
    return new ResultLines(this, inBlocks ? bound.block().orElse(null) : null, files, columns);
  }

  @Override
  public CustomerAssessment assess(ExtractRow row) {
    return bound.assess(row.facts());
  }

  @Override
  public @Nullable ActionPlan plan(ExtractRow row, CustomerAssessment assessment) {
    return planner == null
        ? null
        : planner.plan(new PlanRow(assessment.facts(), planned, row.findings()));
  }

  @Override
  public void delivered(ExtractPosition position) throws IOException {
    checkpoints.reached(position);
    RunCancelledException.tell(listener, position.counts().read());
  }

  @Override
  public void found(Finding finding) throws IOException {
    trailer.found(finding);
    lines().last(finding);
  }
}
