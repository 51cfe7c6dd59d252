package org.telcocrm.io.run;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.rules.analysis.MigrationMatrix;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.policy.Node;

/**
 * Who would be in another class under other policies.
 *
 * @param matrices by column of {@code assessments.csv}, in alphabetical order; every matrix adds up
 *     to the accepted records, and a customer of whom nothing is decided counts as {@code
 *     UNDECIDED}
 * @param policies the first set, fitted
 * @param against the second set, fitted
 */
public record SimulationResult(
    SortedMap<String, MigrationMatrix> matrices, PolicySet policies, PolicySet against) {

  private static final String GAP = "  ";

  /** Takes a copy. */
  public SimulationResult {
    matrices = Collections.unmodifiableSortedMap(new TreeMap<>(matrices));
  }

  /**
   * The matrix of one column.
   *
   * @param column for example {@code "value_tier"}
   * @return how many customers went from which class to which
   * @throws IllegalArgumentException if it was not compared
   */
  public MigrationMatrix matrix(String column) {
    MigrationMatrix found = matrices.get(column);
    if (found == null) {
      throw new IllegalArgumentException(
          "column must be one of " + matrices.keySet() + " but was \"" + column + '"');
    }
    return found;
  }

  /**
   * The matrices as JSON: {@code matrices} by column with {@code total}, {@code moved} and {@code
   * cells} (class before → class after → customers, zeros left out), then {@code policies} and
   * {@code against} with id, version and hash of each policy.
   *
   * @return a document that ends with a line end
   */
  public String json() {
    Node.Builder all = Node.object();
    matrices.forEach(
        (column, matrix) ->
            all.put(
                column,
                Node.object()
                    .put("total", matrix.total())
                    .put("moved", matrix.moved())
                    .put("cells", cells(matrix))
                    .build()));
    return CrmJson.write(
        Node.object()
            .put("matrices", all.build())
            .put("policies", refs(policies))
            .put("against", refs(against))
            .build());
  }

  private static Node cells(MigrationMatrix matrix) {
    Node.Builder rows = Node.object();
    matrix
        .cells()
        .forEach(
            (from, row) -> {
              Node.Builder cells = Node.object();
              row.forEach((to, count) -> cells.put(to, count.longValue()));
              rows.put(from, cells.build());
            });
    return rows.build();
  }

  private static Node refs(PolicySet set) {
    return Node.list(set.all().stream().map(RunJson::policy).toList());
  }

  /**
   * The matrices as tables for people: before from top to bottom, after from left to right.
   *
   * @return lines that end with LF, a blank one between two tables
   */
  public String table() {
    StringBuilder text = new StringBuilder();
    matrices.forEach(
        (column, matrix) -> {
          text.append(text.isEmpty() ? "" : "\n");
          table(column, matrix, text);
        });
    return text.toString();
  }

  private static void table(String column, MigrationMatrix matrix, StringBuilder text) {
    SortedSet<String> classes = matrix.classes();
    int first = width(column, List.copyOf(classes));
    int other = Math.max(Long.toString(matrix.total()).length(), width("", List.copyOf(classes)));
    text.append(left(column, first));
    classes.forEach(to -> text.append(GAP).append(right(to, other)));
    text.append('\n');
    for (String from : classes) {
      text.append(left(from, first));
      for (String to : classes) {
        text.append(GAP).append(right(Long.toString(matrix.count(from, to)), other));
      }
      text.append('\n');
    }
    text.append("moved ").append(matrix.moved()).append(" of ").append(matrix.total());
    text.append('\n');
  }

  private static int width(String one, List<String> others) {
    return Math.max(one.length(), others.stream().mapToInt(String::length).max().orElse(0));
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
