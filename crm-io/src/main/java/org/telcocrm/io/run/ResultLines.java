package org.telcocrm.io.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.extract.ChunkHandler;
import org.telcocrm.io.extract.ExtractChunk;
import org.telcocrm.io.extract.ExtractHandler;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.io.extract.Reject;
import org.telcocrm.rules.action.Action;
import org.telcocrm.rules.action.ActionPlan;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.assessor.BlockAssessor;
import org.telcocrm.rules.assessor.CellColumn;
import org.telcocrm.rules.assessor.CodeSetColumn;
import org.telcocrm.rules.assessor.CodeTable;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.value.ValueAssessor;

/**
 * Turns a chunk into lines of the results files: as a block where every assessment can, else row by
 * row.
 */
final class ResultLines implements ChunkHandler, ExtractHandler {

  /** Our columns stand in this order before {@code gaps}; everyone else's behind it. */
  private static final List<AssessorKey<?>> OURS =
      List.of(ValueAssessor.KEY, ChurnAssessor.KEY, ServiceAssessor.KEY);

  /** Which columns the assessments have, and in what order. */
  static final class Columns {

    private final List<AssessorKey<?>> first;
    private final List<AssessorKey<?>> further;
    private final boolean hasOwner;

    Columns(List<Assessor<?>> assessors, boolean hasOwner) {
      this.hasOwner = hasOwner;
      List<AssessorKey<?>> keys = new ArrayList<>();
      assessors.forEach(each -> keys.add(each.key()));
      this.first = OURS.stream().filter(keys::contains).toList();
      keys.removeAll(OURS);
      this.further = List.copyOf(keys);
    }

    /**
     * Whether columns stand in the order of assessments behind the gaps, as those of a block do.
     */
    boolean isBlockOrder() {
      return first.isEmpty();
    }

    List<String> header() {
      List<String> header = new ArrayList<>(List.of("customer_id"));
      first.forEach(key -> key.columns().forEach(column -> header.add(column.name())));
      header.add("gaps");
      if (hasOwner) {
        header.add("owner_id");
      }
      further.forEach(key -> key.columns().forEach(column -> header.add(column.name())));
      if (Set.copyOf(header).size() != header.size()) {
        throw new IllegalArgumentException(
            "output columns must have unique names but are " + header);
      }
      return header;
    }
  }

  private final Assessments assessments;
  private final @Nullable BlockAssessor block;
  private final CodeSetColumn gaps;

  /** The columns of a block before and behind the owner's; all behind where there is none. */
  private final CellColumn[] beforeOwner;

  private final CellColumn[] behindOwner;

  /** What a line's cells need at most, commas included. */
  private final int room;

  private final ResultFiles files;
  private final Columns columns;
  private final Map<ResultFiles.Name, ByteLines> lines = new EnumMap<>(ResultFiles.Name.class);

  /** What is decided about a row, and what shall be done. */
  interface Assessments {

    CustomerAssessment assess(ExtractRow row);

    /** Null if nothing is planned. */
    @Nullable ActionPlan plan(ExtractRow row, CustomerAssessment assessment);
  }

  ResultLines(
      Assessments assessments, @Nullable BlockAssessor block, ResultFiles files, Columns columns) {
    this.assessments = assessments;
    this.block = block;
    this.gaps =
        new CodeSetColumn(
            CodeTable.of(
                block == null ? List.of() : block.gaps().stream().map(Gap::toString).toList()));
    List<CellColumn> all = new ArrayList<>();
    all.add(gaps);
    all.addAll(block == null ? List.of() : block.columns());
    int before = columns.hasOwner ? 1 : 0;
    this.beforeOwner = all.subList(0, before).toArray(CellColumn[]::new);
    this.behindOwner = all.subList(before, all.size()).toArray(CellColumn[]::new);
    this.room = all.stream().mapToInt(each -> each.room() + 1).sum();
    this.files = files;
    this.columns = columns;
    for (ResultFiles.Name name : ResultFiles.Name.values()) {
      lines.put(name, new ByteLines());
    }
  }

  private ByteLines lines(ResultFiles.Name name) {
    ByteLines found = lines.get(name);
    if (found == null) {
      throw new IllegalStateException("every results file must have lines but " + name);
    }
    return found;
  }

