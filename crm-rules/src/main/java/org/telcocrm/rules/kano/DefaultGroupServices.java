package org.telcocrm.rules.kano;

import static org.telcocrm.core.fact.GroupFacts.*;
import static org.telcocrm.core.fact.StandardFacts.*;
import static org.telcocrm.rules.table.Condition.allOf;
import static org.telcocrm.rules.table.Condition.always;
import static org.telcocrm.rules.table.Condition.anyOf;
import static org.telcocrm.rules.table.Condition.atLeast;
import static org.telcocrm.rules.table.Condition.atMost;
import static org.telcocrm.rules.table.Condition.below;
import static org.telcocrm.rules.table.Condition.isFalse;
import static org.telcocrm.rules.table.Condition.isTrue;
import static org.telcocrm.rules.table.Condition.moreThan;
import static org.telcocrm.rules.table.Condition.oneOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

/**
 * The default catalogue of group customers (defaults 8.2); weights are proposals. A service has one
 * cost: that of G04 is the desk's, a named manager of A and B costs 30 yuan. A segment is a class
 * and what the group wants from communication, if that is known: a service that it wants moves to
 * must-be there.
 */
final class DefaultGroupServices {

  private static final List<String> HIGH = List.of("A1", "A2", "B1", "B2");
  private static final List<String> TYPES = List.of("SECURITY", "IMAGE", "COST", "EFFICIENCY");
  private static final LocalDate REVIEW = LocalDate.of(2027, 3, 31);

  private DefaultGroupServices() {}

  static ServicePolicy policy() {
    ServicePolicy.Builder policy =
        ServicePolicy.builder("group_services", "2026.1").segments(segments()).budget(budget());
    addBasics(policy);
    addProducts(policy);
    addCare(policy);
    return policy.build();
  }

  /** Yuan a month: A 600, B 250, C 60, D 15. */
  private static ServiceBudget budget() {
    Map<String, Long> levels = new LinkedHashMap<>();
    levels.put("A1", 60_000L);
    levels.put("A2", 60_000L);
    levels.put("B1", 25_000L);
    levels.put("B2", 25_000L);
    levels.put("C", 6_000L);
    levels.put("D", 1_500L);
    return new ServiceBudget(VALUE_CLASS, levels);
  }

  private static DecisionTable<String> segments() {
    List<DecisionTable.Rule<String>> rules = new ArrayList<>();
    Condition high = oneOf(VALUE_CLASS, HIGH.toArray(String[]::new));
    for (String type : TYPES) {
      rules.add(segment("GROUP_AB_" + type, allOf(high, oneOf(SERVICE_TYPE, type))));
    }
    rules.add(segment("GROUP_AB", high));
    for (String type : TYPES) {
      rules.add(segment("GROUP_CD_" + type, oneOf(SERVICE_TYPE, type)));
    }
    rules.add(segment("GROUP_CD", always()));
    return DecisionTable.of(HitPolicy.FIRST, rules);
  }

  private static DecisionTable.Rule<String> segment(String name, Condition when) {
    return new DecisionTable.Rule<>("SEGMENT_" + name, when, name);
  }

  private static void addBasics(ServicePolicy.Builder policy) {
    policy
        .service(
            service("G01", "MM", 500)
                .weights(100, 0, 0)
                .test(met(isFalse(BILLING_DISPUTE_OPEN)))
                .build())
        .service(
            service("G02", "MM", 4000)
                .lockedByLaw()
                .weights(95, 0, 0)
                .test(met(repaired()))
                .build())
        .service(
            service("G03", "MM", 500)
                .lockedByLaw()
                .weights(80, 0, 0)
                .test(met(atMost(REQUESTS_OVERDUE, 0)))
                .build())
        .service(
            service("G04", "MM", 300)
                .weights(70, 0, 0)
                // A named manager for A and B; the others have a desk.
                .test(met(anyOf(isTrue(MANAGER_ASSIGNED), oneOf(VALUE_CLASS, "C", "D"))))
                .build())
        // Known, whatever the answer; not to have asked is unknown, not a breach.
        .service(
            service("G05", "MM", 100)
                .lockedByLaw()
                .weights(65, 0, 0)
                .test(met(anyOf(isTrue(MARKETING_CONSENT), isFalse(MARKETING_CONSENT))))
                .build());
  }

  /** Repair within 4 hours for A, 8 for B, 48 for the others. */
  private static Condition repaired() {
    return anyOf(
        atMost(FAULT_OPEN_HOURS, 4),
        allOf(oneOf(VALUE_CLASS, "B1", "B2"), atMost(FAULT_OPEN_HOURS, 8)),
        allOf(oneOf(VALUE_CLASS, "C", "D"), atMost(FAULT_OPEN_HOURS, 48)));
  }

