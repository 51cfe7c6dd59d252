package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.AccountId;

/**
 * An account that is neither dunned nor stopped for a time (免催免停, 红名单). Immutable and thread-safe.
 */
public final class DunningExemption implements Serializable {

  /** Why. Grows only in a major version. */
  public enum Reason {
    /** An instruction of the management (领导批示). */
    INSTRUCTION,
    /** Party, government, army (党政军). */
    GOVERNMENT,
    /** Emergency services (应急). */
    EMERGENCY,
    /** A great event (重大活动). */
    EVENT,
    /** An agreement with a group (集团约定). */
    GROUP_AGREEMENT
  }

  private static final long serialVersionUID = 1L;

  private final AccountId account;
  private final Reason reason;
  private final LocalDate from;
  private final @Nullable LocalDate until;
  private final String approver;

  private DunningExemption(
      AccountId account,
      Reason reason,
      LocalDate from,
      @Nullable LocalDate until,
      String approver) {
    this.account = Objects.requireNonNull(account, "account");
    this.reason = Objects.requireNonNull(reason, "reason");
    this.from = Objects.requireNonNull(from, "from");
    this.until = until;
    this.approver = Objects.requireNonNull(approver, "approver");
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "until of an exemption must not lie before its from " + from + " but was " + until);
    }
  }

  /**
   * An exemption with an end.
   *
   * @param account whose bills
   * @param reason why
   * @param from the first day
   * @param until the last day, inclusive
   * @param approver who approved, a staff number and no name; blank if the list does not say, which
   *     is a finding
   * @return the exemption
   * @throws IllegalArgumentException if it ends before it begins
   */
  public static DunningExemption of(
      AccountId account, Reason reason, LocalDate from, LocalDate until, String approver) {
    return new DunningExemption(
        account, reason, from, Objects.requireNonNull(until, "until"), approver);
  }

  /**
   * An exemption on the list without an end, which is a finding; it exempts all the same.
   *
   * @param account whose bills
   * @param reason why
   * @param from the first day
   * @param approver who approved; may be blank
   * @return the exemption
   */
  public static DunningExemption withoutEnd(
      AccountId account, Reason reason, LocalDate from, String approver) {
    return new DunningExemption(account, reason, from, null, approver);
  }

  /** Whose bills. */
  public AccountId account() {
    return account;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The first day. */
  public LocalDate from() {
    return from;
  }

  /** The last day, inclusive; empty if the list has none. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(until);
  }

  /** Who approved; may be blank. */
  public String approver() {
    return approver;
  }

  /**
   * Whether it holds on a day.
   *
   * @param day the day
   * @return true from the first to the last day, both inclusive
   */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DunningExemption that
        && account.equals(that.account)
        && reason == that.reason
        && from.equals(that.from)
        && Objects.equals(until, that.until)
        && approver.equals(that.approver);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, reason, from, until, approver);
  }

  /** Account, reason and days. */
  @Override
  public String toString() {
    return account + " " + reason + " " + from + " to " + (until == null ? "?" : until);
  }
}
