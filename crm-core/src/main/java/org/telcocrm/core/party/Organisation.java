package org.telcocrm.core.party;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CreditCode;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.OrganisationCode;

/**
 * The file of a group customer (集团客户资料): an organisation and its people.
 *
 * <p>Example: {@code Organisation.builder(CustomerId.of("G1"), "杭州某某物流有限公司")
 * .creditCode(CreditCode.of("91350100M000100Y43")).build()}. Its members are customers of their
 * own. Everything but key and name may be unknown. Immutable and thread-safe; two are equal when
 * every value is.
 */
public final class Organisation extends PartyFile implements Party {

  private static final long serialVersionUID = 1L;
  private static final int MAX_LENGTH = 100;

  private final String name;
  private final @Nullable OrganisationKind kind;
  private final @Nullable CreditCode creditCode;
  private final @Nullable OrganisationCode organisationCode;

  private Organisation(Builder builder) {
    super(builder);
    this.name = builder.name;
    this.kind = builder.kind;
    this.creditCode = builder.creditCode;
    this.organisationCode = builder.organisationCode;
  }

  /**
   * Starts the file of an organisation.
   *
   * @param id the customer's key
   * @param name the name (集团名称): not blank, no control characters, at most 100 characters; blanks
   *     around it are dropped
   * @return the builder
   * @throws IllegalArgumentException if the name is none
   */
  public static Builder builder(CustomerId id, String name) {
    return new Builder(id, name);
  }

  /** The name (集团名称); of a sole trader it may be a person's. */
  public String name() {
    return name;
  }

  /** Which kind of organisation (机构类型), or empty if unknown. */
  public Optional<OrganisationKind> kind() {
    return Optional.ofNullable(kind);
  }

  /** The unified social credit code (统一社会信用代码), or empty if unknown. */
  public Optional<CreditCode> creditCode() {
    return Optional.ofNullable(creditCode);
  }

  /** The organisation code (组织机构代码): as stated, else the one inside the credit code. */
  public Optional<OrganisationCode> organisationCode() {
    return statedOrganisationCode().or(() -> creditCode().flatMap(CreditCode::organisationCode));
  }

  /** The organisation code as a source states it, or empty if none does. */
  public Optional<OrganisationCode> statedOrganisationCode() {
    return Optional.ofNullable(organisationCode);
  }

  /**
   * A builder that starts with this file.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(id(), name);
    builder.kind = kind;
    builder.creditCode = creditCode;
    builder.organisationCode = organisationCode;
    return builder.from(this);
  }

  @Override
  List<@Nullable Object> own() {
    return Arrays.asList(name, kind, creditCode, organisationCode);
  }

  /** The key alone: the name may be that of a person. */
  @Override
  public String toString() {
    return id().toString();
  }

  /** Collects the file of an organisation. Not thread-safe; use one builder per organisation. */
  public static final class Builder extends PartyFile.Builder<Builder> {

    private final String name;
    private @Nullable OrganisationKind kind;
    private @Nullable CreditCode creditCode;
    private @Nullable OrganisationCode organisationCode;

    private Builder(CustomerId id, String name) {
      super(id);
      this.name = name.strip();
      if (this.name.isEmpty() || this.name.length() > MAX_LENGTH) {
        throw new IllegalArgumentException(
            "name of an organisation must have 1 to %d characters but had %d"
                .formatted(MAX_LENGTH, this.name.length()));
      }
      if (this.name.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "name of an organisation must not hold control characters");
      }
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the kind of organisation.
     *
     * @param value the kind
     * @return this builder
     */
    public Builder kind(OrganisationKind value) {
      this.kind = Objects.requireNonNull(value, "kind");
      return this;
    }

    /**
     * Sets the unified social credit code.
     *
     * @param value the code
     * @return this builder
     */
    public Builder creditCode(CreditCode value) {
      this.creditCode = Objects.requireNonNull(value, "creditCode");
      return this;
    }

    /**
     * States the organisation code of before 2015.
     *
     * @param value the code
     * @return this builder
     */
    public Builder organisationCode(OrganisationCode value) {
      this.organisationCode = Objects.requireNonNull(value, "organisationCode");
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the file; the builder may be used further without changing it
     */
    public Organisation build() {
      return new Organisation(this);
    }
  }
}
