package org.telcocrm.rules.brand;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.product.Brand;

/**
 * Which brands fit one customer (品牌适配).
 *
 * <p>Example: ranked {@code GOTONE 4, EASYOWN 2, MZONE 0}, own brand 神州行, misplaced. Immutable and
 * thread-safe.
 */
public final class BrandFit implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // always List.of
  private final List<Score> ranked;

  @SuppressWarnings("serial") // always List.of
  private final List<BrandPair> overlaps;

  private final @Nullable Brand own;
  private final boolean misplaced;

  BrandFit(List<Score> ranked, List<BrandPair> overlaps, @Nullable Brand own, boolean misplaced) {
    this.ranked = List.copyOf(ranked);
    this.overlaps = List.copyOf(overlaps);
    this.own = own;
    this.misplaced = misplaced;
  }

  /**
   * How well one brand fits.
   *
   * @param brand the brand
   * @param points of the tests that hold
   * @param fits whether they are enough
   */
  public record Score(Brand brand, int points, boolean fits) implements Serializable {

    /** Checks that there is a brand. */
    public Score {
      Objects.requireNonNull(brand, "brand");
    }
  }

  /**
   * All brands that have tests.
   *
   * @return by points descending, then as declared
   */
  public List<Score> ranked() {
    return ranked;
  }

  /**
   * The brand that fits best.
   *
   * @return empty if none has points enough
   */
  public Optional<Brand> best() {
    return Optional.of(ranked.get(0)).filter(Score::fits).map(Score::brand);
  }

  /**
   * Brands that both fit, with points about equal (品牌重叠).
   *
   * @return each pair once, in order
   */
  public List<BrandPair> overlaps() {
    return overlaps;
  }

  /**
   * The brand that the customer has.
   *
   * @return empty if unknown
   */
  public Optional<Brand> own() {
    return Optional.ofNullable(own);
  }

  /**
   * Whether another brand fits clearly better than the customer's own (品牌错位).
   *
   * @return never true for an own brand without tests, or if tests of it that are unknown could
   *     bring it near
   */
  public boolean isMisplaced() {
    return misplaced;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BrandFit that
        && ranked.equals(that.ranked)
        && overlaps.equals(that.overlaps)
        && own == that.own
        && misplaced == that.misplaced;
  }

  @Override
  public int hashCode() {
    return Objects.hash(ranked, overlaps, own, misplaced);
  }

  /** The ranking, and whether the own brand is misplaced. */
  @Override
  public String toString() {
    return ranked + ", own " + own + (misplaced ? " misplaced" : "");
  }
}
