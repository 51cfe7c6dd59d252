package org.telcocrm.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.rules.policy.PolicyOverlay.Level.CITY;
import static org.telcocrm.rules.policy.PolicyOverlay.Level.INDUSTRY;
import static org.telcocrm.rules.policy.PolicyOverlay.Level.PROVINCE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.rules.value.ValuePolicy;

class PolicyOverlayTest {

  private static final Node.Obj BASE =
      Node.object()
          .put("version", "2026.1")
          .put("bands", Node.object().put("medium", 2).put("high", 4).build())
          .put("rules", Node.list(List.of(rule("A", 1), rule("B", 2))))
          .put("codes", Node.texts(List.of("x", "y")))
          .build();

  private static Node.Obj rule(String code, int points) {
    return Node.object().put("code", code).put("points", points).put("reason", "R_" + code).build();
  }

  private static PolicyOverlay overlay(PolicyOverlay.Level level, Node.Builder patch) {
    return new PolicyOverlay(level, level.name(), patch.build());
  }

  private static String applied(PolicyOverlay... overlays) {
    return PolicyOverlay.apply(BASE, List.of(overlays)).canonical();
  }

  @Test
  void apply_withoutOverlays_leavesTheBase() {
    assertThat(PolicyOverlay.apply(BASE, List.of())).isEqualTo(BASE);
    assertThat(applied(overlay(CITY, Node.object()))).isEqualTo(BASE.canonical());
  }

  @Test
  void apply_industryThenProvinceThenCity_whateverTheOrderOfTheList() {
    PolicyOverlay industry = overlay(INDUSTRY, Node.object().put("version", "i").put("note", "i"));
    PolicyOverlay province = overlay(PROVINCE, Node.object().put("version", "p").put("note", "p"));
    PolicyOverlay city = overlay(CITY, Node.object().put("version", "c"));

    assertThat(applied(city, industry, province))
        .isEqualTo(applied(industry, province, city))
        .contains("\"version\":\"c\"", "\"note\":\"p\"");
  }

  @Test
  void apply_twoOfOneLevel_theLaterOfTheListWins() {
    assertThat(
            applied(
                overlay(CITY, Node.object().put("version", "first")),
                overlay(CITY, Node.object().put("version", "second"))))
        .contains("\"version\":\"second\"");
  }

  @Test
  void apply_mergesObjects() {
    assertThat(
            applied(
                overlay(CITY, Node.object().put("bands", Node.object().put("high", 5).build()))))
        .contains("\"bands\":{\"high\":5,\"medium\":2}");
  }

  @Test
  void apply_nothingRemovesAMember() {
    Node.Obj removed =
        PolicyOverlay.apply(
            BASE, List.of(overlay(PROVINCE, Node.object().put("codes", new Node.Nothing()))));

    assertThat(removed.members()).doesNotContainKey("codes").containsKey("rules");
  }

  @Test
  void apply_removalInsideANewObject_leavesNoTrace() {
    Node.Obj fresh = Node.object().put("prior", .1).put("intercept", new Node.Nothing()).build();

    assertThat(applied(overlay(CITY, Node.object().put("group", fresh))))
        .contains("\"group\":{\"prior\":0.1}");
  }

  @Test
  void apply_cityMayPutBackWhatTheProvinceRemoved() {
    assertThat(
            applied(
                overlay(CITY, Node.object().put("codes", Node.texts(List.of("z")))),
                overlay(PROVINCE, Node.object().put("codes", new Node.Nothing()))))
        .contains("\"codes\":[\"z\"]");
  }

  @Test
  void apply_mergesKeyedListsByCodeAndKeepsTheirOrder() {
    Node.Obj patchedB = Node.object().put("code", "B").put("points", 9).build();

    assertThat(
            applied(
                overlay(
                    CITY, Node.object().put("rules", Node.list(List.of(patchedB, rule("C", 3)))))))
        .contains(
            "\"rules\":[{\"code\":\"A\",\"points\":1,\"reason\":\"R_A\"},"
                + "{\"code\":\"B\",\"points\":9,\"reason\":\"R_B\"},"
                + "{\"code\":\"C\",\"points\":3,\"reason\":\"R_C\"}]");
  }

  @Test
  void apply_replacesOtherListsAsAWhole() {
    assertThat(applied(overlay(CITY, Node.object().put("codes", Node.texts(List.of("z"))))))
        .contains("\"codes\":[\"z\"]");
  }

  @Test
  void apply_refusesACodeTwice() {
    Node.Obj patch =
        Node.object().put("rules", Node.list(List.of(rule("C", 1), rule("C", 2)))).build();

    assertThatThrownBy(
            () -> PolicyOverlay.apply(BASE, List.of(new PolicyOverlay(CITY, "hz", patch))))
        .hasMessage("codes in a list must be unique but \"C\" is not");
  }

  @Test
  void appliedPolicy_isValidatedAgain() {
    Node.Obj patch = Node.object().put("midFrom", "CNY 130.00").build();
    Node.Obj changed =
        PolicyOverlay.apply(
            ValuePolicy.ofDefaults().document(), List.of(new PolicyOverlay(CITY, "hz", patch)));

    assertThatThrownBy(() -> ValuePolicy.read(NodeReader.of(changed)))
        .hasMessage(
            "highFrom must be above midFrom, and midFrom above 0, but they were CNY 120.00 and CNY"
                + " 130.00");
  }

  private static Node.Obj rule(String code, Node when) {
    return Node.object().put("code", code).put("when", when).build();
  }

  @Test
  void newRule_goesBeforeALastOneThatAlwaysHolds_andARuleCanBeTakenOut() {
    Node always = Node.object().put("allOf", Node.list(List.of())).build();
    Node some = Node.object().put("fact", "prepay").put("is", true).build();
    Node.Obj base =
        Node.object()
            .put("rules", Node.list(List.of(rule("A", some), rule("B", some), rule("Z", always))))
            .build();
    Node removed = Node.object().put("code", "A").put("remove", true).build();
    Node.Obj patch =
        Node.object().put("rules", Node.list(List.of(rule("NEW", some), removed))).build();

    Node.Obj result =
        PolicyOverlay.apply(
            base, List.of(new PolicyOverlay(PolicyOverlay.Level.CITY, "Hangzhou", patch)));

    assertThat(result.members().get("rules"))
        .isEqualTo(Node.list(List.of(rule("B", some), rule("NEW", some), rule("Z", always))));
  }
}
