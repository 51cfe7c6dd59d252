package org.telcocrm.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTest {

  @Test
  void canonical_sortsMembersAndLeavesNoBlanks() {
    Node node =
        Node.object()
            .put("b", 2)
            .put("a", Node.list(List.of(Node.of("x"), Node.of(true), new Node.Nothing())))
            .put("c", Node.object().build())
            .put("d", Node.list(List.of()))
            .build();

    assertThat(node.canonical()).isEqualTo("{\"a\":[\"x\",true,null],\"b\":2,\"c\":{},\"d\":[]}");
  }

  @ParameterizedTest
  @CsvSource({
    "1.50, 1.5",
    "0.00, 0",
    "-0, 0",
    "1E+3, 1000",
    "1E-7, 0.0000001",
    "100, 100",
    "-2.10, -2.1"
  })
  void canonical_writesPlainDecimals(BigDecimal value, String text) {
    assertThat(new Node.Num(value).canonical()).isEqualTo(text);
  }

  @Test
  void canonical_escapesQuotesBackslashesAndControls() {
    assertThat(Node.of("a\"\\\n\u0001号").canonical()).isEqualTo("\"a\\\"\\\\\\u000a\\u0001号\"");
  }

  @Test
  void hash_isSha256OfTheCanonicalText() {
    // echo -n '{}' | sha256sum
    assertThat(Node.object().build().hash())
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  }

  @Test
  void hash_doesNotDependOnOrderOfMembers() {
    Node.Obj one = Node.object().put("a", 1).put("b", "x").build();
    Node.Obj other = Node.object().put("b", "x").put("a", 1.0).build();

    assertThat(one.hash()).isEqualTo(other.hash());
    assertThat(one).isEqualTo(other);
  }

  @Test
  void hash_dependsOnOrderOfElements() {
    assertThat(Node.texts(List.of("a", "b")).hash())
        .isNotEqualTo(Node.texts(List.of("b", "a")).hash());
  }

  @Test
  void textAndNumber_differ() {
    assertThat(Node.of("1").hash()).isNotEqualTo(Node.of(1).hash());
  }

  @Test
  void put_refusesANameTwice() {
    assertThatThrownBy(() -> Node.object().put("a", 1).put("a", 2))
        .hasMessage("member names must be unique but \"a\" is not");
  }

  @Test
  void of_refusesNaN() {
    assertThatThrownBy(() -> Node.of(Double.NaN)).isInstanceOf(NumberFormatException.class);
  }
}
