package org.telcocrm.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.account.AllocationOrder;
import org.telcocrm.core.account.ArrearsEntry;
import org.telcocrm.core.account.ArrearsLedger;
import org.telcocrm.core.account.Bill;
import org.telcocrm.core.account.BillLine;
import org.telcocrm.core.account.ItemizedBill;
import org.telcocrm.core.account.Payment;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.contact.ContactEvent;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.history.RoundTrip;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.core.view.FactDerivation;

/** A host that keeps the detailed records gets the view of a customer without copying fields. */
class DetailedRecordsTest {

  private static final CustomerId C1 = CustomerId.of("C1");
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final LocalDateTime MARCH_2 = LocalDateTime.of(2026, 3, 2, 10, 0);

  private static Touch touch(String key, InteractionKind kind, LocalDateTime at) {
    return new Touch(key, C1, at, kind, Channel.HOTLINE, Direction.INBOUND, "", "");
  }

  private static ArrearsLedger ledger() {
    return ArrearsLedger.of(
        AccountId.of("A1"),
        Currency.getInstance("CNY"),
        AllocationOrder.OLDEST_FIRST,
        List.of(
            new ArrearsEntry.Billed(
                "B1", LocalDate.of(2026, 1, 3), LocalDate.of(2026, 1, 31), Money.yuan("60")),
            new ArrearsEntry.Billed(
                "B2", LocalDate.of(2026, 3, 3), LocalDate.of(2026, 4, 2), Money.yuan("40")),
            new ArrearsEntry.Paid("P1", LocalDate.of(2026, 3, 5), Money.yuan("25")),
            new ArrearsEntry.Paid("P2", LocalDate.of(2026, 3, 6), Money.yuan("35")),
            new ArrearsEntry.Reversed("R1", LocalDate.of(2026, 3, 9), "P2"),
            new ArrearsEntry.Paid("P3", LocalDate.of(2026, 4, 1), Money.yuan("75"))));
  }

  @Test
  void ledger_givesPaymentsBalanceAndArrears() {
    Account account = ledger().toAccount(AS_OF).build();
    assertThat(account.id()).isEqualTo(AccountId.of("A1"));
    assertThat(account.payments())
        .as("the bounced and the later payment are none")
        .containsExactly(new Payment(LocalDate.of(2026, 3, 5), Money.yuan("25")));
    assertThat(account.balance()).contains(Money.yuan("-75"));
    assertThat(account.arrears()).contains(ledger().at(AS_OF).arrears());
    assertThat(account.arrears()).map(each -> each.amount()).contains(Money.yuan("35"));
    assertThat(ledger().toAccount(LocalDate.of(2026, 3, 8)).build().payments())
        .as("not yet bounced")
        .hasSize(2);
    assertThat(ledger().toAccount(LocalDate.of(2026, 4, 1)).build().balance())
        .contains(Money.yuan("0"));
  }

  @Test
  void itemisedBill_givesTheParts() {
    ItemizedBill itemised =
        ItemizedBill.of(
            Bill.of(YearMonth.of(2026, 3), Money.yuan("68")),
            List.of(
                new BillLine("PLAN_FEE", Money.yuan("50")),
                new BillLine("DATA", Money.yuan("8")),
                new BillLine("ROAMING", Money.yuan("12")),
                new BillLine("DATA", Money.yuan("-2"))));
    assertThat(itemised.toBill(Set.of("DATA", "ROAMING"), Set.of("RING_TONE")))
        .isEqualTo(
            Bill.of(YearMonth.of(2026, 3), Money.yuan("68"))
                .withOverPlanFee(Money.yuan("18"))
                .withValueAddedFee(Money.yuan("0")));
  }

  @Test
  void complaint_isOpenUntilItIsClosed() {
    Complaint open =
        Complaint.received("K1", C1, "S01", MARCH_2).with(ComplaintEvent.ASSIGNED, MARCH_2);
    Complaint answered = open.with(ComplaintEvent.ANSWER_GIVEN, MARCH_2.plusDays(3));
    Interaction interaction = Interaction.of(InteractionKind.COMPLAINT, MARCH_2);
    assertThat(open.toInteractions()).containsExactly(interaction);
    assertThat(answered.toInteractions()).containsExactly(interaction);
    assertThat(answered.with(ComplaintEvent.ANSWER_ACCEPTED, MARCH_2.plusDays(5)).toInteractions())
        .containsExactly(interaction.closedOn(LocalDate.of(2026, 3, 7)));
    assertThat(answered.with(ComplaintEvent.LAPSED, MARCH_2.plusDays(10)).toInteractions())
        .containsExactly(interaction.closedOn(LocalDate.of(2026, 3, 12)));
    assertThat(open.with(ComplaintEvent.TAKEN_BACK, MARCH_2.plusDays(1)).toInteractions())
        .containsExactly(interaction.closedOn(LocalDate.of(2026, 3, 3)));
  }

