package org.telcocrm.io.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything a page is made of.
 *
 * @param run members of {@code run.json}
 * @param figures of the CSV files
 * @param groups of the CSV files of group customers; null if there are none
 * @param previous null if there is no earlier run
 * @param cards customers explained
 */
record ReportData(
    RunFile run,
    ResultFigures figures,
    @Nullable ResultFigures groups,
    @Nullable PreviousRun previous,
    List<CustomerCard> cards) {

  LocalDate asOf() {
    return LocalDate.parse(run.text("asOf"));
  }

  Map<String, Themes.Line> themes() {
    return Themes.read(run);
  }

  String currency() {
    return run.text("currency");
  }

  /** The card of a customer, if there is one. */
  Optional<CustomerCard> card(String customer) {
    return cards.stream().filter(each -> each.customer().equals(customer)).findFirst();
  }

  /** Whether every record ended once. */
  boolean isBalanced() {
    return run.count("read")
        == run.count("accepted")
            + run.count("duplicate")
            + run.count("rejected")
            + run.count("filtered")
            + run.count("skippedByCheckpoint");
  }

  boolean isEmpty() {
    return run.count("read") == 0;
  }

  /** Versions of all policies, or of the one with an id; each once. */
  String versions(String id) {
    return run.list("policies").stream()
        .filter(each -> id.isEmpty() || each.text("id").equals(id))
        .map(each -> each.text("version"))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
