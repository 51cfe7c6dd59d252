package org.telcocrm.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.calendar.Anniversary;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.decision.PolicyRef;
import org.telcocrm.core.fact.DateFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.product.Contract;
import org.telcocrm.core.product.Plan;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.usage.UsageMonth;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.rules.action.Action;
import org.telcocrm.rules.action.ActionPolicy;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.churn.ChurnPolicy;
import org.telcocrm.rules.kano.Service;
import org.telcocrm.rules.kano.ServiceBudget;
import org.telcocrm.rules.kano.ServicePolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.PolicyOverlay;
import org.telcocrm.rules.scorecard.Attribute;
import org.telcocrm.rules.scorecard.Characteristic;
import org.telcocrm.rules.scorecard.Scorecard;
import org.telcocrm.rules.table.Condition;
import org.telcocrm.rules.value.ValuePolicy;

/**
 * Tells jqwik how to make values of the library's types; found by {@code ServiceLoader}.
 *
 * <p>Example: with {@code crm-testkit} on the test class path, {@code @Property void
 * anyone_isAssessed(@ForAll Customer360 view)} needs no further line. Of generic types it makes
 * {@code Decision}, {@code Version} and {@code History} of any type jqwik can make, state machines
 * and what happens on them over any enums, keys of parts, and sums of {@code Money} over groups.
 * Immutable and thread-safe.
 */
public final class CrmArbitraryProvider implements ArbitraryProvider {

  private static final Map<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE = byType();

  /** For {@code ServiceLoader}. */
  public CrmArbitraryProvider() {}

  private static Map<Class<?>, Supplier<Arbitrary<?>>> byType() {
    Map<Class<?>, Supplier<Arbitrary<?>>> types = new LinkedHashMap<>();
    types.put(Money.class, MoneyArbitraries::yuan);
    types.put(CustomerId.class, IdArbitraries::customerIds);
    types.put(Anniversary.class, () -> HistoryArbitraries.days().map(Anniversary::of));
    types.put(AccountId.class, IdArbitraries::accountIds);
    types.put(SubscriptionId.class, IdArbitraries::subscriptionIds);
    types.put(Evidence.class, DecisionArbitraries::evidence);
    types.put(Gap.class, DecisionArbitraries::gaps);
    types.put(PolicyRef.class, DecisionArbitraries::policyRefs);
    types.put(Fact.class, FactArbitraries::keys);
    for (Class<? extends Fact> each :
        List.of(NumberFact.class, MoneyFact.class, FlagFact.class, DateFact.class)) {
      types.put(each, () -> FactArbitraries.keys(each));
    }
    types.put(FactSchema.class, FactArbitraries::schemas);
    types.put(Facts.class, FactArbitraries::facts);
    IdentifierArbitraries.provide(types);
    PartyArbitraries.provide(types);
    MasterArbitraries.provide(types);
    PrivacyArbitraries.provide(types);
    AccountArbitraries.provide(types);
    ChannelArbitraries.provide(types);
    DirectoryArbitraries.provide(types);
    InteractionArbitraries.provide(types);
    LifecycleArbitraries.provide(types);
    OwnershipArbitraries.provide(types);
    StructureArbitraries.provide(types);
    EventArbitraries.provide(types);
    ViewArbitraries.provide(types);
    putCustomers(types);
    putPolicies(types);
    return types;
  }

  private static void putCustomers(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(Customer.class, CustomerArbitraries::customers);
    types.put(Plan.class, CustomerArbitraries::plans);
    types.put(
        Contract.class, () -> DateArbitraries.asOfDates().flatMap(CustomerArbitraries::contracts));
    types.put(
        Subscription.class,
        () -> DateArbitraries.asOfDates().flatMap(CustomerArbitraries::subscriptions));
    types.put(
        Account.class, () -> DateArbitraries.asOfDates().flatMap(CustomerArbitraries::accounts));
    types.put(
        UsageMonth.class,
        () -> DateArbitraries.asOfDates().flatMap(CustomerArbitraries::usageMonths));
    types.put(
        Interaction.class,
        () -> DateArbitraries.asOfDates().flatMap(CustomerArbitraries::interactions));
    types.put(Customer360.class, CustomerArbitraries::customer360s);
  }

  private static void putPolicies(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(Condition.class, ConditionArbitraries::conditions);
    types.put(Attribute.class, ScorecardArbitraries::attributes);
    types.put(
        Characteristic.class,
        () ->
            Arbitraries.oneOf(
                List.of(
                    FactArbitraries.keys(NumberFact.class)
                        .flatMap(ScorecardArbitraries::characteristics),
                    FactArbitraries.keys(MoneyFact.class)
                        .flatMap(ScorecardArbitraries::characteristics),
                    FactArbitraries.keys(FlagFact.class)
                        .flatMap(ScorecardArbitraries::characteristics))));
    types.put(Scorecard.class, ScorecardArbitraries::scorecards);
    types.put(ChurnPolicy.class, PolicyArbitraries::churnPolicies);
    types.put(ValuePolicy.class, PolicyArbitraries::valuePolicies);
    types.put(
        Service.class, () -> ServiceArbitraries.services("X01", List.of("YOUTH", "MASS", "HOME")));
    types.put(ServiceBudget.class, ServiceArbitraries::budgets);
    types.put(ServicePolicy.class, ServiceArbitraries::servicePolicies);
    types.put(ActionPolicy.class, ActionArbitraries::actionPolicies);
    types.put(Action.class, ActionArbitraries::actions);
    types.put(PolicySet.class, PolicyArbitraries::policySets);
    types.put(PolicyOverlay.class, PolicyArbitraries::overlays);
    types.put(Node.class, PolicyArbitraries::nodes);
    types.put(Node.Obj.class, PolicyArbitraries::documents);
  }

  /** The types without type arguments that are provided for. */
  static Set<Class<?>> types() {
    return Set.copyOf(BY_TYPE.keySet());
  }

  @Override
  public boolean canProvideFor(TypeUsage target) {
    return (BY_TYPE.containsKey(target.getRawType()) && !target.isTypeVariableOrWildcard())
        || GenericTypes.canProvideFor(target);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
    Supplier<Arbitrary<?>> arbitrary = BY_TYPE.get(target.getRawType());
    return arbitrary == null ? GenericTypes.provideFor(target, subtypes) : Set.of(arbitrary.get());
  }
}
