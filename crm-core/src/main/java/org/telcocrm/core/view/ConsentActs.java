package org.telcocrm.core.view;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.Permission;
import org.telcocrm.core.privacy.Purpose;
import org.telcocrm.core.privacy.PurposeGate;

/**
 * What one customer agreed to and withdrew (同意记录), a part of the customer's view: {@code
 * view.part(PartKey.CONSENTS, new ConsentActs(id, acts, zone))}.
 *
 * <p>Where it is a part, the fact {@code marketing_consent} follows from it alone, by {@link
 * PurposeGate} at the end of the view's date; what the {@code Customer} says is not looked at.
 * Immutable and thread-safe; {@code toString()} shows how many acts there are.
 *
 * @param customer whose acts
 * @param acts every act, in any order; one that comes twice counts once
 * @param zone where the view's day ends, for example {@code ZoneId.of("Asia/Shanghai")}
 */
public record ConsentActs(
    CustomerId customer,
    @SuppressWarnings("serial") // always an unmodifiable list of the JDK
        List<Consent> acts,
    ZoneId zone)
    implements Serializable {

  private static final Comparator<Consent> ORDER =
      Comparator.comparing(Consent::at)
          .thenComparing(Consent::purpose)
          .thenComparing(Consent::act)
          .thenComparing(Consent::channel)
          .thenComparing(Consent::proof)
          .thenComparing(Consent::textVersion);

  /** Puts the acts in order and checks that all are of the customer. */
  public ConsentActs {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(zone, "zone");
    acts = Objects.requireNonNull(acts, "acts").stream().distinct().sorted(ORDER).toList();
    for (Consent each : acts) {
      if (!each.subject().equals(customer)) {
        throw new IllegalArgumentException(
            "acts of consent must be of " + customer + " but one was of " + each.subject());
      }
    }
  }

  /**
   * Whether the customer agreed to marketing by every channel.
   *
   * @param asOf the day, to its end in the zone
   * @return yes or no; empty if he never said, which is not a yes
   */
  public Optional<Boolean> marketing(LocalDate asOf) {
    Objects.requireNonNull(asOf, "asOf");
    Instant end = asOf.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    Permission.Reason reason = PurposeGate.allow(Purpose.MARKETING, acts, end).reason();
    return reason == Permission.Reason.CONSENT_UNKNOWN
        ? Optional.empty()
        : Optional.of(reason == Permission.Reason.CONSENT_GIVEN);
  }

  /** How many acts. */
  @Override
  public String toString() {
    return Integer.toString(acts.size());
  }
}
