package org.telcocrm.io.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.rules.analysis.Kpi;
import org.telcocrm.rules.analysis.KpiFigure;
import org.telcocrm.rules.analysis.KpiUnit;
import org.telcocrm.rules.analysis.Theme;
import org.telcocrm.rules.policy.Node;

/**
 * The member {@code themes} of {@code run.json}: key figures, with what was divided by what.
 *
 * <pre>{@code
 * {"code": "K302", "theme": "REVENUE", "unit": "MONEY", "direction": "UP_IS_GOOD", "value": 47.51,
 *  "numerator": 4729669.89, "denominator": 99540, "rows": 99540, "leftOut": 0, "earlier": [47.97, 47.89]}
 * }</pre>
 *
 * <p>A figure without a value has none here: {@code absent} names the facts the source lacks.
 * {@code earlier} holds the months before, the nearest first, as the same rows tell them.
 * Thread-safe.
 */
public final class Themes {

  private Themes() {}

  /**
   * A key figure as {@code run.json} tells it.
   *
   * @param code for example {@code "K302"}
   * @param theme where it belongs
   * @param unit what it is counted in
   * @param direction whether more is better
   * @param values the newest month first; empty if there is no figure
   * @param leftOut rows left out because something of theirs is not known
   * @param absent facts that are not there
   */
  record Line(
      String code,
      Theme theme,
      KpiUnit unit,
      Kpi.Direction direction,
      List<BigDecimal> values,
      long leftOut,
      List<String> absent) {}

  /**
   * The figures as JSON.
   *
   * @param figures of one base
   * @return a list of objects, in their order
   */
  public static Node node(List<KpiFigure> figures) {
    return Node.list(figures.stream().map(Themes::node).toList());
  }

  private static Node node(KpiFigure figure) {
    Kpi kpi = figure.kpi();
    Node.Builder node =
        Node.object()
            .put("code", kpi.code())
            .put("theme", kpi.theme().name())
            .put("unit", kpi.unit().name())
            .put("direction", kpi.direction().name());
    figure.value().ifPresent(value -> node.put("value", new Node.Num(value)));
    if (!figure.months().isEmpty()) {
      KpiFigure.Month month = figure.months().get(0);
      node.put("numerator", new Node.Num(month.numerator()));
      BigDecimal denominator = month.denominator();
      if (denominator != null) {
        node.put("denominator", new Node.Num(denominator));
      }
      node.put("rows", month.rows()).put("leftOut", month.leftOut());
    }
    List<Node> earlier = new ArrayList<>();
    for (int back = 1; figure.value(back).isPresent(); back++) {
      earlier.add(new Node.Num(figure.value(back).get()));
    }
    if (!earlier.isEmpty()) {
      node.put("earlier", Node.list(earlier));
    }
    if (!figure.absent().isEmpty()) {
      node.put("absent", Node.texts(figure.absent()));
    }
    return node.build();
  }

  /** The figures of a run by code; empty if it has none. */
  static Map<String, Line> read(RunFile run) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (RunFile each : run.list("themes")) {
      List<BigDecimal> values = new ArrayList<>();
      each.number("value").ifPresent(values::add);
      if (!values.isEmpty()) {
        values.addAll(each.numbers("earlier"));
      }
      Line line =
          new Line(
              each.text("code"),
              Theme.valueOf(each.text("theme")),
              KpiUnit.valueOf(each.text("unit")),
              Kpi.Direction.valueOf(each.text("direction")),
              List.copyOf(values),
              each.number("leftOut").map(BigDecimal::longValue).orElse(0L),
              each.texts("absent"));
      lines.put(line.code(), line);
    }
    return lines;
  }
}
