package org.telcocrm.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyException;

class CrmJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          {"a": {"b": 1, "b": 2}} # a.b must stand once but stands twice
          {"a": [1, {"c": 1, "c": 2}]} # a[1].c must stand once but stands twice
          {} {} # the document must end behind its object but goes on
          [1] # the document must be a JSON object but is not
          1 # the document must be a JSON object but is not
          {"a": 1e2000000000} # a must have at most 40 signs and an exponent within 20 but was 1e2000000000
          {"a": {"b": ["x", "\\ud842"]}} # a.b[1] must be whole characters but holds half of a surrogate pair
          {"a": 1E-21} # a must have at most 40 signs and an exponent within 20 but was 1E-21
          """)
  void refusals_nameTheirPlace(String text, String message) {
    assertThatThrownBy(() -> CrmJson.parse(text))
        .isInstanceOf(PolicyException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          {"a": } # the document must be JSON but is not
          {"a": 1 # the document must be JSON but is not
          {"a": 01} # the document must be JSON but is not
          {"a": NaN} # the document must be JSON but is not
          {'a': 1} # the document must be JSON but is not
          {"a": 1} // x # the document must be JSON but is not
          """)
  void brokenText_isRefused(String text, String start) {
    assertThatThrownBy(() -> CrmJson.parse(text))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith(start)
        .hasMessageContaining("line 1");
  }

  @Test
  void deepDocuments_areRefusedWithoutOverflow() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThatThrownBy(() -> CrmJson.parse(deep))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("64");
  }

  /** By Jackson in newer versions, by us in older ones. */
  @Test
  void halfACharacterInAName_isRefused() {
    assertThatThrownBy(() -> CrmJson.parse("{\"a\": {\"\\udfb7\": 1}}"))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining("surrogate");
  }

  @Test
  void longNamesAndTexts_areRefused() {
    String name = "n".repeat(1024);
    String text = "t".repeat(8192);
    String document = "{\"a\": {\"" + name + "\": [\"" + text + "\"]}}";

    assertThat(CrmJson.parse(document).members()).hasSize(1);
    assertThatThrownBy(() -> CrmJson.parse(document.replace(name, name + "n")))
        .isInstanceOf(PolicyException.class)
        .hasMessage("a must have names of at most 1024 characters but one has 1025");
    assertThatThrownBy(() -> CrmJson.parse(document.replace(text, text + "t")))
        .isInstanceOf(PolicyException.class)
        .hasMessage("a." + name + "[0] must have at most 8192 characters but has 8193");
  }

  /** Jackson limits names from 2.16 on; what it lets through must not make every path long. */
  @Test
  void manyNamesBelowALongOne_areReadInTime() {
    StringBuilder text = new StringBuilder("{\"" + "n".repeat(1024) + "\": {\"x0\": 0");
    for (int i = 1; i < 500_000; i++) {
      text.append(", \"x").append(i).append("\": 0");
    }

    assertTimeout(
        Duration.ofSeconds(10), () -> CrmJson.parse(text.append("}}").toString()).members());
  }

  @Test
  void largeDocuments_areRefused() {
    assertThatThrownBy(() -> CrmJson.parse("x".repeat(CrmJson.MAX_BYTES + 1)))
        .isInstanceOf(PolicyException.class)
        .hasMessage("the document must have at most 16777216 bytes but has more");
  }

  @Test
  void write_isReadBackEqual() {
    String text =
        """
        {
          "name": "x\\"y",
          "empty": {},
          "none": null,
          "flag": true,
          "list": [1, 2.5, -3],
          "objects": [
            {"a": 1},
            {"b": [1, 2]}
          ]
        }
        """;

    Node.Obj document = CrmJson.parse("\uFEFF" + text);

    assertThat(CrmJson.write(document)).isEqualTo(text);
    assertThat(CrmJson.parse(CrmJson.write(document))).isEqualTo(document);
  }
}
