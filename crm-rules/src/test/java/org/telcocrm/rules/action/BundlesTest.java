package org.telcocrm.rules.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.product.Brand;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.rules.kano.Fulfilment;
import org.telcocrm.rules.kano.KanoCategory;
import org.telcocrm.rules.kano.LeftOut;
import org.telcocrm.rules.kano.ServiceAdvice;
import org.telcocrm.rules.kano.ServicePolicy;

/**
 * Every code of services and actions has an English and a Chinese word, and no word is left over.
 */
class BundlesTest {

  @Test
  void services_haveEveryWord() throws Exception {
    List<String> keys = new ArrayList<>(List.of("fact.unmet_basics", "fact.service_segment"));
    for (ServicePolicy policy :
        List.of(ServicePolicy.ofDefaults(), ServicePolicy.ofGroupDefaults())) {
      policy.reasons().stream()
          .map(code -> "reason." + code)
          .filter(key -> !keys.contains(key))
          .forEach(keys::add);
      policy.segments().rules().stream()
          .map(rule -> "segment." + rule.then())
          .distinct()
          .forEach(keys::add);
      policy
          .services()
          .forEach(
              service -> {
                keys.add("service." + service.code());
                keys.add(service.promise());
              });
    }
    addAll(keys, "kano.", KanoCategory.values());
    addAll(keys, "fulfilment.", Fulfilment.values());
    addAll(keys, "advice.", ServiceAdvice.values());
    addAll(keys, "left_out.", LeftOut.values());
    addAll(keys, "value.", BusinessProfile.values());
    Arrays.stream(Brand.values())
        .map(brand -> "value." + brand)
        .filter(key -> !keys.contains(key))
        .forEach(keys::add);
    assertWords("services", keys);
  }

  @Test
  void actions_haveEveryWord() throws Exception {
    List<String> keys = new ArrayList<>(List.of("fact.data_findings", "fact.outbound_actions"));
    for (ActionPolicy policy : List.of(ActionPolicy.ofDefaults(), ActionPolicy.ofGroupDefaults())) {
      policy.reasons().forEach(code -> keys.add("reason." + code));
      for (ActionDefinition action : policy.actions()) {
        keys.add("owner." + action.owner());
        keys.add("action." + action.code());
        keys.add(action.closesWhen());
      }
    }
    assertWords("actions", keys.stream().distinct().toList());
  }

  private static void addAll(List<String> keys, String kind, Enum<?>... constants) {
    Arrays.stream(constants).forEach(constant -> keys.add(kind + constant.name()));
  }

  private static void assertWords(String name, List<String> keys) throws Exception {
    for (String file : List.of(name + ".properties", name + "_zh.properties")) {
      Properties words = new Properties();
      try (InputStream in =
          BundlesTest.class.getResourceAsStream("/org/telcocrm/rules/text/" + file)) {
        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      assertThat(words.stringPropertyNames()).as(file).containsExactlyInAnyOrderElementsOf(keys);
      assertThat(words.values()).as(file).doesNotContain("");
    }
  }
}
