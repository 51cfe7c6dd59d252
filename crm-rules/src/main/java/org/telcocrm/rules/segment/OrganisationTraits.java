package org.telcocrm.rules.segment;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.GroupFacts;

/**
 * What is known of an organisation when its service type is looked for (机构特征).
 *
 * <pre>{@code
 * OrganisationTraits.builder()
 *     .industry("FOREIGN_TRADE")
 *     .size(SizeClass.SMALL)
 *     .calls(CallMix.ofCounts(700, 300))
 *     .turnover(.4)
 *     .build();
 * }</pre>
 *
 * <p>What is not given is unknown. Immutable and thread-safe.
 */
public final class OrganisationTraits implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Set<String> PUBLIC_BODIES = Set.of("MILITARY", "GOVERNMENT", "INSTITUTION");

  private final @Nullable String industry;
  private final @Nullable BusinessKind kind;
  private final @Nullable SizeClass size;
  private final @Nullable Long employees;
  private final @Nullable CallMix calls;
  private final @Nullable Double turnover;
  private final @Nullable Double awayShare;
  private final @Nullable Integer publicNumbers;
  private final @Nullable Boolean servesPublic;
  private final int sites;

  private OrganisationTraits(Builder builder) {
    this.industry = builder.industry;
    this.kind = builder.kind;
    this.size = builder.size;
    this.employees = builder.employees;
    this.calls = builder.calls;
    this.turnover = builder.turnover;
    this.awayShare = builder.awayShare;
    this.publicNumbers = builder.publicNumbers;
    this.servesPublic = builder.servesPublic;
    this.sites = builder.sites;
  }

  /**
   * Starts with nothing known.
   *
   * @return a builder of one site
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts with the facts of a group: kind of organisation, employees, shares of calls, employees
   * away and turnover. Industry, public numbers and whether it serves the public are no facts; add
   * them.
   *
   * @param facts of the group
   * @param answeredCalls how many answered calls stand behind the shares of its calls
   * @return a builder
   * @throws IllegalArgumentException if a share is not between 0 and 1 or a count is negative
   */
  public static Builder builder(FactReader facts, long answeredCalls) {
    Builder builder = builder();
    facts
        .choice(GroupFacts.ORG_KIND)
        .filter(PUBLIC_BODIES::contains)
        .ifPresent(each -> builder.kind(BusinessKind.INSTITUTION));
    facts.number(GroupFacts.EMPLOYEES).ifPresent(each -> builder.employees((long) each));
    facts
        .number(GroupFacts.OUT_SHARE)
        .ifPresent(out -> builder.calls(calls(facts, answeredCalls, out)));
    facts.number(GroupFacts.TURNOVER).ifPresent(builder::turnover);
    facts.number(GroupFacts.AWAY_SHARE).ifPresent(builder::awayShare);
    return builder;
  }

  private static CallMix calls(FactReader facts, long answered, double outgoing) {
    CallMix mix = CallMix.ofShares(answered, outgoing);
    var internal = facts.number(GroupFacts.INTERNAL_SHARE);
    return internal.isPresent() ? mix.withInternalShare(internal.getAsDouble(), Map.of()) : mix;
  }

  /**
   * Industry.
   *
   * @return a code of the rules' industry table, or empty if unknown
   */
  public Optional<String> industry() {
    return Optional.ofNullable(industry);
  }

  /**
   * What the organisation does, if told; it goes before what the industry says.
   *
   * @return empty if the industry is to say it
   */
  public Optional<BusinessKind> kind() {
    return Optional.ofNullable(kind);
  }

  /**
   * Size class, if told; it goes before what the employees say.
   *
   * @return empty if the employees are to say it
   */
  public Optional<SizeClass> size() {
    return Optional.ofNullable(size);
  }

  /**
   * Employees (员工数).
   *
   * @return empty if unknown
   */
  public Optional<Long> employees() {
    return Optional.ofNullable(employees);
  }

  /**
   * Answered calls.
   *
   * @return empty if unknown
   */
  public Optional<CallMix> calls() {
    return Optional.ofNullable(calls);
  }

  /**
   * Yearly turnover of employees (员工流动率).
   *
   * @return 0–1, or empty if unknown
   */
  public Optional<Double> turnover() {
    return Optional.ofNullable(turnover);
  }

  /**
   * Share of employees who are often away (外出比例).
   *
   * @return 0–1, or empty if unknown
   */
  public Optional<Double> awayShare() {
    return Optional.ofNullable(awayShare);
  }

  /**
   * Numbers known to the public that could become one (对外号码数).
   *
   * @return empty if unknown
   */
  public Optional<Integer> publicNumbers() {
    return Optional.ofNullable(publicNumbers);
  }

  /**
   * Whether it serves the public (面向公众).
   *
   * @return empty if unknown
   */
  public Optional<Boolean> servesPublic() {
    return Optional.ofNullable(servesPublic);
  }

  /**
   * How many sites these traits are of: 1 for one site, more if merged.
   *
   * @return at least 1
   */
  public int sites() {
    return sites;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OrganisationTraits that
        && Objects.equals(industry, that.industry)
        && kind == that.kind
        && size == that.size
        && Objects.equals(employees, that.employees)
        && Objects.equals(calls, that.calls)
        && Objects.equals(turnover, that.turnover)
        && Objects.equals(awayShare, that.awayShare)
        && Objects.equals(publicNumbers, that.publicNumbers)
        && Objects.equals(servesPublic, that.servesPublic)
        && sites == that.sites;
  }

  @Override
  public int hashCode() {
    return Objects.hash(industry, kind, size, employees, calls, turnover, awayShare, sites);
  }

  /** Industry, kind and calls. */
  @Override
  public String toString() {
    return industry + " " + kind + " " + size + " " + calls;
  }

  /** Collects the traits. Not thread-safe. */
  public static final class Builder {

    private @Nullable String industry;
    private @Nullable BusinessKind kind;
    private @Nullable SizeClass size;
    private @Nullable Long employees;
    private @Nullable CallMix calls;
    private @Nullable Double turnover;
    private @Nullable Double awayShare;
    private @Nullable Integer publicNumbers;
    private @Nullable Boolean servesPublic;
    private int sites = 1;

    private Builder() {}

    /**
     * Industry.
     *
     * @param code of the rules' industry table; another one counts as unknown
     * @return this builder
     */
    public Builder industry(String code) {
      this.industry = Objects.requireNonNull(code, "code");
      return this;
    }

    /**
     * What it does.
     *
     * @param known goes before what the industry says
     * @return this builder
     */
    public Builder kind(BusinessKind known) {
      this.kind = Objects.requireNonNull(known, "known");
      return this;
    }

    /**
     * Size class.
     *
     * @param known goes before what the employees say
     * @return this builder
     */
    public Builder size(SizeClass known) {
      this.size = Objects.requireNonNull(known, "known");
      return this;
    }

    /**
     * Employees.
     *
     * @param count at least 0
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder employees(long count) {
      this.employees = requireCount("employees", count);
      return this;
    }

    /**
     * Answered calls.
     *
     * @param mix with the count behind its shares
     * @return this builder
     */
    public Builder calls(CallMix mix) {
      this.calls = Objects.requireNonNull(mix, "mix");
      return this;
    }

    /**
     * Yearly turnover of employees.
     *
     * @param share 0–1
     * @return this builder
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Builder turnover(double share) {
      this.turnover = CallMix.requireShare("turnover", share);
      return this;
    }

    /**
     * Employees who are often away.
     *
     * @param share 0–1
     * @return this builder
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Builder awayShare(double share) {
      this.awayShare = CallMix.requireShare("awayShare", share);
      return this;
    }

    /**
     * Numbers known to the public.
     *
     * @param count at least 0
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public Builder publicNumbers(int count) {
      this.publicNumbers = (int) requireCount("publicNumbers", count);
      return this;
    }

    /**
     * Whether it serves the public.
     *
     * @param serves yes or no
     * @return this builder
     */
    public Builder servesPublic(boolean serves) {
      this.servesPublic = serves;
      return this;
    }

    /**
     * How many sites the traits are of.
     *
     * @param merged 1 for one site, more if their calls and people were added up
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder sites(int merged) {
      if (merged < 1) {
        throw new IllegalArgumentException("sites must be at least 1 but was " + merged);
      }
      this.sites = merged;
      return this;
    }

    private static long requireCount(String name, long count) {
      if (count < 0) {
        throw new IllegalArgumentException(name + " must not be negative but was " + count);
      }
      return count;
    }

    /**
     * Ends the traits.
     *
     * @return the traits
     */
    public OrganisationTraits build() {
      return new OrganisationTraits(this);
    }
  }
}
