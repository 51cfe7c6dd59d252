package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.rules.action.Action;
import org.telcocrm.rules.action.ActionDefinition;
import org.telcocrm.rules.action.ActionPlan;
import org.telcocrm.rules.action.ActionPlanner;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.action.CapacitySchedule;
import org.telcocrm.rules.churn.ChurnAssessor;
import org.telcocrm.rules.kano.ServiceAssessor;
import org.telcocrm.rules.value.ValueAssessor;

/** The action planner and its schedule. */
class ActionProperties {

  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

  @Provide
  Arbitrary<Facts> customers() {
    List<Fact> facts = new ArrayList<>(StandardFacts.all());
    facts.add(ValueAssessor.VALUE_TIER);
    facts.add(ValueAssessor.REALISED_VALUE);
    facts.add(ChurnAssessor.CHURN_BAND);
    facts.add(ChurnAssessor.CHURN_PROBABILITY);
    facts.add(ServiceAssessor.UNMET_BASICS);
    return FactArbitraries.facts(FactSchema.of(Money.fen(0).currency(), facts));
  }

  @Property(tries = 200)
  void plan_contactsACustomerOnceAtMost_andDoesNothingForbidden(
      @ForAll ActionPolicy policy, @ForAll("customers") Facts facts) {
    ActionPlan plan = new ActionPlanner(policy).plan(facts);
    List<String> planned = plan.actions().stream().map(Action::code).toList();

    assertThat(plan.actions())
        .filteredOn(
            each -> policy.action(each.code()).map(ActionDefinition::outbound).orElse(false))
        .hasSizeLessThanOrEqualTo(1);
    assertThat(plan.suppressed())
        .allSatisfy(each -> assertThat(planned).doesNotContain(each.action().code()));
    assertThat(planned).doesNotHaveDuplicates();
    assertThat(plan.actions()).isSortedAccordingTo(Action.ORDER);
    assertThat(plan.evidence()).isSortedAccordingTo(Evidence.ORDER);
    assertThat(policy.reasons())
        .containsAll(plan.evidence().stream().map(Evidence::reason).toList());
  }

  @Property(tries = 100)
  void sameFacts_samePlan_alsoAfterShipping(
      @ForAll ActionPolicy policy, @ForAll("customers") Facts facts) {
    ActionPlanner planner = new ActionPlanner(policy);

    assertThat(planner.plan(facts)).isEqualTo(planner.plan(facts.toBuilder().build()));
    assertThat(Shipping.ship(planner).plan(facts)).isEqualTo(planner.plan(facts));
  }

  @Example
  void plan_example() {
    Facts nothingKnown =
        Facts.builder(FactSchema.ofYuan(), CustomerId.of("U1"), LocalDate.of(2026, 3, 31)).build();

    assertThat(ActionPlanner.ofDefaults().plan(nothingKnown).actions()).isEmpty();
  }

  @Property(tries = 300)
  void order_isTotal(@ForAll Action a, @ForAll Action b) {
    assertThat(Action.ORDER.compare(a, b) == 0).as("only equal actions tie").isEqualTo(a.equals(b));
    assertThat(Integer.signum(Action.ORDER.compare(b, a)))
        .isEqualTo(-Integer.signum(Action.ORDER.compare(a, b)));
  }

  @Example
  void order_example() {
    Action shop = action("U1", 100);
    Action hotline = new Action(shop.customer(), "B1", "T", "HOTLINE", FIRST, 100, List.of());

    assertThat(Action.ORDER.compare(hotline, shop)).isNegative();
    assertThat(CapacitySchedule.schedule(List.of(shop, hotline), FIRST, Map.of()))
        .isEqualTo(CapacitySchedule.schedule(List.of(hotline, shop), FIRST, Map.of()));
  }

  @Provide
  Arbitrary<List<Action>> worklists() {
    return ActionArbitraries.actions().list().ofMaxSize(30);
  }

  @Provide
  Arbitrary<Map<String, Integer>> capacities() {
    return Arbitraries.maps(
        Arbitraries.of("HOTLINE", "SHOP", "NETWORK"), Arbitraries.integers().between(0, 5));
  }

  @Property(tries = 300)
  void schedule_placesEachActionOnce_inTime_withinCapacity(
      @ForAll("worklists") List<Action> actions,
      @ForAll("capacities") Map<String, Integer> capacity) {
    CapacitySchedule schedule = CapacitySchedule.schedule(actions, FIRST, capacity);
    List<Action> placed = schedule.slots().stream().map(CapacitySchedule.Slot::action).toList();
    List<Action> all = new ArrayList<>(placed);
    all.addAll(schedule.overflow());

    assertThat(all).containsExactlyInAnyOrderElementsOf(actions);
    Map<String, Integer> used = new HashMap<>();
    for (CapacitySchedule.Slot slot : schedule.slots()) {
      assertThat(slot.day()).isBetween(FIRST, slot.action().due());
      int today = used.merge(slot.action().owner() + slot.day(), 1, Integer::sum);
      assertThat(today)
          .isLessThanOrEqualTo(capacity.getOrDefault(slot.action().owner(), Integer.MAX_VALUE));
    }
  }

  @Property(tries = 200)
  void schedule_doesNotDependOnTheOrderOfTheList(
      @ForAll("worklists") List<Action> actions,
      @ForAll("capacities") Map<String, Integer> capacity,
      @ForAll long seed) {
    List<Action> shuffled = new ArrayList<>(actions);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(CapacitySchedule.schedule(shuffled, FIRST, capacity))
        .isEqualTo(CapacitySchedule.schedule(actions, FIRST, capacity));
  }

  @Property(tries = 200)
  void moreCapacity_neverPushesAnActionOut(
      @ForAll("worklists") List<Action> actions,
      @ForAll("capacities") Map<String, Integer> capacity) {
    Map<String, Integer> more = new HashMap<>(capacity);
    more.replaceAll((owner, perDay) -> perDay + 1);

    assertThat(CapacitySchedule.schedule(actions, FIRST, capacity).overflow())
        .containsAll(CapacitySchedule.schedule(actions, FIRST, more).overflow());
  }

  @Example
  void schedule_example() {
    Action urgent = action("U1", 500);
    Action later = action("U2", 100);

    CapacitySchedule one =
        CapacitySchedule.schedule(List.of(later, urgent), FIRST, Map.of("SHOP", 1));

    assertThat(one.slots()).containsExactly(new CapacitySchedule.Slot(FIRST, urgent));
    assertThat(one.overflow()).containsExactly(later);
  }

  private static Action action(String customer, int priority) {
    return new Action(CustomerId.of(customer), "B1", "T", "SHOP", FIRST, priority, List.of());
  }
}
