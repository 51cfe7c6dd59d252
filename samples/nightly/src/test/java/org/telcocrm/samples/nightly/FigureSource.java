package org.telcocrm.samples.nightly;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.rules.policy.Node;

/**
 * Finds the figure that a name on the page means, in the results files and by other means than the
 * page was made with. Cells of these files are not quoted.
 */
final class FigureSource {

  private static final Pattern QUERY =
      Pattern.compile("(?:(sum|cell)\\()?([a-z]+)(?:\\.([a-z_]+)\\))?(?:\\[(.*)])?");
  private static final Pattern POINTS = Pattern.compile("(?:points|total)\\((.*)\\)(?:\\.(.*))?");
  private static final Pattern CONDITION = Pattern.compile("([a-z_]+)(!=|=|~|:)(.*)");

  private static final String GROUPS = "groups/";

  private final Path results;
  private final Node.Obj run;
  private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

  FigureSource(Path results) throws IOException {
    this.results = results;
    this.run = CrmJson.read(results.resolve("run.json"));
  }

  /** The number that a name means; points of one reason are in no file, see {@link #isPoints}. */
  BigDecimal of(String name) throws IOException {
    if (name.startsWith(GROUPS)) {
      return new FigureSource(results.resolve(GROUPS)).of(name.substring(GROUPS.length()));
    }
    if (name.startsWith("run.")) {
      return number(member(run, List.of(name.split("\\.", -1)), 1));
    }
    if (name.startsWith("themes.")) {
      return theme(name.split("\\.", -1));
    }
    if (name.startsWith("change(themes.")) {
      return change(name.substring("change(themes.".length(), name.length() - 1));
    }
    Matcher points = POINTS.matcher(name);
    if (points.matches()) {
      return of("cell(assessments.churn_points)[customer_id=" + points.group(1) + "]");
    }
    return query(name);
  }

  static boolean isPoints(String name) {
    return name.startsWith("points(");
  }

  private static Node member(Node node, List<String> path, int at) {
    if (at == path.size()) {
      return node;
    }
    if (node instanceof Node.Obj object) {
      return member(in(object.members(), path.get(at)), path, at + 1);
    }
    throw new AssertionError("run.json has no " + path);
  }

  private static <T> T in(Map<String, T> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  private static BigDecimal number(Node node) {
    return ((Node.Num) node).value();
  }

  private BigDecimal theme(String[] path) {
    Node.Arr themes = (Node.Arr) member(run, List.of("run", "themes"), 1);
    for (Node each : themes.elements()) {
      Map<String, Node> line = ((Node.Obj) each).members();
      if (Node.of(path[1]).equals(line.get("code"))) {
        return path.length == 2
            ? number(in(line, "value"))
            : number(
                ((Node.Arr) in(line, "earlier")).elements().get(Integer.parseInt(path[2]) - 1));
      }
    }
    throw new AssertionError("run.json has no theme " + path[1]);
  }

  /** Of what the rows themselves tell of the month before: no shares among them. */
  private BigDecimal change(String code) {
    BigDecimal now = theme(new String[] {"themes", code});
    BigDecimal before = theme(new String[] {"themes", code, "1"});
    return now.divide(before, MathContext.DECIMAL64)
        .subtract(BigDecimal.ONE)
        .setScale(4, RoundingMode.HALF_UP);
  }

  private BigDecimal query(String name) throws IOException {
    Matcher parts = QUERY.matcher(name);
    if (!parts.matches()) {
      throw new AssertionError("a figure must have a known kind of name but is " + name);
    }
    Predicate<Map<String, String>> where = where(parts.group(4));
    List<Map<String, String>> found = table(parts.group(2)).stream().filter(where).toList();
    String kind = parts.group(1);
    if (kind == null) {
      return BigDecimal.valueOf(found.size());
    }
    if (kind.equals("cell") && found.size() != 1) {
      throw new AssertionError("a cell must stand in one record but " + name + " in " + found);
    }
    return found.stream()
        .map(row -> in(row, parts.group(3)))
        .filter(cell -> !cell.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Predicate<Map<String, String>> where(String conditions) {
    Predicate<Map<String, String>> all = row -> true;
    for (String each : conditions == null ? new String[0] : conditions.split(",", -1)) {
      Matcher parts = CONDITION.matcher(each);
      if (!parts.matches()) {
        throw new AssertionError("a condition must be column, sign and codes but is " + each);
      }
      List<String> codes = Arrays.asList(parts.group(3).split("\\|", -1));
      String column = parts.group(1);
      all =
          all.and(
              switch (parts.group(2)) {
                case "=" -> row -> codes.contains(row.get(column));
                case "~" -> row -> List.of(in(row, column).split("\\|", -1)).containsAll(codes);
                case ":" ->
                    row ->
                        Arrays.stream(in(row, column).split("\\|", -1))
                            .limit(3)
                            .anyMatch(codes::contains);
                default -> row -> !codes.contains(row.get(column));
              });
    }
    return all;
  }

  private List<Map<String, String>> table(String file) throws IOException {
    List<Map<String, String>> known = tables.get(file);
    if (known != null) {
      return known;
    }
    List<String> lines = Files.readAllLines(results.resolve(file + ".csv"));
    String[] header = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    tables.put(file, rows);
    return rows;
  }
}
