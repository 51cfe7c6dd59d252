package org.telcocrm.rules.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain 04, star codes of real BOSS systems. */
class StarCodesTest {

  @ParameterizedTest
  @CsvSource({
    "0, h, STAR_0",
    "1, g, STAR_1",
    "2, f, STAR_2",
    "3, e, STAR_3",
    "4, d, STAR_4",
    "5, c, STAR_5",
    "6, b, STAR_5_GOLD",
    "7, a, STAR_5_DIAMOND",
    "8, A, NOT_RATED",
    "'', B, NOT_RATED",
    "13, ' a', NOT_RATED"
  })
  void codes_meanStars_andUnknownOnesNone(String classId, String letter, String star) {
    assertThat(StarCodes.classIds().star(classId)).isEqualTo(star);
    assertThat(StarCodes.letters().star(letter)).isEqualTo(star);
  }

  @Test
  void stars_areThoseOfTheDefaultRules() {
    assertThat(StarCodes.letters().stars().values())
        .containsExactlyInAnyOrderElementsOf(
            StarRules.cmccShanghai2019().bands().stream().map(StarBand::star).toList());
    assertThat(StarCodes.of(Map.of("x", "STAR_7")).star("x")).isEqualTo("STAR_7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StarCodes.of(Map.of("x", "seven")))
        .withMessageContaining("seven");
  }
}
