package org.telcocrm.io.extract;

import java.util.Locale;
import org.telcocrm.core.label.Texts;

/**
 * What the codes of rejects, duplicates and findings say to people: {@code reject.CONTROL_CHAR},
 * {@code duplicate.DUPLICATE_KEY}, {@code finding.TEXT_CUT}.
 */
public final class CodeTexts {

  private CodeTexts() {}

  /**
   * The words of this module.
   *
   * @param locale Chinese for Chinese, anything else for English
   * @return a sentence without a full stop for every code
   */
  public static Texts of(Locale locale) {
    return Texts.load(CodeTexts.class::getResourceAsStream, "codes", locale);
  }
}
