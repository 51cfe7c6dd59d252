package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * A customer's credit standing (信誉度), made of what happened: months charged, stops, products,
 * blacklist. Whatever the order in which events arrive, and however often, the standing is the
 * same; a star of any month is found by replaying the months up to it.
 *
 * <pre>{@code
 * CreditStanding standing = CreditStanding.of(joined).with(events);
 * Decision<StarRating> star = standing.star(YearMonth.of(2026, 3), policy);
 * }</pre>
 *
 * <p>Stops and charges count for 12 months: time heals. Immutable and thread-safe.
 */
public final class CreditStanding implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int YEAR = 12;

  private final LocalDate joined;
  private final @Nullable Boolean realName;
  private final boolean rateable;

  @SuppressWarnings("serial") // a TreeMap that nobody else holds
  private final Map<String, CreditEvent> events;

  private CreditStanding(
      LocalDate joined,
      @Nullable Boolean realName,
      boolean rateable,
      Map<String, CreditEvent> events) {
    this.joined = joined;
    this.realName = realName;
    this.rateable = rateable;
    this.events = events;
  }

  /**
   * A customer of whom nothing is known yet, real-name registered, with ordinary lines.
   *
   * @param joined when his longest-held line was opened
   * @return the standing
   */
  public static CreditStanding of(LocalDate joined) {
    return new CreditStanding(
        Objects.requireNonNull(joined, "joined"), Boolean.TRUE, true, new TreeMap<>());
  }

  /**
   * The same standing with another answer to whether he is real-name registered.
   *
   * @param registered true or false
   * @return the standing
   */
  public CreditStanding realName(boolean registered) {
    return new CreditStanding(joined, registered, rateable, events);
  }

  /**
   * The same standing where nobody knows whether he is real-name registered.
   *
   * @return the standing; nobody rates it
   */
  public CreditStanding realNameUnknown() {
    return new CreditStanding(joined, null, rateable, events);
  }

  /**
   * The same standing of lines that get no stars: test, IoT, data card, wireless fixed.
   *
   * @return the standing
   */
  public CreditStanding notRateable() {
    return new CreditStanding(joined, realName, false, events);
  }

  /**
   * The standing after more events.
   *
   * @param added in any order; one whose key is known replaces nothing if it is equal
   * @return the standing
   * @throws IllegalArgumentException if an event says something else than the known one of its key;
   *     see {@link #corrected}
   */
  public CreditStanding with(Collection<? extends CreditEvent> added) {
    Map<String, CreditEvent> all = new TreeMap<>(events);
    for (CreditEvent event : added) {
      CreditEvent known = all.putIfAbsent(event.key(), event);
      if (known != null && !known.equals(event)) {
        throw new IllegalArgumentException(
            "an event must say the same whenever it comes but " + known + " came as " + event);
      }
    }
    return new CreditStanding(joined, realName, rateable, all);
  }

  /**
   * The standing after a correction (更正): what came later is right.
   *
   * @param event takes the place of the known one of its key
   * @return the standing
   * @throws IllegalArgumentException if no event of its key is known
   */
  public CreditStanding corrected(CreditEvent event) {
    Map<String, CreditEvent> all = new TreeMap<>(events);
    CreditEvent known = all.put(event.key(), event);
    if (known == null || known.getClass() != event.getClass()) {
      throw new IllegalArgumentException(
          "only what is known can be corrected but nothing of that kind is known of "
              + event.key());
    }
    return new CreditStanding(joined, realName, rateable, all);
  }

  /**
   * Everything that happened.
   *
   * @return by key
   */
  public List<CreditEvent> events() {
    return List.copyOf(events.values());
  }

  /**
   * The star of a month, from the twelve months that end with it.
   *
   * @param month a closed month
   * @param policy the rules, see {@link CreditPolicies#STARS}
   * @return the star with its points and what decided, or {@link StarRating#NOT_RATED} with every
   *     reason; insufficient data if no charge is known, or not whether he is registered
   */
  public Decision<StarRating> star(YearMonth month, DocumentPolicy<StarRules> policy) {
    StarRules rules = policy.rules();
    LocalDate asOf = month.atEndOfMonth();
    List<Evidence> obstacles = obstacles(month, rules);
    if (!obstacles.isEmpty()) {
      StarRating none = new StarRating(StarRating.NOT_RATED, 0, StarRating.By.OBSTACLE, month);
      return Decision.of(none, policy.ref(), asOf, obstacles, List.of());
    }
    if (realName == null) {
      return Decision.insufficientData(
          policy.ref(), asOf, List.of(), List.of(new Gap("real_name", Gap.Kind.MISSING)));
    }
    StarScore score = score(month, rules);
    if (score.months() == 0) {
      return Decision.insufficientData(
          policy.ref(), asOf, List.of(), List.of(new Gap("charges", Gap.Kind.MISSING)));
    }
    StarRating rating = replay(month, rules);
    List<Evidence> evidence = new ArrayList<>(score.evidence());
    evidence.add(decided(rating, score, rules, month));
    return Decision.of(rating, policy.ref(), asOf, evidence, score.gaps());
  }

  private static Evidence decided(
      StarRating rating, StarScore score, StarRules rules, YearMonth month) {
    return switch (rating.by()) {
      case SCORE ->
          Evidence.of(
              "STAR_BAND",
              "points",
              String.valueOf(rating.points()),
              String.valueOf(rules.band(rating.points()).minPoints()));
      case CAP ->
          Evidence.of(
              "STAR_CAP",
              "stops",
              String.valueOf(score.stops()),
              Objects.requireNonNull(rules.cap()).stops() + " " + rating.star());
      case STANDING ->
          Evidence.of(
              "STAR_STANDING",
              "star",
              month.toString(),
              rating.star() + " " + rating.validThrough());
      case OBSTACLE ->
          throw new IllegalStateException("who is not rated has no evidence of a star");
      case RATCHET ->
          Evidence.of(
              "STAR_RATCHET",
              "star",
              month.toString(),
              rating.star() + " " + rating.validThrough());
    };
  }

  /** Month by month from the first in which he could be rated. */
  private StarRating replay(YearMonth month, StarRules rules) {
    @Nullable StarRating before = null;
    @Nullable StarRating given = null;
    boolean due = true;
    YearMonth first = YearMonth.from(joined).plusMonths(Math.max(0, rules.minTenureMonths() - 1L));
    YearMonth oldest = month.minusMonths(historyMonths(month));
    for (YearMonth each = first.isBefore(oldest) ? oldest : first;
        !each.isAfter(month);
        each = each.plusMonths(1)) {
      long age = first.until(each, ChronoUnit.MONTHS);
      due |= age % rules.ratedEvery() == 0;
      // What an earlier rating protected ends with its validity, whenever the next one is due.
      due |= before != null && each.isAfter(before.validThrough());
      StarScore score = score(each, rules);
      if (due && score.months() > 0 && obstacles(each, rules).isEmpty()) {
        YearMonth last = each.plusMonths(rules.ratedEvery() - 1 - age % rules.ratedEvery());
        before = next(before, score, rules, each, last);
        given = capped(before, score, rules, last);
        due = false;
      } else if (given != null) {
        given = standing(given, score);
      }
    }
    return Objects.requireNonNull(given, "given");
  }

  /** Between two ratings nothing but the points changes. */
  private static StarRating standing(StarRating given, StarScore score) {
    return new StarRating(
        given.star(), score.points(), StarRating.By.STANDING, given.validThrough());
  }

  /** Months before the oldest one charged give no rating: nothing is known of them. */
  private long historyMonths(YearMonth month) {
    return events.values().stream()
        .filter(CreditEvent.Charged.class::isInstance)
        .map(each -> ((CreditEvent.Charged) each).month())
        .min(Comparator.naturalOrder())
        .map(oldest -> Math.max(0, oldest.until(month, ChronoUnit.MONTHS)))
        .orElse(0L);
  }

  /** What points and an earlier rating give; a cap is no part of what is remembered. */
  private static StarRating next(
      @Nullable StarRating before,
      StarScore score,
      StarRules rules,
      YearMonth month,
      YearMonth last) {
    String star = rules.band(score.points()).star();
    int rank = rules.rank(star).orElseThrow();
    if (before != null && kept(before, rules, month, rank) > rank) {
      return new StarRating(
          before.star(), score.points(), StarRating.By.RATCHET, before.validThrough());
    }
    YearMonth through = month.plusMonths(Math.max(0, rules.validMonths() - 1L));
    return new StarRating(
        star, score.points(), StarRating.By.SCORE, through.isBefore(last) ? last : through);
  }

  /** The cap holds while its stops are counted; then the star that was earned is there again. */
  private static StarRating capped(
      StarRating rating, StarScore score, StarRules rules, YearMonth last) {
    StarCap cap = rules.cap();
    boolean capped =
        cap != null
            && score.stops() >= cap.stops()
            && rules.rank(rating.star()).orElseThrow() > rules.rank(cap.star()).orElseThrow();
    return capped && cap != null
        ? new StarRating(cap.star(), rating.points(), StarRating.By.CAP, last)
        : rating;
  }

  private static int kept(StarRating before, StarRules rules, YearMonth month, int otherwise) {
    boolean valid = rules.validMonths() > 0 && !month.isAfter(before.validThrough());
    return valid ? rules.rank(before.star()).orElse(otherwise) : otherwise;
  }

  private List<Evidence> obstacles(YearMonth month, StarRules rules) {
    List<Evidence> all = new ArrayList<>();
    if (Boolean.FALSE.equals(realName)) {
      all.add(Evidence.of("NOT_REAL_NAME", "real_name", "false", "true"));
    }
    if (!rateable) {
      all.add(Evidence.of("LINE_NOT_RATED", "line", "false", "true"));
    }
    if (isBlacklisted(month.atEndOfMonth())) {
      all.add(Evidence.of("ARREARS_BLACKLIST", "blacklist", "true", "false"));
    }
    long tenure = tenureMonths(month);
    if (tenure < Math.max(1, rules.minTenureMonths())) {
      all.add(
          Evidence.of(
              "STAR_TENURE_SHORT",
              "tenure_months",
              String.valueOf(tenure),
              String.valueOf(rules.minTenureMonths())));
    }
    return all;
  }

  private boolean isBlacklisted(LocalDate at) {
    return events.values().stream()
        .filter(CreditEvent.Blacklisted.class::isInstance)
        .map(CreditEvent.Blacklisted.class::cast)
        .filter(each -> !each.on().isAfter(at))
        .max(Comparator.comparing(CreditEvent.Blacklisted::on))
        .map(CreditEvent.Blacklisted::listed)
        .orElse(false);
  }

  /** The month of joining counts as one. */
  private long tenureMonths(YearMonth month) {
    return Math.max(0, YearMonth.from(joined).until(month, ChronoUnit.MONTHS) + 1);
  }

  private StarScore score(YearMonth month, StarRules rules) {
    Map<YearMonth, Long> charges = new TreeMap<>();
    int stops = 0;
    Map<String, Boolean> products = new LinkedHashMap<>();
    YearMonth first = month.minusMonths(YEAR - 1L);
    for (CreditEvent event : events.values()) {
      if (event instanceof CreditEvent.Charged charged) {
        if (!charged.month().isBefore(first) && !charged.month().isAfter(month)) {
          charges.put(charged.month(), charged.charges().minorUnits());
        }
      } else if (event instanceof CreditEvent.Stopped stopped) {
        YearMonth on = YearMonth.from(stopped.on());
        stops += !on.isBefore(first) && !on.isAfter(month) ? 1 : 0;
      } else if (event instanceof CreditEvent.Subscribed each) {
        LocalDate end = month.atEndOfMonth();
        if (!each.from().isAfter(end) && each.until().isAfter(end)) {
          products.put(each.productClass(), true);
        }
      }
    }
    long possible = Math.min(YEAR, tenureMonths(month));
    return new StarScore(
        rules.points(), charges.values(), possible, tenureMonths(month), stops, products.size());
  }

  /**
   * The stars of all months from one to another: the trail of how a standing came to be.
   *
   * @param from the first month
   * @param to the last month, inclusive
   * @param policy the rules
   * @return oldest first; months without data are left out
   */
  public SortedMap<YearMonth, StarRating> trail(
      YearMonth from, YearMonth to, DocumentPolicy<StarRules> policy) {
    SortedMap<YearMonth, StarRating> all = new TreeMap<>();
    for (YearMonth each = from; !each.isAfter(to); each = each.plusMonths(1)) {
      YearMonth month = each;
      star(each, policy).outcome().ifPresent(rating -> all.put(month, rating));
    }
    return Collections.unmodifiableSortedMap(all);
  }

  /** Half a yuan up. */
  static long yuan(BigDecimal fen, int months) {
    return fen.divide(BigDecimal.valueOf(100L * months), 0, RoundingMode.HALF_UP).longValueExact();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CreditStanding that
        && joined.equals(that.joined)
        && Objects.equals(realName, that.realName)
        && rateable == that.rateable
        && events.equals(that.events);
  }

  @Override
  public int hashCode() {
    return Objects.hash(joined, realName, rateable, events);
  }

  /** How much is known, and nothing of the person. */
  @Override
  public String toString() {
    return events.size() + " credit events since " + joined;
  }
}