  private static void addProducts(ServicePolicy.Builder policy) {
    policy
        .service(
            wanted("G06", "OA", 1500, "SECURITY")
                .weights(60, 55, 40)
                .test(met(atLeast(DIRECTORY_SHARE, .8)))
                .build())
        .service(wanted("G07", "AA", 1000, "IMAGE").weights(60, 0, 50).build())
        .service(wanted("G08", "AA", 600, "COST").weights(60, 0, 45).build())
        .service(
            wanted("G09", "OA", 1200, "EFFICIENCY")
                .weights(60, 50, 45)
                .test(met(atLeast(DIRECTORY_SHARE, .8)))
                .build())
        .service(
            wanted("G10", "OO", 800, "COST")
                .weights(60, 60, 0)
                .test(met(atLeast(VPMN_SHARE, .3)))
                .build())
        .service(service("G11", "AA", 1000).weights(0, 0, 30).build())
        .service(
            service("G12", "AA", 2000)
                .tier("GROUP_AB_IMAGE", KanoCategory.ONE_DIMENSIONAL)
                .tier("GROUP_CD_IMAGE", KanoCategory.ONE_DIMENSIONAL)
                .weights(0, 45, 35)
                .build())
        .service(
            service("G13", "OA", 1500)
                .weights(0, 40, 35)
                .test(met(allOf(moreThan(PRODUCTS, 0), atMost(PRODUCTS_UNUSED_2M, 0))))
                .build())
        .service(service("G14", "AA", 3000).weights(0, 0, 30).build())
        .service(service("G15", "OA", 6000).weights(0, 50, 25).build());
  }

  private static void addCare(ServicePolicy.Builder policy) {
    policy
        .service(
            service("G16", "OO", 500)
                .weights(0, 75, 0)
                .test(met(below(COMPLAINT_OPEN_DAYS, 1)))
                .build())
        .service(
            service("G17", "O-", 8000)
                .weights(0, 70, 0)
                .test(met(atMost(VISITS_LACKING, 0)))
                .build())
        .service(
            service("G18", "OA", 1000)
                .tier("GROUP_AB_COST", KanoCategory.ONE_DIMENSIONAL)
                .tier("GROUP_CD_COST", KanoCategory.ONE_DIMENSIONAL)
                .weights(0, 45, 30)
                .build())
        .service(
            service("G19", "OO", 500)
                .weights(0, 65, 0)
                .test(met(anyOf(isTrue(RENEWAL_OPEN), moreThan(CONTRACT_DAYS_LEFT, 90))))
                .build())
        .service(
            service("G20", "O-", 1000)
                .weights(0, 40, 0)
                .test(met(atLeast(EXTRA_MONTHS, 1)))
                .build())
        .service(
            service("G21", "A-", 40_000)
                .weights(0, 0, 40)
                .test(met(isTrue(ONSITE_SERVICE)))
                .build())
        .service(service("G22", "AA", 3000).weights(0, 0, 35).build())
        .service(service("G23", "AA", 2000).weights(0, 0, 30).build())
        .service(
            service("G24", "OA", 2000)
                .weights(0, 60, 55)
                .test(met(atMost(KEY_PERSON_CARE_DAYS, 90)))
                .build())
        .service(service("G25", "O-", 5000).weights(0, 35, 0).build())
        .service(service("G26", "AA", 1000).weights(0, 0, 40).build());
  }

  private static FulfilmentCheck met(Condition condition) {
    return FulfilmentCheck.of(condition);
  }

  /** A must-be for groups that want this from communication. */
  private static Service.Builder wanted(String code, String tiers, long cost, String type) {
    return service(code, tiers, cost)
        .tier("GROUP_AB_" + type, KanoCategory.MUST_BE)
        .tier("GROUP_CD_" + type, KanoCategory.MUST_BE);
  }

  /** Two letters: classes A and B, and C and D; a dash is "not offered". */
  private static Service.Builder service(String code, String tiers, long cost) {
    Service.Builder service = Service.builder(code).monthlyCost(cost).weights(0, 0, 0);
    for (int i = 0; i < tiers.length(); i++) {
      if (tiers.charAt(i) == '-') {
        continue;
      }
      KanoCategory tier = KanoCategory.ofLetter(tiers.charAt(i));
      String segment = i == 0 ? "GROUP_AB" : "GROUP_CD";
      service.tier(segment, tier);
      TYPES.forEach(type -> service.tier(segment + "_" + type, tier));
    }
    return tiers.contains("A") || code.equals("G12") ? service.reviewBy(REVIEW) : service;
  }
}
