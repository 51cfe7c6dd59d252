package org.telcocrm.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.rules.lifetime.MarginMultiple;
import org.telcocrm.rules.segment.RfmRules;
import org.telcocrm.rules.statistics.EstimateRefusal;
import org.telcocrm.rules.statistics.PopulationStability;
import org.telcocrm.rules.statistics.WeightOfEvidence;
import org.telcocrm.rules.statistics.ZeroCells;

/** Every code of figures has an English and a Chinese word, and no word is left over. */
class FigureWordsTest {

  private static List<String> keys() {
    List<String> keys =
        new ArrayList<>(
            List.of(
                "reason.RFM_RECENCY",
                "reason.RFM_FREQUENCY",
                "reason.RFM_MONETARY",
                "rfm_segment." + RfmRules.OTHERS));
    RfmRules.ofDefaults().segments().forEach(each -> keys.add("rfm_segment." + each.segment()));
    add(keys, "estimate_refusal.", EstimateRefusal.values());
    add(keys, "woe_sign.", WeightOfEvidence.Sign.values());
    add(keys, "iv_strength.", WeightOfEvidence.Strength.values());
    add(keys, "stability.", PopulationStability.Level.values());
    add(keys, "zero_cells.", ZeroCells.values());
    add(keys, "first_margin.", MarginMultiple.FirstMargin.values());
    add(keys, "kept_state.", KeptState.values());
    add(keys, "presence.", SnapshotCustomer.Presence.values());
    add(keys, "value_base.", KeptRule.ValueBase.values());
    add(keys, "revenue_course.", CustomerRevenue.Course.values());
    add(keys, "revenue_part.", RevenuePart.values());
    add(keys, "revenue_business.", RevenueBusiness.values());
    FigureFacts.all().forEach(fact -> keys.add("fact." + fact.code()));
    return keys;
  }

  private static void add(List<String> keys, String kind, Enum<?>... constants) {
    for (Enum<?> each : constants) {
      keys.add(kind + each.name());
    }
  }

  @Test
  void figures_haveEveryWord() throws Exception {
    for (String file : List.of("figures.properties", "figures_zh.properties")) {
      Properties words = new Properties();
      try (InputStream in =
          FigureWordsTest.class.getResourceAsStream("/org/telcocrm/rules/text/" + file)) {
        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      assertThat(words.stringPropertyNames()).as(file).containsExactlyInAnyOrderElementsOf(keys());
      assertThat(words.values()).as(file).doesNotContain("");
    }
  }

  @Test
  void words_areThoseOfTheRules() {
    assertThat(RuleTexts.of(Locale.CHINESE).find("kept_state.KEPT")).contains("已保有");
    assertThat(RuleTexts.of(Locale.ENGLISH).find("kept_state.KEPT")).contains("kept");
  }
}
