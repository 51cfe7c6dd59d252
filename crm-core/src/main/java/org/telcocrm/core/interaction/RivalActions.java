package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.id.CustomerId;

/**
 * What rivals did at one customer (竞争对手动作记录), a part of the customer's view.
 *
 * <p>Example: {@code facts.set(GroupFacts.RIVAL_ACTION, RivalActions.of(customer,
 * actions).level(asOf))}. Immutable and thread-safe; {@code toString()} names nobody.
 */
public final class RivalActions implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How many days the fact {@code rival_action} looks back, the as-of date among them. */
  public static final int DAYS = 90;

  private static final Comparator<RivalAction> ORDER =
      Comparator.comparing(RivalAction::date)
          .reversed()
          .thenComparing(RivalAction::rival)
          .thenComparing(RivalAction::kind);

  private final CustomerId customer;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<RivalAction> all;

  private RivalActions(CustomerId customer, List<RivalAction> all) {
    this.customer = customer;
    this.all = all;
  }

  /**
   * The actions at a customer.
   *
   * @param customer at which customer
   * @param actions in any order; one that comes twice counts once
   * @return the actions
   * @throws IllegalArgumentException if one is of another customer
   */
  public static RivalActions of(CustomerId customer, Collection<RivalAction> actions) {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(actions, "actions");
    for (RivalAction each : actions) {
      if (!each.customer().equals(customer)) {
        throw new IllegalArgumentException(
            "rival actions must be of " + customer + " but one was of " + each.customer());
      }
    }
    return new RivalActions(customer, actions.stream().distinct().sorted(ORDER).toList());
  }

  /** At which customer. */
  public CustomerId customer() {
    return customer;
  }

  /** The actions, newest first, then by rival. */
  public List<RivalAction> all() {
    return all;
  }

  /**
   * The level of the fact {@code rival_action}: the strongest thing a rival did in the last {@link
   * #DAYS} days; {@link RivalAction.Kind#OTHER} is weaker than all that has a name.
   *
   * @param asOf the last of the days, inclusive
   * @return a level of {@link GroupFacts#RIVAL_ACTION}; {@code "NONE"} if nothing was done
   */
  public String level(LocalDate asOf) {
    Objects.requireNonNull(asOf, "asOf");
    return all.stream()
        .filter(each -> !each.date().isAfter(asOf))
        .filter(each -> !each.date().isBefore(asOf.minusDays(DAYS - 1L)))
        .map(RivalAction::kind)
        .max(
            Comparator.comparing((RivalAction.Kind kind) -> kind != RivalAction.Kind.OTHER)
                .thenComparing(Comparator.naturalOrder()))
        .map(RivalAction.Kind::name)
        .orElse(GroupFacts.RIVAL_ACTION.levels().get(0));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof RivalActions that
            && customer.equals(that.customer)
            && all.equals(that.all));
  }

  @Override
  public int hashCode() {
    return Objects.hash(customer, all);
  }

  /** How many and the newest day, for example {@code "2, 2026-03-20"}. */
  @Override
  public String toString() {
    return all.isEmpty() ? "0" : all.size() + ", " + all.get(0).date();
  }
}
