package org.telcocrm.core.party;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.id.Sex;

/**
 * The file of a person (个人客户资料): name, identifiers, contact points.
 *
 * <p>Example: {@code Individual.builder(CustomerId.of("C1")).name(PersonName.of("张三"))
 * .identifiers(List.of(ResidentId.of("11010519491231002X"))).build()} is a woman born on
 * 1949-12-31: what nobody stated follows from the resident identity number. Everything but the key
 * may be unknown. Immutable and thread-safe; two are equal when every value is.
 */
public final class Individual implements Party {

  private static final long serialVersionUID = 1L;

  private final CustomerId id;
  private final @Nullable PersonName name;
  private final @Nullable LocalDate birthDate;
  private final @Nullable Sex sex;

  @SuppressWarnings("serial") // always List.copyOf
  private final List<Identifier> identifiers;

  @SuppressWarnings("serial") // always List.copyOf
  private final List<ContactPoint> points;

  @SuppressWarnings("serial") // always List.copyOf
  private final List<Contact> contacts;

  private Individual(Builder builder) {
    this.id = builder.id;
    this.name = builder.name;
    this.birthDate = builder.birthDate;
    this.sex = builder.sex;
    this.identifiers = builder.identifiers;
    this.points = builder.points;
    this.contacts = builder.contacts;
  }

  /**
   * Starts the file of a person of whom only the key is known.
   *
   * @param id the customer's key
   * @return the builder
   */
  public static Builder builder(CustomerId id) {
    return new Builder(id);
  }

  @Override
  public CustomerId id() {
    return id;
  }

  /** The person's name (客户名称), or empty if unknown. */
  public Optional<PersonName> name() {
    return Optional.ofNullable(name);
  }

  /** The birthday (出生日期): as stated, else of the resident identity number, else unknown. */
  public Optional<LocalDate> birthDate() {
    return Optional.ofNullable(birthDate).or(() -> residentId().map(ResidentId::birthDate));
  }

  /** The sex (性别): as stated, else of the resident identity number, else unknown. */
  public Optional<Sex> sex() {
    return Optional.ofNullable(sex).or(() -> residentId().map(ResidentId::sex));
  }

  /** Documents, numbers and accounts of the person (证件, 号码), in the order given. */
  public List<Identifier> identifiers() {
    return identifiers;
  }

  /** The resident identity number (身份证号码), or empty if unknown. */
  public Optional<ResidentId> residentId() {
    return identifiers.stream()
        .filter(ResidentId.class::isInstance)
        .map(ResidentId.class::cast)
        .findFirst();
  }

  @Override
  public List<ContactPoint> points() {
    return points;
  }

  @Override
  public List<Contact> contacts() {
    return contacts;
  }

  /**
   * The part that policies look at.
   *
   * @return a builder with key, name and birthday, for consent and membership to be added
   */
  public Customer.Builder toCustomer() {
    Customer.Builder customer = Customer.builder(id);
    name().ifPresent(customer::name);
    birthDate().ifPresent(customer::birthDate);
    return customer;
  }

  /**
   * A builder that starts with this file.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.name = name;
    builder.birthDate = birthDate;
    builder.sex = sex;
    builder.identifiers = identifiers;
    builder.points = points;
    builder.contacts = contacts;
    return builder;
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(id, name, birthDate, sex, identifiers, points, contacts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Individual that && values().equals(that.values()));
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** The key and the masked name, for example {@code "C1 张**"}. */
  @Override
  public String toString() {
    return name == null ? id.toString() : id + " " + name;
  }

  /** Collects a person's file. Not thread-safe; use one builder per person. */
  public static final class Builder {

    private final CustomerId id;
    private @Nullable PersonName name;
    private @Nullable LocalDate birthDate;
    private @Nullable Sex sex;
    private List<Identifier> identifiers = List.of();
    private List<ContactPoint> points = List.of();
    private List<Contact> contacts = List.of();

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
     * States the birthday; it goes before the one of the resident identity number.
     *
     * @param value as the source writes it
     * @return this builder
     */
    public Builder birthDate(LocalDate value) {
      this.birthDate = Objects.requireNonNull(value, "birthDate");
      return this;
    }

    /**
     * States the sex; it goes before the one of the resident identity number.
     *
     * @param value as the source writes it
     * @return this builder
     */
    public Builder sex(Sex value) {
      this.sex = Objects.requireNonNull(value, "sex");
      return this;
    }

    /**
     * Sets documents, numbers and accounts.
     *
     * @param values in the order to keep; a repetition is dropped
     * @return this builder
     */
    public Builder identifiers(Collection<? extends Identifier> values) {
      this.identifiers = values.stream().<Identifier>map(each -> each).distinct().toList();
      return this;
    }

    /**
     * Sets where the person is reached.
     *
     * @param values in the order to keep
     * @return this builder
     */
    public Builder points(Collection<ContactPoint> values) {
      this.points = List.copyOf(values);
      return this;
    }

    /**
     * Sets through whom the person is reached, for example a guardian.
     *
     * @param values in the order to keep
     * @return this builder
     */
    public Builder contacts(Collection<Contact> values) {
      this.contacts = List.copyOf(values);
      return this;
    }

    /**
     * Ends the collection.
     *
     * @return the file; the builder may be used further without changing it
     * @throws IllegalArgumentException if there are two resident identity numbers: the file would
     *     be that of two persons
     */
    public Individual build() {
      long persons = identifiers.stream().filter(ResidentId.class::isInstance).count();
      if (persons > 1) {
        throw new IllegalArgumentException(
            "identifiers of " + id + " must hold at most one resident id but held " + persons);
      }
      return new Individual(this);
    }
  }
}
