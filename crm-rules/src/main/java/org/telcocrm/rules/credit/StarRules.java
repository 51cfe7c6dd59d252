package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a customer gets his star (星级评定规则): points, bands, a cap by event and a ratchet with validity.
 *
 * <p>Example: {@code StarRules.ct2024()} gives {@code STAR_3} for 1,778 points. Nobody is rated who
 * is not real-name registered, is on the arrears blacklist, is no person's voice line (test, IoT,
 * data card, wireless fixed) or is a customer for less than {@code minTenureMonths}. Immutable and
 * thread-safe.
 *
 * @param points what earns and costs points
 * @param bands rising by points; the first begins at the lowest star
 * @param cap what stops do, or null for nothing
 * @param validMonths how long a star may only rise, counted from the month of its last rating as
 *     high; 0 for no such protection (就高)
 * @param minTenureMonths months of tenure, the month of joining included, from which one is rated
 * @param ratedEvery months from one rating to the next, at least 1: 1 is monthly, 12 yearly;
 *     between two ratings a star stands
 */
public record StarRules(
    StarPoints points,
    List<StarBand> bands,
    @Nullable StarCap cap,
    int validMonths,
    int minTenureMonths,
    int ratedEvery)
    implements Serializable {

  /** 准星: eligible and below one star. */
  public static final String ALMOST = "STAR_0";

  private static final int MIN_TENURE = 6;

  /** Checks that bands rise and the cap names one of them. */
  public StarRules {
    Objects.requireNonNull(points, "points");
    bands = List.copyOf(bands);
    List<StarBand> all = bands;
    boolean rising =
        !all.isEmpty()
            && IntStream.range(1, all.size())
                .allMatch(i -> all.get(i - 1).minPoints() < all.get(i).minPoints());
    if (!rising || all.stream().map(StarBand::star).distinct().count() < all.size()) {
      throw new IllegalArgumentException(
          "bands of stars must rise and name each star once but were " + bands);
    }
    if (cap != null && all.stream().noneMatch(band -> band.star().equals(cap.star()))) {
      throw new IllegalArgumentException(
          "cap must name a star of the bands but was " + cap.star() + ", not in " + bands);
    }
    if (validMonths < 0 || minTenureMonths < 0) {
      throw new IllegalArgumentException(
          "validMonths and minTenureMonths must not be negative but were "
              + validMonths
              + " and "
              + minTenureMonths);
    }
    if (ratedEvery < 1) {
      throw new IllegalArgumentException("ratedEvery must be at least 1 but was " + ratedEvery);
    }
  }

  /**
   * 中国电信 since 2024 (defaults 6.1): 12 months' charges of all lines, 10 points a month of the
   * longest-held line, 10 off a two-way stop; monthly, valid 12 months, within them only upward;
   * new customers from the month after joining.
   *
   * @return seven stars from 600, 1,000, 1,500, 2,300, 4,000, 6,000 and 8,000 points
   */
  public static StarRules ct2024() {
    return new StarRules(
        new StarPoints(StarPoints.Charges.YEARLY_SUM, 10, 0, 0, -10),
        List.of(
            new StarBand(ALMOST, Integer.MIN_VALUE),
            new StarBand("STAR_1", 600),
            new StarBand("STAR_2", 1000),
            new StarBand("STAR_3", 1500),
            new StarBand("STAR_4", 2300),
            new StarBand("STAR_5", 4000),
            new StarBand("STAR_6", 6000),
            new StarBand("STAR_7", 8000)),
        null,
        12,
        2,
        1);
  }

  /**
   * 上海移动 2019 (domain 04): mean charge, a point a month of tenure, 5 a class of VPMN product up to
   * 50, 10 off an arrears stop; monthly. 四星 from 200 and 五星金 from 450 to 550 are published, the
   * other bands are proposals (defaults 6.1).
   *
   * @return 准星, one to five stars, 五星金 and 五星钻
   */
  public static StarRules cmccShanghai2019() {
    return new StarRules(
        new StarPoints(StarPoints.Charges.MONTHLY_MEAN, 1, 5, 50, -10),
        List.of(
            new StarBand(ALMOST, Integer.MIN_VALUE),
            new StarBand("STAR_1", 50),
            new StarBand("STAR_2", 100),
            new StarBand("STAR_3", 150),
            new StarBand("STAR_4", 200),
            new StarBand("STAR_5", 300),
            new StarBand("STAR_5_GOLD", 450),
            new StarBand("STAR_5_DIAMOND", 550)),
        null,
        0,
        MIN_TENURE + 1,
        1);
  }

  /**
   * 河南移动 (defaults 6.1): as Shanghai, but three or more arrears stops in a year allow no more than
   * 三星 at the next rating; rated yearly.
   *
   * @return the rules
   */
  public static StarRules cmccHenan() {
    StarRules base = cmccShanghai2019();
    return new StarRules(
        base.points, base.bands, new StarCap(3, "STAR_3"), 0, base.minTenureMonths, 12);
  }

  /**
   * The same rules, rated as often as said. The national text re-rates yearly (domain 04).
   *
   * @param months from one rating to the next, at least 1
   * @return the rules
   */
  public StarRules ratedEvery(int months) {
    return new StarRules(points, bands, cap, validMonths, minTenureMonths, months);
  }

  /** The star of so many points, the lowest for fewer than any band asks for. */
  StarBand band(long score) {
    StarBand found = bands.get(0);
    for (StarBand band : bands) {
      if (score >= band.minPoints()) {
        found = band;
      }
    }
    return found;
  }

  /** The place of a star among the bands, if it is one of them. */
  Optional<Integer> rank(String star) {
    return IntStream.range(0, bands.size())
        .filter(i -> bands.get(i).star().equals(star))
        .boxed()
        .findFirst();
  }
}
