package org.telcocrm.rules.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.id.AccountId;
import org.telcocrm.rules.credit.DunningRules.Next;
import org.telcocrm.rules.credit.DunningRules.Plan;
import org.telcocrm.rules.credit.DunningStep.Action;
import org.telcocrm.rules.credit.DunningStep.From;
import org.telcocrm.rules.policy.DocumentPolicy;

/** C24; defaults 6.3 and the deadlines of domain 04. */
class DunningRulesTest {

  private static final AccountId ACCOUNT = AccountId.of("A1");
  private static final LocalDate DUE = LocalDate.of(2026, 3, 2);
  private static final DocumentPolicy<DunningRules> REGULATION =
      DocumentPolicy.of(CreditPolicies.DUNNING, "dunning", "1", DunningRules.regulation());
  private static final DocumentPolicy<DunningRules> OPERATOR =
      DocumentPolicy.of(CreditPolicies.DUNNING, "dunning", "1", DunningRules.operator());
  private static final DocumentPolicy<DunningRules> GROUP =
      DocumentPolicy.of(CreditPolicies.DUNNING, "dunning", "1", DunningRules.group());

  private static DunningCase.Builder owing() {
    return DunningCase.builder(ACCOUNT).oldestDue(DUE);
  }

  private static String next(
      DunningCase account, String asOf, DocumentPolicy<DunningRules> policy) {
    Decision<Plan> plan = DunningRules.plan(account, LocalDate.parse(asOf), policy);
    Next next = plan.outcome().orElseThrow().next().orElseThrow();
    return next.step().code() + " " + next.status() + " " + next.on();
  }

  /** D-3, D+1, D+7; stop when more than 30 days late: the 31st day. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-26, REMIND_BEFORE LATER 2026-02-27",
    "2026-02-27, REMIND_BEFORE DUE 2026-02-27",
    "2026-03-02, REMIND_BEFORE DUE 2026-02-27",
    "2026-03-03, REMIND_1 DUE 2026-03-03",
    "2026-03-08, REMIND_1 DUE 2026-03-03",
    "2026-03-09, REMIND_7 DUE 2026-03-09",
    "2026-04-01, REMIND_7 DUE 2026-03-09",
    "2026-04-02, STOP DUE 2026-04-02"
  })
  void regulation_stepByStep(String asOf, String expected) {
    assertThat(next(owing().build(), asOf, REGULATION)).isEqualTo(expected);
  }

  /** After the stop 60 further days unpaid, so the 61st. */
  @ParameterizedTest
  @CsvSource({"2026-06-04, CANCEL LATER 2026-06-05", "2026-06-05, CANCEL DUE 2026-06-05"})
  void regulation_endCountsFromTheStop(String asOf, String expected) {
    DunningCase stopped =
        owing()
            .done("REMIND_BEFORE", LocalDate.of(2026, 2, 27))
            .done("REMIND_1", LocalDate.of(2026, 3, 3))
            .done("REMIND_7", LocalDate.of(2026, 3, 9))
            .done("STOP", LocalDate.of(2026, 4, 5))
            .build();
    assertThat(next(stopped, asOf, REGULATION)).isEqualTo(expected);
  }

  /** Credit 80 % used, used up, + 1, + 3, + 30, + 90 days, each from the step before. */
  @Test
  void operator_followsTheCredit() {
    DunningCase.Builder account =
        DunningCase.builder(ACCOUNT).creditLowSince(LocalDate.of(2026, 3, 1));
    assertThat(next(account.build(), "2026-03-01", OPERATOR))
        .isEqualTo("REMIND_LOW DUE 2026-03-01");
    account
        .done("REMIND_LOW", LocalDate.of(2026, 3, 1))
        .creditExhaustedSince(LocalDate.of(2026, 3, 10));
    assertThat(next(account.build(), "2026-03-10", OPERATOR))
        .isEqualTo("REMIND_EXHAUSTED DUE 2026-03-10");
    assertThat(next(account.build(), "2026-03-11", OPERATOR)).isEqualTo("ONE_WAY DUE 2026-03-11");
    account
        .done("REMIND_EXHAUSTED", LocalDate.of(2026, 3, 10))
        .done("ONE_WAY", LocalDate.of(2026, 3, 12));
    assertThat(next(account.build(), "2026-03-12", OPERATOR)).isEqualTo("STOP LATER 2026-03-15");
    account.done("STOP", LocalDate.of(2026, 3, 15));
    assertThat(next(account.build(), "2026-04-14", OPERATOR))
        .isEqualTo("PRE_CANCEL DUE 2026-04-14");
    account.done("PRE_CANCEL", LocalDate.of(2026, 4, 14));
    assertThat(next(account.build(), "2026-04-14", OPERATOR)).isEqualTo("CANCEL LATER 2026-07-13");
  }

