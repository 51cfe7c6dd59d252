package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.core.fact.StandardFacts.*;
import static org.telcocrm.core.view.Views.account;
import static org.telcocrm.core.view.Views.someone;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.fact.DerivedFact;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.party.MemberRole;

class FactDerivationTest {

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final Currency JPY = Currency.getInstance("JPY");

  private static Facts derive(Customer360 view) {
    return FactDerivation.standard().derive(view);
  }

  @Test
  void schema_holdsStandardFactsThatNobodyDerives() {
    FactSchema schema = FactDerivation.schema(CNY);
    assertThat(StandardFacts.all()).containsAll(schema.facts());
    assertThat(schema.facts())
        .doesNotContainAnyElementsOf(
            DerivedFacts.standard().derivations().stream()
                .filter(each -> !GroupFacts.all().containsAll(each.required()))
                .map(DerivedFact::output)
                .toList());
    assertThat(FactDerivation.standard().schema()).isEqualTo(schema);
    assertThat(FactDerivation.of(JPY).schema()).isEqualTo(FactDerivation.schema(JPY));
  }

  @Test
  void derive_fullView_knowsEveryFact() {
    Facts facts = derive(Views.full());
    assertThat(facts.customer()).isEqualTo(CustomerId.of("C1"));
    assertThat(facts.asOf()).isEqualTo(Views.AS_OF);
    for (Fact fact : facts.schema().facts()) {
      assertThat(facts.state(fact)).as(fact.code()).isEqualTo(FactReader.State.PRESENT);
    }
  }

  @Test
  void derive_nothingKnown_everyFactIsMissing() {
    Facts facts = derive(someone().build());
    assertThat(facts.schema()).isEqualTo(FactDerivation.schema(CNY));
    for (Fact fact : facts.schema().facts()) {
      assertThat(facts.state(fact)).as(fact.code()).isEqualTo(FactReader.State.MISSING);
    }
  }

  @Test
  void derive_fullView_derivedFactsFollow() {
    Facts source = derive(Views.full());
    Facts facts = DerivedFacts.standard().bind(source.schema()).derive(source);
    // (140 + 5 × 128) / 6
    assertThat(facts.money(BILL_AVERAGE)).contains(Money.yuan("130.00"));
    assertThat(facts.number(TENURE_MONTHS)).hasValue(82);
    assertThat(facts.number(CONTRACT_DAYS_LEFT)).hasValue(91);
    assertThat(facts.number(AGE_YEARS)).hasValue(40);
    assertThat(facts.number(DAYS_SINCE_TOPUP)).hasValue(19);
    assertThat(facts.number(USAGE_CHANGE)).hasValue(0);
  }

  @Test
  void derive_customer_givesThePersonsFacts() {
    Customer customer =
        Customer.builder(CustomerId.of("C2"))
            .birthDate(LocalDate.of(1990, 7, 1))
            .realName(true)
            .marketingConsent(false)
            .memberRole(MemberRole.CONTACT)
            .build();
    Facts facts = derive(Customer360.builder(customer, Views.AS_OF).build());
    assertThat(facts.date(BIRTH_DATE)).contains(LocalDate.of(1990, 7, 1));
    assertThat(facts.flag(REAL_NAME)).contains(true);
    assertThat(facts.flag(MARKETING_CONSENT)).contains(false);
    assertThat(facts.flag(GROUP_MEMBER)).contains(true);
    assertThat(facts.choice(MEMBER_ROLE)).contains(MemberRole.CONTACT);
  }

  @Test
  void derive_otherCurrency_refusedWithAdvice() {
    Customer360 view =
        someone().accounts(List.of(account("A1").balance(new Money(JPY, 100)).build())).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> derive(view))
        .withMessage(
            "money of C1 must be in CNY but was in JPY. Maybe use FactDerivation.of(currency)");
    assertThat(FactDerivation.of(JPY).derive(view).money(BALANCE)).contains(new Money(JPY, 100));
  }

  @Test
  void derive_noMoney_fitsEveryCurrency() {
    Customer360 view =
        someone().accounts(List.of(account("A1").payments(List.of()).build())).build();
    assertThat(FactDerivation.of(JPY).derive(view).money(PAID_M0)).contains(new Money(JPY, 0));
  }

  @Test
  void derive_partsInOtherOrder_isEqual() {
    Customer360 view = Views.full();
    Customer360 turned =
        view.toBuilder()
            .subscriptions(List.of(view.subscriptions().get(1), view.subscriptions().get(0)))
            .build();
    assertThat(derive(turned)).isEqualTo(derive(view));
  }
}
