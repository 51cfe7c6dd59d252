package org.telcocrm.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  /** The last name begins with a character of two chars (U+20BB7). */
  @ParameterizedTest
  @CsvSource({"张三, 张**", "欧阳修远, 欧**", "张, 张**", "Ann Lee, A**", "𠮷田, 𠮷**"})
  void toString_showsTheFirstCharacterOnly(String full, String masked) {
    assertThat(PersonName.of(full)).hasToString(masked);
    assertThat(PersonName.of(full).full()).isEqualTo(full);
  }

  @Test
  void of_blanksAround_areDropped() {
    assertThat(PersonName.of(" 张三 　")).isEqualTo(PersonName.of("张三"));
  }

  @Test
  void of_blank_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PersonName.of(" "))
        .withMessage("PersonName must not be blank");
  }

  @Test
  void of_tooLong_messageDoesNotRepeatTheName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PersonName.of("张".repeat(101)))
        .withMessage("PersonName must have at most 100 characters but had 101");
  }

  @Test
  void of_controlCharacter_messageDoesNotRepeatTheName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PersonName.of("张\u0000三"))
        .withMessage("PersonName must not hold control characters but has one at index 1");
  }
}
