package org.telcocrm.rules.value;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.money.Money;

/**
 * What a group customer is worth (集团客户价值): points of three parts and the class they suggest. The
 * class in force is another thing: changing it is the operator's decision. Immutable and
 * thread-safe.
 */
public final class GroupValue implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String suggested;
  private final @Nullable String inForce;
  private final int points;
  private final int realised;
  private final int potential;
  private final int influence;
  private final @Nullable Money revenue;

  GroupValue(
      String suggested,
      @Nullable String inForce,
      int points,
      Map<GroupIndicator.Part, Integer> parts,
      @Nullable Money revenue) {
    this.suggested = suggested;
    this.inForce = inForce;
    this.points = points;
    this.realised = parts.getOrDefault(GroupIndicator.Part.REALISED, 0);
    this.potential = parts.getOrDefault(GroupIndicator.Part.POTENTIAL, 0);
    this.influence = parts.getOrDefault(GroupIndicator.Part.INFLUENCE, 0);
    this.revenue = revenue;
  }

  /**
   * The class the points suggest.
   *
   * @return A1, A2, B1, B2, C or D
   */
  public String suggestedClass() {
    return suggested;
  }

  /**
   * The class in force.
   *
   * @return empty if the source does not say it
   */
  public Optional<String> classInForce() {
    return Optional.ofNullable(inForce);
  }

  /**
   * All points; where some indicators are unknown, as many as the known ones earn of 100.
   *
   * @return 0 to 100
   */
  public int points() {
    return points;
  }

  /**
   * Points of what the group brings today (既成).
   *
   * @return those of the known indicators
   */
  public int realisedPoints() {
    return realised;
  }

  /**
   * Points of what the group could bring (潜在).
   *
   * @return those of the known indicators
   */
  public int potentialPoints() {
    return potential;
  }

  /**
   * Points of whom the group influences (影响).
   *
   * @return those of the known indicators
   */
  public int influencePoints() {
    return influence;
  }

  /**
   * The group's mean monthly revenue (集团整体收入), each fen counted once.
   *
   * @return empty if it is unknown
   */
  public Optional<Money> revenue() {
    return Optional.ofNullable(revenue);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GroupValue that
        && suggested.equals(that.suggested)
        && Objects.equals(inForce, that.inForce)
        && points == that.points
        && realised == that.realised
        && potential == that.potential
        && influence == that.influence
        && Objects.equals(revenue, that.revenue);
  }

  @Override
  public int hashCode() {
    return Objects.hash(suggested, inForce, points, realised, potential, influence, revenue);
  }

  /** Class and points. */
  @Override
  public String toString() {
    return suggested
        + " by "
        + points
        + " points, "
        + realised
        + " realised, "
        + potential
        + " potential, "
        + influence
        + " influence";
  }
}
