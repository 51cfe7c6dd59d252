package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.label.Texts;
import org.telcocrm.io.check.FindingCode;

class CodeTextsTest {

  private static Stream<String> keys() {
    return Stream.of(
            Arrays.stream(RejectCode.values()).map(code -> "reject." + code),
            Arrays.stream(DuplicateCode.values()).map(code -> "duplicate." + code),
            Arrays.stream(FindingCode.values()).map(code -> "finding." + code))
        .flatMap(each -> each);
  }

  @Test
  void everyCode_hasWordsInBothLanguages() {
    Texts english = CodeTexts.of(Locale.ENGLISH);
    Texts chinese = CodeTexts.of(Locale.CHINA);
    assertThat(keys())
        .allSatisfy(
            key -> {
              assertThat(english.find(key)).as(key).isPresent();
              assertThat(chinese.find(key)).as(key).isPresent().isNotEqualTo(english.find(key));
            });
  }

  @Test
  void otherLanguages_getEnglish() {
    assertThat(CodeTexts.of(Locale.forLanguageTag("tr")).of("reject", "INVALID_NUMBER"))
        .isEqualTo("Not a number");
  }
}
