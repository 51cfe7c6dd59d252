package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.policy.DocumentPolicy;

/**
 * Credit of group customers (集团信控): extra months to pay by value class (延长缴费月份), and a limit of so
 * many mean unified bills. Immutable and thread-safe.
 *
 * @param extraMonths by value class, for example {@code A1}; of a class that is not named nothing
 *     is decided
 * @param timesMeanBill the limit in mean unified bills, at least 1
 * @param billMonths of how many newest closed months the mean is, at least 1
 */
public record GroupCreditRules(Map<String, Integer> extraMonths, int timesMeanBill, int billMonths)
    implements Serializable {

  /** Checks the numbers. */
  public GroupCreditRules {
    extraMonths = Collections.unmodifiableMap(new LinkedHashMap<>(extraMonths));
    if (extraMonths.values().stream().anyMatch(months -> months < 0)
        || timesMeanBill < 1
        || billMonths < 1) {
      throw new IllegalArgumentException(
          "extraMonths must not be negative, timesMeanBill and billMonths at least 1 but were "
              + extraMonths
              + ", "
              + timesMeanBill
              + " and "
              + billMonths);
    }
  }

  /**
   * Class A 3 months, B 2, C 1, D none; 2 mean unified bills of 6 months (defaults 6.2, the
   * mechanism from the field, the values proposals).
   *
   * @return the rules
   */
  public static GroupCreditRules ofDefaults() {
    Map<String, Integer> months = new LinkedHashMap<>();
    months.put("A1", 3);
    months.put("A2", 3);
    months.put("B1", 2);
    months.put("B2", 2);
    months.put("C", 1);
    months.put("D", 0);
    return new GroupCreditRules(months, 2, 6);
  }

  /**
   * What a group gets.
   *
   * @param months extra months to pay, at least 0
   * @param limit how far it may overdraw
   */
  public record GroupCredit(int months, Money limit) implements Serializable {

    /** Checks that there is a limit. */
    public GroupCredit {
      Objects.requireNonNull(limit, "limit");
    }
  }

  /**
   * A group's credit.
   *
   * @param valueClass the class in force
   * @param newestBills unified bills of closed months, newest first; those beyond {@code
   *     billMonths} are not looked at
   * @param asOf the day
   * @param policy whose rules these are
   * @return extra months and limit, whole fen that are full; insufficient data without a bill or
   *     with a class that the rules do not name
   */
  public static Decision<GroupCredit> decide(
      String valueClass,
      List<Money> newestBills,
      LocalDate asOf,
      DocumentPolicy<GroupCreditRules> policy) {
    GroupCreditRules rules = policy.rules();
    Integer months = rules.extraMonths.get(valueClass);
    if (months == null || newestBills.isEmpty()) {
      Gap gap = new Gap(months == null ? "value_class" : "unified_bill", Gap.Kind.MISSING);
      return Decision.insufficientData(policy.ref(), asOf, List.of(), List.of(gap));
    }
    Money limit = MeanBill.times(rules.timesMeanBill, newestBills, rules.billMonths);
    int counted = Math.min(rules.billMonths, newestBills.size());
    return Decision.of(
        new GroupCredit(months, limit),
        policy.ref(),
        asOf,
        List.of(
            Evidence.of("EXTRA_MONTHS", "value_class", valueClass, String.valueOf(months)),
            Evidence.of("LIMIT_OF_BILLS", "unified_bill", counted + " months", limit.toString())),
        counted < rules.billMonths
            ? List.of(new Gap("unified_bill", Gap.Kind.MISSING))
            : List.of());
  }
}
