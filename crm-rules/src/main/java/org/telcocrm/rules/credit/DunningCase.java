package org.telcocrm.rules.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.AccountId;

/**
 * What is known of an account that owes money (催缴案件). Immutable and thread-safe.
 *
 * <p>Example: {@code DunningCase.builder(account).oldestDue(LocalDate.of(2026, 3, 2)).build()}.
 */
public final class DunningCase implements Serializable {

  private static final long serialVersionUID = 1L;

  private final AccountId account;
  private final @Nullable LocalDate oldestDue;
  private final int extraMonths;
  private final @Nullable LocalDate creditLowSince;
  private final @Nullable LocalDate creditExhaustedSince;
  private final boolean disputed;

  @SuppressWarnings("serial") // a TreeMap that nobody else holds
  private final Map<String, LocalDate> done;

  @SuppressWarnings("serial") // List.copyOf
  private final List<DunningExemption> exemptions;

  private DunningCase(Builder builder) {
    this.account = builder.account;
    this.oldestDue = builder.oldestDue;
    this.extraMonths = builder.extraMonths;
    this.creditLowSince = builder.creditLowSince;
    this.creditExhaustedSince = builder.creditExhaustedSince;
    this.disputed = builder.disputed;
    this.done = new TreeMap<>(builder.done);
    this.exemptions = List.copyOf(builder.exemptions);
  }

  /**
   * Starts a case in which nothing is owed and nothing was done.
   *
   * @param account whose bills
   * @return the builder
   */
  public static Builder builder(AccountId account) {
    return new Builder(account);
  }

  /** Whose bills. */
  public AccountId account() {
    return account;
  }

  /** Whether a fee is disputed and the rest paid: nothing is stopped then. */
  public boolean isDisputed() {
    return disputed;
  }

  /** When a step was carried out, if it was. */
  Optional<LocalDate> done(String step) {
    return Optional.ofNullable(done.get(step));
  }

  /** The exemption that holds on a day, the one that lasts longest. */
  Optional<DunningExemption> exemption(LocalDate day) {
    return exemptions.stream()
        .filter(each -> each.account().equals(account) && each.covers(day))
        .max(
            (one, other) ->
                one.until().orElse(LocalDate.MAX).compareTo(other.until().orElse(LocalDate.MAX)));
  }

  /** The moment from which a step counts, if it has come. */
  Optional<LocalDate> from(DunningStep step, Optional<LocalDate> stepBefore) {
    return switch (step.from()) {
      case DUE -> Optional.ofNullable(oldestDue);
      case EXTENDED_DUE -> Optional.ofNullable(oldestDue).map(due -> due.plusMonths(extraMonths));
      case CREDIT_LOW -> Optional.ofNullable(creditLowSince);
      case CREDIT_EXHAUSTED -> Optional.ofNullable(creditExhaustedSince);
      case STEP_BEFORE -> stepBefore;
    };
  }

  /** The account and what was done; nothing of the person. */
  @Override
  public String toString() {
    return account + " due " + oldestDue + " done " + done;
  }

  /** Collects a case. Not thread-safe. */
  public static final class Builder {

    private final AccountId account;
    private @Nullable LocalDate oldestDue;
    private int extraMonths;
    private @Nullable LocalDate creditLowSince;
    private @Nullable LocalDate creditExhaustedSince;
    private boolean disputed;
    private final Map<String, LocalDate> done = new TreeMap<>();
    private final List<DunningExemption> exemptions = new ArrayList<>();

    private Builder(AccountId account) {
      this.account = Objects.requireNonNull(account, "account");
    }

    /**
     * Sets the last day on which the oldest open bill is paid in time.
     *
     * @param day the day
     * @return this builder
     */
    public Builder oldestDue(LocalDate day) {
      this.oldestDue = Objects.requireNonNull(day, "day");
      return this;
    }

    /**
     * Sets the agreed extra months to pay.
     *
     * @param months at least 0
     * @return this builder
     * @throws IllegalArgumentException if negative
     */
    public Builder extraMonths(int months) {
      if (months < 0) {
        throw new IllegalArgumentException("extraMonths must not be negative but was " + months);
      }
      this.extraMonths = months;
      return this;
    }

    /**
     * Sets since when 80 % of the credit are used.
     *
     * @param day the day
     * @return this builder
     */
    public Builder creditLowSince(LocalDate day) {
      this.creditLowSince = Objects.requireNonNull(day, "day");
      return this;
    }

    /**
     * Sets since when the credit is used up.
     *
     * @param day the day
     * @return this builder
     */
    public Builder creditExhaustedSince(LocalDate day) {
      this.creditExhaustedSince = Objects.requireNonNull(day, "day");
      return this;
    }

    /**
     * Says that an information fee is disputed and the rest paid (MII 2006).
     *
     * @return this builder
     */
    public Builder disputed() {
      this.disputed = true;
      return this;
    }

    /**
     * Says that a step was carried out.
     *
     * @param step its code
     * @param on the day
     * @return this builder
     */
    public Builder done(String step, LocalDate on) {
      done.put(step, Objects.requireNonNull(on, "on"));
      return this;
    }

    /**
     * Sets the list of exemptions; entries of other accounts are passed over.
     *
     * @param list the list
     * @return this builder
     */
    public Builder exemptions(Collection<DunningExemption> list) {
      exemptions.clear();
      exemptions.addAll(list);
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the case
     */
    public DunningCase build() {
      return new DunningCase(this);
    }
  }
}
