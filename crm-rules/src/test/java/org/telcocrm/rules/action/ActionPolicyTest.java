package org.telcocrm.rules.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyOverlay;

class ActionPolicyTest {

  private static final ActionPolicy DEFAULTS = ActionPolicy.ofDefaults();

  /**
   * Code, owner and days of defaults 15; A06 and A08 follow the promise and the step date there.
   */
  @ParameterizedTest
  @CsvSource({
    "A01,OUTBOUND_CALL,2,true",
    "A02,SERVICE,1,true",
    "A03,CHANNEL,30,true",
    "A04,MESSAGING,10,true",
    "A05,MESSAGING,3,false",
    "A06,SERVICE,2,false",
    "A07,HOTLINE,1,true",
    "A08,BILLING,1,false",
    "A11,ACCOUNT_MANAGER,1,true",
    "A12,ACCOUNT_MANAGER,30,true",
    "A13,HALL,30,false"
  })
  void ofDefaults_isTheCatalogue(String code, String owner, int dueDays, boolean outbound) {
    ActionDefinition action = DEFAULTS.action(code).orElseThrow();
    assertThat(action.owner()).isEqualTo(owner);
    assertThat(action.dueDays()).isEqualTo(dueDays);
    assertThat(action.outbound()).isEqualTo(outbound);
    assertThat(action.closesWhen()).isEqualTo("closes." + code);
  }

  @Test
  void read_ofDocument_isEqual() {
    ActionPolicy read = read(DEFAULTS.document());
    assertThat(read).isEqualTo(DEFAULTS).hasSameHashCodeAs(DEFAULTS);
    assertThat(read.ref().hash()).isEqualTo(DEFAULTS.ref().hash());
    assertThat(read.document()).isEqualTo(DEFAULTS.document());
    assertThat(read.guards()).isEqualTo(DEFAULTS.guards());
    assertThat(read.exemptions()).isEqualTo(DEFAULTS.exemptions());
    assertThat(read.capacity())
        .containsExactly(
            Map.entry("ACCOUNT_MANAGER", 3),
            Map.entry("HOTLINE", 40),
            Map.entry("OUTBOUND_CALL", 40));
    assertThat(DEFAULTS.toBuilder().build()).isEqualTo(DEFAULTS);
  }

  @Test
  void read_standInBeyond32Bits_isEqual() {
    ActionPolicy rich = DEFAULTS.toBuilder().unknown(9_000_000_000L, 1).build();
    assertThat(read(rich.document()).unknownValue()).isEqualTo(9_000_000_000L);
  }

  @Test
  void read_unknownAction_isRefusedWithTheNearest() {
    Node.Obj rule =
        Node.object()
            .put("code", "A09_X")
            .put("when", Node.object().put("fact", "arrears").put("known", true).build())
            .put("then", "A09")
            .build();
    assertThatThrownBy(() -> read(overlay("triggers", object("rules", list(rule)))))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith("triggers.rules[A09_X].then must name an action but was \"A09\"");
    Node.Obj guard =
        Node.object()
            .put("code", "PORT_INTENT")
            .put("suppresses", Node.texts(List.of("A99")))
            .build();
    assertThatThrownBy(() -> read(overlay("guards", list(guard))))
        .hasMessageStartingWith(
            "guards[PORT_INTENT].suppresses must name an action but was \"A99\"");
  }

  @Test
  void read_numbersOutOfRange_areRefused() {
    Node.Obj action = Node.object().put("code", "A01").put("solvability", 101).build();
    assertThatThrownBy(() -> read(overlay("actions", list(action))))
        .hasMessage(
            "actions[0].code is refused: solvability of A01 must be between 0 and 100 but was 101");
    Node.Obj late = Node.object().put("code", "A01").put("dueDays", 367).build();
    assertThatThrownBy(() -> read(overlay("actions", list(late))))
        .hasMessage(
            "actions[0].code is refused: dueDays of A01 must be between 0 and 366 but was 367");
    assertThatThrownBy(() -> read(overlay("capacity", object("HOTLINE", Node.of(-1)))))
        .hasMessage("capacity.HOTLINE must be 0 or more but was -1");
    assertThatThrownBy(
            () -> read(overlay("unknown", object("probabilityMillionths", Node.of(1000001)))))
        .hasMessage("unknown.probabilityMillionths must be between 0 and 1000000 but was 1000001");
  }

  @Test
  void read_exemptionThatIsNoDate_isRefused() {
    Node.Obj exemption =
        Node.object().put("code", "DUNNING_EXEMPT").put("until", "arrears").build();
    assertThatThrownBy(() -> read(overlay("exemptions", list(exemption))))
        .hasMessage("exemptions[0].until must name a date but arrears [minor] is a MONEY");
  }

  @Test
  void read_firstHitTable_isRefused() {
    assertThatThrownBy(() -> read(overlay("triggers", object("hitPolicy", Node.of("FIRST")))))
        .hasMessage("triggers.hitPolicy must be COLLECT but was FIRST");
  }

  @Test
  void build_codeUsedTwice_isRefused() {
    ActionPolicy.Builder builder = DEFAULTS.toBuilder().guard(DEFAULTS.guards().get(0));
    assertThatThrownBy(builder::build)
        .hasMessage("guards[PORT_INTENT].code must be unique but stands twice");
  }

  @Test
  void reasons_areClosed() {
    assertThat(DEFAULTS.reasons())
        .contains(
            "A02_PORT_CODE",
            "PORT_INTENT",
            "NO_CONSENT",
            "HAS_LEFT",
            "DUNNING_EXEMPT",
            "ONE_OUTBOUND_PER_WEEK")
        .hasSize(19);
  }

  private static ActionPolicy read(Node.Obj document) {
    return ActionPolicy.read(NodeReader.of(document), FactCatalog.standard());
  }

  private static Node list(Node element) {
    return Node.list(List.of(element));
  }

  private static Node.Obj object(String name, Node value) {
    return Node.object().put(name, value).build();
  }

  private static Node.Obj overlay(String name, Node value) {
    return PolicyOverlay.apply(
        DEFAULTS.document(),
        List.of(new PolicyOverlay(PolicyOverlay.Level.CITY, "test", object(name, value))));
  }
}
