package org.telcocrm.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.label.Texts;

/** Keeps the table of standard facts in the module's README true. */
class StandardFactsTableTest {

  private static final List<Fact> FACTS =
      Stream.of(StandardFacts.all(), GroupFacts.all()).flatMap(List::stream).toList();

  @Test
  void readme_holdsEveryStandardFact() throws IOException {
    requireTable("facts", StandardFacts.all());
    requireTable("group-facts", GroupFacts.all());
  }

  private static void requireTable(String name, List<Fact> facts) throws IOException {
    Path file = Path.of("README.md");
    String readme = Files.readString(file);
    String opening = "<!-- " + name + ":begin -->\n";
    int begin = readme.indexOf(opening) + opening.length();
    int end = readme.indexOf("<!-- " + name + ":end -->");
    assertThat(end).as("the place of %s", name).isGreaterThanOrEqualTo(begin);
    String table = table(facts);
    if (Boolean.getBoolean("crm.update")) {
      Files.writeString(file, readme.substring(0, begin) + table + readme.substring(end));
    } else {
      assertThat(readme.substring(begin, end))
          .as("run this test with -Dcrm.update=true to write the table anew")
          .isEqualTo(table);
    }
  }

  @Test
  void texts_nameEveryStandardFactInBothLanguages() {
    for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
      Texts texts = Texts.core(locale);
      for (Fact fact : FACTS) {
        assertThat(texts.find("fact." + fact.code())).as("%s in %s", fact, locale).isPresent();
      }
    }
    assertThat(Texts.core(Locale.CHINESE).of("fact", "arrears")).isEqualTo("欠费金额");
    assertThat(Texts.core(Locale.ENGLISH).of("fact", "arrears")).isEqualTo("amount overdue");
  }

  private static String table(List<Fact> facts) {
    Map<Fact, DerivedFact> derived =
        DerivedFacts.standard().derivations().stream()
            // A group's revenue takes the place of a bill: said above its table.
            .filter(
                each ->
                    GroupFacts.all().contains(each.output())
                        || !GroupFacts.all().containsAll(each.required()))
            .collect(
                Collectors.toMap(
                    DerivedFact::output, Function.identity(), (first, alternative) -> first));
    Texts english = Texts.core(Locale.ENGLISH);
    Texts chinese = Texts.core(Locale.CHINESE);
    StringBuilder text =
        new StringBuilder("| fact | 中文 | meaning | type, unit or levels | derived from |\n");
    text.append("|---|---|---|---|---|\n");
    for (Fact fact : facts) {
      DerivedFact how = derived.get(fact);
      text.append("| `").append(fact.code()).append("` | ");
      text.append(chinese.of("fact", fact.code())).append(" | ");
      text.append(english.of("fact", fact.code())).append(" | ");
      text.append(type(fact)).append(" | ");
      text.append(
          how == null
              ? ""
              : Stream.concat(how.required().stream(), how.optional().stream())
                  .map(input -> "`" + input.code() + "`")
                  .collect(Collectors.joining(", ")));
      text.append(" |\n");
    }
    return text.toString();
  }

  private static String type(Fact fact) {
    if (fact instanceof ChoiceFact<?> choice) {
      return choice.levels().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
    return switch (fact.type()) {
      case NUMBER -> fact.unit();
      case MONEY -> "money, minor units";
      case FLAG -> "yes/no";
      case DATE -> "date";
      case CHOICE -> "level";
    };
  }
}
