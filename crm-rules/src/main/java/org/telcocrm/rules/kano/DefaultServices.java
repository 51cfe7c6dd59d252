package org.telcocrm.rules.kano;

import static org.telcocrm.core.fact.StandardFacts.*;
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
import java.util.List;
import java.util.Map;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.Brand;
import org.telcocrm.core.product.BusinessProfile;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;
import org.telcocrm.rules.value.ValueAssessor;

/** The default catalogue of individual customers (defaults 8.1); weights are proposals. */
final class DefaultServices {

  private static final List<String> SEGMENTS = List.of("HIGH_VALUE", "YOUTH", "MASS", "HOME");
  private static final LocalDate REVIEW = LocalDate.of(2027, 3, 31);
  private static final Money NOTHING = Money.fen(0);

  private DefaultServices() {}

  static ServicePolicy policy() {
    ServicePolicy.Builder policy =
        ServicePolicy.builder("services", "2026.1")
            .segments(segments())
            .budget(
                new ServiceBudget(
                    ValueAssessor.VALUE_TIER, Map.of("HIGH", 2000L, "MID", 600L, "LOW", 200L)));
    addBasics(policy);
    addOwedByLaw(policy);
    addPerformance(policy);
    addHomeAndExciters(policy);
    return policy.build();
  }

  private static DecisionTable<String> segments() {
    return DecisionTable.of(
        HitPolicy.FIRST,
        List.of(
            segment("HOME", "HOME", oneOf(BUSINESS_PROFILE, BusinessProfile.FIXED)),
            segment("HIGH_VALUE", "HIGH_VALUE", oneOf(ValueAssessor.VALUE_TIER, "HIGH")),
            segment("GOTONE", "HIGH_VALUE", oneOf(BRAND, Brand.GOTONE)),
            segment("MZONE", "YOUTH", oneOf(BRAND, Brand.MZONE)),
            segment("MASS", "MASS", always())));
  }

  private static DecisionTable.Rule<String> segment(String name, String then, Condition when) {
    return new DecisionTable.Rule<>("SEGMENT_" + name, when, then);
  }

  /** Must-bes nobody owes by law. Promises: coverage 90 %; reminders at 50, 80 and 100 %. */
  private static void addBasics(ServicePolicy.Builder policy) {
    policy
        .service(
            service("I01", "MMMM", 0, 70)
                .test(FulfilmentCheck.of(atLeast(COVERAGE_GOOD, .80), below(COVERAGE_GOOD, .90)))
                .build())
        .service(service("I03", "MMMM", 5, 40).build())
        .service(
            service("I04", "MMMM", 5, 55)
                .test(
                    FulfilmentCheck.of(
                        anyOf(atMost(OVER_PLAN_FEE, NOTHING), isTrue(REMINDER_LOGGED))))
                .build())
        .service(service("I12", "MOO-", 10, 30).weights(30, 45, 0).build())
        // Who owes nothing needs no reminder before a stop.
        .service(
            service("I13", "MMMM", 2, 60)
                .test(FulfilmentCheck.of(anyOf(atMost(ARREARS, NOTHING), isTrue(REMINDER_LOGGED))))
                .build());
  }

  /** The rows marked R: must-be for everyone, whatever a survey says. */
  private static void addOwedByLaw(ServicePolicy.Builder policy) {
    policy
        .service(owed("I02", 0, 100, isFalse(BILLING_DISPUTE_OPEN)))
        .service(owed("I05", 0, 95, atMost(VAS_UNCONFIRMED, 0)))
        .service(owed("I06", 0, 75, atMost(LAST_RESTORE_HOURS, 24)))
        .service(owed("I07", 100, 80, atMost(COMPLAINT_OPEN_DAYS, 15)))
        // The limit of towns; a province with villages puts 72 in an overlay.
        .service(owed("I08", 150, 85, atMost(FAULT_OPEN_HOURS, 48)))
        .service(service("I09", "MMMM", 0, 50).lockedByLaw().build())
        .service(service("I10", "MMMM", 0, 90).lockedByLaw().build())
        // Known, whatever the answer; not to have asked is unknown, not a breach.
        .service(owed("I11", 10, 65, anyOf(isTrue(MARKETING_CONSENT), isFalse(MARKETING_CONSENT))));
  }

