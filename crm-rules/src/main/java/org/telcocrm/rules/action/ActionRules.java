package org.telcocrm.rules.action;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.table.DecisionTable;
import org.telcocrm.rules.table.HitPolicy;

/** What an action policy must be: checked once, when it is built or read. */
final class ActionRules {

  private static final int MILLION = 1_000_000;

  private ActionRules() {}

  static void check(ActionPolicy policy) {
    Set<String> known = new TreeSet<>();
    policy.actions().forEach(action -> known.add(action.code()));
    if (policy.triggers().hitPolicy() != HitPolicy.COLLECT) {
      throw new PolicyException(
          "triggers.hitPolicy", "must be COLLECT but was " + policy.triggers().hitPolicy());
    }
    Set<String> codes = new TreeSet<>();
    for (DecisionTable.Rule<String> rule : policy.triggers().rules()) {
      String path = "triggers.rules[" + rule.code() + "]";
      requireCode(path, rule.code(), codes);
      requireKnown(path + ".then", List.of(rule.then()), known);
    }
    for (ActionGuard guard : policy.guards()) {
      String path = "guards[" + guard.code() + "]";
      requireCode(path, guard.code(), codes);
      requireKnown(path + ".suppresses", guard.suppresses(), known);
    }
    for (ActionExemption exemption : policy.exemptions()) {
      String path = "exemptions[" + exemption.code() + "]";
      requireCode(path, exemption.code(), codes);
      requireKnown(path + ".suppresses", exemption.suppresses(), known);
    }
    checkNumbers(policy);
  }

  private static void checkNumbers(ActionPolicy policy) {
    if (policy.unknownValue() < 0) {
      throw new PolicyException(
          "unknown.value", "must be 0 or more but was " + policy.unknownValue());
    }
    int probability = policy.unknownProbabilityMillionths();
    if (probability < 0 || probability > MILLION) {
      throw new PolicyException(
          "unknown.probabilityMillionths", "must be between 0 and 1000000 but was " + probability);
    }
    policy
        .capacity()
        .forEach(
            (owner, perDay) -> {
              if (perDay < 0) {
                throw new PolicyException(
                    "capacity." + owner, "must be 0 or more but was " + perDay);
              }
            });
  }

  private static void requireCode(String path, String code, Set<String> codes) {
    try {
      Evidence.of(code, "grammar", "", "");
    } catch (IllegalArgumentException e) {
      throw new PolicyException(path + ".code", "is no reason code: " + e.getMessage());
    }
    if (!codes.add(code)) {
      throw new PolicyException(path + ".code", "must be unique but stands twice");
    }
  }

  private static void requireKnown(String path, List<String> actions, Set<String> known) {
    for (String action : actions) {
      if (!known.contains(action)) {
        throw new PolicyException(
            path,
            "must name an action but was \"" + action + '"' + NodeReader.nearest(action, known));
      }
    }
  }
}
