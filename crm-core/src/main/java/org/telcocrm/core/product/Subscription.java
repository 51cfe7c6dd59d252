package org.telcocrm.core.product;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.SubscriptionId;

/**
 * One service under one customer (用户): a mobile number, a broadband line, a telephone, a
 * television.
 *
 * <p>Example: {@code Subscription.builder(SubscriptionId.of("S1"), ServiceKind.MOBILE,
 * SubscriptionState.ACTIVE).prepaid(false).openDate(LocalDate.of(2019, 5, 6)).build()}. Everything
 * but id, kind and state may be unknown. Immutable and thread-safe; two are equal when every value
 * is.
 */
public final class Subscription implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SubscriptionId id;
  private final ServiceKind kind;
  private final SubscriptionState state;
  private final @Nullable Msisdn number;
  private final @Nullable Boolean prepaid;
  private final @Nullable Brand brand;
  private final @Nullable Plan plan;
  private final @Nullable LocalDate openDate;
  private final @Nullable Contract contract;
  private final boolean contractFree;
  private final @Nullable Integer extraSims;
  private final @Nullable Boolean familyNet;
  private final @Nullable ValueAddedServices valueAddedServices;
  private final @Nullable LocalDate stateSince;
  private final @Nullable CancelTag cancelTag;
  private final @Nullable Boolean inNet;

  private Subscription(Builder builder) {
    this.id = builder.id;
    this.kind = builder.kind;
    this.state = builder.state;
    this.number = builder.number;
    this.prepaid = builder.prepaid;
    this.brand = builder.brand;
    this.plan = builder.plan;
    this.openDate = builder.openDate;
    this.contract = builder.contract;
    this.contractFree = builder.contractFree;
    this.extraSims = builder.extraSims;
    this.familyNet = builder.familyNet;
    this.valueAddedServices = builder.valueAddedServices;
    this.stateSince = builder.stateSince;
    this.cancelTag = builder.cancelTag;
    this.inNet = builder.inNet;
  }

  /**
   * Starts a subscription of which only the essentials are known.
   *
   * @param id the subscription's key
   * @param kind what it is
   * @param state its state as of the date the customer is looked at
   * @return the builder
   */
  public static Builder builder(SubscriptionId id, ServiceKind kind, SubscriptionState state) {
    return new Builder(id, kind, state);
  }

  /** The subscription's key (用户标识). */
  public SubscriptionId id() {
    return id;
  }

  /** Mobile, broadband, fixed line or TV (业务大类). */
  public ServiceKind kind() {
    return kind;
  }

  /** The main state (用户状态). */
  public SubscriptionState state() {
    return state;
  }

  /** The mobile number (手机号码), or empty if there is none; masks itself when printed. */
  public Optional<Msisdn> number() {
    return Optional.ofNullable(number);
  }

  /** True for prepaid (预付费), false for postpaid, or empty if unknown. */
  public Optional<Boolean> prepaid() {
    return Optional.ofNullable(prepaid);
  }

  /** The consumer brand (品牌), or empty if unknown. */
  public Optional<Brand> brand() {
    return Optional.ofNullable(brand);
  }

  /** The main plan (主套餐), or empty if unknown. */
  public Optional<Plan> plan() {
    return Optional.ofNullable(plan);
  }

  /** The day of joining (入网日期), or empty if unknown. */
  public Optional<LocalDate> openDate() {
    return Optional.ofNullable(openDate);
  }

  /** The contract (合约), or empty if unknown or none; see {@link #isContractFree()}. */
  public Optional<Contract> contract() {
    return Optional.ofNullable(contract);
  }

  /** True if it is known that no contract binds; false if one does or nothing is known. */
  public boolean isContractFree() {
    return contractFree;
  }

  /** How many extra SIM cards belong to it (副卡数), or empty if unknown. */
  public OptionalInt extraSims() {
    return extraSims == null ? OptionalInt.empty() : OptionalInt.of(extraSims);
  }

  /** Whether it is in a family net (家庭网), or empty if unknown. */
  public Optional<Boolean> familyNet() {
    return Optional.ofNullable(familyNet);
  }

  /** The value-added services (增值业务), or empty if unknown. */
  public Optional<ValueAddedServices> valueAddedServices() {
    return Optional.ofNullable(valueAddedServices);
  }

  /** Since which day, inclusive, the state holds (状态时间), or empty if unknown. */
  public Optional<LocalDate> stateSince() {
    return Optional.ofNullable(stateSince);
  }

  /** How it ended or is ending (注销标志), or empty if unknown. */
  public Optional<CancelTag> cancelTag() {
    return Optional.ofNullable(cancelTag);
  }

  /** What was said with {@link Builder#inNet(boolean)}, or empty if the state decides. */
  public Optional<Boolean> inNet() {
    return Optional.ofNullable(inNet);
  }

  /**
   * Whether the subscription counts as in net (到达) on a day: active, half stopped or stopped, and
   * not opened after that day. On its way out (预销号), left and unknown codes do not count. {@link
   * Builder#inNet(boolean)} goes before the state, never before the opening date.
   *
   * @param day the day; the state is taken to hold on it
   * @return true if in net; a subscription of unknown opening date was opened before
   */
  public boolean isInNetAt(LocalDate day) {
    boolean ofState =
        switch (state) {
          case ACTIVE, ONE_WAY, STOPPED -> true;
          case PRE_CANCELLED, CANCELLED, OTHER -> false;
        };
    return (inNet == null ? ofState : inNet) && isOpenedAt(day);
  }

  /**
   * Whether the subscription had been opened on a day.
   *
   * @param day the day, itself included
   * @return true also if the opening date is unknown
   */
  public boolean isOpenedAt(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return openDate == null || !openDate.isAfter(day);
  }

  /** A builder that starts with this subscription. */
  public Builder toBuilder() {
    Builder builder = new Builder(id, kind, state);
    builder.stateSince = stateSince;
    builder.cancelTag = cancelTag;
    builder.inNet = inNet;
    builder.number = number;
    builder.prepaid = prepaid;
    builder.brand = brand;
    builder.plan = plan;
    builder.openDate = openDate;
    builder.contract = contract;
    builder.contractFree = contractFree;
    builder.extraSims = extraSims;
    builder.familyNet = familyNet;
    builder.valueAddedServices = valueAddedServices;
    return builder;
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(
        id,
        kind,
        state,
        number,
        prepaid,
        brand,
        plan,
        openDate,
        contract,
        contractFree,
        extraSims,
        familyNet,
        valueAddedServices,
        stateSince,
        cancelTag,
        inNet);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Subscription that && values().equals(that.values()));
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** Key, kind, state and masked number, for example {@code "S1 MOBILE ACTIVE 138****0001"}. */
  @Override
  public String toString() {
    return id + " " + kind + " " + state + (number == null ? "" : " " + number);
  }

  /**
   * Collects what is known of a subscription. Not thread-safe; use one builder per subscription.
   */
  public static final class Builder {

    private final SubscriptionId id;
    private final ServiceKind kind;
    private SubscriptionState state;
    private @Nullable Msisdn number;
    private @Nullable Boolean prepaid;
    private @Nullable Brand brand;
    private @Nullable Plan plan;
    private @Nullable LocalDate openDate;
    private @Nullable Contract contract;
    private boolean contractFree;
    private @Nullable Integer extraSims;
    private @Nullable Boolean familyNet;
    private @Nullable ValueAddedServices valueAddedServices;
    private @Nullable LocalDate stateSince;
    private @Nullable CancelTag cancelTag;
    private @Nullable Boolean inNet;

    private Builder(SubscriptionId id, ServiceKind kind, SubscriptionState state) {
      this.id = Objects.requireNonNull(id, "id");
      this.kind = Objects.requireNonNull(kind, "kind");
      this.state = Objects.requireNonNull(state, "state");
    }

    /** Sets the mobile number. */
    public Builder number(Msisdn value) {
      this.number = Objects.requireNonNull(value, "number");
      return this;
    }

    /** Says whether it is prepaid (true) or postpaid (false). */
    public Builder prepaid(boolean value) {
      this.prepaid = value;
      return this;
    }

    /** Sets the consumer brand. */
    public Builder brand(Brand value) {
      this.brand = Objects.requireNonNull(value, "brand");
      return this;
    }

    /** Sets the main plan. */
    public Builder plan(Plan value) {
      this.plan = Objects.requireNonNull(value, "plan");
      return this;
    }

    /** Sets the day of joining. */
    public Builder openDate(LocalDate value) {
      this.openDate = Objects.requireNonNull(value, "openDate");
      return this;
    }

    /** Sets the contract, running or ended. */
    public Builder contract(Contract value) {
      this.contract = Objects.requireNonNull(value, "contract");
      this.contractFree = false;
      return this;
    }

    /** Says that it is known that there is no contract, which differs from not knowing. */
    public Builder noContract() {
      this.contract = null;
      this.contractFree = true;
      return this;
    }

    /** Sets the number of extra SIM cards, at least 0, else {@link IllegalArgumentException}. */
    public Builder extraSims(int value) {
      if (value < 0) {
        throw new IllegalArgumentException("extraSims must not be negative but was " + value);
      }
      this.extraSims = value;
      return this;
    }

    /** Says whether it is in a family net. */
    public Builder familyNet(boolean value) {
      this.familyNet = value;
      return this;
    }

    /** Sets the value-added services. */
    public Builder valueAddedServices(ValueAddedServices value) {
      this.valueAddedServices = Objects.requireNonNull(value, "valueAddedServices");
      return this;
    }

    /**
     * Sets the main state. If it is another one, what was said of the old one (since when, cancel
     * tag, whether in net) is unknown until it is said anew.
     */
    public Builder state(SubscriptionState value) {
      if (Objects.requireNonNull(value, "state") != state) {
        this.stateSince = null;
        this.cancelTag = null;
        this.inNet = null;
      }
      this.state = value;
      return this;
    }

    /** Sets the day from which, inclusive, the state holds. */
    public Builder stateSince(LocalDate value) {
      this.stateSince = Objects.requireNonNull(value, "stateSince");
      return this;
    }

    /** Sets how it ended or is ending. */
    public Builder cancelTag(CancelTag value) {
      this.cancelTag = Objects.requireNonNull(value, "cancelTag");
      return this;
    }

    /**
     * Says whether it counts as in net, where the operator's rule for its code is not that of the
     * state (defaults 1.1): a line on its way out counts with some (预销号, a parameter, by default
     * no), and a line stopped for the arrears of a number that was ported out (携出方欠费停) is stopped
     * and does not.
     */
    public Builder inNet(boolean value) {
      this.inNet = value;
      return this;
    }

    /** Ends the collection; the builder may be used further without changing what it returned. */
    public Subscription build() {
      return new Subscription(this);
    }
  }
}
