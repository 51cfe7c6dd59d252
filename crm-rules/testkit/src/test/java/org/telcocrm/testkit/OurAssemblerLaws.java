package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.testkit.Coverage.covers;

import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.view.AbsenceReason;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.core.view.Customer360Assembler;
import org.telcocrm.core.view.PartConflict;
import org.telcocrm.core.view.PartDelivery;
import org.telcocrm.core.view.PartStatus;

/** {@link AssemblerLaws} on the default assembler and generated ones. */
class OurAssemblerLaws implements AssemblerLaws {

  @Override
  public Arbitrary<Customer360Assembler> assemblers() {
    return ViewArbitraries.assemblers();
  }

  private static PartDelivery deposit(String source, int daysAgo, String yuan) {
    return PartDelivery.of(ViewArbitraries.OWN, source, AS_OF.minusDays(daysAgo), Money.yuan(yuan));
  }

  /**
   * The fresh one of the less trusted goes before the stale one; of later days nothing is taken.
   */
  @Example
  void assemble_example() {
    Customer360Assembler assembler =
        Customer360Assembler.ofDefaults()
            .trusting(List.of("BOSS"))
            .withLimits(
                org.telcocrm.core.view.FreshnessLimits.ofDefaults().with(ViewArbitraries.OWN, 1));
    Customer360 view =
        assembler.assemble(
            CUSTOMER,
            List.of(
                deposit("BOSS", 2, "10"), deposit("CRM", 1, "20"), deposit("BILLING", -1, "30")),
            AS_OF);

    assertThat(view.find(ViewArbitraries.OWN)).contains(Money.yuan("20"));
    assertThat(view.status(ViewArbitraries.OWN))
        .isEqualTo(new PartStatus.Known("CRM", AS_OF.minusDays(1)));
    assertThat(view.conflicts())
        .extracting(PartConflict::other)
        .extracting(PartStatus.Known::source)
        .containsExactly("BOSS");
    assertThat(view.status(Customer360.Part.ACCOUNTS))
        .isEqualTo(PartStatus.Absent.of(AbsenceReason.NOT_ASKED));
    assertThat(
            assembler
                .assemble(CUSTOMER, List.of(deposit("BOSS", 2, "10")), AS_OF)
                .withoutStale()
                .status(ViewArbitraries.OWN))
        .isEqualTo(new PartStatus.Absent(AbsenceReason.LEFT_OUT_AS_STALE, "BOSS", ""));
  }

  /** Parts are known, stale, absent and contested. */
  @Property(tries = 1500)
  @StatisticsReport(onFailureOnly = true)
  void views_meetEachCase(
      @ForAll("assemblers") Customer360Assembler assembler,
      @ForAll("deliveries") List<PartDelivery> deliveries) {
    Customer360 view = assembler.assemble(CUSTOMER, deliveries, AS_OF);
    Collection<PartStatus> statuses = view.statuses().values();
    covers("known", statuses.stream().anyMatch(PartStatus.Known.class::isInstance), 40);
    covers("stale", statuses.stream().anyMatch(PartStatus.Stale.class::isInstance), 20);
    covers("contested", !view.conflicts().isEmpty(), 10);
    for (AbsenceReason each :
        List.of(AbsenceReason.CONTRADICTORY, AbsenceReason.AFTER_DATE, AbsenceReason.SOURCE_DOWN)) {
      covers(each.name(), statuses.stream().anyMatch(status -> isAbsent(status, each)), 2);
    }
  }

  private static boolean isAbsent(PartStatus status, AbsenceReason reason) {
    return status instanceof PartStatus.Absent absent && absent.reason() == reason;
  }
}
