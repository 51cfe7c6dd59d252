package org.telcocrm.core.party;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;

/** What the files of persons and organisations share: key, contact points, contacts, equality. */
abstract class PartyFile implements Serializable {

  private static final long serialVersionUID = 1L;

  private final CustomerId id;

  @SuppressWarnings("serial") // always List.copyOf
  private final List<ContactPoint> points;

  @SuppressWarnings("serial") // always List.copyOf
  private final List<Contact> contacts;

  PartyFile(Builder<?> builder) {
    this.id = builder.id;
    this.points = builder.points;
    this.contacts = builder.contacts;
  }

  /** The customer's key (客户标识). */
  public CustomerId id() {
    return id;
  }

  /** Where the customer is reached (联系方式), whenever; in the order given. */
  public List<ContactPoint> points() {
    return points;
  }

  /** Through whom the customer is reached (联系人), whenever; in the order given. */
  public List<Contact> contacts() {
    return contacts;
  }

  /** What the file holds beside that, in a fixed order. */
  abstract List<@Nullable Object> own();

  private List<@Nullable Object> values() {
    List<@Nullable Object> values = new ArrayList<>(own());
    values.add(id);
    values.add(points);
    values.add(contacts);
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    // The files themselves are final classes.
    return this == other
        || (other instanceof PartyFile that
            && getClass().isInstance(that)
            && values().equals(that.values()));
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** Collects what the files share. */
  abstract static class Builder<B extends Builder<B>> {

    final CustomerId id;
    private List<ContactPoint> points = List.of();
    private List<Contact> contacts = List.of();

    Builder(CustomerId id) {
      this.id = Objects.requireNonNull(id, "id");
    }

    abstract B self();

    /** Starts with another file's points and contacts. */
    B from(PartyFile file) {
      this.points = file.points;
      this.contacts = file.contacts;
      return self();
    }

    /**
     * Sets where the customer is reached.
     *
     * @param values in the order to keep
     * @return this builder
     */
    public B points(Collection<ContactPoint> values) {
      this.points = List.copyOf(values);
      return self();
    }

    /**
     * Sets through whom the customer is reached: an organisation's people of interest, a person's
     * guardian.
     *
     * @param values in the order to keep
     * @return this builder
     */
    public B contacts(Collection<Contact> values) {
      this.contacts = List.copyOf(values);
      return self();
    }
  }
}
