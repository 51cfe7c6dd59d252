package org.telcocrm.rules.template;

import static org.telcocrm.core.fact.GroupFacts.AWAY_SHARE;
import static org.telcocrm.core.fact.GroupFacts.DIRECTORY_COUNT;
import static org.telcocrm.core.fact.GroupFacts.EMPLOYEES;
import static org.telcocrm.core.fact.GroupFacts.INFLUENCE_SCORE;
import static org.telcocrm.core.fact.GroupFacts.KEY_PERSONS;
import static org.telcocrm.core.fact.GroupFacts.ORG_KIND;
import static org.telcocrm.core.fact.GroupFacts.OUT_SHARE;
import static org.telcocrm.core.fact.GroupFacts.SERVICE_TYPE;
import static org.telcocrm.core.fact.GroupFacts.TURNOVER;
import static org.telcocrm.core.fact.GroupFacts.VPMN_MEMBERS;

import java.util.List;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.table.Condition;

/**
 * The default templates. Source: defaults 5.3, 6.2, 8.2 and 9; changes of policies are proposals.
 */
final class DefaultTemplates {

  private static final int HIGHEST_GRADE = 10;

  private DefaultTemplates() {}

  static IndustryTemplates templates() {
    return new IndustryTemplates(List.of(trade(), logistics(), publicBody()));
  }

  /** 安全主导: they call out, people come and go; what they must not lose is their contacts. */
  private static IndustryTemplate trade() {
    return new IndustryTemplate(
        "TRADE",
        List.of("FOREIGN_TRADE", "WHOLESALE", "DISTRIBUTION"),
        List.of(
            TemplateField.required(EMPLOYEES, Condition.atLeast(EMPLOYEES, 1)),
            TemplateField.required(TURNOVER, share(TURNOVER)),
            TemplateField.required(OUT_SHARE, share(OUT_SHARE)),
            TemplateField.optional(DIRECTORY_COUNT, Condition.atLeast(DIRECTORY_COUNT, 0)),
            TemplateField.withFallback(SERVICE_TYPE, "SECURITY"),
            TemplateField.withFallback(ORG_KIND, "ENTERPRISE")),
        List.of());
  }

  /** 效率主导: thousands of couriers are usual, so that all points for size begin later. */
  private static IndustryTemplate logistics() {
    return new IndustryTemplate(
        "LOGISTICS",
        List.of("COURIER", "FREIGHT"),
        List.of(
            TemplateField.required(EMPLOYEES, Condition.atLeast(EMPLOYEES, 1)),
            TemplateField.required(AWAY_SHARE, share(AWAY_SHARE)),
            TemplateField.required(OUT_SHARE, share(OUT_SHARE)),
            TemplateField.optional(VPMN_MEMBERS, Condition.atLeast(VPMN_MEMBERS, 0)),
            TemplateField.withFallback(SERVICE_TYPE, "EFFICIENCY"),
            TemplateField.withFallback(ORG_KIND, "ENTERPRISE")),
        List.of(
            TemplateOverlay.of(
                "group_value",
                patch("indicators", element("GROUP_EMPLOYEES").put("to", 5000).build()))));
  }

  /**
   * 形象主导: nobody ranks them by revenue or tax, so that their influence has those points; their
   * budgets pay late, so that the small ones have a month more.
   */
  private static IndustryTemplate publicBody() {
    return new IndustryTemplate(
        "PUBLIC_BODY",
        List.of("POWER_SUPPLY", "TAX", "TRAFFIC_CONTROL", "PUBLIC_BODY"),
        List.of(
            TemplateField.required(EMPLOYEES, Condition.atLeast(EMPLOYEES, 1)),
            TemplateField.required(INFLUENCE_SCORE, upTo(INFLUENCE_SCORE, HIGHEST_GRADE)),
            TemplateField.required(KEY_PERSONS, Condition.atLeast(KEY_PERSONS, 1)),
            TemplateField.withFallback(SERVICE_TYPE, "IMAGE"),
            TemplateField.withFallback(ORG_KIND, "GOVERNMENT")),
        List.of(
            TemplateOverlay.of(
                "group_value",
                patch(
                    "indicators",
                    element("GROUP_RANK").put("remove", true).build(),
                    element("GROUP_INFLUENCE").put("points", 20).build())),
            TemplateOverlay.of(
                "group-credit",
                Node.object()
                    .put("extraMonths", Node.object().put("C", 2).put("D", 1).build())
                    .build())));
  }

  private static Condition share(NumberFact fact) {
    return upTo(fact, 1);
  }

  /** From 0 to the highest, both inclusive. */
  private static Condition upTo(NumberFact fact, double highest) {
    return new Condition.Range(fact, 0, true, highest, true);
  }

  private static Node.Builder element(String code) {
    return Node.object().put("code", code);
  }

  private static Node.Obj patch(String list, Node.Obj... elements) {
    return Node.object().put(list, Node.list(List.of(elements))).build();
  }
}
