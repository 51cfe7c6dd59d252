package org.telcocrm.io.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telcocrm.rules.policy.Node;

/**
 * Members of {@code run.json}; what is not there is empty.
 *
 * @param members by name
 */
record RunFile(Map<String, Node> members) {

  static RunFile of(Node.Obj node) {
    return new RunFile(node.members());
  }

  Optional<BigDecimal> number(String name) {
    return members.get(name) instanceof Node.Num number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  long count(String name) {
    return number(name).map(BigDecimal::longValue).orElse(0L);
  }

  String text(String name) {
    return members.get(name) instanceof Node.Text text ? text.value() : "";
  }

  RunFile object(String name) {
    return members.get(name) instanceof Node.Obj node ? of(node) : new RunFile(Map.of());
  }

  List<RunFile> list(String name) {
    List<RunFile> all = new ArrayList<>();
    for (Node each : items(name)) {
      if (each instanceof Node.Obj node) {
        all.add(of(node));
      }
    }
    return all;
  }

  List<BigDecimal> numbers(String name) {
    List<BigDecimal> all = new ArrayList<>();
    for (Node each : items(name)) {
      if (each instanceof Node.Num number) {
        all.add(number.value());
      }
    }
    return all;
  }

  List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    for (Node each : items(name)) {
      if (each instanceof Node.Text text) {
        all.add(text.value());
      }
    }
    return all;
  }

  /** Counts by code, in their order. */
  Map<String, Long> counts(String name) {
    Map<String, Long> all = new LinkedHashMap<>();
    object(name)
        .members
        .forEach(
            (code, value) -> {
              if (value instanceof Node.Num number) {
                all.put(code, number.value().longValue());
              }
            });
    return all;
  }

  private List<Node> items(String name) {
    return members.get(name) instanceof Node.Arr list ? list.elements() : List.of();
  }
}
