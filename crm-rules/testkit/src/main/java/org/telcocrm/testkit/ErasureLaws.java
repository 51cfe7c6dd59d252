package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.privacy.ErasurePlan;
import org.telcocrm.core.privacy.ErasureRequest;
import org.telcocrm.core.privacy.HeldRecord;
import org.telcocrm.core.privacy.KeptRecord;
import org.telcocrm.core.privacy.RetentionPolicy;

/**
 * The laws of erasing: what must go is gone, what must stay is there, and others' records are as
 * they were. For a host's own store that carries out an {@link ErasurePlan}.
 *
 * <p>Example:
 *
 * <pre>{@code
 * class StoreErasureLaws implements ErasureLaws {
 *   public List<HeldRecord> erase(
 *       ErasureRequest request, List<HeldRecord> held, RetentionPolicy policy, LocalDate asOf) {
 *     Store store = Store.of(held);
 *     store.erase(ErasurePlan.of(request, store.scan(), policy, asOf));
 *     return store.scan();
 *   }
 * }
 * }</pre>
 */
public interface ErasureLaws {

  /**
   * What is tested.
   *
   * @param request who wants to be forgotten
   * @param held what is held before, of anybody
   * @param policy how long which kind must be kept
   * @param asOf the day of erasure
   * @return what a scan finds afterwards, of anybody, in any order
   */
  List<HeldRecord> erase(
      ErasureRequest request, List<HeldRecord> held, RetentionPolicy policy, LocalDate asOf);

  /**
   * What is held.
   *
   * @return by default records of several customers, of all kinds
   */
  @Provide
  default Arbitrary<List<HeldRecord>> recordsHeld() {
    return PrivacyArbitraries.heldRecords();
  }

  /** Who wants to be forgotten: some of whom records are held. */
  @Provide
  default Arbitrary<ErasureRequest> requestsToErase() {
    return PrivacyArbitraries.erasureRequests();
  }

  /**
   * How long it must be kept.
   *
   * @return by default ours and others
   */
  @Provide
  default Arbitrary<RetentionPolicy> retentionRules() {
    return PrivacyArbitraries.retentionPolicies();
  }

  /** Days of erasure around those on which records become free. */
  @Provide
  default Arbitrary<LocalDate> daysOfErasure() {
    return PrivacyArbitraries.days();
  }

  /** A second scan finds nothing to erase, and erasing again leaves the same. */
  @Property(tries = 300)
  default void secondScan_findsNothing(
      @ForAll("requestsToErase") ErasureRequest request,
      @ForAll("recordsHeld") List<HeldRecord> held,
      @ForAll("retentionRules") RetentionPolicy policy,
      @ForAll("daysOfErasure") LocalDate asOf) {
    List<HeldRecord> left = erase(request, held, policy, asOf);
    requireEqual(
        List.of(),
        ErasurePlan.of(request, left, policy, asOf).erase(),
        "a second scan must find nothing to erase");
    requireEqual(
        Set.copyOf(left),
        Set.copyOf(erase(request, left, policy, asOf)),
        "erasing again must leave the same");
  }

  /** What must stay is there: others' records, what is still needed, what the law keeps. */
  @Property(tries = 300)
  default void whatMustStay_isThere(
      @ForAll("requestsToErase") ErasureRequest request,
      @ForAll("recordsHeld") List<HeldRecord> held,
      @ForAll("retentionRules") RetentionPolicy policy,
      @ForAll("daysOfErasure") LocalDate asOf) {
    Set<HeldRecord> stays = new HashSet<>();
    held.stream().filter(each -> !request.subjects().contains(each.subject())).forEach(stays::add);
    ErasurePlan.of(request, held, policy, asOf).keep().stream()
        .map(KeptRecord::record)
        .forEach(stays::add);
    requireEqual(
        stays,
        Set.copyOf(erase(request, held, policy, asOf)),
        "what must stay, and nothing else, must be there");
  }

  /** A record that is kept goes on its day, and not one day before. */
  @Property(tries = 300)
  default void keptRecord_goesOnItsDay(
      @ForAll("requestsToErase") ErasureRequest request,
      @ForAll("recordsHeld") List<HeldRecord> held,
      @ForAll("retentionRules") RetentionPolicy policy,
      @ForAll("daysOfErasure") LocalDate asOf) {
    for (KeptRecord kept : ErasurePlan.of(request, held, policy, asOf).keep()) {
      if (kept.reason() == KeptRecord.Reason.RETENTION) {
        LocalDate free = kept.freeFrom();
        List<HeldRecord> alone = List.of(kept.record());
        requireEqual(
            alone,
            erase(request, alone, policy, free.minusDays(1)),
            "the law must keep it so long");
        require(erase(request, alone, policy, free).isEmpty(), "a free record must go");
      }
    }
  }
}
