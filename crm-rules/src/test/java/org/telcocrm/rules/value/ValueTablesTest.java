package org.telcocrm.rules.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.core.fact.StandardFacts.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.Gap;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.FlagFact;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ContractKind;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.rules.assessor.TableAssessor;
import org.telcocrm.rules.assessor.TablePolicy;

/** C20: advice on customers at a loss; row A7: value by day. */
class ValueTablesTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final FlagFact OWN_PROTECTION = FlagFact.of("emergency_line");

  private static final FactSchema SCHEMA =
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
          ValueFacts.DISABLED,
          OWN_PROTECTION);

  /** Six months of loss, nothing expected, bound by nothing, protected by nothing. */
  private static Facts.Builder lasting() {
    return Facts.builder(SCHEMA, CustomerId.of("U1"), AS_OF)
        .set(ValueAssessor.REALISED_VALUE, Money.yuan("-0.01"))
        .set(ValueAssessor.POTENTIAL_VALUE, Money.fen(0))
        .set(COST_TO_SERVE, Money.yuan("30.01"))
        .set(BILL_AVERAGE, Money.yuan("30.00"))
        .set(COST_SHARE, 30.01 / 30)
        .set(LOSS_MONTHS, 6)
        .set(OVER_PLAN_FEE, Money.fen(0))
        .set(CONTRACT_KIND, ContractKind.NONE)
        .set(GROUP_MEMBER, false)
        .set(COMPLAINT_OPEN_DAYS, 0)
        .set(COMPLAINTS_3M, 0)
        .set(BILLING_DISPUTE_OPEN, false)
        .set(ValueFacts.LOSS_MAKING_DISCOUNT, false)
        .set(ValueFacts.UNIVERSAL_SERVICE, false)
        .set(ValueFacts.PUBLIC_SECTOR, false)
        .set(ValueFacts.DISABLED, false)
        .set(OWN_PROTECTION, false);
  }

  private static Decision<MarginAdvice> advice(Facts.Builder customer) {
    return MarginAdvice.of(ValueTables.marginAdvice().assessor().assess(customer.build()));
  }

  private static MarginAdvice outcome(Facts.Builder customer) {
    return advice(customer).outcome().orElseThrow();
  }

  /** Defaults 5.4: KEEP from a margin of 0 on; one fen below is a loss. */
  @Test
  void marginOfZero_isKept_andOneFenBelowIsALoss() {
    Facts.Builder customer = lasting().set(ValueAssessor.REALISED_VALUE, Money.fen(0));
    assertThat(outcome(customer)).isEqualTo(MarginAdvice.KEEP);
    assertThat(advice(customer).evidence())
        .containsExactlyInAnyOrder(
            Evidence.of("ADVICE_KEEP_MARGIN", "realised_value", "CNY 0.00", ">= CNY 0.00"),
            Evidence.of("ADVICE_KEEP_MARGIN", "cost_to_serve", "CNY 30.01", ">= CNY 0.00"));
    assertThat(outcome(lasting())).isEqualTo(MarginAdvice.MANAGED_EXIT);
  }

  /** Defaults 5.4, line by line; the first that holds decides. */
  @Test
  void loss_isAdvisedByItsCause() {
    assertThat(outcome(lasting().set(OVER_PLAN_FEE, Money.fen(1)))).isEqualTo(MarginAdvice.REPRICE);
    assertThat(outcome(lasting().set(ValueFacts.LOSS_MAKING_DISCOUNT, true)))
        .isEqualTo(MarginAdvice.REPRICE);
    assertThat(outcome(lasting().set(ValueAssessor.POTENTIAL_VALUE, Money.fen(1))))
        .isEqualTo(MarginAdvice.KEEP);
    assertThat(outcome(lasting().set(LOSS_MONTHS, 5))).isEqualTo(MarginAdvice.SELF_SERVE);
    assertThat(outcome(lasting().set(LOSS_MONTHS, 5).set(COST_SHARE, .3)))
        .as("30 % are not more than 30 %")
        .isEqualTo(MarginAdvice.REPRICE);
    assertThat(
            outcome(
                lasting()
                    .set(LOSS_MONTHS, 5)
                    .numeric(COST_SHARE, Double.NaN)
                    .set(BILL_AVERAGE, Money.fen(0))))
        .as("of no bill any cost is too much")
        .isEqualTo(MarginAdvice.SELF_SERVE);
  }

  private static Facts.Builder with(Consumer<Facts.Builder> change) {
    Facts.Builder customer = lasting();
    change.accept(customer);
    return customer;
  }

  /** One of them is enough. */
  static List<Facts.Builder> guarded() {
    return List.of(
        with(f -> f.set(LOSS_MONTHS, 5)),
        with(f -> f.set(LOSS_MONTHS, 1)),
        with(f -> f.set(ValueAssessor.POTENTIAL_VALUE, Money.fen(1))),
        with(f -> f.set(CONTRACT_KIND, ContractKind.FEE)),
        with(f -> f.set(CONTRACT_KIND, ContractKind.FEE).set(CONTRACT_DAYS_LEFT, 0)),
        with(f -> f.set(GROUP_MEMBER, true)),
        with(f -> f.set(COMPLAINT_OPEN_DAYS, 1)),
        with(f -> f.set(COMPLAINTS_3M, 1)),
        with(f -> f.set(BILLING_DISPUTE_OPEN, true)),
        with(f -> f.set(ValueFacts.UNIVERSAL_SERVICE, true)),
        with(f -> f.set(ValueFacts.PUBLIC_SECTOR, true)),
        with(f -> f.set(ValueFacts.DISABLED, true)));
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void exit_isNeverProposedAgainstAGuard(Facts.Builder customer) {
    assertThat(outcome(customer)).isNotEqualTo(MarginAdvice.MANAGED_EXIT);
  }

  static List<Fact> exitFacts() {
    return List.of(
        OVER_PLAN_FEE,
        ValueFacts.LOSS_MAKING_DISCOUNT,
        LOSS_MONTHS,
        ValueAssessor.POTENTIAL_VALUE,
        CONTRACT_KIND,
        GROUP_MEMBER,
        COMPLAINT_OPEN_DAYS,
        COMPLAINTS_3M,
        BILLING_DISPUTE_OPEN,
        ValueFacts.UNIVERSAL_SERVICE,
        ValueFacts.PUBLIC_SECTOR,
        ValueFacts.DISABLED);
  }

  /** Unknown is no "no": the milder advice stands, and the gap says what was not known. */
  @ParameterizedTest
  @MethodSource("exitFacts")
  void exit_isNeverProposedOnAGuess(Fact unknown) {
    Decision<MarginAdvice> decision = advice(lasting().numeric(unknown, Double.NaN));
    assertThat(decision.outcome()).contains(MarginAdvice.SELF_SERVE);
    assertThat(decision.gaps()).contains(new Gap(unknown.code(), Gap.Kind.MISSING));
  }

  @Test
  void exit_namesEveryReason_andNeedsAPerson() {
    assertThat(advice(lasting()).evidence())
        .extracting(Evidence::subject)
        .contains("realised_value", "cost_to_serve", "loss_months", "potential_value")
        .contains("complaint_open_days", "universal_service", "public_sector", "disabled");
    assertThat(MarginAdvice.values())
        .filteredOn(MarginAdvice::needsDecision)
        .containsExactly(MarginAdvice.MANAGED_EXIT);
    assertThat(outcome(lasting().set(CONTRACT_KIND, ContractKind.FEE).set(CONTRACT_DAYS_LEFT, -1)))
        .as("a contract that ended yesterday binds no more")
        .isEqualTo(MarginAdvice.MANAGED_EXIT);
  }

  @Test
  void ownProtections_areAdded() {
    TablePolicy own = ValueTables.marginAdvice(List.of(OWN_PROTECTION, ValueFacts.DISABLED));
    assertThat(own.assessor().assess(lasting().build()).outcome()).contains("MANAGED_EXIT");
    assertThat(own.assessor().assess(lasting().set(OWN_PROTECTION, true).build()).outcome())
        .contains("SELF_SERVE");
    assertThat(own.assessor().assess(lasting().set(ValueFacts.DISABLED, true).build()).outcome())
        .contains("SELF_SERVE");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MarginAdvice.of(
                    TablePolicy.builder("margin_advice", "1", "OWN")
                        .build()
                        .assessor()
                        .assess(lasting().build())))
        .withMessage(
            "outcome must be one of [KEEP, REPRICE, SELF_SERVE, MANAGED_EXIT] but was \"OWN\"");
  }

  /** A margin whose cost nobody knows is no margin. */
  @Test
  void costUnknown_isNoAdvice() {
    Decision<MarginAdvice> decision =
        advice(
            lasting()
                .numeric(COST_TO_SERVE, Double.NaN)
                .set(ValueAssessor.REALISED_VALUE, Money.yuan("30.00")));
    assertThat(decision.isDecided()).isFalse();
    assertThat(decision.gaps()).contains(new Gap("cost_to_serve", Gap.Kind.MISSING));
  }

  /** In a set: the value policy gives margin and potential, the facts of the row the rest. */
  @Test
  void advice_standsBehindTheValuePolicy() {
    PolicySet policies =
        PolicySet.ofDefaults()
            .withPrior(.01)
            .with(ValueTables.marginAdvice())
            .with(ValueTables.dailyValue());
    Facts.Builder customer = Facts.builder(CustomerId.of("U1"), AS_OF);
    customer.set(COST_TO_SERVE, Money.yuan("40.00"));
    List.of(BILL_M0, BILL_M1, BILL_M2, BILL_M3, BILL_M4, BILL_M5)
        .forEach(bill -> customer.set(bill, Money.yuan("30.00")));
    customer.set(GROUP_MEMBER, true).set(OVER_PLAN_FEE, Money.fen(0));
    Decision<String> decision =
        CustomerAssessor.of(policies)
            .assess(customer.build())
            .get(TableAssessor.keyOf("margin_advice"));

    assertThat(decision.outcome()).contains("SELF_SERVE");
    assertThat(decision.evidence())
        .contains(Evidence.of("ADVICE_SELF_SERVE", "realised_value", "CNY -10.00", "< CNY 0.00"));
  }

  /** Row A7, defaults 5.1: 7.00 yuan for each day of the month. */
  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 210.00, HIGH",
    "2026-06-30, 209.99, OTHER",
    "2026-03-31, 217.00, HIGH",
    "2026-03-31, 216.99, OTHER",
    "2026-02-28, 196.00, HIGH",
    "2026-02-28, 195.99, OTHER",
  })
  void a7_highValueByDay(LocalDate asOf, String bill, String expected) {
    FactSchema schema = FactSchema.ofYuan(BILL_M0);
    Facts facts =
        Facts.builder(schema, CustomerId.of("U1"), asOf).set(BILL_M0, Money.yuan(bill)).build();

    assertThat(
            ValueTables.dailyValue()
                .assessor()
                .assess(DerivedFacts.standard().bind(schema).derive(facts))
                .outcome())
        .contains(expected);
  }

  @Test
  void documents_areReadBack_andWorded() {
    List<String> keys = new ArrayList<>();
    for (TablePolicy policy : List.of(ValueTables.marginAdvice(), ValueTables.dailyValue())) {
      assertThat(PolicyKinds.standard().read(policy.document())).isEqualTo(policy);
      String id = policy.outcomeFact().code();
      keys.add("fact." + id);
      keys.add(id + "." + policy.otherwise());
      policy.table().rules().forEach(rule -> keys.add("reason." + rule.code()));
      policy.table().rules().forEach(rule -> keys.add(id + "." + rule.then()));
    }
    ValueFacts.all().forEach(fact -> keys.add("fact." + fact.code()));
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Texts texts = RuleTexts.of(locale);
      assertThat(keys).allSatisfy(key -> assertThat(texts.find(key)).as(key).isPresent());
    }
  }
}
