package org.telcocrm.core.view;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.telcocrm.core.interaction.RivalActions;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.party.Party;

/**
 * The key of a part that a view carries beside the four from which facts follow: who manages the
 * customer, which devices there are, whatever the host shows.
 *
 * <p>Example: {@code PartKey.of("DEVICES", Devices.class)}; {@code
 * view.find(key).map(Devices::count)}. The value must be immutable and {@link Serializable}, and
 * its {@code toString()} is what a rendering shows, so it must mask. Equal by code and type: two of
 * one code and different types are two parts. Immutable and thread-safe.
 *
 * @param code letters A to Z, digits and underscores, a letter first, at most 64; not the name of a
 *     {@link Customer360.Part}
 * @param type the class of the value
 * @param <T> the value's type
 */
public record PartKey<T extends Serializable>(String code, Class<T> type) implements ViewPart {

  // Before the constant below, which is checked by it.
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  /** The person (客户资料); if absent, the view's customer is no more than an id. */
  public static final PartKey<Customer> CUSTOMER = new PartKey<>("CUSTOMER", Customer.class);

  /** The whole file of the customer (客户档案): a person, an organisation or a household. */
  public static final PartKey<Party> PARTY = new PartKey<>("PARTY", Party.class);

  /** What the customer agreed to (同意记录); the fact {@code marketing_consent} follows from it. */
  public static final PartKey<ConsentActs> CONSENTS = new PartKey<>("CONSENTS", ConsentActs.class);

  /** What rivals did at the customer (竞争对手动作); the groups' fact {@code rival_action}. */
  public static final PartKey<RivalActions> RIVAL_ACTIONS =
      new PartKey<>("RIVAL_ACTIONS", RivalActions.class);

  /** Checks the code. */
  public PartKey {
    Objects.requireNonNull(type, "type");
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "code of a part must be capital letters, digits and underscores but was " + code);
    }
    for (Customer360.Part part : Customer360.Part.values()) {
      if (part.name().equals(code)) {
        throw new IllegalArgumentException(
            "code of a further part must not be one of "
                + Arrays.toString(Customer360.Part.values())
                + " but was "
                + code);
      }
    }
  }

  /**
   * The key with this code.
   *
   * @param code the part's code
   * @param type the class of the value
   * @param <T> the value's type
   * @return the key
   * @throws IllegalArgumentException if the code is no code or taken
   */
  public static <T extends Serializable> PartKey<T> of(String code, Class<T> type) {
    return new PartKey<>(code, type);
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
