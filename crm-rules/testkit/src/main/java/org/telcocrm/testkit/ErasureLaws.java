package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.privacy.ErasureRequest;
import org.telcocrm.core.privacy.HeldRecord;
import org.telcocrm.core.privacy.Retention;
import org.telcocrm.core.privacy.RetentionPolicy;

/**
 * The laws of erasing: what must go is gone, what must stay is there, and others' records are as
 * they were. For a host's own store that carries out an {@link
 * org.telcocrm.core.privacy.ErasurePlan}.
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
    for (HeldRecord each : left) {
      require(mustStay(each, request, policy, asOf), "a second scan must find nothing to erase");
    }
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
    held.stream().filter(each -> mustStay(each, request, policy, asOf)).forEach(stays::add);
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
    for (HeldRecord each : held) {
      Optional<Retention> rule = policy.retention(each.kind());
      boolean own = request.subjects().contains(each.subject());
      if (own && rule.isPresent() && !request.stillNeeded().contains(each.kind())) {
        LocalDate lastDay = each.since().plus(rule.get().atLeast());
        List<HeldRecord> alone = List.of(each);
        requireEqual(alone, erase(request, alone, policy, lastDay), "the law must keep it so long");
        require(
            erase(request, alone, policy, lastDay.plusDays(1)).isEmpty(), "a free record must go");
      }
    }
    // What must stay on the day of erasure was asked for by the other laws.
    require(erase(request, List.of(), policy, asOf).isEmpty(), "nothing held must leave nothing");
  }

  /**
   * Worked out from request and rules alone: a plan that decides wrongly is seen. The first day of
   * the time is not counted, the last one is (民法典 201).
   */
  private static boolean mustStay(
      HeldRecord record, ErasureRequest request, RetentionPolicy policy, LocalDate asOf) {
    boolean wanted =
        request.subjects().contains(record.subject())
            && !request.stillNeeded().contains(record.kind());
    Optional<Retention> rule = policy.retention(record.kind());
    return !wanted
        || (rule.isPresent() && !asOf.isAfter(record.since().plus(rule.get().atLeast())));
  }
}