  /** A group is stopped behind its extra months only, and a person approves it; it never ends. */
  @Test
  void group_waitsForItsExtraMonths() {
    DunningCase account =
        owing()
            .extraMonths(2)
            .done("REMIND_CONTACT", DUE.minusDays(10))
            .done("REMIND_KEY_PERSON", DUE.plusDays(1))
            .build();
    assertThat(next(account, "2026-05-02", GROUP)).isEqualTo("ONE_WAY LATER 2026-05-03");
    DunningCase oneWay =
        owing()
            .extraMonths(2)
            .done("REMIND_CONTACT", DUE.minusDays(10))
            .done("REMIND_KEY_PERSON", DUE.plusDays(1))
            .done("ONE_WAY", LocalDate.of(2026, 5, 3))
            .build();
    Decision<Plan> plan = DunningRules.plan(oneWay, LocalDate.of(2026, 5, 3), GROUP);
    assertThat(plan.outcome().orElseThrow().next())
        .hasValueSatisfying(each -> assertThat(each.step().code()).isEqualTo("STOP"));
    assertThat(plan.evidence())
        .extracting(Evidence::reason)
        .containsExactlyInAnyOrder("STEP_DUE", "APPROVAL_NEEDED");
    assertThat(DunningRules.group().steps())
        .extracting(DunningStep::action)
        .doesNotContain(Action.PRE_CANCEL, Action.CANCEL);
  }

  /** MII 2006: an information fee in dispute, the rest paid: no stop; reminders may go on. */
  @Test
  void dispute_blocksWhatTakesSomethingAway() {
    DunningCase account = owing().disputed().build();
    assertThat(next(account, "2026-04-02", REGULATION)).isEqualTo("REMIND_7 DUE 2026-03-09");
    DunningCase reminded =
        owing()
            .disputed()
            .done("REMIND_BEFORE", DUE.minusDays(3))
            .done("REMIND_1", DUE.plusDays(1))
            .done("REMIND_7", DUE.plusDays(7))
            .build();
    assertThat(next(reminded, "2026-04-02", REGULATION)).isEqualTo("STOP BLOCKED 2026-04-02");
    assertThat(DunningRules.plan(reminded, LocalDate.of(2026, 4, 2), REGULATION).evidence())
        .extracting(Evidence::reason)
        .containsExactlyInAnyOrder("STEP_BLOCKED", "DISPUTED");
    assertThat(next(account, "2026-03-03", REGULATION)).isEqualTo("REMIND_1 DUE 2026-03-03");
  }

