package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Evidence;

/**
 * What the star codes of a BOSS mean (星级代码).
 *
 * <p>Example: {@code StarCodes.letters().star("b")} is {@code "STAR_5_GOLD"}; {@code "B"} is no
 * code and gives {@link StarRating#NOT_RATED}. Immutable and thread-safe.
 */
public final class StarCodes implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a linked map that nobody else holds
  private final Map<String, String> stars;

  private StarCodes(Map<String, String> stars) {
    stars.values().forEach(Evidence::requireReason);
    this.stars = Collections.unmodifiableMap(new LinkedHashMap<>(stars));
  }

  /**
   * A host's own codes.
   *
   * @param stars star by code; codes are compared letter by letter, a capital is another code
   * @return the map
   * @throws IllegalArgumentException if a star is no code of upper-case letters and digits
   */
  public static StarCodes of(Map<String, String> stars) {
    return new StarCodes(stars);
  }

  /**
   * {@code CLASS_ID} (domain 04): 0 准星, 1 to 5 stars, 6 五星金, 7 五星钻.
   *
   * @return the map
   */
  public static StarCodes classIds() {
    return inOrder("0", "1", "2", "3", "4", "5", "6", "7");
  }

  /**
   * Letters (domain 04): a 五星钻, b 五星金, c 五星, d to g four stars to one, h 准星; A 未评级.
   *
   * @return the map
   */
  public static StarCodes letters() {
    return inOrder("h", "g", "f", "e", "d", "c", "b", "a");
  }

  /** Codes from 准星 up. */
  private static StarCodes inOrder(String... codes) {
    Map<String, String> stars = new LinkedHashMap<>();
    for (int i = 0; i < codes.length; i++) {
      stars.put(codes[i], StarRules.cmccShanghai2019().bands().get(i).star());
    }
    return new StarCodes(stars);
  }

  /**
   * What a code means.
   *
   * @param code as it stands in the source
   * @return the star; {@link StarRating#NOT_RATED} for a code that means none, or that nobody knows
   */
  public String star(String code) {
    return stars.getOrDefault(Objects.requireNonNull(code, "code"), StarRating.NOT_RATED);
  }

  /**
   * All codes that mean a star.
   *
   * @return star by code
   */
  public Map<String, String> stars() {
    return stars;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StarCodes that && stars.equals(that.stars);
  }

  @Override
  public int hashCode() {
    return stars.hashCode();
  }

  /** The codes and their stars. */
  @Override
  public String toString() {
    return stars.toString();
  }
}
