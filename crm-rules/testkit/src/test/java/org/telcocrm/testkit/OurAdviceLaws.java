package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.fact.StandardFacts.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.analysis.BusinessRevenue;
import org.telcocrm.rules.analysis.CustomerRevenue;
import org.telcocrm.rules.analysis.RevenueBusiness;
import org.telcocrm.rules.analysis.RevenueByBusiness;
import org.telcocrm.rules.assessor.TableAssessor;
import org.telcocrm.rules.policy.DocumentPolicy;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.template.IndustryTemplate;
import org.telcocrm.rules.template.IndustryTemplates;
import org.telcocrm.rules.template.TemplateInstance;
import org.telcocrm.rules.template.TemplatePolicies;
import org.telcocrm.rules.value.GroupStickiness;
import org.telcocrm.rules.value.MarginAdvice;
import org.telcocrm.rules.value.StickinessIndicator;
import org.telcocrm.rules.value.StickinessRules;
import org.telcocrm.rules.value.ValueAssessor;
import org.telcocrm.rules.value.ValueFacts;
import org.telcocrm.rules.value.ValuePolicies;
import org.telcocrm.rules.value.ValueTables;

/** Laws of advice, stickiness, templates and revenue by business. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OurAdviceLaws {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final Currency YUAN = Currency.getInstance("CNY");

  private static final FactSchema ADVICE =
      FactSchema.ofYuan(
          ValueAssessor.REALISED_VALUE,
          ValueAssessor.POTENTIAL_VALUE,
          COST_TO_SERVE,
          BILL_AVERAGE,
          COST_SHARE,
          LOSS_MONTHS,
          OVER_PLAN_FEE,
          CONTRACT_KIND,
          CONTRACT_DAYS_LEFT,
          GROUP_MEMBER,
          COMPLAINT_OPEN_DAYS,
          COMPLAINTS_3M,
          BILLING_DISPUTE_OPEN,
          ValueFacts.LOSS_MAKING_DISCOUNT,
          ValueFacts.UNIVERSAL_SERVICE,
          ValueFacts.PUBLIC_SECTOR,
          ValueFacts.DISABLED);

  private static final TableAssessor ASSESSOR = ValueTables.marginAdvice().assessor().bind(ADVICE);

  /** Few values of each, so that many rows come near an exit. */
  @Provide
  Arbitrary<Facts> customers() {
    Arbitrary<Long> fen = Arbitraries.of(-1L, 0L, 1L);
    Arbitrary<Integer> few = Arbitraries.of(0, 0, 0, 1);
    Arbitrary<Boolean> rarely = Arbitraries.of(false, false, false, false, true);
    Arbitrary<List<Boolean>> flags = rarely.injectNull(.05).list().ofSize(6);
    return Combinators.combine(
            fen,
            fen,
            Arbitraries.of(5, 6),
            Arbitraries.of(ContractKind.NONE, ContractKind.NONE, ContractKind.FEE),
            few,
            few,
            flags)
        .as(
            (margin, potential, months, contract, open, complaints, all) -> {
              Facts.Builder facts =
                  Facts.builder(ADVICE, CustomerId.of("U1"), AS_OF)
                      .set(ValueAssessor.REALISED_VALUE, Money.fen(margin))
                      .set(ValueAssessor.POTENTIAL_VALUE, Money.fen(potential))
                      .set(COST_TO_SERVE, Money.fen(100))
                      .set(BILL_AVERAGE, Money.fen(100 + margin))
                      .set(COST_SHARE, 100.0 / (100 + margin))
                      .set(LOSS_MONTHS, months)
                      .set(OVER_PLAN_FEE, Money.fen(0))
                      .set(CONTRACT_KIND, contract)
                      .set(CONTRACT_DAYS_LEFT, 0)
                      .set(COMPLAINT_OPEN_DAYS, open)
                      .set(COMPLAINTS_3M, complaints);
              List<FlagFact> names =
                  List.of(
                      GROUP_MEMBER,
                      BILLING_DISPUTE_OPEN,
                      ValueFacts.LOSS_MAKING_DISCOUNT,
                      ValueFacts.UNIVERSAL_SERVICE,
                      ValueFacts.PUBLIC_SECTOR,
                      ValueFacts.DISABLED);
              for (int i = 0; i < names.size(); i++) {
                if (all.get(i) != null) {
                  facts.set(names.get(i), all.get(i));
                }
              }
              return facts.build();
            });
  }

  private static Optional<MarginAdvice> advice(Facts customer) {
    return MarginAdvice.of(ASSESSOR.assess(customer)).outcome();
  }

  /** Written out anew, so that a guard that was lost in the table is seen. */
  @Property(tries = 2000)
  void exit_isProposedOnlyWhereEveryGuardIsKnown(@ForAll("customers") Facts f) {
    boolean allowed =
        f.money(ValueAssessor.REALISED_VALUE).filter(m -> m.minorUnits() < 0).isPresent()
            && f.money(ValueAssessor.POTENTIAL_VALUE).filter(m -> m.minorUnits() <= 0).isPresent()
            && f.number(LOSS_MONTHS).orElse(0) >= 6
            && f.choice(CONTRACT_KIND).filter(ContractKind.NONE::equals).isPresent()
            && f.number(COMPLAINT_OPEN_DAYS).orElse(1) == 0
            && f.number(COMPLAINTS_3M).orElse(1) == 0
            && List.of(
                    GROUP_MEMBER,
                    BILLING_DISPUTE_OPEN,
                    ValueFacts.UNIVERSAL_SERVICE,
                    ValueFacts.PUBLIC_SECTOR,
                    ValueFacts.DISABLED)
                .stream()
                .allMatch(flag -> f.flag(flag).filter(set -> !set).isPresent());
    boolean discount = f.flag(ValueFacts.LOSS_MAKING_DISCOUNT).orElse(true);

    assertThat(advice(f).filter(each -> each == MarginAdvice.MANAGED_EXIT).isPresent())
        .isEqualTo(allowed && !discount);
  }

  /** With margin and cost known everybody has one advice, and only a loss is anything but kept. */
  @Property(tries = 500)
  void advice_isAPartition(@ForAll("customers") Facts customer) {
    MarginAdvice advice = advice(customer).orElseThrow();
    boolean loss = customer.numeric(ValueAssessor.REALISED_VALUE) < 0;

    assertThat(advice == MarginAdvice.KEEP)
        .isEqualTo(
            !loss
                || (customer.numeric(ValueAssessor.POTENTIAL_VALUE) > 0
                    && !customer.flag(ValueFacts.LOSS_MAKING_DISCOUNT).orElse(false)));
  }

  @Example
  void advice_example() {
    Facts lasting =
        Facts.builder(ADVICE, CustomerId.of("U1"), AS_OF)
            .set(ValueAssessor.REALISED_VALUE, Money.fen(-1))
            .set(ValueAssessor.POTENTIAL_VALUE, Money.fen(0))
            .set(COST_TO_SERVE, Money.fen(100))
            .set(BILL_AVERAGE, Money.fen(99))
            .set(COST_SHARE, 1.01)
            .set(LOSS_MONTHS, 6)
            .set(OVER_PLAN_FEE, Money.fen(0))
            .set(CONTRACT_KIND, ContractKind.NONE)
            .set(COMPLAINT_OPEN_DAYS, 0)
            .set(COMPLAINTS_3M, 0)
            .set(GROUP_MEMBER, false)
            .set(BILLING_DISPUTE_OPEN, false)
            .set(ValueFacts.LOSS_MAKING_DISCOUNT, false)
            .set(ValueFacts.UNIVERSAL_SERVICE, false)
            .set(ValueFacts.PUBLIC_SECTOR, false)
            .set(ValueFacts.DISABLED, false)
            .build();
    assertThat(advice(lasting)).contains(MarginAdvice.MANAGED_EXIT);
    assertThat(advice(lasting.toBuilder().set(LOSS_MONTHS, 5).build()))
        .contains(MarginAdvice.SELF_SERVE);
  }

  private static final FactSchema GROUP =
      FactSchema.ofYuan(
          GroupFacts.PAID_PRODUCTS,
          GroupFacts.UNIFIED_SHARE,
          GroupFacts.SIGN_YEARS,
          GroupFacts.CIRCLE_SHARE,
          GroupFacts.VPMN_SHARE,
          GroupFacts.DIRECTORY_SHARE);

  @Provide
  Arbitrary<Facts> groups() {
    return FactArbitraries.facts(GROUP, Arbitraries.just(AS_OF));
  }

  @Property(tries = 1000)
  void stickiness_isTheBoundedProduct_andPointsAddUp(@ForAll("groups") Facts group) {
    Decision<GroupStickiness> decision = StickinessRules.decide(group, ValuePolicies.stickiness());
    decision
        .outcome()
        .ifPresent(
            held -> {
              assertThat(decision.points()).isEqualTo(held.depth() + held.breadth());
              assertThat(held.stickiness())
                  .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100))
                  .isLessThanOrEqualTo(BigDecimal.valueOf(Math.min(held.depth(), held.breadth())));
            });
    assertThat(decision.isDecided() || !decision.gaps().isEmpty()).isTrue();
  }

  private static GroupStickiness held(int products, double share) {
    return StickinessRules.decide(
            Facts.builder(GROUP, CustomerId.of("G1"), AS_OF)
                .set(GroupFacts.PAID_PRODUCTS, products)
                .set(GroupFacts.UNIFIED_SHARE, share)
                .set(GroupFacts.SIGN_YEARS, 2)
                .set(GroupFacts.CIRCLE_SHARE, share)
                .set(GroupFacts.VPMN_SHARE, share)
                .set(GroupFacts.DIRECTORY_SHARE, share)
                .build(),
            ValuePolicies.stickiness())
        .outcome()
        .orElseThrow();
  }

  @Property(tries = 300)
  void moreOfAnything_neverLowersStickiness(
      @ForAll @IntRange(max = 8) int products,
      @ForAll @IntRange(max = 8) int others,
      @ForAll @IntRange(max = 100) int percent,
      @ForAll @IntRange(max = 100) int other) {
    GroupStickiness less = held(Math.min(products, others), Math.min(percent, other) / 100.0);
    GroupStickiness more = held(Math.max(products, others), Math.max(percent, other) / 100.0);
    assertThat(less.stickiness()).isLessThanOrEqualTo(more.stickiness());
  }

  @Example
  void stickiness_example() {
    assertThat(held(3, .5)).isEqualTo(new GroupStickiness(47, 57));
    assertThat(held(3, .5).stickiness()).isEqualTo("26.79");
  }

  @Group
  class Stickiness implements PolicyLaws<DocumentPolicy<StickinessRules>> {
    @Override
    public Arbitrary<DocumentPolicy<StickinessRules>> policies() {
      StickinessRules usual = StickinessRules.ofDefaults();
      return Combinators.combine(
              Arbitraries.integers().between(1, 99),
              Arbitraries.integers().between(1, 100),
              Arbitraries.doubles().between(.01, 5))
          .as(
              (points, known, to) ->
                  DocumentPolicy.of(
                      ValuePolicies.STICKINESS,
                      "stickiness",
                      "1",
                      new StickinessRules(
                          List.of(
                              new StickinessIndicator(
                                  "ONE", GroupFacts.PAID_PRODUCTS, 0, to, points),
                              new StickinessIndicator(
                                  "OTHER", GroupFacts.UNIFIED_SHARE, -to, to, 100 - points)),
                          usual.breadth(),
                          known)));
    }

    @Override
    public DocumentPolicy<StickinessRules> read(Node.Obj document) {
      return DocumentPolicy.read(
          ValuePolicies.STICKINESS, NodeReader.of(document), FactCatalog.standard());
    }
  }

  @Group
  class Templates implements PolicyLaws<DocumentPolicy<IndustryTemplates>> {
    @Override
    public Arbitrary<DocumentPolicy<IndustryTemplates>> policies() {
      return Arbitraries.of(IndustryTemplates.ofDefaults().templates())
          .set()
          .map(
              some ->
                  DocumentPolicy.of(
                      TemplatePolicies.INDUSTRY_TEMPLATES,
                      "industry-templates",
                      "1",
                      new IndustryTemplates(List.copyOf(some))));
    }

    @Override
    public DocumentPolicy<IndustryTemplates> read(Node.Obj document) {
      return DocumentPolicy.read(
          TemplatePolicies.INDUSTRY_TEMPLATES, NodeReader.of(document), FactCatalog.standard());
    }
  }

  @Provide
  Arbitrary<Facts> members() {
    return FactArbitraries.facts(
        FactSchema.ofYuan(
            GroupFacts.EMPLOYEES,
            GroupFacts.TURNOVER,
            GroupFacts.SERVICE_TYPE,
            GroupFacts.ORG_KIND),
        Arbitraries.just(AS_OF));
  }

  @Provide
  Arbitrary<IndustryTemplate> templates() {
    return Arbitraries.of(IndustryTemplates.ofDefaults().templates());
  }

  @Property(tries = 500)
  void instantiating_keepsWhatWasGiven_andTwiceIsOnce(
      @ForAll("members") Facts given, @ForAll("templates") IndustryTemplate template) {
    TemplateInstance once = template.instantiate(given);
    TemplateInstance twice = template.instantiate(once.facts());

    given.schema().facts().stream()
        .filter(fact -> !Double.isNaN(given.numeric(fact)))
        .forEach(fact -> assertThat(once.facts().numeric(fact)).isEqualTo(given.numeric(fact)));
    assertThat(twice.facts()).isEqualTo(once.facts());
    assertThat(twice.findings())
        .isEqualTo(once.findings())
        .isEqualTo(template.validate(once.facts()));
    assertThat(twice.filled()).isEmpty();
    assertThat(template.validate(given)).hasSize(once.findings().size() + once.filled().size());
  }

  private static Arbitrary<BusinessRevenue> businesses() {
    return Arbitraries.oneOf(
        Combinators.combine(
                OurFigureLaws.yuan(),
                OurFigureLaws.yuan(),
                OurFigureLaws.yuan(),
                OurFigureLaws.yuan())
            .as(
                (before, after, newBefore, newAfter) ->
                    BusinessRevenue.of(
                        CustomerRevenue.stayed(before, after),
                        CustomerRevenue.stayed(newBefore, newAfter))),
        Combinators.combine(OurFigureLaws.yuan(), OurFigureLaws.yuan())
            .as(
                (all, some) ->
                    BusinessRevenue.of(CustomerRevenue.joined(all), CustomerRevenue.joined(some))),
        Combinators.combine(OurFigureLaws.yuan(), OurFigureLaws.yuan())
            .as(
                (all, some) ->
                    BusinessRevenue.of(CustomerRevenue.left(all), CustomerRevenue.left(some))),
        OurFigureLaws.revenues().map(BusinessRevenue::unsplit));
  }

  @Group
  class Businesses
      implements AggregateLaws<BusinessRevenue, RevenueByBusiness.Sums, RevenueByBusiness> {
    @Override
    public Aggregate<BusinessRevenue, RevenueByBusiness.Sums, RevenueByBusiness> aggregate() {
      return RevenueByBusiness.aggregate(YUAN);
    }

    @Override
    public Arbitrary<BusinessRevenue> aggregateInputs() {
      return businesses();
    }
  }

  @Provide
  Arbitrary<List<BusinessRevenue>> bases() {
    return businesses().list().ofMaxSize(30);
  }

  @Property(tries = 300)
  void businesses_addUpToTheFen(@ForAll("bases") List<BusinessRevenue> base) {
    RevenueByBusiness split = RevenueByBusiness.aggregate(YUAN).over(base);
    Money before = Money.fen(0);
    Money after = Money.fen(0);
    for (RevenueBusiness each : RevenueBusiness.values()) {
      before = before.plus(split.of(each).before());
      after = after.plus(split.of(each).after());
    }
    assertThat(before).isEqualTo(split.total().before());
    assertThat(after).isEqualTo(split.total().after());
    assertThat(split.shifted().minorUnits()).isNotNegative();
  }

  @Example
  void businesses_example() {
    RevenueByBusiness split =
        RevenueByBusiness.aggregate(YUAN)
            .over(
                List.of(
                    BusinessRevenue.of(
                        CustomerRevenue.stayed(Money.fen(100), Money.fen(100)),
                        CustomerRevenue.stayed(Money.fen(10), Money.fen(30)))));
    assertThat(split.shifted()).isEqualTo(Money.fen(20));
  }

  @Example
  void policiesAndValues_travel() {
    List<Object> all =
        new ArrayList<>(
            List.of(
                ValueTables.marginAdvice(),
                ValuePolicies.stickiness(),
                TemplatePolicies.industryTemplates(),
                held(3, .5),
                IndustryTemplates.ofDefaults().templates().get(0)));
    all.add(
        RevenueByBusiness.aggregate(YUAN)
            .over(List.of(BusinessRevenue.unsplit(CustomerRevenue.joined(Money.fen(1))))));
    for (Object each : all) {
      assertThat(Shipping.ship(each)).isEqualTo(each);
    }
  }
}