  /** 收费争议 F01 to F08 is a dispute about a bill too; it closes with the complaint. */
  @ParameterizedTest
  @CsvSource({
    "F01, BILLING, true",
    "F08, BILLING, true",
    "S05, SERVICE, false",
    "N07, NETWORK, false",
    "F1, OTHER, false",
    "FEE, OTHER, false",
    "X01, OTHER, false"
  })
  void complaintAboutCharges_isADisputeToo(
      String category, ComplaintSubject subject, boolean disputed) {
    Complaint complaint = Complaint.received("K1", C1, category, MARCH_2);
    assertThat(complaint.subject()).isEqualTo(subject);
    Facts open = facts(complaint);
    assertThat(open.flag(StandardFacts.BILLING_DISPUTE_OPEN)).contains(disputed);
    assertThat(open.number(StandardFacts.COMPLAINTS_3M)).hasValue(1);
    assertThat(facts(complaint.withSubject(ComplaintSubject.BILLING)))
        .extracting(each -> each.flag(StandardFacts.BILLING_DISPUTE_OPEN))
        .isEqualTo(Optional.of(true));
    Facts closed =
        facts(
            complaint
                .with(ComplaintEvent.ANSWER_GIVEN, MARCH_2.plusDays(1))
                .with(ComplaintEvent.ANSWER_ACCEPTED, MARCH_2.plusDays(2)));
    assertThat(closed.flag(StandardFacts.BILLING_DISPUTE_OPEN)).contains(false);
  }

  private static Facts facts(Complaint complaint) {
    return FactDerivation.standard()
        .derive(
            Customer360.builder(Customer.builder(C1).build(), AS_OF)
                .interactions(complaint.toInteractions())
                .build());
  }

