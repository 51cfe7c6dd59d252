package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.telcocrm.core.fact.StandardFacts.BILL_M0;
import static org.telcocrm.core.fact.StandardFacts.COMPLAINTS_3M;
import static org.telcocrm.core.view.Views.AS_OF;
import static org.telcocrm.core.view.Views.M0;
import static org.telcocrm.core.view.Views.account;
import static org.telcocrm.core.view.Views.mobile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.Equality;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.interaction.Interaction;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.view.Customer360.Part;

class Customer360AssemblerTest {

  private static final CustomerId ID = CustomerId.of("C1");
  private static final List<AbsenceReason> REASONS =
      List.of(AbsenceReason.SOURCE_DOWN, AbsenceReason.NO_CONSENT, AbsenceReason.NOT_FOUND);
  private static final PartKey<String> DEVICES = PartKey.of("DEVICES", String.class);
  private static final Account ACCOUNT =
      account("A1").bills(List.of(Bill.of(M0, Money.yuan("128")))).build();

  private static Customer360 assemble(PartDelivery... deliveries) {
    return Customer360Assembler.ofDefaults().assemble(ID, List.of(deliveries), AS_OF);
  }

  private static PartDelivery accounts(String source, LocalDate day, Account... all) {
    return PartDelivery.accounts(source, day, List.of(all));
  }

  private static PartStatus.Absent absent(AbsenceReason reason, String source) {
    return new PartStatus.Absent(reason, source, "");
  }

  @Test
  void assemble_nothingDelivered_everyPartIsAbsentBecauseNobodyAsked() {
    Customer360 view = assemble();
    assertThat(view.customer()).isEqualTo(Customer.builder(ID).build());
    assertThat(view.statuses().keySet())
        .containsExactly(
            PartKey.CUSTOMER,
            Part.SUBSCRIPTIONS,
            Part.ACCOUNTS,
            Part.USAGE_MONTHS,
            Part.INTERACTIONS);
    assertThat(view.statuses().values())
        .containsOnly(PartStatus.Absent.of(AbsenceReason.NOT_ASKED));
    assertThat(view.find(PartKey.CUSTOMER)).isEmpty();
  }

  @Test
  void assemble_delivered_isKnownWithSourceAndDay() {
    Customer360 view = assemble(accounts("BILLING", AS_OF, ACCOUNT));
    assertThat(view.status(Part.ACCOUNTS)).isEqualTo(new PartStatus.Known("BILLING", AS_OF));
    assertThat(view.isKnown(Part.ACCOUNTS)).isTrue();
    assertThat(view.accounts()).containsExactly(ACCOUNT);
    assertThat(view.conflicts()).isEmpty();
  }

