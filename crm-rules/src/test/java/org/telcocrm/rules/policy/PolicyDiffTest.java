package org.telcocrm.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {

  private static Node.Obj rule(String code, int points) {
    return Node.object().put("code", code).put("points", points).build();
  }

  private static Node.Obj table(Node.Obj... rules) {
    return Node.object().put("rules", Node.list(List.of(rules))).build();
  }

  private static List<String> diff(Node before, Node after) {
    return PolicyDiff.between(before, after).stream().map(PolicyDiff.Change::toString).toList();
  }

  @Test
  void between_equalContent_isEmpty() {
    Node.Obj one = Node.object().put("a", 1).put("b", 2).build();
    Node.Obj other = Node.object().put("b", 2).put("a", 1.0).build();

    assertThat(PolicyDiff.between(one, other)).isEmpty();
  }

  @Test
  void between_namesPathBeforeAndAfter() {
    Node.Obj before =
        Node.object().put("pdo", 20).put("bands", Node.object().put("high", 4).build()).build();
    Node.Obj after =
        Node.object().put("pdo", 25).put("bands", Node.object().put("high", 5).build()).build();

    assertThat(diff(before, after)).containsExactly("bands.high: 4 -> 5", "pdo: 20 -> 25");
  }

  @Test
  void between_showsWhatCameAndWent() {
    Node.Obj before = Node.object().put("old", "x").build();
    Node.Obj after = Node.object().put("new", true).build();

    assertThat(diff(before, after)).containsExactly("new: (none) -> true", "old: \"x\" -> (none)");
  }

  @Test
  void between_matchesElementsByCode() {
    assertThat(diff(table(rule("A", 1), rule("B", 2)), table(rule("B", 3), rule("A", 1))))
        .containsExactly("rules[B].points: 2 -> 3", "rules (order): [A, B] -> [B, A]");
    assertThat(diff(table(rule("A", 1), rule("B", 2)), table(rule("A", 1), rule("B", 3))))
        .containsExactly("rules[B].points: 2 -> 3");
  }

  @Test
  void between_sameElementsInAnotherOrder_isOneChange() {
    assertThat(diff(table(rule("A", 1), rule("B", 2)), table(rule("B", 2), rule("A", 1))))
        .containsExactly("rules (order): [A, B] -> [B, A]");
  }

  @Test
  void between_otherLists_areComparedAsAWhole() {
    Node.Obj before = Node.object().put("in", Node.texts(List.of("a"))).build();
    Node.Obj after = Node.object().put("in", Node.texts(List.of("a", "b"))).build();

    assertThat(diff(before, after)).containsExactly("in: [\"a\"] -> [\"a\",\"b\"]");
  }
}
