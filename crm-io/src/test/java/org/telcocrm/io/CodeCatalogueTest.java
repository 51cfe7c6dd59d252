package org.telcocrm.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.label.Texts;
import org.telcocrm.io.check.FindingCode;
import org.telcocrm.io.extract.CodeTexts;
import org.telcocrm.io.extract.DuplicateCode;
import org.telcocrm.io.extract.RejectCode;
import org.telcocrm.rules.analysis.Kpi;
import org.telcocrm.rules.analysis.StandardKpis;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessment.RuleTexts;

/**
 * Keeps CODES.md, the catalogue of every code of the library, true and worded in both languages.
 */
class CodeCatalogueTest {

  private static final Path FILE = Path.of("CODES.md");

  @Test
  void catalogue_listsEveryCodeWithItsWords() throws IOException {
    String catalogue = catalogue();
    if (Boolean.getBoolean("crm.update")) {
      Files.writeString(FILE, catalogue);
    }
    assertThat(Files.readString(FILE))
        .as("run this test with -Dcrm.update=true to write the catalogue anew")
        .isEqualTo(catalogue);
  }

  @Test
  void everyReasonOfADefaultPolicy_isWorded() {
    Texts english = RuleTexts.of(Locale.ENGLISH);
    assertThat(reasons())
        .hasSizeGreaterThan(60)
        .allSatisfy(code -> assertThat(english.find("reason." + code)).as(code).isPresent());
  }

  private static Set<String> reasons() {
    Set<String> reasons = new TreeSet<>();
    for (PolicySet policies : List.of(PolicySet.ofDefaults(), PolicySet.ofGroupDefaults())) {
      policies.churn().profiles().values().forEach(each -> reasons.addAll(each.card().reasons()));
      reasons.addAll(policies.services().reasons());
      reasons.addAll(policies.actions().reasons());
    }
    return reasons;
  }

  private static String catalogue() {
    Texts english = RuleTexts.of(Locale.ENGLISH).plus(CodeTexts.of(Locale.ENGLISH));
    Texts chinese = RuleTexts.of(Locale.CHINESE).plus(CodeTexts.of(Locale.CHINESE));
    Map<String, Set<String>> codes = new TreeMap<>();
    Set<String> reasons = new TreeSet<>(reasons());
    english.keys().stream()
        .filter(key -> key.startsWith("reason."))
        .forEach(key -> reasons.add(key.substring("reason.".length())));
    codes.put("reason", reasons);
    codes.put("reject", names(RejectCode.values()));
    codes.put("duplicate", names(DuplicateCode.values()));
    codes.put("finding", names(FindingCode.values()));
    codes.put(
        "kpi",
        Stream.concat(StandardKpis.all().stream(), StandardKpis.ofGroups().stream())
            .map(Kpi::code)
            .collect(Collectors.toCollection(TreeSet::new)));
    StringBuilder text = new StringBuilder("# Codes\n\n");
    text.append("Every code the library writes. A code is never reused for another meaning.\n");
    codes.forEach(
        (kind, all) -> {
          text.append("\n## ").append(kind).append("\n\n| code | English | 中文 |\n|---|---|---|\n");
          for (String code : all) {
            String key = kind + "." + code;
            text.append("| `").append(code).append("` | ").append(word(english, key));
            text.append(" | ").append(word(chinese, key)).append(" |\n");
          }
        });
    return text.toString();
  }

  private static Set<String> names(Enum<?>[] constants) {
    return new TreeSet<>(Arrays.stream(constants).map(Enum::name).toList());
  }

  private static String word(Texts texts, String key) {
    return texts
        .find(key)
        .map(word -> word.replace("|", "\\|"))
        .orElseThrow(() -> new AssertionError("no word for " + key + " in " + texts.locale()));
  }
}
