package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.telcocrm.io.report.ResultTable;

/**
 * How often each code stands in the results of a run, and which customers show what it is about.
 */
final class ResultTally {

  private static final int STRONGEST = 3;

  private final Map<String, Map<String, Long>> counts = new TreeMap<>();
  private final Set<String> examples = new LinkedHashSet<>();

  private ResultTally() {}

  static ResultTally read(Path results) throws IOException {
    ResultTally tally = new ResultTally();
    tally.assessments(results.resolve("assessments.csv"));
    tally.actions(results.resolve("actions.csv"));
    return tally;
  }

  /** Codes of a column by frequency, then by code. */
  List<Map.Entry<String, Long>> ranked(String column) {
    return counts.getOrDefault(column, Map.of()).entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  /** How many rows have this code in this column. */
  long count(String column, String code) {
    return counts.getOrDefault(column, Map.of()).getOrDefault(code, 0L);
  }

  /** The columns counted whose names begin so, in order. */
  List<String> columns(String prefix) {
    return counts.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  /** Ids of customers worth explaining, without repetition. */
  List<String> examples() {
    return List.copyOf(examples);
  }

  private void add(String column, String codes) {
    for (String code : codes.split("\\|", -1)) {
      if (!code.isEmpty()) {
        counts.computeIfAbsent(column, c -> new TreeMap<>()).merge(code, 1L, Long::sum);
      }
    }
  }

  private void assessments(Path file) throws IOException {
    Best risky = new Best();
    Best unserved = new Best();
    Best loyal = new Best();
    try (ResultTable table = ResultTable.open(file)) {
      while (table.next()) {
        String id = table.cell("customer_id");
        String tier = table.cell("value_tier");
        String unmet = table.cell("unmet_basics");
        add("value_tier", tier);
        add("churn_band " + table.cell("churn_profile"), table.cell("churn_band"));
        reasons(table.cell("churn_band"), table.cell("churn_reasons"));
        add("unmet_basics", unmet);
        if (table.cell("churn_points").isEmpty() || tier.length() > "HIGH".length()) {
          continue;
        }
        int points = Integer.parseInt(table.cell("churn_points"));
        boolean high = tier.equals("HIGH");
        risky.offer(id, tier.equals("LOW") ? Integer.MIN_VALUE : points);
        unserved.offer(id, unmet.length() * 1000 + points);
        loyal.offer(id, high ? -points : Integer.MIN_VALUE);
      }
    }
    for (Best best : List.of(risky, unserved, loyal)) {
      if (!best.id.isEmpty()) {
        examples.add(best.id);
      }
    }
  }

  /** The three strongest reasons of everyone at risk: reasons stand by points, descending. */
  private void reasons(String band, String codes) {
    if (band.equals("HIGH") || band.equals("MEDIUM")) {
      Arrays.stream(codes.split("\\|", -1)).limit(STRONGEST).forEach(c -> add("churn_reasons", c));
    }
  }

  private void actions(Path file) throws IOException {
    try (ResultTable table = ResultTable.open(file)) {
      while (table.next()) {
        add("action", table.cell("action"));
      }
    }
  }

  /** Remembers the first customer with the greatest number. */
  private static final class Best {

    private String id = "";
    private int greatest = Integer.MIN_VALUE;

    void offer(String candidate, int number) {
      if (number > greatest) {
        id = candidate;
        greatest = number;
      }
    }
  }
}
