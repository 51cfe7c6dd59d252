package org.telcocrm.rules.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.label.Texts;
import org.telcocrm.rules.action.CounterPlan;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.rules.assessor.ScorecardPolicy;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.fraud.FarmingFigure;
import org.telcocrm.rules.fraud.FraudCards;
import org.telcocrm.rules.fraud.FraudFacts;
import org.telcocrm.rules.guard.ConfirmationNeed;
import org.telcocrm.rules.guard.GuardCase;
import org.telcocrm.rules.guard.ProductAdvice;

/**
 * What people read of fraud, guard and risk is said in both languages, and nothing is left over.
 */
class RiskWordsTest {

  private static Properties bundle(String name) throws Exception {
    Properties words = new Properties();
    try (InputStream in = RuleTexts.class.getResourceAsStream("/org/telcocrm/rules/text/" + name)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  @Test
  void bothLanguages_haveTheSameKeys() throws Exception {
    Properties english = bundle("risks.properties");
    Properties chinese = bundle("risks_zh.properties");

    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(english.values()).doesNotContain("");
    assertThat(chinese.values()).doesNotContain("");
  }

  @Test
  void everyCode_isWorded() {
    List<String> keys = new ArrayList<>();
    for (ScorecardPolicy card :
        List.of(FraudCards.card(), RiskPolicies.creditCard(), RiskPolicies.complaintCard())) {
      card.card().reasons().forEach(code -> keys.add("reason." + code));
      card.bands().forEach(band -> keys.add("level." + band.code()));
      keys.add("assessor." + card.ref().id());
    }
    for (TablePolicy table :
        List.of(FraudCards.simBox(), FraudCards.subscriptionFraud(), CounterPlan.table())) {
      table
          .table()
          .rules()
          .forEach(
              rule -> {
                keys.add("reason." + rule.code());
                keys.add("level." + rule.then());
              });
      keys.add("assessor." + table.ref().id());
      keys.add("fact." + table.outcomeFact().code());
    }
    FraudFacts.all().stream().map(Fact::code).forEach(code -> keys.add("fact." + code));
    for (FarmingFigure each : FarmingFigure.values()) {
      keys.add("fact." + each.subject());
      keys.add("reason.FARMING_" + each);
    }
    for (RiskPart each : RiskPart.values()) {
      keys.add("fact." + each.subject());
    }
    RiskRules.ofDefaults().matters().forEach(each -> keys.add("risk_matter." + each.code()));
    addAll(keys, "risk_part.", RiskPart.values());
    addAll(keys, "guard_case.", GuardCase.values());
    addAll(keys, "reason.GUARD_", GuardCase.values());
    addAll(keys, "confirmation_need.", ConfirmationNeed.values());
    addAll(keys, "product_advice.", ProductAdvice.values());
    for (String figure : List.of("NEVER_USED", "MIS_SUBSCRIBED", "COMPLAINTS", "REFUNDS")) {
      addAll(keys, "reason.PRODUCT_" + figure + '_', ProductAdvice.values());
      keys.add("fact.product_" + figure.toLowerCase(Locale.ROOT));
    }
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Texts texts = RuleTexts.of(locale);
      assertThat(keys).allSatisfy(key -> assertThat(texts.find(key)).as(key).isPresent());
    }
    assertThat(Stream.of("BILL_SHOCK", "BILL_SHOCK_FLOOR", "FARMING_RANK", "FARMING_SCORE"))
        .allMatch(code -> RuleTexts.of(Locale.ENGLISH).find("reason." + code).isPresent());
  }

  private static void addAll(List<String> keys, String kind, Enum<?>... constants) {
    Arrays.stream(constants).forEach(constant -> keys.add(kind + constant.name()));
  }
}
