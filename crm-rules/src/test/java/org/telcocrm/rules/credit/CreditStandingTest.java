package org.telcocrm.rules.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.policy.DocumentPolicy;

/** C23; domain 04 "Star rating", defaults 6.1. */
class CreditStandingTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private static DocumentPolicy<StarRules> policy(StarRules rules) {
    return DocumentPolicy.of(CreditPolicies.STARS, "stars", "test", rules);
  }

  private static List<CreditEvent> charges(YearMonth last, int months, String yuan) {
    List<CreditEvent> all = new ArrayList<>();
    for (int i = 0; i < months; i++) {
      all.add(new CreditEvent.Charged(last.minusMonths(i), Money.yuan(yuan)));
    }
    return all;
  }

  private static CreditEvent stop(String day) {
    return new CreditEvent.Stopped("S" + day, LocalDate.parse(day));
  }

  /** Joined so that in March 2026 the tenure, the month of joining included, is this. */
  private static LocalDate joined(int tenureMonths) {
    return MARCH.minusMonths(tenureMonths - 1L).atDay(15);
  }

  private static StarRating rating(Decision<StarRating> decision) {
    assertThat(decision.outcome()).isPresent();
    return decision.outcome().orElseThrow();
  }

  /**
   * Domain 04, C12: 150.40 mean, 60 months, two VPMN classes, one stop: 150 + 60 + 10 - 10 = 210.
   */
  @Test
  void c12_shanghai() {
    List<CreditEvent> events = charges(MARCH, 12, "150.40");
    events.add(stop("2025-06-01"));
    events.add(new CreditEvent.Subscribed("VPMN_FAMILY", LocalDate.of(2024, 1, 1), LocalDate.MAX));
    events.add(
        new CreditEvent.Subscribed(
            "VPMN_GROUP", LocalDate.of(2024, 1, 1), LocalDate.of(2026, 4, 1)));
    events.add(
        new CreditEvent.Subscribed(
            "HOMETOWN", LocalDate.of(2024, 1, 1), LocalDate.of(2026, 3, 31)));
    CreditStanding standing = CreditStanding.of(joined(60)).with(events);

    Decision<StarRating> star = standing.star(MARCH, policy(StarRules.cmccShanghai2019()));

    assertThat(rating(star)).isEqualTo(new StarRating("STAR_4", 210, StarRating.By.SCORE, MARCH));
    assertThat(star.points()).isEqualTo(210);
    assertThat(star.evidence())
        .extracting(each -> each.reason() + " " + each.points())
        .containsExactlyInAnyOrder(
            "STAR_CHARGES 150",
            "STAR_TENURE 60",
            "STAR_PRODUCTS 10",
            "STAR_STOPS -10",
            "STAR_BAND 0");
  }

  /**
   * Defaults 19, A5: 1,188 + 60 x 10 - 10 = 1,778; a fall to 900 within the year changes nothing.
   */
  @Test
  void a5_ctRatchet() {
    List<CreditEvent> events = charges(MARCH, 12, "99.00");
    events.add(stop("2026-03-20"));
    CreditStanding standing = CreditStanding.of(joined(60)).with(events);
    DocumentPolicy<StarRules> ct = policy(StarRules.ct2024());

    assertThat(rating(standing.star(MARCH, ct)))
        .isEqualTo(new StarRating("STAR_3", 1778, StarRating.By.SCORE, YearMonth.of(2027, 2)));

    // He pays nothing any more: month by month 99 less and 10 more for tenure.
    CreditStanding fallen = standing.with(charges(MARCH.plusMonths(24), 24, "0.00"));
    YearMonth lastWithThree =
        fallen.trail(MARCH, MARCH.plusMonths(24), ct).entrySet().stream()
            .filter(
                each ->
                    each.getValue().by() == StarRating.By.SCORE
                        && each.getValue().star().equals("STAR_3"))
            .map(java.util.Map.Entry::getKey)
            .reduce((earlier, later) -> later)
            .orElseThrow();
    // 1,778 - 3 x 89 = 1,511 in June, 1,422 in July.
    assertThat(lastWithThree).isEqualTo(YearMonth.of(2026, 6));
    for (int i = 1; i < 12; i++) {
      StarRating kept = rating(fallen.star(lastWithThree.plusMonths(i), ct));
      assertThat(kept.star()).isEqualTo("STAR_3");
      assertThat(kept.by()).isEqualTo(StarRating.By.RATCHET);
      assertThat(kept.validThrough()).isEqualTo(YearMonth.of(2027, 5));
    }
    StarRating after = rating(fallen.star(lastWithThree.plusMonths(12), ct));
    assertThat(after.points()).isBetween(600L, 999L);
    assertThat(after.star()).isEqualTo("STAR_1");
    assertThat(after.by()).isEqualTo(StarRating.By.SCORE);
  }

  /**
   * Defaults 19, A8: points of the 4-star band, 3 arrears stops in the year: 3 stars, by the cap.
   */
  @ParameterizedTest
  @CsvSource({"2, STAR_4, SCORE", "3, STAR_3, CAP"})
  void a8_henanCap(int stops, String star, StarRating.By by) {
    List<CreditEvent> events = charges(MARCH, 12, "200.00");
    for (int i = 1; i <= stops; i++) {
      events.add(stop("2025-0" + (i + 3) + "-30"));
    }
    Decision<StarRating> decision =
        CreditStanding.of(joined(43)).with(events).star(MARCH, policy(StarRules.cmccHenan()));
    assertThat(rating(decision).star()).isEqualTo(star);
    assertThat(rating(decision).by()).isEqualTo(by);
    assertThat(rating(decision).points()).isEqualTo(243 - 10L * stops);
    assertThat(decision.evidence())
        .filteredOn(each -> each.points() == 0)
        .extracting(Evidence::reason)
        .contains(by == StarRating.By.CAP ? "STAR_CAP" : "STAR_BAND");
  }

  /**
   * While three stops count the star is capped; what was earned before is there again after them.
   */
  @Test
  void cap_forgetsNothing() {
    List<CreditEvent> events = charges(MARCH, 12, "300.00");
    events.addAll(charges(YearMonth.of(2027, 6), 15, "0.00"));
    for (String day : List.of("2026-04-01", "2026-04-10", "2026-04-20")) {
      events.add(stop(day));
    }
    CreditStanding standing = CreditStanding.of(joined(40)).with(events);
    StarRules yearly = StarRules.cmccHenan();
    DocumentPolicy<StarRules> henan =
        policy(new StarRules(yearly.points(), yearly.bands(), yearly.cap(), 12, 7, 1));
    assertThat(rating(standing.star(MARCH, henan)).star()).isEqualTo("STAR_5");
    for (YearMonth month = YearMonth.of(2026, 4);
        month.isBefore(YearMonth.of(2027, 3));
        month = month.plusMonths(1)) {
      // The fifth star of March 2026 is valid through February 2027: capped to three all the time.
      assertThat(rating(standing.star(month, henan)).star()).as("%s", month).isEqualTo("STAR_3");
      assertThat(rating(standing.star(month, henan)).by()).isEqualTo(StarRating.By.CAP);
    }
    assertThat(rating(standing.star(YearMonth.of(2027, 3), henan)).by())
        .isEqualTo(StarRating.By.SCORE);
  }

  /**
   * Domain 04: first rated in the 7th month, re-rated yearly. In between neither money nor stops
   * change the star; a rating that was due under an obstacle is made up for when it is gone.
   */
  @Test
  void yearlyRating_standsForTwelveMonths() {
    List<CreditEvent> events = charges(YearMonth.of(2025, 9), 7, "100.00");
    events.addAll(charges(YearMonth.of(2027, 12), 27, "400.00"));
    events.add(new CreditEvent.Blacklisted(LocalDate.of(2027, 9, 1), true));
    events.add(new CreditEvent.Blacklisted(LocalDate.of(2027, 11, 1), false));
    CreditStanding standing = CreditStanding.of(LocalDate.of(2025, 3, 31)).with(events);
    DocumentPolicy<StarRules> yearly = policy(StarRules.cmccShanghai2019().ratedEvery(12));

    StarRating first = rating(standing.star(YearMonth.of(2025, 9), yearly));
    assertThat(first)
        .isEqualTo(new StarRating("STAR_2", 107, StarRating.By.SCORE, YearMonth.of(2026, 8)));
    Decision<StarRating> last = standing.star(YearMonth.of(2026, 8), yearly);
    assertThat(rating(last).star()).isEqualTo("STAR_2");
    assertThat(rating(last).by()).isEqualTo(StarRating.By.STANDING);
    assertThat(rating(last).points()).as("11 of 12 months at 400").isGreaterThan(300);
    assertThat(last.evidence())
        .contains(Evidence.of("STAR_STANDING", "star", "2026-08", "STAR_2 2026-08"));
    assertThat(rating(standing.star(YearMonth.of(2026, 9), yearly)))
        .isEqualTo(new StarRating("STAR_5", 419, StarRating.By.SCORE, YearMonth.of(2027, 8)));
    // Due in September 2027, but listed until November: rated then, and next in September 2028.
    assertThat(rating(standing.star(YearMonth.of(2027, 9), yearly)).star()).isEqualTo("NOT_RATED");
    assertThat(rating(standing.star(YearMonth.of(2027, 11), yearly)))
        .isEqualTo(new StarRating("STAR_5", 433, StarRating.By.SCORE, YearMonth.of(2028, 8)));
    // The month of opening counts as tenure, so monthly rules see the same points.
    assertThat(rating(standing.star(YearMonth.of(2026, 8), policy(StarRules.cmccShanghai2019()))))
        .isEqualTo(new StarRating("STAR_5", 393, StarRating.By.SCORE, YearMonth.of(2026, 8)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StarRules.ct2024().ratedEvery(0))
        .withMessage("ratedEvery must be at least 1 but was 0");
  }

  /** A star that an earlier rating protects ends with its validity, also between two ratings. */
  @Test
  void ratchet_endsWithItsValidity_whateverTheRhythm() {
    List<CreditEvent> events = charges(YearMonth.of(2026, 2), 14, "1000.00");
    events.addAll(charges(YearMonth.of(2028, 3), 25, "0.00"));
    events.add(new CreditEvent.Blacklisted(LocalDate.of(2026, 2, 1), true));
    events.add(new CreditEvent.Blacklisted(LocalDate.of(2026, 7, 10), false));
    CreditStanding standing = CreditStanding.of(LocalDate.of(2010, 1, 15)).with(events);
    DocumentPolicy<StarRules> yearly = policy(StarRules.ct2024().ratedEvery(12));
    StarRating july = rating(standing.star(YearMonth.of(2026, 7), yearly));
    assertThat(july.by()).isEqualTo(StarRating.By.SCORE);
    assertThat(july.validThrough()).isEqualTo(YearMonth.of(2027, 6));
    assertThat(rating(standing.star(YearMonth.of(2027, 2), yearly)).by())
        .isEqualTo(StarRating.By.RATCHET);
    assertThat(rating(standing.star(YearMonth.of(2027, 6), yearly)).star()).isEqualTo(july.star());
    StarRating after = rating(standing.star(YearMonth.of(2027, 7), yearly));
    assertThat(after.by()).isEqualTo(StarRating.By.SCORE);
    assertThat(after.star()).isEqualTo("STAR_3");
  }

  /** A bill that billing corrected takes the place of the one that was wrong. */
  @Test
  void correction_takesThePlaceOfWhatWasWrong() {
    CreditStanding right = CreditStanding.of(joined(20)).with(charges(MARCH, 12, "99.00"));
    List<CreditEvent> events = charges(MARCH, 12, "99.00");
    events.set(3, new CreditEvent.Charged(MARCH.minusMonths(3), Money.yuan("9900.00")));
    CreditStanding wrong = CreditStanding.of(joined(20)).with(events);
    assertThat(wrong).isNotEqualTo(right);
    assertThat(wrong.corrected(new CreditEvent.Charged(MARCH.minusMonths(3), Money.yuan("99.00"))))
        .isEqualTo(right);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> right.corrected(stop("2026-01-01")))
        .withMessageStartingWith(
            "only what is known can be corrected but nothing of that kind is known of");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                right.corrected(
                    new CreditEvent.Stopped(right.events().get(0).key(), LocalDate.EPOCH)));
  }

  /** A month in which nobody could be rated earns no star for later. */
  @Test
  void monthsWithAnObstacle_earnNothing() {
    List<CreditEvent> events = charges(YearMonth.of(2026, 2), 11, "10.00");
    events.add(new CreditEvent.Charged(MARCH, Money.yuan("9000")));
    events.add(new CreditEvent.Charged(YearMonth.of(2026, 4), Money.yuan("-9000")));
    events.add(new CreditEvent.Blacklisted(LocalDate.of(2026, 1, 1), true));
    events.add(new CreditEvent.Blacklisted(LocalDate.of(2026, 4, 2), false));
    CreditStanding standing = CreditStanding.of(joined(10)).with(events);
    StarRating april = rating(standing.star(YearMonth.of(2026, 4), policy(StarRules.ct2024())));
    assertThat(april.star()).isEqualTo("STAR_0");
    assertThat(april.by()).isEqualTo(StarRating.By.SCORE);
  }

  /** A stop of the month before the twelve is forgotten, one of the first of them is not. */
  @ParameterizedTest
  @CsvSource({"2025-03-31, 150", "2025-04-01, 140", "2026-03-31, 140", "2026-04-01, 150"})
  void stops_countForTwelveMonths(String day, long points) {
    List<CreditEvent> events = charges(MARCH, 12, "100.00");
    events.add(stop(day));
    CreditStanding standing = CreditStanding.of(joined(50)).with(events);
    assertThat(rating(standing.star(MARCH, policy(StarRules.cmccShanghai2019()))).points())
        .isEqualTo(points);
  }

  /** Bands: each bound itself belongs to the better star. Published: 四星 200-300, 五星金 450-550. */
  @ParameterizedTest
  @CsvSource({
    "-40, STAR_0", "49, STAR_0", "50, STAR_1", "99, STAR_1", "100, STAR_2", "149, STAR_2",
    "150, STAR_3", "199, STAR_3", "200, STAR_4", "299, STAR_4", "300, STAR_5", "449, STAR_5",
    "450, STAR_5_GOLD", "549, STAR_5_GOLD", "550, STAR_5_DIAMOND"
  })
  void bands_beginWithTheirBound(int points, String star) {
    CreditStanding standing =
        CreditStanding.of(joined(50)).with(charges(MARCH, 12, points - 50 + ".00"));
    assertThat(rating(standing.star(MARCH, policy(StarRules.cmccShanghai2019()))).star())
        .isEqualTo(star);
  }

  /** Half a yuan up: 150.49 are 150, 150.50 are 151. */
  @ParameterizedTest
  @CsvSource({"150.49, 150", "150.50, 151", "-0.50, -1", "-0.49, 0"})
  void mean_isRoundedHalfUp(String yuan, long points) {
    CreditStanding standing = CreditStanding.of(joined(10)).with(charges(MARCH, 12, yuan));
    assertThat(
            standing.star(MARCH, policy(StarRules.cmccShanghai2019())).evidence().stream()
                .filter(each -> each.reason().equals("STAR_CHARGES"))
                .mapToLong(Evidence::points)
                .sum())
        .isEqualTo(points);
  }

  /**
   * Domain 04: not real-name, blacklisted, too new (6 months with that of joining): every reason.
   */
  @Test
  void notRated_namesEveryReason() {
    List<CreditEvent> events = charges(MARCH, 6, "100.00");
    events.add(new CreditEvent.Blacklisted(LocalDate.of(2026, 3, 31), true));
    CreditStanding standing =
        CreditStanding.of(joined(6)).realName(false).notRateable().with(events);
    Decision<StarRating> star = standing.star(MARCH, policy(StarRules.cmccShanghai2019()));
    assertThat(rating(star).star()).isEqualTo(StarRating.NOT_RATED);
    assertThat(star.evidence())
        .extracting(Evidence::reason)
        .containsExactlyInAnyOrder(
            "NOT_REAL_NAME", "LINE_NOT_RATED", "ARREARS_BLACKLIST", "STAR_TENURE_SHORT");
  }

  /** First rated in the 7th month; off the blacklist again is no obstacle. */
  @Test
  void firstRated_inTheSeventhMonth() {
    List<CreditEvent> events = charges(MARCH, 6, "100.00");
    events.add(new CreditEvent.Blacklisted(LocalDate.of(2026, 1, 1), true));
    events.add(new CreditEvent.Blacklisted(LocalDate.of(2026, 2, 1), false));
    CreditStanding standing = CreditStanding.of(joined(7)).with(events);
    Decision<StarRating> star = standing.star(MARCH, policy(StarRules.cmccShanghai2019()));
    assertThat(rating(star).star()).isEqualTo("STAR_2");
    // 6 of 7 possible months are known: said, not hidden.
    assertThat(star.gaps()).extracting(gap -> gap.subject()).containsExactly("charges");
    assertThat(standing.star(MARCH.minusMonths(1), policy(StarRules.cmccShanghai2019())).outcome())
        .hasValueSatisfying(each -> assertThat(each.star()).isEqualTo(StarRating.NOT_RATED));
  }

  @Test
  void unknown_isNoStar() {
    CreditStanding standing = CreditStanding.of(joined(20));
    DocumentPolicy<StarRules> rules = policy(StarRules.cmccShanghai2019());
    assertThat(standing.star(MARCH, rules).outcome()).isEmpty();
    assertThat(standing.star(MARCH, rules).gaps())
        .extracting(gap -> gap.subject())
        .containsExactly("charges");
    assertThat(standing.realNameUnknown().with(charges(MARCH, 12, "100")).star(MARCH, rules).gaps())
        .extracting(gap -> gap.subject())
        .containsExactly("real_name");
  }

  /**
   * Events in any order, some of them twice, give the same standing; a contradiction is refused.
   */
  @Test
  void events_inAnyOrder_giveOneStanding() {
    List<CreditEvent> events = charges(MARCH, 12, "99.00");
    events.add(stop("2026-03-20"));
    events.add(new CreditEvent.Blacklisted(LocalDate.of(2026, 2, 1), false));
    CreditStanding expected = CreditStanding.of(joined(60)).with(events);
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      List<CreditEvent> shuffled = new ArrayList<>(events);
      shuffled.addAll(events.subList(0, 5));
      Collections.shuffle(shuffled, random);
      CreditStanding one = CreditStanding.of(joined(60));
      for (CreditEvent event : shuffled) {
        one = one.with(List.of(event));
      }
      assertThat(one).isEqualTo(expected).hasSameHashCodeAs(expected);
    }
    assertThat(expected).hasToString("14 credit events since 2021-04-15");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> expected.with(charges(MARCH, 1, "98.00")))
        .withMessageStartingWith("an event must say the same whenever it comes but");
  }
}
