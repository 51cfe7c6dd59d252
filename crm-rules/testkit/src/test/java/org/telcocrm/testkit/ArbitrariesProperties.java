package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.testkit.Coverage.covers;

import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.account.ArrearsEntry;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.history.History;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.interaction.ComplaintState;
import org.telcocrm.core.lifecycle.Course;
import org.telcocrm.core.lifecycle.Happening;
import org.telcocrm.core.lifecycle.LifecycleEvent;
import org.telcocrm.core.lifecycle.Step;
import org.telcocrm.core.lifecycle.Transition;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.structure.RollUp;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.core.view.PartKey;

/** The kit finds its way into a build both ways, and its values lie where rules turn. */
class ArbitrariesProperties {

  @Example
  void provider_isFoundByServiceLoader() {
    assertThat(ServiceLoader.load(ArbitraryProvider.class))
        .anyMatch(CrmArbitraryProvider.class::isInstance);
  }

  /** Every type the kit promises can be made, and twice the same from the same seed. */
  @Example
  void everyType_isMade() {
    for (Class<?> type : CrmArbitraryProvider.types()) {
      Arbitrary<?> arbitrary = Arbitraries.defaultFor(type);

      assertThat(arbitrary.generator(100).next(new java.util.Random(7)).value())
          .as(type.getSimpleName())
          .isInstanceOf(type)
          .isEqualTo(arbitrary.generator(100).next(new java.util.Random(7)).value());
    }
  }

  @Domain(CrmDomain.class)
  @Property(tries = 50)
  void domain_bringsOurTypesAndJqwiksOwn(
      @ForAll Customer360 view,
      @ForAll Decision<String> decision,
      @ForAll @Size(max = 3) List<MoneyFact> facts,
      @ForAll Msisdn number,
      @ForAll int anything) {
    assertThat(view.asOf()).isNotNull();
    assertThat(decision.policy()).isNotNull();
    assertThat(facts).allMatch(StandardFacts.all()::contains);
    assertThat(number.toString()).contains("****");
    assertThat(Integer.valueOf(anything)).isNotNull();
  }

  /** Types with type arguments come both ways too, over whatever the arguments are. */
  @Domain(CrmDomain.class)
  @Property(tries = 50)
  void domain_bringsGenericTypes(
      @ForAll History<Money> balances,
      @ForAll Course<ComplaintState, LifecycleEvent> course,
      @ForAll Step<ComplaintState, LifecycleEvent> step,
      @ForAll Transition<ComplaintState, LifecycleEvent> transition,
      @ForAll Happening<LifecycleEvent> happening,
      @ForAll PartKey<Money> key,
      @ForAll ArrearsEntry entry) {
    balances.course().forEach(each -> assertThat(each.value()).containsInstanceOf(Money.class));
    assertThat(course.state()).isInstanceOf(ComplaintState.class);
    assertThat(step.state()).isInstanceOf(ComplaintState.class);
    assertThat(transition.event()).isInstanceOf(LifecycleEvent.class);
    assertThat(happening.event()).isInstanceOf(LifecycleEvent.class);
    assertThat(key.type()).isEqualTo(Money.class);
    assertThat(entry.key()).isNotBlank();
  }

  /** Of what nobody can make the kit makes nothing, so that jqwik says so. */
  @Example
  void provider_typesWithoutValues_areNotProvided() {
    CrmArbitraryProvider provider = new CrmArbitraryProvider();
    assertThat(provider.canProvideFor(TypeUsage.of(Course.class))).isFalse();
    assertThat(provider.canProvideFor(TypeUsage.of(Object.class))).isFalse();
    assertThat(provider.canProvideFor(TypeUsage.of(RollUp.class, TypeUsage.of(String.class))))
        .isFalse();
    assertThat(provider.canProvideFor(TypeUsage.of(RollUp.class, TypeUsage.of(Money.class))))
        .isTrue();
    assertThat(provider.canProvideFor(TypeUsage.of(PartKey.class, TypeUsage.of(Thread.class))))
        .isFalse();
  }

  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void facts_arePresentMissingAndAbsent(@ForAll Facts facts) {
    Set<FactReader.State> states = EnumSet.noneOf(FactReader.State.class);
    for (Fact fact : StandardFacts.all()) {
      states.add(facts.state(fact));
    }
    for (FactReader.State each : FactReader.State.values()) {
      covers(each.name(), states.contains(each), 40);
    }
  }

  @Property(tries = 2000)
  @StatisticsReport(onFailureOnly = true)
  void money_liesAtThresholds_atZero_andBelow(@ForAll Money amount) {
    long fen = amount.minorUnits();
    covers("near 120 or 50 yuan", Math.abs(fen - 12_000) <= 1 || Math.abs(fen - 5000) <= 1, 1.2);
    covers("negative", fen < 0, 5);
    covers("zero", fen == 0, 1.2);
  }

  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void views_areAsOfMonthEndsOften_andLackParts(@ForAll Customer360 view) {
    boolean monthEnd = view.asOf().plusDays(1).getDayOfMonth() == 1;
    covers("month end", monthEnd, 20);
    for (Customer360.Part part : Customer360.Part.values()) {
      covers(part.name(), !view.isKnown(part), 7);
    }
  }
}
