package org.telcocrm.rules.segment;

import static org.telcocrm.core.fact.StandardFacts.ACTIVE_DAYS;
import static org.telcocrm.core.fact.StandardFacts.DATA_MB_M0;
import static org.telcocrm.core.fact.StandardFacts.DATA_MB_M1;
import static org.telcocrm.core.fact.StandardFacts.IN_MIN_M0;
import static org.telcocrm.core.fact.StandardFacts.LOW_SATURATION;
import static org.telcocrm.core.fact.StandardFacts.OUT_MIN_M0;
import static org.telcocrm.core.fact.StandardFacts.OUT_MIN_M1;
import static org.telcocrm.core.fact.StandardFacts.SMS;
import static org.telcocrm.core.fact.StandardFacts.STAR;
import static org.telcocrm.rules.table.Condition.allOf;
import static org.telcocrm.rules.table.Condition.atLeast;
import static org.telcocrm.rules.table.Condition.atMost;
import static org.telcocrm.rules.table.Condition.below;
import static org.telcocrm.rules.table.Condition.isKnown;
import static org.telcocrm.rules.table.Condition.isTrue;
import static org.telcocrm.rules.table.Condition.oneOf;

import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.value.ValueAssessor;

/**
 * Segments that are one decision table each, ready to stand in a policy set: by tier, by activity,
 * by how little a line is used.
 *
 * <pre>{@code
 * PolicySet policies = PolicySet.ofDefaults().with(SegmentTables.activity());
 * }</pre>
 *
 * <p>Thread-safe. Source: defaults 5.5 and 5.6.
 */
public final class SegmentTables {

  private static final String VERSION = "2026.1";
  private static final int KEY_STAR = 5;
  private static final int LITTLE_MINUTES = 3;
  private static final int LITTLE_MB = 4;
  private static final int FEW_MESSAGES = 5;

  private SegmentTables() {}

  /**
   * 大客户, 商业客户 and 公众客户: {@code KEY} for value class A or B and for individuals of high value with 5
   * stars or more; {@code BUSINESS} for class C or D and sole traders; {@code PUBLIC} for all
   * others. Class and value tier have their own hysteresis. A customer without class is an
   * individual; one not known to be a sole trader is none.
   *
   * @return the policy {@code customer_tier}
   */
  public static TablePolicy customerTier() {
    return TablePolicy.builder("customer_tier", VERSION, "PUBLIC")
        .rule("TIER_KEY_GROUP", ofClass("A1", "A2", "B1", "B2"), "KEY")
        .rule("TIER_BUSINESS_GROUP", ofClass("C", "D"), "BUSINESS")
        .rule(
            "TIER_KEY_INDIVIDUAL",
            allOf(oneOf(ValueAssessor.VALUE_TIER, "HIGH"), atLeast(STAR, KEY_STAR)),
            "KEY")
        .rule(
            "TIER_SOLE_TRADER",
            allOf(isKnown(SegmentFacts.SOLE_TRADER), isTrue(SegmentFacts.SOLE_TRADER)),
            "BUSINESS")
        .build();
  }

  private static Condition ofClass(String... classes) {
    return allOf(isKnown(GroupFacts.VALUE_CLASS), oneOf(GroupFacts.VALUE_CLASS, classes));
  }

  /**
   * 高活跃, 中活跃, 低活跃 and 静默 by days with activity in the newest month: 25 and more {@code HIGH}, 10 to
   * 24 {@code MEDIUM}, 1 to 9 {@code LOW}, none {@code SILENT}.
   *
   * @return the policy {@code activity}
   */
  public static TablePolicy activity() {
    return TablePolicy.builder("activity", VERSION, "SILENT")
        .rule("ACTIVITY_HIGH", atLeast(ACTIVE_DAYS, 25), "HIGH")
        .rule("ACTIVITY_MEDIUM", atLeast(ACTIVE_DAYS, 10), "MEDIUM")
        .rule("ACTIVITY_LOW", atLeast(ACTIVE_DAYS, 1), "LOW")
        .build();
  }

  /**
   * 三无, 极低 and 低饱和 lines, each in the two newest months: {@code NO_USE} without minutes, data and
   * messages; {@code VERY_LOW} under 3 minutes, 4 MB and 5 messages; {@code LOW_SATURATION} under
   * 20 % of the plan's minutes and data; else {@code NORMAL}.
   *
   * <p>Of incoming minutes and messages only the newest month is a fact; it counts. Minutes made
   * and taken are compared each by itself.
   *
   * @return the policy {@code line_quality}
   */
  public static TablePolicy lineQuality() {
    return TablePolicy.builder("line_quality", VERSION, "NORMAL")
        .rule(
            "LINE_NO_USE",
            allOf(
                atMost(OUT_MIN_M0, 0),
                atMost(OUT_MIN_M1, 0),
                atMost(IN_MIN_M0, 0),
                atMost(DATA_MB_M0, 0),
                atMost(DATA_MB_M1, 0),
                atMost(SMS, 0)),
            "NO_USE")
        .rule(
            "LINE_VERY_LOW",
            allOf(
                below(OUT_MIN_M0, LITTLE_MINUTES),
                below(OUT_MIN_M1, LITTLE_MINUTES),
                below(IN_MIN_M0, LITTLE_MINUTES),
                below(DATA_MB_M0, LITTLE_MB),
                below(DATA_MB_M1, LITTLE_MB),
                below(SMS, FEW_MESSAGES)),
            "VERY_LOW")
        .rule("LINE_LOW_SATURATION", isTrue(LOW_SATURATION), "LOW_SATURATION")
        .build();
  }
}
