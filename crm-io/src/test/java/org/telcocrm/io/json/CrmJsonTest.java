package org.telcocrm.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
