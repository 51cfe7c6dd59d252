package org.telcocrm.core.party;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;

/**
 * An individual customer (个人客户): who it is and what was agreed with the person.
 *
 * <p>Example: {@code Customer.builder(CustomerId.of("C1")).name(PersonName.of("张三"))
 * .marketingConsent(true).build()}. Everything but the id may be unknown; unknown is neither yes
 * nor no. Immutable and thread-safe; two are equal when every value is. {@code toString()} masks.
 */
public final class Customer implements Serializable {

  private static final long serialVersionUID = 1L;

  private final CustomerId id;
  private final @Nullable PersonName name;
  private final @Nullable LocalDate birthDate;
  private final @Nullable Boolean realName;
  private final @Nullable Boolean marketingConsent;
  private final @Nullable Boolean groupMember;
  private final @Nullable MemberRole memberRole;

  private Customer(Builder builder) {
    this.id = builder.id;
    this.name = builder.name;
    this.birthDate = builder.birthDate;
    this.realName = builder.realName;
    this.marketingConsent = builder.marketingConsent;
    // Who has a role in a group belongs to one.
    this.groupMember = builder.memberRole == null ? builder.groupMember : Boolean.TRUE;
    this.memberRole = builder.memberRole;
  }

  /**
   * Starts a customer of whom only the key is known.
   *
   * @param id the customer's key
   * @return the builder
   */
  public static Builder builder(CustomerId id) {
    return new Builder(id);
  }

  /** The customer's key (客户标识). */
  public CustomerId id() {
    return id;
  }

  /** The person's name (客户名称), or empty if unknown; masks itself when printed. */
  public Optional<PersonName> name() {
    return Optional.ofNullable(name);
  }

  /** The birthday (出生日期) as the source writes it, or empty if unknown. */
  public Optional<LocalDate> birthDate() {
    return Optional.ofNullable(birthDate);
  }

  /** Whether the person is real-name registered (是否实名), or empty if unknown. */
  public Optional<Boolean> realName() {
    return Optional.ofNullable(realName);
  }

  /** Whether the person agreed to marketing (营销同意), or empty if unknown, which is not a yes. */
  public Optional<Boolean> marketingConsent() {
    return Optional.ofNullable(marketingConsent);
  }

  /** Whether the person belongs to a group customer (集团成员), or empty if unknown. */
  public Optional<Boolean> groupMember() {
    return Optional.ofNullable(groupMember);
  }

  /** The role inside the group customer (成员角色), or empty if unknown or no member. */
  public Optional<MemberRole> memberRole() {
    return Optional.ofNullable(memberRole);
  }

  /**
   * A builder that starts with this customer.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.name = name;
    builder.birthDate = birthDate;
    builder.realName = realName;
    builder.marketingConsent = marketingConsent;
    builder.groupMember = groupMember;
    builder.memberRole = memberRole;
    return builder;
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(id, name, birthDate, realName, marketingConsent, groupMember, memberRole);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Customer that && values().equals(that.values()));
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** The key and the masked name, for example {@code "C1 张**"}; nothing else of the person. */
  @Override
  public String toString() {
    return name == null ? id.toString() : id + " " + name;
  }

  /** Collects what is known of a customer. Not thread-safe; use one builder per customer. */
  public static final class Builder {

    private final CustomerId id;
    private @Nullable PersonName name;
    private @Nullable LocalDate birthDate;
    private @Nullable Boolean realName;
    private @Nullable Boolean marketingConsent;
    private @Nullable Boolean groupMember;
    private @Nullable MemberRole memberRole;

    private Builder(CustomerId id) {
      this.id = Objects.requireNonNull(id, "id");
    }

    /**
     * Sets the name.
     *
     * @param value the person's name
     * @return this builder
     */
    public Builder name(PersonName value) {
      this.name = Objects.requireNonNull(value, "name");
      return this;
    }

    /**
     * Sets the birthday.
     *
     * @param value as the source writes it; a day up to 1900-01-01 or after the as-of date is taken
     *     as it is and gives an unknown age later
     * @return this builder
     */
    public Builder birthDate(LocalDate value) {
      this.birthDate = Objects.requireNonNull(value, "birthDate");
      return this;
    }

    /**
     * Says whether the person is real-name registered.
     *
     * @param value yes or no; leave it out if unknown
     * @return this builder
     */
    public Builder realName(boolean value) {
      this.realName = value;
      return this;
    }

    /**
     * Says whether the person agreed to marketing.
     *
     * @param value yes or no; leave it out if unknown
     * @return this builder
     */
    public Builder marketingConsent(boolean value) {
      this.marketingConsent = value;
      return this;
    }

    /**
     * Says whether the person belongs to a group customer.
     *
     * @param value yes or no; leave it out if unknown
     * @return this builder
     */
    public Builder groupMember(boolean value) {
      this.groupMember = value;
      return this;
    }

    /**
     * Sets the role inside the group customer; who has a role is a member.
     *
     * @param value the role
     * @return this builder
     */
    public Builder memberRole(MemberRole value) {
      this.memberRole = Objects.requireNonNull(value, "memberRole");
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the customer; the builder may be used further without changing it
     * @throws IllegalArgumentException if a role is given for someone who is said to be no member
     */
    public Customer build() {
      if (memberRole != null && Boolean.FALSE.equals(groupMember)) {
        throw new IllegalArgumentException(
            "memberRole must be left out if groupMember is false but was " + memberRole);
      }
      return new Customer(this);
    }
  }
}
