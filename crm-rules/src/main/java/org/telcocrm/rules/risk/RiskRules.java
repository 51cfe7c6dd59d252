package org.telcocrm.rules.risk;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How decisions on one customer add up to a risk (风险评估规则). Immutable and thread-safe.
 *
 * @param weights how many points of risk one point of a part's decision is, 1 to 100; a part that
 *     is not named does not count
 * @param matters facts that count once together; a fact that is not named is a matter of its own
 * @param bands from the lowest, which has no bound, upwards
 */
public record RiskRules(
    Map<RiskPart, Integer> weights, List<RiskMatter> matters, List<RiskBand> bands)
    implements Serializable {

  private static final int MAX_WEIGHT = 100;

  /** Checks numbers, and that everything stands once. */
  public RiskRules {
    Map<RiskPart, Integer> ordered = new EnumMap<>(RiskPart.class);
    ordered.putAll(weights);
    weights = Collections.unmodifiableMap(ordered);
    matters = List.copyOf(matters);
    bands = List.copyOf(bands);
    if (weights.isEmpty()
        || weights.values().stream().anyMatch(each -> each < 1 || each > MAX_WEIGHT)) {
      throw new IllegalArgumentException(
          "weights must be at least one and between 1 and 100 but were " + weights);
    }
    requireOnce("matters", matters.stream().map(RiskMatter::code).toList());
    requireOnce(
        "facts of matters", matters.stream().flatMap(each -> each.facts().stream()).toList());
    requireRising(bands);
  }

  private static void requireOnce(String what, List<String> all) {
    Set<String> seen = new HashSet<>();
    for (String each : all) {
      if (!seen.add(each)) {
        throw new IllegalArgumentException(
            what + " must stand once each but " + each + " stands twice");
      }
    }
  }

  private static void requireRising(List<RiskBand> bands) {
    requireOnce("bands", bands.stream().map(RiskBand::code).toList());
    if (bands.isEmpty() || bands.get(0).minPoints() != Integer.MIN_VALUE) {
      throw new IllegalArgumentException(
          "bands of risk must begin with one without bound but were " + bands);
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).minPoints() <= bands.get(i - 1).minPoints()) {
        throw new IllegalArgumentException("bands of risk must ascend but were " + bands);
      }
    }
  }

  /**
   * Every part weighs the same, for the cards of ours speak one language: 20 points double the
   * odds. Arrears, complaints, faults, unwanted services, falling use and a rising bill are a
   * matter each. MEDIUM from 40, HIGH from 80 points. Proposals.
   *
   * @return the rules
   */
  public static RiskRules ofDefaults() {
    Map<RiskPart, Integer> weights = new EnumMap<>(RiskPart.class);
    for (RiskPart part : RiskPart.values()) {
      weights.put(part, 1);
    }
    return new RiskRules(
        weights,
        List.of(
            new RiskMatter(
                "ARREARS", List.of("arrears", "arrears_months", "arrears_beyond", "stops_12m")),
            new RiskMatter(
                "COMPLAINTS",
                List.of(
                    "complaints_3m",
                    "complaint_open_days",
                    "dissatisfied_6m",
                    "last_csat",
                    "group_csat",
                    "billing_dispute_open")),
            new RiskMatter("FAULTS", List.of("faults_3m", "fault_open_hours", "fault_signal")),
            new RiskMatter("UNWANTED_SERVICES", List.of("vas_unused", "vas_unconfirmed")),
            new RiskMatter("USE_FALLING", List.of("usage_change", "data_change", "active_days")),
            new RiskMatter("BILL_RISING", List.of("bill_change", "bill_times_mean"))),
        List.of(
            new RiskBand("LOW", Integer.MIN_VALUE),
            new RiskBand("MEDIUM", 40),
            new RiskBand("HIGH", 80)));
  }

  /** The band of a total. */
  String band(int points) {
    int index = bands.size() - 1;
    while (index > 0 && points < bands.get(index).minPoints()) {
      index--;
    }
    return bands.get(index).code();
  }

  /** The matter that a fact tells of: a declared one, or itself. */
  String matter(String fact) {
    for (RiskMatter each : matters) {
      if (each.facts().contains(fact)) {
        return each.code();
      }
    }
    return fact;
  }
}
