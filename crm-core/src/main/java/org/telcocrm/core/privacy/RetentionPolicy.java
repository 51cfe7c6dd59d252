package org.telcocrm.core.privacy;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long which kind of record must be kept at least (保存期限策略).
 *
 * <p>Example: by default a recording of a call-back made on 2026-01-30 is kept through 2026-03-01
 * and is {@linkplain #freeFrom free} from 2026-03-02 on. A kind without rule is free at once. The
 * defaults hold what the library's sources state and nothing else; an operator adds its own, with
 * their source. Immutable and thread-safe.
 */
public final class RetentionPolicy implements Serializable {

  private static final long serialVersionUID = 1L;

  private final EnumMap<DataKind, Retention> retentions;

  private RetentionPolicy(EnumMap<DataKind, Retention> retentions) {
    this.retentions = new EnumMap<>(retentions);
  }

  /**
   * Proof of consent 5 months (2020 draft to 工信部令第31号), recordings of call-backs 30 days (the
   * same), orders of value-added services 5 months (MII notice 2006-09-14), impact assessments 3
   * years (PIPL article 56). As long as a dispute can be appealed (工信部令第35号) its papers are kept:
   * bills and usage 5 months, complaints 2 years.
   *
   * @return the policy
   */
  public static RetentionPolicy ofDefaults() {
    return builder()
        .keep(DataKind.CONSENT_PROOF, Period.ofMonths(5), "MIIT order 31, draft of 2020")
        .keep(DataKind.CALLBACK_RECORDING, Period.ofDays(30), "MIIT order 31, draft of 2020")
        .keep(DataKind.SERVICE_ORDER, Period.ofMonths(5), "MII notice 2006-09-14")
        .keep(DataKind.BILL, Period.ofMonths(5), "MIIT order 35: appeal of a fee dispute")
        .keep(DataKind.USAGE, Period.ofMonths(5), "MIIT order 35: appeal of a fee dispute")
        .keep(DataKind.COMPLAINT, Period.ofYears(2), "MIIT order 35: appeal of another dispute")
        .keep(DataKind.IMPACT_ASSESSMENT, Period.ofYears(3), "PIPL 56")
        .build();
  }

  /**
   * Starts a policy without rules.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The rule for a kind of record.
   *
   * @param kind the kind
   * @return the rule, or empty if there is none
   */
  public Optional<Retention> retention(DataKind kind) {
    return Optional.ofNullable(retentions.get(kind));
  }

  /**
   * The first day on which a record may go.
   *
   * @param kind the kind of record
   * @param since the day from which the time runs
   * @return the day after {@link Retention#lastDay}; {@code since} itself without a rule
   */
  public LocalDate freeFrom(DataKind kind, LocalDate since) {
    return retention(kind).map(rule -> rule.lastDay(since).plusDays(1)).orElse(since);
  }

  /**
   * A builder that starts with this policy.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = builder();
    builder.retentions.putAll(retentions);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RetentionPolicy that && retentions.equals(that.retentions);
  }

  @Override
  public int hashCode() {
    return retentions.hashCode();
  }

  /** The rules. */
  @Override
  public String toString() {
    return retentions.toString();
  }

  /** Collects a policy. Not thread-safe. */
  public static final class Builder {

    private final EnumMap<DataKind, Retention> retentions = new EnumMap<>(DataKind.class);

    private Builder() {}

    /**
     * Sets the rule for a kind of record; a later one replaces it.
     *
     * @param kind the kind
     * @param atLeast how long, longer than nothing
     * @param source the rule that says so
     * @return this builder
     * @throws IllegalArgumentException if the period is not longer than nothing or no source is
     *     named
     */
    public Builder keep(DataKind kind, Period atLeast, String source) {
      retentions.put(kind, new Retention(atLeast, source));
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the policy; the builder may be used further without changing it
     */
    public RetentionPolicy build() {
      return new RetentionPolicy(retentions);
    }
  }
}
