package org.telcocrm.samples.customer360;

import java.io.Serializable;
import java.time.LocalDate;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.PersonName;
import org.telcocrm.core.view.PartKey;

/** The host's own parts: carried and shown beside those from which facts follow. */
final class OwnParts {

  static final PartKey<Device> DEVICE = PartKey.of("DEVICE", Device.class);
  static final PartKey<Points> POINTS = PartKey.of("POINTS", Points.class);
  static final PartKey<Credit> CREDIT = PartKey.of("CREDIT", Credit.class);
  static final PartKey<Household> HOUSEHOLD = PartKey.of("HOUSEHOLD", Household.class);
  static final PartKey<Owner> OWNER = PartKey.of("OWNER", Owner.class);
  static final PartKey<String> NETWORK = PartKey.of("NETWORK_QUALITY", String.class);
  static final PartKey<String> APP = PartKey.of("APP_BEHAVIOUR", String.class);

  private OwnParts() {}

  /** The phone in use (终端). */
  record Device(String model, boolean fiveG, LocalDate since) implements Serializable {
    @Override
    public String toString() {
      return model + (fiveG ? " 5G " : " ") + since;
    }
  }

  /** The points balance (积分). */
  record Points(long balance) implements Serializable {
    @Override
    public String toString() {
      return Long.toString(balance);
    }
  }

  /** Star class and credit limit (星级, 信用额度). */
  record Credit(int star, Money limit) implements Serializable {
    @Override
    public String toString() {
      return "★" + star + " " + limit;
    }
  }

  /** The family net (家庭网). */
  record Household(String id, int members) implements Serializable {
    @Override
    public String toString() {
      return id + " × " + members;
    }
  }

  /** Who looks after the customer (客户经理); the name masks itself. */
  record Owner(String employee, PersonName name) implements Serializable {
    @Override
    public String toString() {
      return employee + " " + name;
    }
  }
}
