package org.telcocrm.io.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a page says of the CSV files of a results directory: counts, and the few customers at the
 * top. Memory does not grow with the files.
 */
final class ResultFigures {

  static final int TOP = 10;
  static final int STRONGEST = 3;
  static final String ASSESSMENTS = "assessments";
  static final String ACTIONS = "actions";
  static final String REJECTS = "rejects";
  static final String FINDINGS = "findings";

  /** Tiers of individuals, and classes of groups, whose loss hurts. */
  private static final Set<String> WORTH = Set.of("HIGH", "MID", "A1", "A2", "B1", "B2");

  /** Actions that keep a customer: who left, or may not be called, has none of them. */
  private static final Set<String> KEEPING = Set.of("A01", "A02");

  /** Someone to look at first. */
  record Person(
      String id,
      int rank,
      BigDecimal probability,
      String tier,
      String band,
      List<String> reasons,
      List<Todo> todo) {

    /** Valued, at high risk and to be kept; valued and at high risk; at high risk; the others. */
    static int rank(boolean valued, String band, List<Todo> todo) {
      if (!band.equals("HIGH")) {
        return band.equals("MEDIUM") ? 3 : 4;
      }
      boolean keep = todo.stream().anyMatch(each -> KEEPING.contains(each.action()));
      return valued ? (keep ? 0 : 1) : 2;
    }

    /** The most urgent first: by rank, then by probability, then by id. */
    static final Comparator<Person> URGENT =
        Comparator.<Person>comparingInt(each -> each.rank())
            .thenComparing(Person::probability, Comparator.reverseOrder())
            .thenComparing(Person::id);

    boolean isToBeKept() {
      return rank == 0;
    }
  }

  /** What shall be done for a customer, and until when. */
  record Todo(String action, String due) {}

  /** A rejected field: how often, and one value of it, masked. */
  record RejectSample(long line, String masked) {}

  private long assessments;
  private long unmetCustomers;
  private boolean hasChurn;
  private boolean hasTier;
  private final CrossCount tierBand = new CrossCount();
  private final CrossCount profileBand = new CrossCount();
  private final CrossCount highReasons = new CrossCount();
  private final CrossCount valuedReasons = new CrossCount();
  private final CrossCount unmet = new CrossCount();
  private final CrossCount actions = new CrossCount();
  private final CrossCount rejects = new CrossCount();
  private final CrossCount findings = new CrossCount();
  private final Map<String, RejectSample> samples = new LinkedHashMap<>();
  private final TreeSet<Person> urgent = new TreeSet<>(Person.URGENT);

  private ResultFigures() {}

  static ResultFigures read(Path results) throws IOException {
    ResultFigures figures = new ResultFigures();
    try (ActionsBeside actions = new ActionsBeside(results.resolve(ACTIONS + ".csv"))) {
      figures.assessments(results.resolve(ASSESSMENTS + ".csv"), actions);
    }
    figures.rejects(results.resolve(REJECTS + ".csv"));
    try (ResultTable table = ResultTable.open(results.resolve(FINDINGS + ".csv"))) {
      while (table.next()) {
        figures.findings.add(table.cell("code"), "");
      }
    }
    return figures;
  }

  private void assessments(Path file, ActionsBeside beside) throws IOException {
    try (ResultTable table = ResultTable.open(file)) {
      hasChurn = table.has("churn_band") && table.has("churn_probability");
      hasTier = table.has("value_tier");
      // Of groups a class is suggested; a tier is for individuals.
      String tierColumn = hasTier ? "value_tier" : "group_class";
      while (table.next()) {
        assessments++;
        String tier = table.cell(tierColumn);
        String band = table.cell("churn_band");
        tierBand.add(tier, band, table.cell("realised_value"));
        profileBand.add(table.cell("churn_profile"), band);
        String unmetHere = table.cell("unmet_basics");
        unmetCustomers += unmetHere.isEmpty() ? 0 : 1;
        codes(unmetHere).forEach(code -> unmet.add(code, ""));
        List<Todo> todo = todo(beside.of(table.cell("customer_id")));
        if (!table.cell("churn_probability").isEmpty()) {
          churn(table, tier, band, todo);
        }
      }
      List<ActionsBeside.Line> others = beside.ofNext();
      for (; !others.isEmpty(); others = beside.ofNext()) {
        todo(others);
      }
    }
  }

  private List<Todo> todo(List<ActionsBeside.Line> lines) {
    List<Todo> todo = new ArrayList<>();
    for (ActionsBeside.Line each : lines) {
      actions.add(each.action(), each.owner());
      todo.add(new Todo(each.action(), each.due()));
    }
    return todo;
  }

  private void churn(ResultTable table, String tier, String band, List<Todo> todo) {
    boolean high = band.equals("HIGH");
    boolean valued = WORTH.contains(tier);
    List<String> reasons = codes(table.cell("churn_reasons"));
    if (high) {
      // Reasons stand by points, descending: what speaks against leaving stands behind.
      for (String code : reasons.subList(0, Math.min(reasons.size(), STRONGEST))) {
        highReasons.add(code, "");
        if (valued) {
          valuedReasons.add(code, "");
        }
      }
    }
    int rank = Person.rank(valued, band, todo);
    BigDecimal probability = new BigDecimal(table.cell("churn_probability"));
    Person last = urgent.size() < TOP ? null : urgent.last();
    boolean farther =
        last != null
            && (rank > last.rank()
                || (rank == last.rank() && probability.compareTo(last.probability()) < 0));
    if (farther) {
      return;
    }
    urgent.add(
        new Person(
            table.cell("customer_id"),
            rank,
            probability,
            tier,
            band,
            List.copyOf(reasons),
            List.copyOf(todo)));
    if (urgent.size() > TOP) {
      urgent.pollLast();
    }
  }

  private static List<String> codes(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  private void rejects(Path file) throws IOException {
    try (ResultTable table = ResultTable.open(file)) {
      while (table.next()) {
        String code = table.cell("code");
        String field = table.cell("field");
        rejects.add(field, code);
        samples.putIfAbsent(
            field + '\n' + code,
            new RejectSample(Long.parseLong(table.cell("line")), table.cell("value_masked")));
      }
    }
  }

  long assessments() {
    return assessments;
  }

  long unmetCustomers() {
    return unmetCustomers;
  }

  boolean hasChurn() {
    return hasChurn;
  }

  boolean hasTier() {
    return hasTier;
  }

  /** By value tier and churn band, with realised value. */
  CrossCount tierBand() {
    return tierBand;
  }

  CrossCount profileBand() {
    return profileBand;
  }

  /** The three strongest reasons of everyone at high risk. */
  CrossCount highReasons() {
    return highReasons;
  }

  /** The three strongest reasons of those at high risk whose value is high or middle. */
  CrossCount valuedReasons() {
    return valuedReasons;
  }

  CrossCount unmet() {
    return unmet;
  }

  /** By action and owner. */
  CrossCount actions() {
    return actions;
  }

  /** By field and code. */
  CrossCount rejects() {
    return rejects;
  }

  CrossCount findings() {
    return findings;
  }

  RejectSample sample(String field, String code) {
    return samples.getOrDefault(field + '\n' + code, new RejectSample(0, ""));
  }

  /** At most ten, the most urgent first. */
  List<Person> urgent() {
    return List.copyOf(urgent);
  }
}