  @ParameterizedTest
  @EnumSource
  void serviceRequest_isAFaultReportOrOther(ServiceRequestKind kind) {
    ServiceRequest request =
        ServiceRequest.received("Q1", kind, new Requester.OfCustomer(C1), "LINES", MARCH_2);
    Interaction open =
        Interaction.of(
            kind == ServiceRequestKind.FAULT ? InteractionKind.FAULT_REPORT : InteractionKind.OTHER,
            MARCH_2);
    assertThat(request.toInteraction()).contains(open);
    assertThat(
            request
                .with(ServiceRequestEvent.FIRST_ANSWER, MARCH_2.plusHours(1))
                .with(ServiceRequestEvent.DONE, MARCH_2.plusDays(1))
                .toInteraction())
        .contains(open.closedOn(LocalDate.of(2026, 3, 3)));
    assertThat(
            ServiceRequest.received(
                    "Q2", kind, new Requester.OfDepartment("SALES"), "LINES", MARCH_2)
                .toInteraction())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, false", "5, false"})
  void surveyAnswer_keepsItsGrade(int grade, boolean dissatisfied) {
    SurveyAnswer answer = new SurveyAnswer(C1, AS_OF, "BROADBAND", grade, "");
    assertThat(answer.toInteraction())
        .isEqualTo(Interaction.of(InteractionKind.SURVEY_ANSWER, AS_OF).withGrade(grade));
    assertThat(answer.isDissatisfied()).isEqualTo(dissatisfied);
    assertThat(answer.toInteraction().isDissatisfied()).isEqualTo(dissatisfied);
  }

  @Test
  void complainingTouch_coolsMarketingDown() {
    assertThat(touch("T1", InteractionKind.COMPLAINT, MARCH_2).toContactEvent())
        .contains(new ContactEvent(ContactEvent.Kind.COMPLAINED, Channel.HOTLINE, MARCH_2));
    for (InteractionKind kind : InteractionKind.values()) {
      assertThat(touch("T1", kind, MARCH_2).toContactEvent().isPresent())
          .isEqualTo(kind == InteractionKind.COMPLAINT);
    }
  }

  @Test
  void complaintKeptAsACase_coolsMarketingDown() {
    assertThat(Complaint.received("K1", C1, "S01", MARCH_2).toContactEvent(Channel.WEB))
        .isEqualTo(new ContactEvent(ContactEvent.Kind.COMPLAINED, Channel.WEB, MARCH_2));
  }

  /** The strongest of 90 days, in the words of the fact. */
  @Test
  void rivalActions_giveTheLevelOfTheFact() {
    RivalAction visit = new RivalAction(C1, AS_OF.minusDays(89), "R1", RivalAction.Kind.VISIT);
    RivalAction offer = new RivalAction(C1, AS_OF.minusDays(90), "R1", RivalAction.Kind.LINE_OFFER);
    RivalAction later = new RivalAction(C1, AS_OF.plusDays(1), "R2", RivalAction.Kind.KEY_PERSON);
    RivalAction other = new RivalAction(C1, AS_OF, "R2", RivalAction.Kind.OTHER);
    RivalActions all = RivalActions.of(C1, List.of(offer, visit, visit, later, other));
    assertThat(all.all()).containsExactly(later, other, visit, offer);
    assertThat(all.level(AS_OF)).isEqualTo("VISIT");
    assertThat(all.level(AS_OF.minusDays(1))).isEqualTo("LINE_OFFER");
    assertThat(all.level(AS_OF.plusDays(1))).isEqualTo("KEY_PERSON");
    assertThat(RivalActions.of(C1, List.of(other)).level(AS_OF)).isEqualTo("OTHER");
    assertThat(RivalActions.of(C1, List.of()).level(AS_OF)).isEqualTo("NONE");
    List<String> levels = new ArrayList<>(List.of("NONE"));
    for (RivalAction.Kind each : RivalAction.Kind.values()) {
      RivalAction one = new RivalAction(C1, AS_OF, "R1", each);
      levels.add(RivalActions.of(C1, List.of(other, one)).level(AS_OF));
    }
    assertThat(levels).isEqualTo(GroupFacts.RIVAL_ACTION.levels());
    assertThat(all).hasToString("4, 2026-04-01");
    assertThat(RoundTrip.of(all)).isEqualTo(all).hasSameHashCodeAs(all);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RivalActions.of(CustomerId.of("C2"), List.of(visit)))
        .withMessage("rival actions must be of C2 but one was of C1");
  }

  /** One complaint, logged by the hotline and kept as a case, counts once. */
  @Test
  void allOfThem_giveTheFactsOfTheCustomer() {
    Timeline timeline =
        Timeline.of(
            List.of(
                touch("T1", InteractionKind.HOTLINE_CALL, MARCH_2),
                touch("T2", InteractionKind.COMPLAINT, MARCH_2),
                touch("T3", InteractionKind.PORT_QUERY, MARCH_2.plusDays(1))));
    Complaint complaint = Complaint.received("K1", C1, "F01", MARCH_2);
    List<Interaction> interactions =
        new ArrayList<>(timeline.withoutKind(InteractionKind.COMPLAINT).toInteractions());
    interactions.addAll(complaint.toInteractions());
    interactions.add(new SurveyAnswer(C1, AS_OF, "HALL", 2, "").toInteraction());
    Customer360 view =
        Customer360.builder(Customer.builder(C1).build(), AS_OF)
            .accounts(List.of(ledger().toAccount(AS_OF).build()))
            .interactions(interactions)
            .build();
    Facts facts = FactDerivation.standard().derive(view);
    assertThat(timeline.toInteractions()).hasSize(3);
    assertThat(facts.number(StandardFacts.COMPLAINTS_3M)).hasValue(1);
    assertThat(facts.number(StandardFacts.COMPLAINT_OPEN_DAYS)).hasValue(29);
    assertThat(facts.flag(StandardFacts.BILLING_DISPUTE_OPEN)).contains(true);
    assertThat(facts.number(StandardFacts.HOTLINE_M0)).hasValue(1);
    assertThat(facts.number(StandardFacts.PORT_QUERY_90D)).hasValue(1);
    assertThat(facts.number(StandardFacts.LAST_CSAT)).hasValue(2);
    assertThat(facts.money(StandardFacts.ARREARS)).isEqualTo(Optional.of(Money.yuan("35")));
    assertThat(facts.money(StandardFacts.BALANCE)).isEqualTo(Optional.of(Money.yuan("-75")));
  }
}
