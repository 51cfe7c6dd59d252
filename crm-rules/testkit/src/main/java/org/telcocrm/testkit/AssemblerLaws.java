package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.view.AbsenceReason;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.core.view.Customer360Assembler;
import org.telcocrm.core.view.PartConflict;
import org.telcocrm.core.view.PartDelivery;
import org.telcocrm.core.view.PartKey;
import org.telcocrm.core.view.PartStatus;
import org.telcocrm.core.view.ViewPart;

/**
 * The laws of assembling views: the order of deliveries changes nothing, each part is of one
 * delivery that the view names, and what failed is absent with a reason.
 *
 * <p>Example, for a host's own limits, order of trust and further parts:
 *
 * <pre>{@code
 * class OurAssemblerLaws implements AssemblerLaws {
 *   public Arbitrary<Customer360Assembler> assemblers() { return Arbitraries.just(ASSEMBLER); }
 * }
 * }</pre>
 */
public interface AssemblerLaws {

  /** Whose view is assembled. */
  CustomerId CUSTOMER = CustomerId.of("C1");

  /** The date of the view. */
  LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  /**
   * What is tested.
   *
   * @return one assembler, or several
   */
  @Provide
  Arbitrary<Customer360Assembler> assemblers();

  /**
   * What comes of {@link #CUSTOMER}.
   *
   * @return by default all parts and one of a host's from three sources: fresh, stale, of a later
   *     day, contradictory, and absent
   */
  @Provide
  default Arbitrary<List<PartDelivery>> deliveries() {
    return ViewArbitraries.deliveries(CUSTOMER, AS_OF);
  }

  /** Deliveries in any order are the same view. */
  @Property(tries = 100)
  default void orderOfDeliveries_changesNothing(
      @ForAll("assemblers") Customer360Assembler assembler,
      @ForAll("deliveries") List<PartDelivery> deliveries,
      @ForAll long seed) {
    Customer360 view = assembler.assemble(CUSTOMER, deliveries, AS_OF);
    List<PartDelivery> shuffled = new ArrayList<>(deliveries);
    Collections.shuffle(shuffled, new Random(seed));
    Customer360 other = assembler.assemble(CUSTOMER, shuffled, AS_OF);
    requireEqual(view, other, "deliveries in another order must be the same view");
    requireEqual(view.statuses(), other.statuses(), "and of the same sources");
    requireEqual(view.conflicts(), other.conflicts(), "with the same conflicts");
    requireEqual(view, Shipping.ship(view), "a shipped view must be equal");
  }

  /** What a view has of a part was delivered so, by that source and as of that day, not later. */
  @Property(tries = 200)
  default void everyPart_isOfTheDeliveryItNames(
      @ForAll("assemblers") Customer360Assembler assembler,
      @ForAll("deliveries") List<PartDelivery> deliveries) {
    Customer360 view = assembler.assemble(CUSTOMER, deliveries, AS_OF);
    for (ViewPart part : view.statuses().keySet()) {
      PartStatus status = view.status(part);
      List<PartDelivery> own =
          deliveries.stream().filter(each -> each.part().equals(part)).toList();
      if (status instanceof PartStatus.Known known) {
        require(delivered(own, known.source(), known.asOf()), part.code() + " must be delivered");
      } else if (status instanceof PartStatus.Stale stale) {
        require(delivered(own, stale.source(), stale.asOf()), part.code() + " must be delivered");
      } else if (status instanceof PartStatus.Absent absent) {
        require(
            absent.reason() != AbsenceReason.NOT_ASKED || own.isEmpty() || asked(own),
            part.code() + " must tell why what came was not taken");
      }
    }
    for (PartConflict conflict : view.conflicts()) {
      PartStatus status = view.status(conflict.part());
      require(
          !(status instanceof PartStatus.Known known) || known.equals(conflict.taken()),
          "a conflict must name what was taken");
      require(!conflict.taken().equals(conflict.other()), "nobody can contradict himself");
    }
  }

  private static boolean delivered(List<PartDelivery> own, String source, LocalDate asOf) {
    return !asOf.isAfter(AS_OF)
        && own.stream()
            .anyMatch(
                each ->
                    each.source().equals(source) && each.asOf().filter(asOf::equals).isPresent());
  }

  /** A source may itself say that nobody asked. */
  private static boolean asked(List<PartDelivery> own) {
    return own.stream()
        .anyMatch(each -> each.absence().filter(AbsenceReason.NOT_ASKED::equals).isPresent());
  }

  /** Without what is stale nothing stale is left but the person, and nothing else has changed. */
  @Property(tries = 100)
  default void withoutStale_nothingStaleIsLeft(
      @ForAll("assemblers") Customer360Assembler assembler,
      @ForAll("deliveries") List<PartDelivery> deliveries) {
    Customer360 view = assembler.assemble(CUSTOMER, deliveries, AS_OF);
    Customer360 fresh = view.withoutStale();
    requireEqual(fresh, fresh.withoutStale(), "leaving out twice must change nothing more");
    for (ViewPart part : view.statuses().keySet()) {
      boolean stale =
          view.status(part) instanceof PartStatus.Stale && !part.equals(PartKey.CUSTOMER);
      PartStatus left = fresh.status(part);
      requireEqual(
          stale,
          left instanceof PartStatus.Absent absent
              && absent.reason() == AbsenceReason.LEFT_OUT_AS_STALE
              && !left.equals(view.status(part)),
          part.code() + " must be left out exactly if it is stale");
      require(stale || left.equals(view.status(part)), part.code() + " must stay as it was");
    }
  }
}
