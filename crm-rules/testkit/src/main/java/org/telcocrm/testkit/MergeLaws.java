package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.master.CustomerMerge;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.master.MergePlan;
import org.telcocrm.core.master.MergedRecord;
import org.telcocrm.core.master.SourceKey;
import org.telcocrm.core.master.SourceRecord;
import org.telcocrm.core.master.SourceTag;
import org.telcocrm.core.master.SourceTagged;
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

  /** A value is one of the record it names; a field some record knows is known. */
  @Property(tries = 200)
  default void everyValue_comesFromTheRecordItNames(
      @ForAll("recordsToMerge") List<SourceRecord> records,
      @ForAll("survivorshipPolicies") SurvivorshipPolicy policy) {
    MergedRecord merged = CustomerMerge.merge(records, policy).merged();
    ExpectedMerge expected = new ExpectedMerge(records, policy);
    requireEqual(expected.fields(), Set.copyOf(merged.fields()), "no field may appear or be lost");
    for (MasterField<?> field : merged.fields()) {
      for (SourceTagged<?> each : merged.tagged(field)) {
        boolean stated =
            records.stream()
                .filter(record -> record.tag().equals(each.tag()))
                .anyMatch(record -> record.all(field).contains(each.value()));
        require(stated, "a value of " + field + " must be one of its source " + each);
      }
    }
  }

  /** Of one value the best record's survives; the best record gives the key. */
  @Property(tries = 500)
  default void survivor_isTheBestByThePolicy(
      @ForAll("recordsToMerge") List<SourceRecord> records,
      @ForAll("survivorshipPolicies") SurvivorshipPolicy policy) {
    MergePlan plan = CustomerMerge.merge(records, policy);
    ExpectedMerge expected = new ExpectedMerge(records, policy);
    for (MasterField<?> field : plan.merged().fields()) {
      requireEqual(
          expected.best(field).map(SourceRecord::tag),
          plan.merged().provenance(field),
          field + " must come from the record that the rules put first");
      if (!field.isMany()) {
        requireEqual(1, plan.merged().all(field).size(), field + " must have one value");
      }
    }
    SourceTag best = expected.best(records, policy.rules()).tag();
    requireEqual(best.record(), plan.merged().id(), "the best record's key must survive");
    Set<SourceKey> others = new HashSet<>();
    records.forEach(each -> others.add(new SourceKey(each.tag().source(), each.tag().record())));
    others.remove(new SourceKey(best.source(), best.record()));
    requireEqual(others, Set.copyOf(plan.replaced()), "all other keys must be replaced");
  }

  /** Of many values none is lost, and what two records know is there once. */
  @Property(tries = 200)
  default void manyValues_areUnited(
      @ForAll("recordsToMerge") List<SourceRecord> records,
      @ForAll("survivorshipPolicies") SurvivorshipPolicy policy) {
    MergedRecord merged = CustomerMerge.merge(records, policy).merged();
    ExpectedMerge expected = new ExpectedMerge(records, policy);
    for (MasterField<?> field : expected.fields()) {
      if (field.isMany()) {
        Set<Object> known = new HashSet<>();
        records.forEach(each -> known.addAll(expected.sames(field, each)));
        Set<Object> kept = new HashSet<>();
        merged.all(field).forEach(each -> kept.add(ExpectedMerge.same(each)));
        requireEqual(known, kept, "every value of " + field + " must survive");
        long ofOneRecord = merged.tagged(field).stream().map(SourceTagged::tag).distinct().count();
        require(
            ofOneRecord == 1 || merged.all(field).size() == Set.copyOf(merged.all(field)).size(),
            "what two records know of " + field + " must be there once");
      }
    }
  }

  /**
   * A conflict is where two records have two values of one, or state another birthday or sex than a
   * resident identity number, and nowhere else.
   */
  @Property(tries = 200)
  default void conflicts_areFieldsOfTwoValues(
      @ForAll("recordsToMerge") List<SourceRecord> records,
      @ForAll("survivorshipPolicies") SurvivorshipPolicy policy) {
    MergePlan plan = CustomerMerge.merge(records, policy);
    ExpectedMerge expected = new ExpectedMerge(records, policy);
    for (MasterField<?> field : plan.merged().fields()) {
      Set<Object> values = new HashSet<>();
      records.forEach(each -> values.addAll(expected.known(field, each)));
      for (SourceRecord each : records) {
        for (ResidentId number : expected.known(MasterField.RESIDENT_ID, each)) {
          if (field.equals(MasterField.BIRTH_DATE)) {
            values.add(number.birthDate());
          } else if (field.equals(MasterField.SEX)) {
            values.add(number.sex());
          }
        }
      }
      requireEqual(
          !field.isMany() && values.size() > 1,
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
