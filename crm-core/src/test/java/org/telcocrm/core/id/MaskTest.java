package org.telcocrm.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  /** Domain file 06, masking: the printed examples. */
  @ParameterizedTest
  @CsvSource({
    "3, 4, 13723231234, 137****1234",
    "1, 2, 51343620000320711X, 5***************1X",
    "4, 2, 411021199901102321, 4110************21",
    "3, 4, 110105194912310021, 110***********0021"
  })
  void ends_publishedExamples(int first, int last, String text, String shown) {
    assertThat(Mask.ends(first, last).apply(text)).isEqualTo(shown);
  }

  /** Fewer than four hidden characters could be tried out. */
  @ParameterizedTest
  @CsvSource({
    "3, 4, 1234567890, **********",
    "3, 4, 12345678901, 123****8901",
    "1, 0, 1234, ****",
    "1, 0, 12345, 1****",
    "0, 0, 1234, ****",
    "0, 0, 123, ***"
  })
  void ends_fewHidden_hidesAll(int first, int last, String text, String shown) {
    assertThat(Mask.ends(first, last).apply(text)).isEqualTo(shown);
  }

  @Test
  void ends_rareHanziAndControlCharacters_staySafe() {
    assertThat(Mask.ends(1, 1).apply("𠮷一二三四𠮷")).isEqualTo("𠮷****𠮷");
    assertThat(Mask.ends(2, 1).apply("1\n23456")).isEqualTo("1*****6");
  }

  @Test
  void ends_longText_doesNotGrow() {
    assertThat(Mask.ends(3, 4).apply("1".repeat(64))).hasSize(64);
    assertThat(Mask.ends(3, 4).apply("1".repeat(65))).hasSize(3 + 8 + 4);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, first, -1", "0, 17, last, 17"})
  void ends_outOfRange_refused(int first, int last, String name, int value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mask.ends(first, last))
        .withMessage(name + " must be between 0 and 16 but was " + value);
  }

  /** Domain file 06, masking. */
  @ParameterizedTest
  @CsvSource({"张三丰, 张**", "张三, 张**", "张, 张**", "𠮷田, 𠮷**"})
  void familyName_keepsTheFirstCharacter(String name, String shown) {
    assertThat(Mask.familyName().apply(name)).isEqualTo(shown);
  }

  /** The first is printed in domain file 06, masking. */
  @ParameterizedTest
  @CsvSource({
    "6217000130008255666, 6217 **** **** *** 5666",
    "6217 0001 3000 8255 666, 6217 **** **** *** 5666",
    "6217000130005666, 6217 **** **** 5666",
    "621700015666, 6217 **** 5666",
    "62170005666, ***********"
  })
  void cardGroups_keepsTheEnds(String card, String shown) {
    assertThat(Mask.cardGroups().apply(card)).isEqualTo(shown);
  }

  @Test
  void apply_empty_showsNothing() {
    assertThat(Mask.familyName().apply(" ")).isEmpty();
    assertThat(Mask.cardGroups().apply("")).isEmpty();
    assertThat(Mask.ends(3, 4).apply("")).isEmpty();
    assertThat(Mask.full().apply("")).isEqualTo("***");
  }

  @Test
  void equals_sameForm() {
    assertThat(Mask.ends(3, 4)).isEqualTo(Mask.ends(3, 4)).isNotEqualTo(Mask.ends(1, 2));
    assertThat(Mask.full()).isEqualTo(Mask.full()).isNotEqualTo(Mask.familyName());
  }
}
