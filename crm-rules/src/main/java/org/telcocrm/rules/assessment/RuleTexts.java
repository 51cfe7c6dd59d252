package org.telcocrm.rules.assessment;

import java.util.List;
import java.util.Locale;
import org.telcocrm.core.label.Texts;

/** The words of our rules: reasons, tiers, bands, services, actions, in Chinese and English. */
public final class RuleTexts {

  private static final String FOLDER = "/org/telcocrm/rules/text/";
  private static final List<String> BUNDLES =
      List.of(
          "assessment",
          "value",
          "churn",
          "services",
          "actions",
          "themes",
          "figures",
          "credit",
          "segments",
          "risks");

  private RuleTexts() {}

  /**
   * The words of our rules and of the standard facts.
   *
   * @param locale Chinese for Chinese, anything else for English
   * @return the words; a host adds its own with {@link Texts#plus(Texts)}
   */
  public static Texts of(Locale locale) {
    Texts texts = Texts.core(locale);
    for (String bundle : BUNDLES) {
      texts = texts.plus(Texts.load(RuleTexts.class::getResourceAsStream, FOLDER + bundle, locale));
    }
    return texts;
  }
}
