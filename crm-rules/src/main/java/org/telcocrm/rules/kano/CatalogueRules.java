package org.telcocrm.rules.kano;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

/** What a catalogue of services must be: checked once, when a policy is built or read. */
final class CatalogueRules {

  /**
   * Owed by Chinese telecom regulation (defaults 8, rows marked R), individual and group: the mark
   * cannot be taken away by data, or it would lock nothing.
   */
  private static final List<Set<String>> OWED_BY_LAW =
      List.of(
          Set.of("I02", "I05", "I06", "I07", "I08", "I09", "I10", "I11"),
          Set.of("G02", "G03", "G05"));

  private CatalogueRules() {}

  static void check(DecisionTable<String> segments, Collection<Service> services) {
    Set<String> served = new TreeSet<>();
    services.forEach(service -> served.addAll(service.tiers().keySet()));
    if (segments.hitPolicy() == HitPolicy.COLLECT) {
      throw new PolicyException("segments.hitPolicy", "must be FIRST or UNIQUE but was COLLECT");
    }
    for (DecisionTable.Rule<String> rule : segments.rules()) {
      String path = "segments.rules[" + rule.code() + "]";
      if (!served.contains(rule.then())) {
        throw new PolicyException(
            path + ".then",
            "must be a segment that some service is offered in but was \""
                + rule.then()
                + '"'
                + NodeReader.nearest(rule.then(), served));
      }
      checkReason(path + ".code", rule.code());
    }
    services.forEach(service -> check(service, served));
    OWED_BY_LAW.forEach(owed -> checkComplete(owed, services));
  }

  /** A catalogue may leave the whole list out (another country's), but not drop one of it. */
  private static void checkComplete(Set<String> owed, Collection<Service> services) {
    Set<String> missing = new TreeSet<>(owed);
    services.forEach(service -> missing.remove(service.code()));
    if (!missing.isEmpty() && missing.size() < owed.size()) {
      throw new PolicyException(
          "services", "must hold every service owed by law but " + missing + " are missing");
    }
  }

  private static void checkReason(String path, String code) {
    try {
      Evidence.of(code, "grammar", "", "");
    } catch (IllegalArgumentException e) {
      throw new PolicyException(path, "is no reason code: " + e.getMessage());
    }
  }

  private static void check(Service service, Set<String> segments) {
    String path = "services[" + service.code() + "]";
    if (service.code().isBlank()) {
      throw new PolicyException(path + ".code", "must not be blank");
    }
    if (service.monthlyCost() < 0) {
      throw new PolicyException(
          path + ".monthlyCost", "must be 0 or more but was " + service.monthlyCost());
    }
    for (Map.Entry<String, KanoCategory> tier : service.tiers().entrySet()) {
      if (tier.getValue().compareTo(KanoCategory.MUST_BE) > 0) {
        throw new PolicyException(
            path + ".tiers." + tier.getKey(),
            "must be ATTRACTIVE, ONE_DIMENSIONAL or MUST_BE but was " + tier.getValue());
      }
    }
    if (service.tiers().containsValue(KanoCategory.ATTRACTIVE) && service.reviewBy().isEmpty()) {
      throw new PolicyException(
          path + ".reviewBy", "is required because what is ATTRACTIVE today turns into MUST_BE");
    }
    checkLock(service, segments, path);
  }

  private static void checkLock(Service service, Set<String> segments, String path) {
    boolean owed = OWED_BY_LAW.stream().anyMatch(codes -> codes.contains(service.code()));
    if (owed && !service.lockedByLaw()) {
      throw new PolicyException(
          path + ".lockedByLaw", "must be true because " + service.code() + " is owed by law");
    }
    if (!service.lockedByLaw()) {
      return;
    }
    for (String segment : segments) {
      if (service.tier(segment).filter(KanoCategory.MUST_BE::equals).isEmpty()) {
        throw new PolicyException(
            path + ".tiers." + segment,
            "must be MUST_BE because "
                + service.code()
                + " is owed by law but was "
                + service.tier(segment).map(KanoCategory::name).orElse("not offered"));
      }
    }
  }
}
