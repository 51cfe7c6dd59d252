package org.telcocrm.core.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;

class TextsTest {

  private static final Texts CHINESE =
      Texts.core(Locale.CHINESE)
          .plus(
              Map.of(
                  "reason.OBSERVED", "{subject}={observed}",
                  "reason.SIZE", "{size}",
                  "reason.PERCENT", "{percent}",
                  "reason.BOUND", "{bound} {points}",
                  "level.HIGH", "高"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OBSERVED | 0.4666666 | 超套占比=0.47
          OBSERVED | 12        | 超套占比=12
          OBSERVED | CNY 48.50 | 超套占比=CNY 48.50
          OBSERVED | MISSING   | 超套占比=未知
          OBSERVED | true      | 超套占比=是
          OBSERVED | HIGH      | 超套占比=高
          OBSERVED | sms=0, reminder_logged=false | 超套占比=短信 0, 提醒记录 否
          SIZE     | -57       | 57
          SIZE     | -0.12345  | 0.12
          PERCENT  | -0.663366 | 66%
          PERCENT  | 1         | 100%
          PERCENT  | 0.005     | 0%
          PERCENT  | 0.004     | 0%
          PERCENT  | unknown   | unknown
          """)
  void of_fillsTheReasonsTemplate(String reason, String observed, String expected) {
    Evidence evidence = Evidence.of(reason, "over_plan_share", observed, "");
    assertThat(CHINESE.of(evidence)).isEqualTo(expected);
  }

  @Test
  void of_wordsTheBoundAndShowsPoints() {
    assertThat(CHINESE.of(new Evidence("BOUND", "x", "1", "HIGH", -30))).isEqualTo("高 -30");
  }

  @Test
  void of_reasonWithoutWords_showsItsCode() {
    assertThat(CHINESE.of(Evidence.of("NOBODY_KNOWS", "arrears", "CNY 1.00", "")))
        .isEqualTo("NOBODY_KNOWS 欠费金额 CNY 1.00");
  }

  @Test
  void of_gap_namesTheFact() {
    assertThat(CHINESE.of(new Gap("arrears", Gap.Kind.MISSING))).isEqualTo("欠费金额：未知");
    assertThat(Texts.core(Locale.GERMAN).of(new Gap("arrears", Gap.Kind.TOO_FEW)))
        .isEqualTo("amount overdue: too few values");
  }

  @Test
  void load_withoutRootFile_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Texts.load(TextsTest.class::getResourceAsStream, "none", Locale.CHINESE))
        .withMessage("there must be a file none.properties but is none");
  }
}
