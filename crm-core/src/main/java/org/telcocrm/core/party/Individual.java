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
public final class Individual extends PartyFile implements Party {

  private static final long serialVersionUID = 1L;

  /** The last day that is no birthday but stands for "unknown". */
  private static final LocalDate NO_BIRTHDAY = LocalDate.of(1900, 1, 1);

  private final @Nullable PersonName name;
  private final @Nullable LocalDate birthDate;
  private final @Nullable Sex sex;

  @SuppressWarnings("serial") // always List.copyOf
  private final List<Identifier> identifiers;

  private Individual(Builder builder) {
    super(builder);
    this.name = builder.name;
    this.birthDate = builder.birthDate;
    this.sex = builder.sex;
    this.identifiers = builder.identifiers;
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

  /** The person's name (客户名称), or empty if unknown. */
  public Optional<PersonName> name() {
    return Optional.ofNullable(name);
  }

  /**
   * The birthday (出生日期): as stated, else of the resident identity number, else unknown. A stated
   * day up to 1900-01-01 is what sources enter for "unknown" (defaults 4, row 2) and states none.
   */
  public Optional<LocalDate> birthDate() {
    return statedBirthDate()
        .filter(each -> each.isAfter(NO_BIRTHDAY))
        .or(() -> residentId().map(ResidentId::birthDate));
  }

  /** The birthday as a source states it, whatever it is worth, or empty if none does. */
  public Optional<LocalDate> statedBirthDate() {
    return Optional.ofNullable(birthDate);
  }

  /** The sex (性别): as stated, else of the resident identity number, else unknown. */
  public Optional<Sex> sex() {
    return statedSex().or(() -> residentId().map(ResidentId::sex));
  }

  /** The sex as a source states it, or empty if none does. */
  public Optional<Sex> statedSex() {
    return Optional.ofNullable(sex);
  }

  /**
   * Whether birthday or sex are others than the resident identity number says: the file may be that
   * of two persons and should be looked through (资料核实).
   *
   * @return false if there is no resident identity number, or nothing to compare with it
   */
  public boolean isInDoubt() {
    return residentId()
        .filter(
            number ->
                !birthDate().equals(Optional.of(number.birthDate()))
                    || !sex().equals(Optional.of(number.sex())))
        .isPresent();
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

  /**
   * The part that policies look at.
   *
   * @return a builder with key, name and birthday, for consent and membership to be added
   */
  public Customer.Builder toCustomer() {
    Customer.Builder customer = Customer.builder(id());
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
    Builder builder = new Builder(id());
    builder.name = name;
    builder.birthDate = birthDate;
    builder.sex = sex;
    builder.identifiers = identifiers;
    return builder.from(this);
  }

  @Override
  List<@Nullable Object> own() {
    return Arrays.asList(name, birthDate, sex, identifiers);
  }

  /** The key and the masked name, for example {@code "C1 张**"}. */
  @Override
  public String toString() {
    return name == null ? id().toString() : id() + " " + name;
  }

  /** Collects a person's file. Not thread-safe; use one builder per person. */
  public static final class Builder extends PartyFile.Builder<Builder> {

    private @Nullable PersonName name;
    private @Nullable LocalDate birthDate;
    private @Nullable Sex sex;
    private List<Identifier> identifiers = List.of();

    private Builder(CustomerId id) {
      super(id);
    }

    @Override
    Builder self() {
      return this;
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
