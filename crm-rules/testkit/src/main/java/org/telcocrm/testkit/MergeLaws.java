package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.master.CustomerMerge;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.master.MergePlan;
import org.telcocrm.core.master.MergedRecord;
import org.telcocrm.core.master.SourceRecord;
import org.telcocrm.core.master.SourceTag;
import org.telcocrm.core.master.SurvivorshipPolicy;

/**
 * The laws of merging: order and repetition of the records change nothing, each value has a source,
 * and there is a way back.
 *
 * <p>Example, for a host's own policy over its own fields:
 *
 * <pre>{@code
 * class OurMergeLaws implements MergeLaws {
 *   public Arbitrary<SurvivorshipPolicy> survivorshipPolicies() { return Arbitraries.just(POLICY); }
 *   public Arbitrary<List<SourceRecord>> recordsToMerge() { return OUR_RECORDS; }
 * }
 * }</pre>
 */
public interface MergeLaws {

  /**
   * What is tested.
   *
   * @return one policy, or several
   */
  @Provide
  Arbitrary<SurvivorshipPolicy> survivorshipPolicies();

  /**
   * What is merged.
   *
   * @return by default records with our fields and one of a host's
   */
  @Provide
  default Arbitrary<List<SourceRecord>> recordsToMerge() {
    return MasterArbitraries.records();
  }

  /** The records in any order are the same plan. */
  @Property(tries = 200)
  default void anyOrder_isTheSamePlan(
      @ForAll("recordsToMerge") List<SourceRecord> records,
      @ForAll("survivorshipPolicies") SurvivorshipPolicy policy,
      @ForAll long seed) {
    MergePlan plan = CustomerMerge.merge(records, policy);
    List<SourceRecord> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, new Random(seed));
    MergePlan other = CustomerMerge.merge(shuffled, policy);
    requireEqual(plan, other, "records in another order must be the same plan");
    requireEqual(plan.merged(), other.merged(), "records in another order must merge alike");
    requireEqual(plan.conflicts(), other.conflicts(), "another order must find the same conflicts");
  }

  /** Merging what is merged, and records given twice, change nothing. */
  @Property(tries = 200)
  default void mergingAgain_changesNothing(
      @ForAll("recordsToMerge") List<SourceRecord> records,
      @ForAll("survivorshipPolicies") SurvivorshipPolicy policy) {
    MergePlan plan = CustomerMerge.merge(records, policy);
    List<SourceRecord> twice = new ArrayList<>(records);
    twice.addAll(records);
    requireEqual(
        plan.merged(),
        CustomerMerge.merge(twice, policy).merged(),
        "records given twice must count once");
    requireEqual(plan, plan.join(plan), "a plan joined with itself must stay");
  }

  /** Record by record is the same as all at once. */
  @Property(tries = 200)
  default void mergingInSteps_isMergingAtOnce(
      @ForAll("recordsToMerge") List<SourceRecord> records,
      @ForAll("survivorshipPolicies") SurvivorshipPolicy policy) {
    MergePlan atOnce = CustomerMerge.merge(records, policy);
    MergePlan inSteps = CustomerMerge.merge(records.subList(0, 1), policy);
    for (SourceRecord record : records) {
      inSteps = CustomerMerge.merge(List.of(record), policy).join(inSteps);
    }
    requireEqual(atOnce.merged(), inSteps.merged(), "merging in steps must be merging at once");
    requireEqual(atOnce, inSteps, "merging in steps must keep the same way back");
  }

  /** Undoing gives each record back, once, and nothing else. */
  @Property(tries = 200)
  default void undoing_givesTheOriginals(
      @ForAll("recordsToMerge") List<SourceRecord> records,
      @ForAll("survivorshipPolicies") SurvivorshipPolicy policy) {
    List<SourceRecord> back = CustomerMerge.merge(records, policy).undo();
    requireEqual(new HashSet<>(records), new HashSet<>(back), "undoing must give the records back");
    requireEqual(new HashSet<>(back).size(), back.size(), "undoing must give each record once");
  }

  /** A value is the one of the record it names; a field some record knows is known. */
  @Property(tries = 200)
  default void everyValue_comesFromTheRecordItNames(
      @ForAll("recordsToMerge") List<SourceRecord> records,
      @ForAll("survivorshipPolicies") SurvivorshipPolicy policy) {
    MergedRecord merged = CustomerMerge.merge(records, policy).merged();
    Set<MasterField<?>> known = new HashSet<>();
    records.forEach(each -> known.addAll(each.fields()));
    requireEqual(known, new HashSet<>(merged.fields()), "no field may appear or be lost");
    for (MasterField<?> field : known) {
      Optional<SourceTag> source = merged.provenance(field);
      boolean stated =
          records.stream()
              .filter(each -> Optional.of(each.tag()).equals(source))
              .anyMatch(each -> each.get(field).equals(merged.get(field)));
      require(stated, "the value of " + field + " must be that of its source " + source);
    }
    require(
        records.stream().anyMatch(each -> each.tag().record().equals(merged.id())),
        "the key that survives must be one of the records'");
  }

  /** A conflict is where two records have two values, and nowhere else. */
  @Property(tries = 200)
  default void conflicts_areFieldsOfTwoValues(
      @ForAll("recordsToMerge") List<SourceRecord> records,
      @ForAll("survivorshipPolicies") SurvivorshipPolicy policy) {
    MergePlan plan = CustomerMerge.merge(records, policy);
    for (MasterField<?> field : plan.merged().fields()) {
      long values =
          records.stream()
              .map(each -> each.get(field))
              .flatMap(Optional::stream)
              .distinct()
              .count();
      requireEqual(
          values > 1,
          plan.conflicts().contains(field),
          field + " must be a conflict if it has two values");
    }
  }

  /** A plan arrives on another machine as it was sent. */
  @Property(tries = 30)
  default void shipped_isEqual(
      @ForAll("recordsToMerge") List<SourceRecord> records,
      @ForAll("survivorshipPolicies") SurvivorshipPolicy policy) {
    MergePlan plan = CustomerMerge.merge(records, policy);
    MergePlan shipped = Shipping.ship(plan);
    requireEqual(plan, shipped, "a shipped plan must be equal");
    requireEqual(plan.merged(), shipped.merged(), "a shipped merged record must be equal");
  }
}
