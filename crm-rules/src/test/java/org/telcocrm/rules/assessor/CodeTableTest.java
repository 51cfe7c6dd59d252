package org.telcocrm.rules.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTableTest {

  @Test
  void everyCode_isCopiedFromItsSlot() {
    List<String> codes = List.of("A", "", "EIGHT_8_", "NINE_CHAR", "SIXTEEN_CHARS_16");
    CodeTable table = CodeTable.of(codes);
    assertThat(table.size()).isEqualTo(5);
    assertThat(table.slot()).isEqualTo(16);
    assertThat(table.length()).isEqualTo(34);
    for (int i = 0; i < codes.size(); i++) {
      byte[] target = new byte[table.slot() + 1];
      int length = table.copy(i, target, 1);
      assertThat(new String(target, 1, length, StandardCharsets.US_ASCII)).isEqualTo(codes.get(i));
    }
    assertThat(table).hasToString(codes.toString());
    assertThat(CodeTable.of(List.of("")).slot()).isEqualTo(8);
  }

  @Test
  void codesOfAnyLength_areCopiedWhole() {
    for (int length = 1; length <= 70; length++) {
      String code = "ABCDEFGHIJ".repeat(7).substring(0, length);
      CodeTable table = CodeTable.of(List.of("X", code));
      byte[] target = new byte[table.slot()];
      assertThat(table.copy(1, target, 0)).isEqualTo(length);
      assertThat(new String(target, 0, length, StandardCharsets.US_ASCII)).isEqualTo(code);
    }
  }

  @Test
  void codesThatACellMustQuote_areRefused() {
    for (String code : List.of("A,B", "A\"", "A B", "A\n", "流失", "A\u007F")) {
      assertThat(CodeTable.isPlain(code)).isFalse();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CodeTable.of(List.of(code)))
          .withMessage(
              "a code must be visible ASCII without comma and quotation mark but was '%s'", code);
    }
    assertThat(CodeTable.isPlain("CHURN_RISK|!~")).isTrue();
  }
}