  @Override
  public void take(ExtractChunk chunk) throws IOException {
    lines.values().forEach(ByteLines::clear);
    chunk.forEachOther(this);
    if (block != null) {
      block(chunk, block);
    } else {
      for (int row = 0; row < chunk.rows().size(); row++) {
        if (chunk.isAccepted(row)) {
          accepted(chunk.row(row));
        }
      }
    }
    if (lines(ResultFiles.Name.ASSESSMENTS).lines() != chunk.accepted()) {
      throw new IllegalStateException(
          "every accepted record must have a line but "
              + chunk.accepted()
              + " have "
              + lines(ResultFiles.Name.ASSESSMENTS).lines());
    }
  }

  private void block(ExtractChunk chunk, BlockAssessor assessor) {
    assessor.assess(chunk.rows());
    ByteLines out = lines(ResultFiles.Name.ASSESSMENTS);
    int rows = chunk.rows().size();
    gaps(assessor, rows);
    boolean allAccepted = chunk.accepted() == rows;
    boolean findings = chunk.hasFindings();
    for (int row = 0; row < rows; row++) {
      if (!allAccepted && !chunk.isAccepted(row)) {
        continue;
      }
      out.id(chunk, row);
      if (columns.hasOwner) {
        out.cells(beforeOwner, row, room);
        out.owner(chunk, row);
      }
      out.cells(behindOwner, row, room);
      out.end();
      if (findings) {
        chunk.row(row).findings().forEach(this::found);
      }
    }
  }

  private void gaps(BlockAssessor assessor, int rows) {
    gaps.clear(rows);
    int kinds = assessor.gaps().size();
    for (int row = 0; row < rows && assessor.hasGaps(); row++) {
      if (assessor.hasGaps(row)) {
        for (int gap = 0; gap < kinds; gap++) {
          if (assessor.hasGap(row, gap)) {
            gaps.add(row, gap);
          }
        }
      }
    }
  }

  @Override
  public void accepted(ExtractRow row) {
    CustomerAssessment assessment = assessments.assess(row);
    ByteLines out = lines(ResultFiles.Name.ASSESSMENTS);
    out.cell(assessment.customer().value());
    columns.first.forEach(key -> cells(assessment, key, out));
    out.cell(assessment.gaps().stream().map(Gap::toString).collect(Collectors.joining("|")));
    if (columns.hasOwner) {
      out.cell(row.owner().map(CustomerId::value).orElse(""));
    }
    columns.further.forEach(key -> cells(assessment, key, out));
    out.end();
    ActionPlan plan = assessments.plan(row, assessment);
    if (plan != null) {
      plan(plan);
    }
    row.findings().forEach(this::found);
  }

  private static <R> void cells(CustomerAssessment assessment, AssessorKey<R> key, ByteLines out) {
    Decision<R> decision = assessment.get(key);
    key.columns().forEach(column -> out.cell(column.text().of(decision)));
  }

  private void plan(ActionPlan plan) {
    ByteLines out = lines(ResultFiles.Name.ACTIONS);
    for (Action action : plan.actions()) {
      out.cell(action.customer().value());
      out.cell(action.code());
      out.cell(action.trigger());
      out.cell(action.owner());
      out.cell(action.due().toString());
      out.next();
      out.number(action.priority());
      out.cell(
          action.reasons().stream()
              .map(Evidence::reason)
              .distinct()
              .collect(Collectors.joining("|")));
      out.end();
    }
  }

  @Override
  public void rejected(Reject reject) {
    ByteLines out = lines(ResultFiles.Name.REJECTS);
    problem(out, reject.line(), reject.byteOffset(), reject.id());
    out.cell(reject.field());
    out.cell(reject.code().name());
    out.cell(reject.valueMasked());
    out.cell(reject.detail());
    out.end();
  }

  @Override
  public void found(Finding finding) {
    ByteLines out = lines(ResultFiles.Name.FINDINGS);
    problem(out, finding.line(), finding.byteOffset(), finding.id());
    out.cell(finding.field());
    out.cell(finding.code());
    out.cell(finding.valueMasked());
    out.end();
  }

  private static void problem(
      ByteLines out, long line, long byteOffset, @Nullable CustomerId customer) {
    out.next();
    out.number(line);
    out.next();
    out.number(byteOffset);
    out.cell(customer == null ? "" : customer.value());
  }

  @Override
  public void deliver() throws IOException {
    for (Map.Entry<ResultFiles.Name, ByteLines> each : lines.entrySet()) {
      files.append(each.getKey(), each.getValue().bytes());
    }
  }

  /** Writes a finding about the input as a whole, behind everything else. */
  void last(Finding finding) throws IOException {
    lines.values().forEach(ByteLines::clear);
    found(finding);
    deliver();
  }
}
