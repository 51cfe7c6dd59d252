package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.telcocrm.core.id.AccountId;

/**
 * What is wrong with the list of exemptions (红名单稽核), defaults 6.3: a test number, a cancelled user
 * or an entry without end date. Pure and thread-safe.
 */
public final class ExemptionAudit {

  private static final int MAX_MONTHS = 12;

  private ExemptionAudit() {}

  /** What is wrong. Grows only in a major version. */
  public enum Kind {
    /** A test number is on the list (测试号码). */
    TEST_NUMBER,
    /** A user who left is on it (已销号). */
    CANCELLED_USER,
    /** It has no end (无截止日期). */
    NO_END,
    /** It lasts longer than 12 months (超过12个月). */
    TOO_LONG,
    /** Nobody approved it (无审批人). */
    NO_APPROVER,
    /** It is over and still on the list (已过期). */
    EXPIRED
  }

  /**
   * One finding.
   *
   * @param exemption the entry
   * @param kind what is wrong with it
   */
  public record Finding(DunningExemption exemption, Kind kind) implements Serializable {

    /** Checks that both are given. */
    public Finding {
      Objects.requireNonNull(exemption, "exemption");
      Objects.requireNonNull(kind, "kind");
    }
  }

  /**
   * Looks the list through.
   *
   * @param list all entries, in any order
   * @param testAccounts accounts of test numbers
   * @param cancelledAccounts accounts whose users all left
   * @param asOf the day; an entry that ends on it is not over
   * @return by account, days, reason, approver and kind; an entry may have several
   */
  public static List<Finding> findings(
      Collection<DunningExemption> list,
      Set<AccountId> testAccounts,
      Set<AccountId> cancelledAccounts,
      LocalDate asOf) {
    List<Finding> all = new ArrayList<>();
    for (DunningExemption each : list) {
      if (testAccounts.contains(each.account())) {
        all.add(new Finding(each, Kind.TEST_NUMBER));
      }
      if (cancelledAccounts.contains(each.account())) {
        all.add(new Finding(each, Kind.CANCELLED_USER));
      }
      if (each.until().isEmpty()) {
        all.add(new Finding(each, Kind.NO_END));
      }
      LocalDate latest = each.from().plusMonths(MAX_MONTHS).minusDays(1);
      if (each.until().filter(until -> until.isAfter(latest)).isPresent()) {
        all.add(new Finding(each, Kind.TOO_LONG));
      }
      if (each.approver().isBlank()) {
        all.add(new Finding(each, Kind.NO_APPROVER));
      }
      if (each.until().filter(until -> until.isBefore(asOf)).isPresent()) {
        all.add(new Finding(each, Kind.EXPIRED));
      }
    }
    all.sort(
        Comparator.comparing((Finding each) -> each.exemption().account())
            .thenComparing(each -> each.exemption().from())
            .thenComparing(each -> each.exemption().until().orElse(LocalDate.MAX))
            .thenComparing(each -> each.exemption().reason())
            .thenComparing(each -> each.exemption().approver())
            .thenComparing(Finding::kind));
    return List.copyOf(all);
  }
}