  /** 免催免停: neither dunned nor stopped through the last day; without an end for good. */
  @Test
  void exemption_letsEveryStepWait() {
    DunningExemption exemption =
        DunningExemption.of(
            ACCOUNT,
            DunningExemption.Reason.EMERGENCY,
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 4, 10),
            "M7");
    DunningExemption other =
        DunningExemption.withoutEnd(
            AccountId.of("A2"), DunningExemption.Reason.EVENT, LocalDate.of(2026, 1, 1), "M7");
    DunningCase account = owing().exemptions(List.of(other, exemption)).build();
    assertThat(next(account, "2026-03-03", REGULATION)).isEqualTo("REMIND_1 BLOCKED 2026-04-11");
    assertThat(next(account, "2026-04-10", REGULATION)).isEqualTo("STOP BLOCKED 2026-04-11");
    DunningCase forEver =
        owing()
            .exemptions(
                List.of(
                    DunningExemption.of(
                        ACCOUNT, DunningExemption.Reason.EVENT, DUE, LocalDate.MAX, "M7")))
            .build();
    assertThat(next(forEver, "2026-04-10", REGULATION)).startsWith("STOP BLOCKED +999999999");
    assertThat(next(account, "2026-04-11", REGULATION)).isEqualTo("STOP DUE 2026-04-02");
    assertThat(next(account, "2026-02-28", REGULATION)).isEqualTo("REMIND_BEFORE DUE 2026-02-27");
    DunningCase forGood =
        owing()
            .exemptions(
                List.of(
                    exemption,
                    DunningExemption.withoutEnd(
                        ACCOUNT, DunningExemption.Reason.GOVERNMENT, LocalDate.of(2026, 3, 1), "")))
            .build();
    assertThat(next(forGood, "2026-04-02", REGULATION)).startsWith("STOP BLOCKED +999999999");
  }

  /** Who was stopped and paid owes nothing; a stop of an earlier debt is none of a later one. */
  @Test
  void stepsOfAnEarlierDebt_doNotCount() {
    DunningCase paid = DunningCase.builder(ACCOUNT).done("STOP", LocalDate.of(2026, 1, 1)).build();
    assertThat(
            DunningRules.plan(paid, LocalDate.of(2026, 4, 1), REGULATION)
                .outcome()
                .orElseThrow()
                .open())
        .isEmpty();
    DunningCase again =
        owing().done("STOP", LocalDate.of(2025, 1, 1)).done("REMIND_1", DUE.minusYears(1)).build();
    assertThat(next(again, "2026-03-03", REGULATION)).isEqualTo("REMIND_1 DUE 2026-03-03");
    assertThat(next(again, "2026-04-02", REGULATION)).isEqualTo("STOP DUE 2026-04-02");
  }

  @Test
  void nothingOwed_saysSo() {
    Decision<Plan> plan = DunningRules.plan(DunningCase.builder(ACCOUNT).build(), DUE, REGULATION);
    assertThat(plan.outcome().orElseThrow().open()).isEmpty();
    assertThat(plan.outcome().orElseThrow().next()).isEmpty();
    assertThat(plan.evidence()).extracting(Evidence::reason).containsExactly("NOTHING_OWED");
  }

  /**
   * Defaults 6.3, audit: a test number, a cancelled user, an entry without end; and three of ours.
   */
  @Test
  void audit_namesEveryFinding() {
    LocalDate from = LocalDate.of(2025, 4, 1);
    DunningExemption full =
        DunningExemption.of(
            ACCOUNT, DunningExemption.Reason.EVENT, from, LocalDate.of(2026, 3, 31), "M7");
    DunningExemption late =
        DunningExemption.of(
            AccountId.of("A2"), DunningExemption.Reason.EVENT, from, LocalDate.of(2026, 4, 1), " ");
    DunningExemption open =
        DunningExemption.withoutEnd(
            AccountId.of("A3"), DunningExemption.Reason.INSTRUCTION, from, "M7");
    LocalDate asOf = LocalDate.of(2026, 4, 2);
    assertThat(
            ExemptionAudit.findings(
                List.of(open, late, full), Set.of(AccountId.of("A3")), Set.of(ACCOUNT), asOf))
        .extracting(each -> each.exemption().account() + " " + each.kind())
        .containsExactly(
            "A1 CANCELLED_USER",
            "A1 EXPIRED",
            "A2 TOO_LONG",
            "A2 NO_APPROVER",
            "A2 EXPIRED",
            "A3 TEST_NUMBER",
            "A3 NO_END");
    assertThat(
            ExemptionAudit.findings(List.of(full), Set.of(), Set.of(), LocalDate.of(2026, 3, 31)))
        .isEmpty();
  }

  @Test
  void wrongRules_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DunningRules(
                    List.of(new DunningStep("STOP", Action.STOP, From.STEP_BEFORE, 3, false))))
        .withMessage(
            "a step counted from the one before must have a restricting one before it but STOP has"
                + " none");
    DunningStep step = new DunningStep("STOP", Action.STOP, From.DUE, 3, false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DunningRules(List.of(step, step)))
        .withMessageStartingWith("codes of steps must be unique but were");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DunningExemption.of(
                    ACCOUNT, DunningExemption.Reason.EVENT, DUE, DUE.minusDays(1), "M7"))
        .withMessage(
            "until of an exemption must not lie before its from 2026-03-02 but was 2026-03-01");
  }
}
