package org.telcocrm.io.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.io.extract.Reject;
import org.telcocrm.rules.action.Action;
import org.telcocrm.rules.action.ActionPlan;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessor.Assessor;
import org.telcocrm.rules.assessor.AssessorKey;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.value.ValueAssessor;

/**
 * The results files: {@code assessments.csv}, {@code actions.csv}, {@code rejects.csv}, {@code
 * findings.csv}, in input order.
 */
final class ResultFiles implements Closeable {

  /** Our columns stand in this order before {@code gaps}; everyone else's behind it. */
  private static final List<AssessorKey<?>> OURS =
      List.of(ValueAssessor.KEY, ChurnAssessor.KEY, ServiceAssessor.KEY);

  private static final List<String> PROBLEM_HEADER =
      List.of("line", "byte_offset", "customer_id", "field", "code", "value_masked");

  private final List<AssessorKey<?>> first;
  private final List<AssessorKey<?>> further;
  private final boolean hasOwner;
  private final CsvWriter assessments;
  private final CsvWriter actions;
  private final CsvWriter rejects;
  private final CsvWriter findings;

  ResultFiles(ResultDirectory directory, List<Assessor<?>> assessors, boolean hasOwner)
      throws IOException {
    this.hasOwner = hasOwner;
    List<AssessorKey<?>> rest = new ArrayList<>();
    assessors.forEach(each -> rest.add(each.key()));
    this.first = OURS.stream().filter(rest::contains).toList();
    rest.removeAll(OURS);
    this.further = List.copyOf(rest);
    this.assessments = CsvWriter.create(directory.file("assessments.csv"), header());
    this.actions =
        CsvWriter.create(
            directory.file("actions.csv"),
            List.of("customer_id", "action", "trigger", "owner", "due", "priority", "reasons"));
    List<String> rejectHeader = new ArrayList<>(PROBLEM_HEADER);
    rejectHeader.add("detail");
    this.rejects = CsvWriter.create(directory.file("rejects.csv"), rejectHeader);
    this.findings = CsvWriter.create(directory.file("findings.csv"), PROBLEM_HEADER);
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("customer_id"));
    first.forEach(key -> key.columns().forEach(column -> header.add(column.name())));
    header.add("gaps");
    if (hasOwner) {
      header.add("owner_id");
    }
    further.forEach(key -> key.columns().forEach(column -> header.add(column.name())));
    if (Set.copyOf(header).size() != header.size()) {
      throw new IllegalArgumentException("output columns must have unique names but are " + header);
    }
    return header;
  }

  void assessment(ExtractRow row, CustomerAssessment assessment) throws IOException {
    List<String> line = new ArrayList<>(List.of(assessment.customer().value()));
    first.forEach(key -> cells(assessment, key, line));
    line.add(assessment.gaps().stream().map(Gap::toString).collect(Collectors.joining("|")));
    if (hasOwner) {
      line.add(row.owner().map(CustomerId::value).orElse(""));
    }
    further.forEach(key -> cells(assessment, key, line));
    assessments.line(line);
  }

  private static <R> void cells(
      CustomerAssessment assessment, AssessorKey<R> key, List<String> line) {
    Decision<R> decision = assessment.get(key);
    key.columns().forEach(column -> line.add(column.text().of(decision)));
  }

  void plan(ActionPlan plan) throws IOException {
    for (Action action : plan.actions()) {
      actions.line(
          List.of(
              action.customer().value(),
              action.code(),
              action.trigger(),
              action.owner(),
              action.due().toString(),
              Integer.toString(action.priority()),
              action.reasons().stream()
                  .map(Evidence::reason)
                  .distinct()
                  .collect(Collectors.joining("|"))));
    }
  }

  void reject(Reject reject) throws IOException {
    rejects.line(
        problem(
            reject.line(),
            reject.byteOffset(),
            reject.id(),
            List.of(reject.field(), reject.code().name(), reject.valueMasked(), reject.detail())));
  }

  void finding(Finding finding) throws IOException {
    findings.line(
        problem(
            finding.line(),
            finding.byteOffset(),
            finding.id(),
            List.of(finding.field(), finding.code(), finding.valueMasked())));
  }

  private static List<String> problem(
      long line, long byteOffset, @Nullable CustomerId customer, List<String> what) {
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(line));
    cells.add(Long.toString(byteOffset));
    cells.add(customer == null ? "" : customer.value());
    cells.addAll(what);
    return cells;
  }

  @Override
  public void close() throws IOException {
    try (assessments;
        actions;
        rejects;
        findings) {
      // Closes every file, whatever one of them says.
    }
  }
}
