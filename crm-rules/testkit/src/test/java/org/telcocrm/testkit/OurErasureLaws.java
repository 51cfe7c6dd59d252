package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.privacy.DataKind;
import org.telcocrm.core.privacy.ErasurePlan;
import org.telcocrm.core.privacy.ErasureRequest;
import org.telcocrm.core.privacy.HeldRecord;
import org.telcocrm.core.privacy.KeptRecord;
import org.telcocrm.core.privacy.RetentionPolicy;

/** {@link ErasureLaws} on our own plan. */
class OurErasureLaws implements ErasureLaws {

  @Override
  public List<HeldRecord> erase(
      ErasureRequest request, List<HeldRecord> held, RetentionPolicy policy, LocalDate asOf) {
    return ErasurePlan.of(request, held, policy, asOf).carryOut(held);
  }

  /** An order of 1 March is kept for five months: through 1 August, free on the 2nd. */
  @Example
  void erase_example() {
    LocalDate ordered = LocalDate.of(2026, 3, 1);
    CustomerId id = CustomerId.of("C1");
    HeldRecord profile = new HeldRecord(id, DataKind.PROFILE, "p/1", ordered);
    HeldRecord order = new HeldRecord(id, DataKind.SERVICE_ORDER, "o/1", ordered);
    HeldRecord other = new HeldRecord(CustomerId.of("C2"), DataKind.PROFILE, "p/2", ordered);
    List<HeldRecord> held = List.of(profile, order, other);
    ErasureRequest request = ErasureRequest.of(List.of(id), ordered, List.of());
    RetentionPolicy policy = RetentionPolicy.ofDefaults();

    assertThat(erase(request, held, policy, LocalDate.of(2026, 8, 1)))
        .containsExactly(order, other);
    assertThat(erase(request, held, policy, LocalDate.of(2026, 8, 2))).containsExactly(other);
  }

  /** A store that takes the last day for a free one is seen, and one that erases what is needed. */
  @Example
  void wrongDecision_isSeen() {
    LocalDate ordered = LocalDate.of(2026, 3, 1);
    CustomerId id = CustomerId.of("C1");
    List<HeldRecord> held = List.of(new HeldRecord(id, DataKind.SERVICE_ORDER, "o/1", ordered));
    ErasureRequest request = ErasureRequest.of(List.of(id), ordered, List.of());
    RetentionPolicy policy = RetentionPolicy.ofDefaults();
    ErasureLaws oneDayEarly =
        (who, all, rules, asOf) -> ErasurePlan.of(who, all, rules, asOf.plusDays(1)).carryOut(all);
    LocalDate lastDay = LocalDate.of(2026, 8, 1);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> oneDayEarly.whatMustStay_isThere(request, held, policy, lastDay))
        .withMessageStartingWith("what must stay, and nothing else, must be there");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> oneDayEarly.keptRecord_goesOnItsDay(request, held, policy, lastDay));
    ErasureLaws needsNothing =
        (who, all, rules, asOf) ->
            ErasurePlan.of(
                    ErasureRequest.of(who.subjects(), who.received(), List.of()), all, rules, asOf)
                .carryOut(all);
    ErasureRequest needed =
        ErasureRequest.of(List.of(id), ordered, List.of(DataKind.SERVICE_ORDER));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () -> needsNothing.whatMustStay_isThere(needed, held, policy, lastDay.plusDays(1)));
  }

  @Property(tries = 1000)
  @StatisticsReport(onFailureOnly = true)
  void plans_eraseKeepAndNeed(
      @ForAll("requestsToErase") ErasureRequest request,
      @ForAll("recordsHeld") List<HeldRecord> held,
      @ForAll("retentionRules") RetentionPolicy policy,
      @ForAll("daysOfErasure") LocalDate asOf) {
    ErasurePlan plan = ErasurePlan.of(request, held, policy, asOf);
    covers("erases", !plan.erase().isEmpty(), 30);
    for (KeptRecord.Reason each : KeptRecord.Reason.values()) {
      covers(each.name(), plan.keep().stream().anyMatch(kept -> kept.reason() == each), 5);
    }
    covers(
        "others' records",
        held.stream().anyMatch(each -> !request.subjects().contains(each.subject())),
        50);
  }

  @Example
  void refusedKeys_areRefused() {
    PrivacyArbitraries.refusedKeys()
        .allValues()
        .orElseThrow()
        .forEach(
            key ->
                assertThatIllegalArgumentException()
                    .isThrownBy(
                        () ->
                            new HeldRecord(
                                CustomerId.of("C1"), DataKind.BILL, key, LocalDate.EPOCH))
                    .withMessageStartingWith("key of a held record must have"));
  }
}
