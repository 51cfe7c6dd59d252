package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * How far a customer may overdraw (话费透支, 信用额度): by star, but no more than some mean bills; a credit
 * that somebody granted counts where it is higher.
 *
 * <p>Immutable and thread-safe.
 *
 * @param byStar the limit of each star; a star that is not named has none
 * @param timesMeanBill no more than so many mean bills, at least 1
 * @param billMonths the mean is that of the newest so many closed months, at least 1
 * @param days for how many days service goes on within the limit, at least 0
 */
public record CreditLimitRules(
    Map<String, Money> byStar, int timesMeanBill, int billMonths, int days)
    implements Serializable {

  /** Checks amounts and numbers. */
  public CreditLimitRules {
    byStar = Collections.unmodifiableMap(new LinkedHashMap<>(byStar));
    if (byStar.values().stream().anyMatch(limit -> limit.minorUnits() < 0)
        || timesMeanBill < 1
        || billMonths < 1
        || days < 0) {
      throw new IllegalArgumentException(
          "limits and days must not be negative, timesMeanBill and billMonths at least 1 but were "
              + byStar
              + ", "
              + days
              + ", "
              + timesMeanBill
              + " and "
              + billMonths);
    }
  }

  /**
   * 准星 0, one to five stars 20, 50, 100, 200 and 300 yuan, 五星金 and 六星 500, 五星钻 and 七星 1,000; never
   * above 2 mean bills of 3 months; 7 days (defaults 6.2, proposals but for the 7 days).
   *
   * @return the rules
   */
  public static CreditLimitRules ofDefaults() {
    Map<String, Money> limits = new LinkedHashMap<>();
    limits.put(StarRules.ALMOST, Money.yuan("0"));
    limits.put("STAR_1", Money.yuan("20"));
    limits.put("STAR_2", Money.yuan("50"));
    limits.put("STAR_3", Money.yuan("100"));
    limits.put("STAR_4", Money.yuan("200"));
    limits.put("STAR_5", Money.yuan("300"));
    limits.put("STAR_5_GOLD", Money.yuan("500"));
    limits.put("STAR_5_DIAMOND", Money.yuan("1000"));
    limits.put("STAR_6", Money.yuan("500"));
    limits.put("STAR_7", Money.yuan("1000"));
    return new CreditLimitRules(limits, 2, 3, 7);
  }

  /**
   * The limit in force.
   *
   * @param star the star, for example {@code "STAR_3"}
   * @param newestBills bills of closed months, newest first; those beyond {@code billMonths} are
   *     not looked at
   * @param grants credits that somebody granted, in any order
   * @param at the moment, on the customer's clock; a grant counts at its beginning, not at its end
   * @param policy whose rules these are
   * @return the highest of what the star allows and the grants that are valid, with a gap for fewer
   *     bills than asked for; insufficient data without a bill and a grant
   * @throws IllegalArgumentException if bills or grants are of several currencies
   */
  public static Decision<Money> limit(
      String star,
      List<Money> newestBills,
      Collection<CreditGrant> grants,
      LocalDateTime at,
      DocumentPolicy<CreditLimitRules> policy) {
    return policy.rules().decide(star, newestBills, grants, at, policy);
  }

  private Decision<Money> decide(
      String star,
      List<Money> newestBills,
      Collection<CreditGrant> grants,
      LocalDateTime at,
      DocumentPolicy<CreditLimitRules> policy) {
    List<Evidence> evidence = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    List<Money> limits = new ArrayList<>();
    if (newestBills.isEmpty()) {
      gaps.add(new Gap("bills", Gap.Kind.MISSING));
    } else {
      if (newestBills.size() < billMonths) {
        gaps.add(new Gap("bills", Gap.Kind.MISSING));
      }
      Money ofStar = byStar.getOrDefault(star, new Money(newestBills.get(0).currency(), 0));
      Money cap = MeanBill.times(timesMeanBill, newestBills, billMonths);
      boolean capped = cap.compareTo(ofStar) < 0;
      limits.add(capped ? cap : ofStar);
      evidence.add(
          Evidence.of(
              capped ? "LIMIT_OF_BILLS" : "LIMIT_OF_STAR",
              "star",
              star,
              (capped ? cap : ofStar).toString()));
    }
    for (CreditGrant grant : grants) {
      if (grant.isValid(at)) {
        limits.add(grant.amount());
        evidence.add(
            Evidence.of(
                "LIMIT_GRANTED",
                "grant",
                grant.kind() + " " + grant.approver(),
                grant.amount().toString()));
      }
    }
    LocalDate asOf = at.toLocalDate();
    return limits.isEmpty()
        ? Decision.insufficientData(policy.ref(), asOf, evidence, gaps)
        : Decision.of(Collections.max(limits), policy.ref(), asOf, evidence, gaps);
  }
}
