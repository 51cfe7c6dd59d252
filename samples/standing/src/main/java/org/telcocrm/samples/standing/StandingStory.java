package org.telcocrm.samples.standing;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.label.Texts;
import org.telcocrm.rules.assessment.Explanation;
import org.telcocrm.rules.assessment.RuleTexts;

/**
 * Who customers are to us (客户是谁): what a prepaid card is still worth, how far a late payer is
 * trusted, which brand fits, what a company wants, and what threatens. Every answer says why.
 */
public final class StandingStory {

  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private final Texts texts;
  private final PrintStream out;

  private StandingStory(Texts texts, PrintStream out) {
    this.texts = texts;
    this.out = out;
  }

  /** Prints the story in Chinese and in English. */
  public static void main(String[] args) {
    run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(PrintStream out) {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Texts texts =
          RuleTexts.of(locale)
              .plus(Texts.load(StandingStory.class::getResourceAsStream, "standing", locale));
      StandingStory story = new StandingStory(texts, out);
      story.chapter("VALUE");
      LifetimeChapter.tell(story);
      story.chapter("CREDIT");
      CreditChapter.tell(story);
      story.chapter("SEGMENT");
      SegmentChapter.tell(story);
      story.chapter("RISK");
      RiskChapter.tell(story);
      out.println();
    }
  }

  private void chapter(String code) {
    out.println("== " + texts.of("chapter", code));
  }

  /** A word of a kind of codes. */
  String word(String kind, String code) {
    return texts.of(kind, code);
  }

  /** A line of the story, with names in braces filled in one after the other. */
  void say(String code, Object... values) {
    String line = texts.of("story", code);
    for (Object value : values) {
      line = line.replaceFirst("\\{\\w+}", String.valueOf(value).replace("$", "\\$"));
    }
    out.println(line);
  }

  /** Why it was decided so. */
  void because(Decision<?> decision) {
    Explanation.lines(decision, texts).forEach(line -> out.println("    " + line));
  }
}
