package org.telcocrm.io.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.telcocrm.core.label.Texts;
import org.telcocrm.io.extract.CodeTexts;
import org.telcocrm.rules.assessment.RuleTexts;

/** The words of the page, in both languages. */
final class Words {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");
  private static final Pattern LAST = Pattern.compile("[：: ]*\\{[a-z]+}$");
  private static final Pattern ASIDE = Pattern.compile(" ?[（(]\\{[a-z]+}[)）]");

  private final Texts zh = texts(Locale.CHINESE);
  private final Texts en = texts(Locale.ENGLISH);

  private static Texts texts(Locale locale) {
    return RuleTexts.of(locale)
        .plus(CodeTexts.of(locale))
        .plus(Texts.load(Words.class::getResourceAsStream, "report", locale));
  }

  /** A word of the page itself. */
  Both of(String key) {
    return of("report", key);
  }

  /** The word for a code, or the code. */
  Both of(String kind, String code) {
    return new Both(zh.of(kind, code), en.of(kind, code));
  }

  /** The unit of money: its Chinese name where it has one, else its code. */
  Both currency(String code) {
    return of("currency", code);
  }

  /** What a reason says without one customer's values. */
  Both reason(String code) {
    Both text = of("reason", code);
    return new Both(general(text.zh(), ""), general(text.en(), "…"));
  }

  /** The first reasons, side by side. */
  Both reasons(List<String> codes, int most) {
    List<Both> all = codes.stream().limit(most).map(this::reason).toList();
    return new Both(
        all.stream().map(Both::zh).collect(Collectors.joining("；")),
        all.stream().map(Both::en).collect(Collectors.joining("; ")));
  }

  private static String general(String text, String end) {
    String named = ASIDE.matcher(text).replaceAll("");
    return PLACEHOLDER.matcher(LAST.matcher(named).replaceAll(end)).replaceAll("N");
  }

  Both tier(String code) {
    return code.equals("INSUFFICIENT_DATA") ? of("value", code) : of("level", code);
  }
}
