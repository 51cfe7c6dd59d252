package org.telcocrm.core.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.party.Customer;

/**
 * Makes one view of a customer from what several sources delivered (360°视图装配).
 *
 * <p>Example: {@code Customer360Assembler.ofDefaults().trusting(List.of("BOSS", "CRM")).assemble(
 * CustomerId.of("C1"), deliveries, LocalDate.of(2026, 3, 31))}.
 *
 * <p>Each part of the view is that of <em>one</em> delivery: of those not after the view's date the
 * one that is not stale, then of the more trusted source, then the newer, then by the source's
 * code. Another delivery that says something else is reported as a {@link PartConflict}. A delivery
 * that contradicts itself or the parts already taken (an id twice, a bill of a month that is not
 * closed, a second currency) is not taken, and the next one is. One that arrives twice counts once;
 * if a source says two things about one part and day, it contradicts itself. A part without any
 * usable delivery is absent with the reason: nothing fails because one source did. The order of the
 * deliveries does not matter. Immutable and thread-safe; reads no clock; two are equal when limits
 * and trust are.
 */
public final class Customer360Assembler implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Customer360Assembler DEFAULTS =
      new Customer360Assembler(FreshnessLimits.ofDefaults(), List.of());

  private final FreshnessLimits limits;

  @SuppressWarnings("serial") // List.copyOf
  private final List<String> trusted;

  private Customer360Assembler(FreshnessLimits limits, List<String> trusted) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.trusted = List.copyOf(trusted);
  }

  /**
   * With the default limits; all sources are trusted alike.
   *
   * @return the assembler
   */
  public static Customer360Assembler ofDefaults() {
    return DEFAULTS;
  }

  /**
   * With other limits.
   *
   * @param other how old each part may be; a part with a limit is expected
   * @return the assembler
   */
  public Customer360Assembler withLimits(FreshnessLimits other) {
    return new Customer360Assembler(other, trusted);
  }

  /**
   * With an order of trust.
   *
   * @param sources codes of sources, the most trusted first; those not named come after, alike
   * @return the assembler
   */
  public Customer360Assembler trusting(List<String> sources) {
    return new Customer360Assembler(limits, sources);
  }

  /**
   * Makes the view.
   *
   * @param customer whose view
   * @param deliveries what came, in any order
   * @param asOf the date the view is about
   * @return the view, every expected or delivered part with its status
   * @throws IllegalArgumentException if a person of another id was delivered
   */
  public Customer360 assemble(
      CustomerId customer, Collection<PartDelivery> deliveries, LocalDate asOf) {
    for (PartDelivery each : deliveries) {
      each.customer().ifPresent(person -> requireSame(customer, person, each));
    }
    Set<ViewPart> parts = new TreeSet<>(ViewPart.order());
    parts.addAll(limits.parts());
    parts.addAll(List.of(Customer360.Part.values()));
    deliveries.forEach(each -> parts.add(each.part()));
    List<PartDelivery> persons = candidates(PartKey.CUSTOMER, deliveries, asOf);
    Customer360.Builder view =
        Customer360.builder(
            persons.isEmpty()
                ? Customer.builder(customer).build()
                : persons.get(0).customer().orElseThrow(),
            asOf);
    for (ViewPart part : parts) {
      new Taking(part, deliveries, asOf).into(view);
    }
    return view.build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Customer360Assembler that
            && limits.equals(that.limits)
            && trusted.equals(that.trusted));
  }

  @Override
  public int hashCode() {
    return Objects.hash(limits, trusted);
  }

  /** The limits and the order of trust. */
  @Override
  public String toString() {
    return "limits " + limits + ", trusting " + trusted;
  }

  private static void requireSame(CustomerId customer, Customer person, PartDelivery delivery) {
    if (!person.id().equals(customer)) {
      throw new IllegalArgumentException(
          "the person from "
              + delivery.source()
              + " must be "
              + customer
              + " but was "
              + person.id());
    }
  }

  /** Deliveries with values not after the date, the best first; each once. */
  private List<PartDelivery> usable(
      ViewPart part, Collection<PartDelivery> deliveries, LocalDate asOf) {
    return deliveries.stream()
        .filter(each -> each.part().equals(part))
        .filter(each -> each.asOf().filter(day -> !day.isAfter(asOf)).isPresent())
        .distinct()
        .sorted(
            Comparator.comparing((PartDelivery each) -> isStale(each, asOf))
                .thenComparingInt(this::distrust)
                .thenComparing(PartDelivery::day, Comparator.reverseOrder())
                .thenComparing(PartDelivery::source))
        .toList();
  }

  /** Those of which the source said nothing else about the same day. */
  private List<PartDelivery> candidates(
      ViewPart part, Collection<PartDelivery> deliveries, LocalDate asOf) {
    List<PartDelivery> usable = usable(part, deliveries, asOf);
    return usable.stream().filter(each -> alike(each, usable) == 1).toList();
  }

  /** How many are of the same source and day. */
  private static long alike(PartDelivery delivery, List<PartDelivery> all) {
    return all.stream().filter(each -> each.known().equals(delivery.known())).count();
  }

  private int distrust(PartDelivery delivery) {
    int place = trusted.indexOf(delivery.source());
    return place < 0 ? trusted.size() : place;
  }

  private boolean isStale(PartDelivery delivery, LocalDate asOf) {
    return status(delivery, asOf) instanceof PartStatus.Stale;
  }

  private PartStatus status(PartDelivery delivery, LocalDate asOf) {
    int age = Math.toIntExact(ChronoUnit.DAYS.between(delivery.day(), asOf));
    int limit = limits.days(delivery.part()).orElse(Integer.MAX_VALUE);
    return age > limit
        ? new PartStatus.Stale(delivery.source(), delivery.day(), age, limit)
        : new PartStatus.Known(delivery.source(), delivery.day());
  }

  /** The choice of one delivery for one part. */
  private final class Taking {

    private final ViewPart part;
    private final LocalDate asOf;
    private final List<PartDelivery> candidates;

    /** What sources said twice and differently, by source and day. */
    private final Map<PartStatus.Known, List<PartDelivery>> twofold = new LinkedHashMap<>();

    private final List<PartStatus.Absent> reasons = new ArrayList<>();

    Taking(ViewPart part, Collection<PartDelivery> deliveries, LocalDate asOf) {
      this.part = part;
      this.asOf = asOf;
      this.candidates = new ArrayList<>(candidates(part, deliveries, asOf));
      List<PartDelivery> usable = usable(part, deliveries, asOf);
      for (PartDelivery each : usable) {
        if (!candidates.contains(each)) {
          twofold.computeIfAbsent(each.known(), known -> new ArrayList<>()).add(each);
          add(
              AbsenceReason.CONTRADICTORY,
              each,
              each
                  + " must be delivered once but was delivered in "
                  + alike(each, usable)
                  + " versions");
        }
      }
      for (PartDelivery each : deliveries) {
        if (each.part().equals(part)) {
          each.absence().ifPresent(reason -> add(reason, each, ""));
          each.asOf()
              .filter(day -> day.isAfter(asOf))
              .ifPresent(day -> add(AbsenceReason.AFTER_DATE, each, ""));
        }
      }
    }

    private void add(AbsenceReason reason, PartDelivery delivery, String detail) {
      reasons.add(new PartStatus.Absent(reason, delivery.source(), detail));
    }

    void into(Customer360.Builder view) {
      while (!candidates.isEmpty()) {
        PartDelivery best = candidates.remove(0);
        view.parts().put(part, best.value(), status(best, asOf));
        try {
          view.build();
        } catch (IllegalArgumentException contradiction) {
          add(AbsenceReason.CONTRADICTORY, best, String.valueOf(contradiction.getMessage()));
          continue;
        }
        candidates.forEach(other -> twofold.put(other.known(), List.of(other)));
        twofold.forEach((known, others) -> report(best, known, others, view));
        return;
      }
      view.parts()
          .remove(
              part,
              reasons.stream()
                  .min(
                      Comparator.comparing(PartStatus.Absent::reason)
                          .thenComparing(PartStatus.Absent::source)
                          .thenComparing(PartStatus.Absent::detail))
                  .orElse(PartStatus.Absent.of(AbsenceReason.NOT_ASKED)));
    }

    private void report(
        PartDelivery taken,
        PartStatus.Known other,
        List<PartDelivery> others,
        Customer360.Builder view) {
      List<String> differing =
          others.stream()
              .flatMap(each -> Differences.between(part, taken.value(), each.value()).stream())
              .toList();
      if (!differing.isEmpty()) {
        view.parts().add(new PartConflict(part, taken.known(), other, differing));
      }
    }
  }
}