  private static Service owed(String code, long cost, int severity, Condition met) {
    return service(code, "MMMM", cost, severity)
        .lockedByLaw()
        .test(FulfilmentCheck.of(met))
        .build();
  }

  private static void addPerformance(ServicePolicy.Builder policy) {
    policy
        .service(service("I14", "OOOO", 60, 0).weights(0, 60, 0).build())
        .service(service("I15", "OOOO", 0, 0).weights(0, 75, 0).build())
        .service(
            service("I16", "OOOO", 200, 0)
                .weights(0, 70, 0)
                .test(FulfilmentCheck.of(atMost(OVER_PLAN_SHARE, .30)))
                .build())
        .service(service("I17", "OMOO", 10, 20).weights(20, 45, 0).build())
        .service(service("I18", "OOO-", 30, 0).weights(0, 40, 0).build())
        .service(
            service("I19", "OOO-", 80, 0)
                .weights(0, 55, 0)
                .test(FulfilmentCheck.of(moreThan(POINTS, 0)))
                .build())
        .service(
            service("I20", "OAA-", 30, 0)
                .weights(0, 35, 58)
                .test(FulfilmentCheck.of(moreThan(CREDIT_LIMIT, NOTHING)))
                .reviewBy(REVIEW)
                .build())
        .service(
            service("I21", "AAOO", 50, 0)
                .weights(0, 40, 60)
                .test(FulfilmentCheck.of(isTrue(FAMILY_NET)))
                .reviewBy(REVIEW)
                .build())
        .service(
            service("I22", "OOOO", 20, 0)
                .weights(0, 50, 0)
                .test(FulfilmentCheck.of(reminded()))
                .build());
  }

  /** No contract, none that ends within 30 days, or a reminder was sent. */
  private static Condition reminded() {
    return anyOf(
        oneOf(CONTRACT_KIND, ContractKind.NONE),
        moreThan(CONTRACT_DAYS_LEFT, 30),
        below(CONTRACT_DAYS_LEFT, 0),
        isTrue(REMINDER_LOGGED));
  }

  private static void addHomeAndExciters(ServicePolicy.Builder policy) {
    policy
        .service(service("I23", "---M", 200, 45).build())
        .service(service("I24", "---O", 300, 0).weights(0, 72, 0).build())
        .service(service("I25", "AA-A", 500, 0).weights(0, 0, 35).reviewBy(REVIEW).build())
        .service(service("I26", "O---", 600, 0).weights(0, 65, 0).build())
        .service(
            service("I27", "OA--", 50, 0)
                .weights(0, 30, 52)
                .test(FulfilmentCheck.of(atLeast(STAR, 4)))
                .reviewBy(REVIEW)
                .build())
        .service(service("I28", "A---", 800, 0).weights(0, 0, 50).reviewBy(REVIEW).build())
        .service(service("I29", "AA-A", 400, 0).weights(0, 0, 45).reviewBy(REVIEW).build())
        .service(service("I30", "AAAA", 50, 0).weights(0, 0, 55).reviewBy(REVIEW).build());
  }

  /** One letter per segment in the order of {@link #SEGMENTS}; a dash is "not offered". */
  private static Service.Builder service(String code, String tiers, long cost, int severity) {
    Service.Builder service = Service.builder(code).monthlyCost(cost).weights(severity, 0, 0);
    for (int i = 0; i < tiers.length(); i++) {
      if (tiers.charAt(i) != '-') {
        service.tier(SEGMENTS.get(i), KanoCategory.ofLetter(tiers.charAt(i)));
      }
    }
    return service;
  }
}
