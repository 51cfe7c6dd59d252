package org.telcocrm.core.usage;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.SubscriptionId;

/**
 * What one subscription used in one closed month (月用量).
 *
 * <p>Example: {@code UsageMonth.builder(SubscriptionId.of("S1"), YearMonth.of(2026, 3))
 * .outgoingMinutes(212.5).dataMb(15_900).build()}. A value that was not set is unknown, never 0.
 * Immutable and thread-safe; two are equal when every value is.
 */
public final class UsageMonth implements Serializable {

  private static final long serialVersionUID = 1L;

  /** 31 days of talking without a pause; more is a counter that overflowed. */
  private static final int MAX_MINUTES = 44_640;

  /** 10 TB; more is no subscriber. */
  private static final int MAX_MB = 10_485_760;

  private final SubscriptionId subscription;
  private final YearMonth month;
  private final @Nullable Double outgoingMinutes;
  private final @Nullable Double incomingMinutes;
  private final @Nullable Double dataMb;
  private final @Nullable Integer sms;
  private final @Nullable Integer activeDays;
  private final @Nullable Integer roamingDays;

  private UsageMonth(Builder builder) {
    this.subscription = builder.subscription;
    this.month = builder.month;
    this.outgoingMinutes = builder.outgoingMinutes;
    this.incomingMinutes = builder.incomingMinutes;
    this.dataMb = builder.dataMb;
    this.sms = builder.sms;
    this.activeDays = builder.activeDays;
    this.roamingDays = builder.roamingDays;
  }

  /**
   * Starts a month of which nothing is known yet.
   *
   * @param subscription whose usage
   * @param month the month
   * @return the builder
   */
  public static Builder builder(SubscriptionId subscription, YearMonth month) {
    return new Builder(subscription, month);
  }

  /** Whose usage (用户标识). */
  public SubscriptionId subscription() {
    return subscription;
  }

  /** The month (统计月). */
  public YearMonth month() {
    return month;
  }

  /** Minutes called (主叫分钟), or empty if unknown. */
  public OptionalDouble outgoingMinutes() {
    return optional(outgoingMinutes);
  }

  /** Minutes received (被叫分钟), or empty if unknown. */
  public OptionalDouble incomingMinutes() {
    return optional(incomingMinutes);
  }

  /** Data volume in MB (流量), or empty if unknown. */
  public OptionalDouble dataMb() {
    return optional(dataMb);
  }

  /** Messages sent (短信), or empty if unknown. */
  public OptionalInt sms() {
    return optional(sms);
  }

  /** Days with a call, a message or at least 1 MB (活跃天数), or empty if unknown. */
  public OptionalInt activeDays() {
    return optional(activeDays);
  }

  /** Days abroad (国际漫游天数), or empty if unknown. */
  public OptionalInt roamingDays() {
    return optional(roamingDays);
  }

  private static OptionalDouble optional(@Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalInt optional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** A builder that starts with this month. */
  public Builder toBuilder() {
    Builder builder = new Builder(subscription, month);
    builder.outgoingMinutes = outgoingMinutes;
    builder.incomingMinutes = incomingMinutes;
    builder.dataMb = dataMb;
    builder.sms = sms;
    builder.activeDays = activeDays;
    builder.roamingDays = roamingDays;
    return builder;
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(
        subscription,
        month,
        outgoingMinutes,
        incomingMinutes,
        dataMb,
        sms,
        activeDays,
        roamingDays);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof UsageMonth that && values().equals(that.values()));
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** Subscription and month, for example {@code "S1 2026-03"}. */
  @Override
  public String toString() {
    return subscription + " " + month;
  }

  /**
   * Collects the counters of one month. Not thread-safe; use one builder per month.
   *
   * <p>Every setter throws {@link IllegalArgumentException} if its value is out of range.
   */
  public static final class Builder {

    private final SubscriptionId subscription;
    private final YearMonth month;
    private @Nullable Double outgoingMinutes;
    private @Nullable Double incomingMinutes;
    private @Nullable Double dataMb;
    private @Nullable Integer sms;
    private @Nullable Integer activeDays;
    private @Nullable Integer roamingDays;

    private Builder(SubscriptionId subscription, YearMonth month) {
      this.subscription = Objects.requireNonNull(subscription, "subscription");
      this.month = Objects.requireNonNull(month, "month");
    }

    /** Sets the minutes called, 0 to 44,640 (31 days). */
    public Builder outgoingMinutes(double value) {
      this.outgoingMinutes = amount("outgoingMinutes", value, MAX_MINUTES);
      return this;
    }

    /** Sets the minutes received, 0 to 44,640 (31 days). */
    public Builder incomingMinutes(double value) {
      this.incomingMinutes = amount("incomingMinutes", value, MAX_MINUTES);
      return this;
    }

    /** Sets the data volume in MB, 0 to 10,485,760 (10 TB). */
    public Builder dataMb(double value) {
      this.dataMb = amount("dataMb", value, MAX_MB);
      return this;
    }

    /** Sets the messages sent, at least 0. */
    public Builder sms(int value) {
      this.sms = count("sms", value, Integer.MAX_VALUE);
      return this;
    }

    /** Sets the days with activity, 0 to the length of the month. */
    public Builder activeDays(int value) {
      this.activeDays = count("activeDays", value, month.lengthOfMonth());
      return this;
    }

    /** Sets the days abroad, 0 to the length of the month. */
    public Builder roamingDays(int value) {
      this.roamingDays = count("roamingDays", value, month.lengthOfMonth());
      return this;
    }

    private Double amount(String name, double value, int max) {
      if (!(value >= 0 && value <= max)) { // also refuses NaN
        throw refused(name, range(max), Double.toString(value));
      }
      // The one zero keeps equality simple: -0.0 would differ from 0.0.
      return value == 0 ? 0.0 : value;
    }

    private Integer count(String name, int value, int max) {
      if (value < 0 || value > max) {
        String rule = max == Integer.MAX_VALUE ? "not be negative" : range(max);
        throw refused(name, rule, Integer.toString(value));
      }
      return value;
    }

    private static String range(int max) {
      return "be between 0 and " + max;
    }

    private IllegalArgumentException refused(String name, String rule, String value) {
      return new IllegalArgumentException(
          name + " of " + subscription + " in " + month + " must " + rule + " but was " + value);
    }

    /**
     * Ends the collection.
     *
     * @return the month; the builder may be used further without changing it
     */
    public UsageMonth build() {
      return new UsageMonth(this);
    }
  }
}