  /** Limits are inclusive: 35 days for accounts, 1 for contacts; over a leap day too. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2026-02-24, 35, false",
    "2026-03-31, 2026-02-23, 36, true",
    "2028-03-31, 2028-02-25, 35, false",
    "2028-03-31, 2028-02-24, 36, true"
  })
  void assemble_olderThanItsLimit_isStaleAndStillThere(
      LocalDate asOf, LocalDate day, int age, boolean stale) {
    Customer360 view =
        Customer360Assembler.ofDefaults()
            .assemble(ID, List.of(accounts("BILLING", day, account("A1").build())), asOf);
    assertThat(view.status(Part.ACCOUNTS))
        .isEqualTo(
            stale
                ? new PartStatus.Stale("BILLING", day, age, 35)
                : new PartStatus.Known("BILLING", day));
    assertThat(view.isKnown(Part.ACCOUNTS)).isTrue();
    assertThat(view.withoutStale().isKnown(Part.ACCOUNTS)).isEqualTo(!stale);
  }

  @Test
  void withoutStale_factsOfTheStalePartAreMissing() {
    PartDelivery contacts =
        PartDelivery.interactions(
            "CALL_CENTRE",
            AS_OF.minusDays(2),
            List.of(Interaction.of(InteractionKind.COMPLAINT, AS_OF.minusDays(9))));
    Customer360 view = assemble(contacts, accounts("BILLING", AS_OF, ACCOUNT));
    assertThat(FactDerivation.standard().derive(view).number(COMPLAINTS_3M)).hasValue(1);
    Facts fresh = FactDerivation.standard().derive(view.withoutStale());
    assertThat(fresh.number(COMPLAINTS_3M)).isEmpty();
    assertThat(fresh.money(BILL_M0)).contains(Money.yuan("128"));
    assertThat(view.withoutStale().status(Part.INTERACTIONS))
        .isEqualTo(absent(AbsenceReason.LEFT_OUT_AS_STALE, "CALL_CENTRE"));
  }

  @Test
  void assemble_absenceDelivered_saysWhyAndWho() {
    Customer360 view =
        assemble(
            PartDelivery.absent(Part.INTERACTIONS, "CALL_CENTRE", AbsenceReason.SOURCE_DOWN),
            PartDelivery.absent(Part.INTERACTIONS, "APP", AbsenceReason.NO_CONSENT),
            PartDelivery.absent(Part.ACCOUNTS, "BI", AbsenceReason.SOURCE_DOWN),
            accounts("BILLING", AS_OF, ACCOUNT));
    assertThat(view.status(Part.INTERACTIONS)).isEqualTo(absent(AbsenceReason.NO_CONSENT, "APP"));
    assertThat(view.isKnown(Part.INTERACTIONS)).isFalse();
    assertThat(view.status(Part.ACCOUNTS)).isEqualTo(new PartStatus.Known("BILLING", AS_OF));
  }

  @Test
  void assemble_dayAfterTheDate_isNotTaken() {
    PartDelivery later = accounts("BILLING", AS_OF.plusDays(1), ACCOUNT);
    assertThat(assemble(later).status(Part.ACCOUNTS))
        .isEqualTo(absent(AbsenceReason.AFTER_DATE, "BILLING"));
    assertThat(assemble(later, accounts("BILLING", AS_OF, ACCOUNT)).status(Part.ACCOUNTS))
        .isEqualTo(new PartStatus.Known("BILLING", AS_OF));
  }

  @Test
  void assemble_twoSourcesDiffer_takesTheTrustedAndReportsWhatDiffers() {
    Subscription same = mobile("S1").build();
    Subscription left = mobile("S2").prepaid(true).build();
    Subscription right = mobile("S2").prepaid(false).build();
    Subscription only = mobile("S3").build();
    List<PartDelivery> both =
        List.of(
            PartDelivery.subscriptions("CRM", AS_OF, List.of(same, left)),
            PartDelivery.subscriptions("BOSS", AS_OF.minusDays(1), List.of(same, right, only)));
    Customer360 newest = Customer360Assembler.ofDefaults().assemble(ID, both, AS_OF);
    assertThat(newest.subscriptions()).containsExactly(same, left);
    Customer360 trusted =
        Customer360Assembler.ofDefaults().trusting(List.of("BOSS")).assemble(ID, both, AS_OF);
    assertThat(trusted.subscriptions()).containsExactly(same, right, only);
    assertThat(trusted.conflicts())
        .containsExactly(
            new PartConflict(
                Part.SUBSCRIPTIONS,
                new PartStatus.Known("BOSS", AS_OF.minusDays(1)),
                new PartStatus.Known("CRM", AS_OF),
                List.of("S2", "S3")));
    Customer360 fresh =
        Customer360Assembler.ofDefaults()
            .trusting(List.of("BOSS"))
            .withLimits(FreshnessLimits.ofDefaults().with(Part.SUBSCRIPTIONS, 0))
            .assemble(ID, both, AS_OF);
    assertThat(fresh.subscriptions()).as("fresh before trusted").containsExactly(same, left);
  }

  @Test
  void assemble_twoSourcesAgree_isNoConflict() {
    Customer360 view =
        assemble(accounts("BI", AS_OF.minusDays(3), ACCOUNT), accounts("BILLING", AS_OF, ACCOUNT));
    assertThat(view.conflicts()).isEmpty();
    assertThat(view.status(Part.ACCOUNTS)).isEqualTo(new PartStatus.Known("BILLING", AS_OF));
  }

  @Test
  void assemble_contradiction_isNotTakenAndTheRestLoads() {
    Account open = account("A1").bills(List.of(Bill.of(M0.plusMonths(1), Money.fen(1)))).build();
    Customer360 view =
        assemble(
            accounts("BILLING", AS_OF, open),
            PartDelivery.subscriptions("BOSS", AS_OF, List.of(mobile("S1").build())));
    assertThat(view.status(Part.ACCOUNTS))
        .isEqualTo(
            new PartStatus.Absent(
                AbsenceReason.CONTRADICTORY,
                "BILLING",
                "bill of account A1 must be of a month closed as of 2026-03-31"
                    + " but was of 2026-04, which ends on 2026-04-30"));
    assertThat(view.isKnown(Part.SUBSCRIPTIONS)).isTrue();
    assertThat(
            assemble(accounts("BILLING", AS_OF, open), accounts("BI", AS_OF, ACCOUNT)).accounts())
        .containsExactly(ACCOUNT);
  }

  @Test
  void assemble_secondCurrency_isAContradictionOfTheLaterPart() {
    Account yen = account("A1").balance(new Money(Currency.getInstance("JPY"), 1)).build();
    Subscription yuan =
        mobile("S1").plan(new org.telcocrm.core.product.Plan("G1", Money.fen(1), 0, 0)).build();
    Customer360 view =
        assemble(
            accounts("BILLING", AS_OF, yen),
            PartDelivery.subscriptions("BOSS", AS_OF, List.of(yuan)));
    assertThat(view.isKnown(Part.SUBSCRIPTIONS)).isTrue();
    assertThat(view.isKnown(Part.ACCOUNTS)).isFalse();
  }

  @Test
  void assemble_ownPart_isCarriedAndExpectedIfItHasALimit() {
    Customer360Assembler assembler =
        Customer360Assembler.ofDefaults().withLimits(FreshnessLimits.ofDefaults().with(DEVICES, 7));
    assertThat(assembler.assemble(ID, List.of(), AS_OF).statuses())
        .containsEntry(DEVICES, PartStatus.Absent.of(AbsenceReason.NOT_ASKED));
    Customer360 view =
        assembler.assemble(
            ID, List.of(PartDelivery.of(DEVICES, "EIR", AS_OF.minusDays(8), "5G")), AS_OF);
    assertThat(view.find(DEVICES)).contains("5G");
    assertThat(view.status(DEVICES))
        .isEqualTo(new PartStatus.Stale("EIR", AS_OF.minusDays(8), 8, 7));
    assertThat(assemble().statuses()).doesNotContainKey(DEVICES);
  }

  @Test
  void assemble_orderOfDeliveries_doesNotMatter() {
    List<PartDelivery> deliveries = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      deliveries.add(accounts("B" + i, AS_OF.minusDays(i % 2), account("A" + i).build()));
      deliveries.add(PartDelivery.absent(Part.INTERACTIONS, "C" + i, REASONS.get(i % 3)));
    }
    Customer360 view = Customer360Assembler.ofDefaults().assemble(ID, deliveries, AS_OF);
    assertThat(view.conflicts()).hasSize(4);
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(deliveries, random);
      assertThat(Customer360Assembler.ofDefaults().assemble(ID, deliveries, AS_OF)).isEqualTo(view);
    }
  }

  /** A delivery that comes twice counts once; nothing fails because one source said two things. */
  @Test
  void assemble_deliveredTwice_countsOnceOrContradicts() {
    Account other = account("A1").bills(List.of(Bill.of(M0, Money.yuan("129")))).build();
    PartDelivery bi = accounts("BI", AS_OF, ACCOUNT, account("A2").build());
    PartDelivery again = accounts("BI", AS_OF, account("A2").build(), ACCOUNT);
    assertThat(again).isEqualTo(bi).hasSameHashCodeAs(bi);
    assertThat(assemble(bi, again)).isEqualTo(assemble(bi));
    PartDelivery lines = PartDelivery.subscriptions("BOSS", AS_OF, List.of(mobile("S1").build()));
    Customer360 view = assemble(bi, accounts("BI", AS_OF, other), lines);
    assertThat(view.status(Part.ACCOUNTS))
        .isEqualTo(
            new PartStatus.Absent(
                AbsenceReason.CONTRADICTORY,
                "BI",
                "ACCOUNTS from BI as of 2026-03-31 must be delivered once but was delivered in 2"
                    + " versions"));
    assertThat(view.isKnown(Part.SUBSCRIPTIONS)).isTrue();
    assertThat(assemble(accounts("BI", AS_OF, other), lines, bi)).isEqualTo(view);
    Customer360 next =
        assemble(
            bi, accounts("BI", AS_OF, other), accounts("BILLING", AS_OF.minusDays(1), ACCOUNT));
    assertThat(next.accounts()).containsExactly(ACCOUNT);
    assertThat(next.conflicts())
        .containsExactly(
            new PartConflict(
                Part.ACCOUNTS,
                new PartStatus.Known("BILLING", AS_OF.minusDays(1)),
                new PartStatus.Known("BI", AS_OF),
                List.of("A1", "A2")));
  }

