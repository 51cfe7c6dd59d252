package org.telcocrm.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NodeReaderTest {

  private static final Node.Obj DOCUMENT =
      Node.object()
          .put("text", "HIGH")
          .put("number", 1.5)
          .put("whole", 7)
          .put("flag", true)
          .put("nothing", new Node.Nothing())
          .put("texts", Node.texts(List.of("a", "b")))
          .put("mixed", Node.list(List.of(Node.of("a"), Node.of(3))))
          .put(
              "bands",
              Node.list(
                  List.of(
                      Node.object().put("from", 1).build(), Node.object().put("form", 2).build())))
          .put("inner", Node.object().put("deep", "x").build())
          .build();

  private enum Level {
    HIGH,
    MEDIUM,
    LOW
  }

  @Test
  void everyKind_isRead() {
    NodeReader reader = NodeReader.of(DOCUMENT);

    assertThat(reader.text("text")).isEqualTo("HIGH");
    assertThat(reader.number("number")).isEqualByComparingTo("1.5");
    assertThat(reader.integer("whole")).isEqualTo(7);
    assertThat(reader.flag("flag")).isTrue();
    assertThat(reader.texts("texts")).containsExactly("a", "b");
    assertThat(reader.constant("text", Level.class)).isEqualTo(Level.HIGH);
    assertThat(reader.object("inner").text("deep")).isEqualTo("x");
    assertThat(reader.map("inner", NodeReader::text)).containsEntry("deep", "x");
    assertThat(reader.has("absent")).isFalse();
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(r -> r.text("absent"), "absent", "absent is required but missing"),
        refusal(r -> r.text("nothing"), "nothing", "nothing must have a value but was null"),
        refusal(r -> r.text("whole"), "whole", "whole must be a text but was 7"),
        refusal(r -> r.number("text"), "text", "text must be a number but was \"HIGH\""),
        refusal(r -> r.integer("number"), "number", "number must be a whole number but was 1.5"),
        refusal(r -> r.flag("whole"), "whole", "whole must be true or false but was 7"),
        refusal(r -> r.object("flag"), "flag", "flag must be an object but was true"),
        refusal(r -> r.texts("flag"), "flag", "flag must be a list of texts but was true"),
        refusal(r -> r.texts("mixed"), "mixed[1]", "mixed[1] must be a text but was 3"),
        refusal(
            r -> r.objects("mixed", each -> each.path("x")),
            "mixed[0]",
            "mixed[0] must be an object but was \"a\""),
        refusal(
            r -> r.objects("bands", each -> each.integer("from")),
            "bands[1].from",
            "bands[1].from is required but missing. Maybe \"form\" is a misspelling of it?"),
        refusal(
            r -> r.object("inner").number("deep"),
            "inner.deep",
            "inner.deep must be a number but was \"x\""));
  }

  private static Arguments refusal(Consumer<NodeReader> use, String path, String message) {
    return Arguments.of(message, use, path);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void refusal_namesPathRuleAndValue(String message, Consumer<NodeReader> use, String path) {
    assertThatThrownBy(() -> use.accept(NodeReader.of(DOCUMENT)))
        .isInstanceOfSatisfying(
            PolicyException.class, refused -> assertThat(refused.path()).isEqualTo(path))
        .hasMessage(message);
  }

  @Test
  void constant_namesTheNearestOne() {
    NodeReader reader = NodeReader.of(Node.object().put("band", "MEDUIM").build());

    assertThatThrownBy(() -> reader.constant("band", Level.class))
        .hasMessage(
            "band must be one of [HIGH, MEDIUM, LOW] but was \"MEDUIM\". Maybe \"MEDIUM\"?");
  }

  @Test
  void end_refusesWhatNobodyAskedFor() {
    NodeReader reader = NodeReader.of(Node.object().put("prior", 1).put("piror", 2).build());
    assertThat(reader.integer("prior")).isEqualTo(1);

    assertThatThrownBy(reader::end).hasMessage("piror is not known here. Maybe \"prior\"?");
  }

  @Test
  void end_acceptsWhatWasAskedFor() {
    NodeReader reader = NodeReader.of(Node.object().put("a", 1).build());
    assertThat(reader.has("a")).isTrue();
    assertThat(reader.has("b")).isFalse();

    reader.end();
  }

  @Test
  void nearest_ignoresCaseAndStaysSilentWhereNothingIsNear() {
    assertThat(NodeReader.nearest("Tenure_Month", List.of("tenure_months", "arrears")))
        .isEqualTo(". Maybe \"tenure_months\"?");
    assertThat(NodeReader.nearest("zzzzzz", List.of("tenure_months", "arrears"))).isEmpty();
    assertThat(NodeReader.nearest("x", List.of())).isEmpty();
  }

  @Test
  void refusal_isOneLineWhateverTheValue() {
    Node.Obj document = Node.object().put("level", "a\nb\r\u0085\u2028c").build();

    assertThatThrownBy(() -> NodeReader.of(document).constant("level", Level.class))
        .isInstanceOf(PolicyException.class)
        .hasMessage(
            "level must be one of [HIGH, MEDIUM, LOW] but was \"a\\u000ab\\u000d\\u0085\\u2028c\"");
  }
}
