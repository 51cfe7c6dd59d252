package org.telcocrm.rules.value;

import java.io.Serializable;
import java.util.Currency;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.table.ConditionCodec;

/**
 * One indicator of a group's value: a fact, the range over which it earns points, and how many.
 *
 * <p>Example: members' bills of 0 to 100,000 yuan a month earn 0 to 20 points by their logarithm:
 * 9,000 yuan are {@code 20·ln(9001)/ln(100001)}, 16 points. A range from a higher to a lower number
 * counts downwards: member churn from .03 to .005. What lies outside earns none, or all. Points are
 * whole, half a point up.
 *
 * @param code reason code, for example {@code "GROUP_MEMBER_BILL"}
 * @param part which part of the value it belongs to
 * @param fact a number, or money in major units
 * @param scale how points grow
 * @param from where they begin
 * @param to where all are earned
 * @param points the most, 1 to 100
 */
public record GroupIndicator(
    String code, Part part, Fact fact, Growth scale, double from, double to, int points)
    implements Serializable {

  private static final int MOST = 100;

  /** The parts of a group's value. Grows only in a major version. */
  public enum Part {
    /** What the group brings today (既成价值). */
    REALISED,
    /** What it could bring (潜在价值). */
    POTENTIAL,
    /** Whom it influences (模型价值、影响力). */
    INFLUENCE
  }

  /** How points grow over the range. Grows only in a major version. */
  public enum Growth {
    /** In equal steps. */
    LINEAR,
    /** By the logarithm of one more than the number: the first thousand counts most. */
    LOG
  }

  /**
   * Refuses what is no reason code, an empty range, a logarithm that does not begin at 0, and
   * points out of range.
   */
  public GroupIndicator {
    Evidence.requireReason(code);
    if (!Double.isFinite(from) || !Double.isFinite(to) || from == to) {
      throw new IllegalArgumentException(
          "from and to of " + code + " must differ and be finite but were " + from + " and " + to);
    }
    if (scale == Growth.LOG && (from != 0 || to < 0)) {
      throw new IllegalArgumentException(
          "from of " + code + " must be 0 and to above it for LOG but were " + from + " and " + to);
    }
    if (points < 1 || points > MOST) {
      throw new IllegalArgumentException(
          "points of " + code + " must be between 1 and 100 but were " + points);
    }
    if (fact.type() != Fact.Type.NUMBER && fact.type() != Fact.Type.MONEY) {
      throw new IllegalArgumentException(
          "fact of " + code + " must be a number or money but was " + fact);
    }
  }

  /**
   * The points of a known value.
   *
   * @param value the fact's numeric view; money in minor units
   * @param currency of the money
   * @return 0 to {@link #points()}
   */
  int earned(double value, Currency currency) {
    double major =
        fact.type() == Fact.Type.MONEY
            ? value / StrictMath.pow(10, currency.getDefaultFractionDigits())
            : value;
    double share =
        scale == Growth.LOG
            ? StrictMath.log1p(Math.max(0, major)) / StrictMath.log1p(to)
            : (major - from) / (to - from);
    return (int) Math.floor(points * Math.min(1, Math.max(0, share)) + .5);
  }

  Node write() {
    return Node.object()
        .put("code", code)
        .put("part", part.name())
        .put("fact", fact.code())
        .put("scale", scale.name())
        .put("from", from)
        .put("to", to)
        .put("points", points)
        .build();
  }

  static GroupIndicator read(NodeReader reader, FactCatalog catalog) {
    String code = reader.text("code");
    Part part = reader.constant("part", Part.class);
    Fact fact = ConditionCodec.readFact(reader, "fact", catalog);
    Growth scale = reader.constant("scale", Growth.class);
    double from = reader.number("from").doubleValue();
    double to = reader.number("to").doubleValue();
    int points = reader.integer("points");
    reader.end();
    try {
      return new GroupIndicator(code, part, fact, scale, from, to, points);
    } catch (IllegalArgumentException e) {
      throw reader.refuse("code", "names an indicator that is refused: " + e.getMessage());
    }
  }
}