  /** Two hosts' modules chose one code: neither part hides the other. */
  @Test
  void assemble_twoKeysOfOneCode_areTwoParts() {
    PartKey<Integer> count = PartKey.of("DEVICES", Integer.class);
    Customer360 view =
        assemble(
            PartDelivery.of(DEVICES, "EIR", AS_OF, "5G"), PartDelivery.of(count, "CRM", AS_OF, 2));
    assertThat(view.find(DEVICES)).contains("5G");
    assertThat(view.find(count)).contains(2);
    assertThat(view.statuses()).containsKeys(DEVICES, count);
  }

  @Test
  void assemble_consentsOfAnother_areAContradiction() {
    ConsentActs acts = new ConsentActs(CustomerId.of("C2"), List.of(), ZoneOffset.ofHours(8));
    assertThat(assemble(PartDelivery.of(PartKey.CONSENTS, "CRM", AS_OF, acts)).statuses())
        .containsEntry(
            PartKey.CONSENTS,
            new PartStatus.Absent(
                AbsenceReason.CONTRADICTORY,
                "CRM",
                "part CONSENTS of the view of C1 must not be of C2"));
  }

  @Test
  void assemble_personOfAnotherId_isAWrongCall() {
    Customer other = Customer.builder(CustomerId.of("C2")).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assemble(PartDelivery.of(PartKey.CUSTOMER, "CRM", AS_OF, other)))
        .withMessage("the person from CRM must be C1 but was C2");
  }

  @Test
  void builder_saysWhatWasGivenAndWhatIsAbsent() {
    Customer360 view =
        Views.someone()
            .accounts(List.of())
            .part(DEVICES, "5G")
            .absent(Part.INTERACTIONS, AbsenceReason.NO_CONSENT)
            .build();
    assertThat(view.status(Part.ACCOUNTS)).isEqualTo(new PartStatus.Known(PartStatus.GIVEN, AS_OF));
    assertThat(view.status(Part.INTERACTIONS)).isEqualTo(absent(AbsenceReason.NO_CONSENT, ""));
    assertThat(view.find(PartKey.CUSTOMER)).contains(Views.SOMEONE);
    assertThat(view.toBuilder().build()).isEqualTo(view);
    assertThat(view.withoutStale()).isEqualTo(view);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Views.someone().part(PartKey.CUSTOMER, Views.SOMEONE))
        .withMessage("the person must be given when the view is started");
  }

  @Test
  void values_thatCannotBe_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartKey.of("devices", String.class))
        .withMessage(
            "code of a part must be capital letters, digits and underscores but was devices");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartKey.of("ACCOUNTS", String.class))
        .withMessageContaining("must not be one of");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FreshnessLimits.ofDefaults().with(DEVICES, -1))
        .withMessage("limitDays of DEVICES must not be negative but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accounts(" ", AS_OF))
        .withMessage("source of ACCOUNTS must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PartStatus.Stale("BI", AS_OF, 35, 35))
        .withMessage("ageDays must be above limitDays 35 but was 35");
    assertThat(FreshnessLimits.ofDefaults())
        .hasToString(
            "{CUSTOMER=35, SUBSCRIPTIONS=1, ACCOUNTS=35, USAGE_MONTHS=35, INTERACTIONS=1}");
  }

  @Test
  void assemblersAndDeliveries_areEqualByWhatTheyHold() {
    Customer360Assembler trusting = Customer360Assembler.ofDefaults().trusting(List.of("BOSS"));
    Equality.check(
        trusting,
        Customer360Assembler.ofDefaults().trusting(List.of("BOSS")),
        Customer360Assembler.ofDefaults(),
        trusting.withLimits(FreshnessLimits.ofDefaults().with(Part.ACCOUNTS, 3)));
    assertThat(trusting)
        .hasToString(
            "limits {CUSTOMER=35, SUBSCRIPTIONS=1, ACCOUNTS=35, USAGE_MONTHS=35, INTERACTIONS=1},"
                + " trusting [BOSS]");
    Equality.check(
        accounts("BOSS", AS_OF, ACCOUNT),
        accounts("BOSS", AS_OF, ACCOUNT),
        accounts("CRM", AS_OF, ACCOUNT),
        accounts("BOSS", AS_OF.minusDays(1), ACCOUNT),
        accounts("BOSS", AS_OF),
        PartDelivery.absent(Part.ACCOUNTS, "BOSS", AbsenceReason.NOT_FOUND));
    Equality.check(
        PartDelivery.absent(Part.ACCOUNTS, "BOSS", AbsenceReason.NOT_FOUND),
        PartDelivery.absent(Part.ACCOUNTS, "BOSS", AbsenceReason.NOT_FOUND),
        PartDelivery.absent(Part.ACCOUNTS, "BOSS", AbsenceReason.SOURCE_DOWN),
        PartDelivery.absent(Part.INTERACTIONS, "BOSS", AbsenceReason.NOT_FOUND));
  }
}
