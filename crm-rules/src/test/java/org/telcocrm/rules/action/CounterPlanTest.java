package org.telcocrm.rules.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.fact.FactSchema;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.GroupFacts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.interaction.RivalAction;
import org.telcocrm.core.interaction.RivalActions;
import org.telcocrm.rules.assessor.TableAssessor;

/** C70, seed 3:37: rivals' actions as facts, and what answers them. */
class CounterPlanTest {

  private static final LocalDate ASOF = LocalDate.of(2026, 3, 31);
  private static final CustomerId GROUP = CustomerId.of("G1");
  private static final FactSchema GROUPS = FactSchema.ofYuan(GroupFacts.RIVAL_ACTION);
  private static final FactSchema PERSONS =
      FactSchema.ofYuan(
          GroupFacts.RIVAL_ACTION, StandardFacts.PORT_CODE_90D, StandardFacts.PORT_QUERY_90D);

  private static String answer(Facts facts) {
    return new TableAssessor(CounterPlan.table()).assess(facts).outcome().orElse("UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, NONE",
    "VISIT, VISIT_FIRST",
    "PROMOTION, ON_SITE_DAY",
    "LINE_OFFER, SOLUTION_OFFER",
    "KEY_PERSON, EXECUTIVE_VISIT",
    "OTHER, NONE"
  })
  void eachRivalAction_hasItsAnswer(String action, String answer) {
    assertThat(
            answer(Facts.builder(GROUPS, GROUP, ASOF).set(GroupFacts.RIVAL_ACTION, action).build()))
        .isEqualTo(answer);
  }

  @Test
  void portIntent_getsServiceOnly() {
    Facts.Builder person =
        Facts.builder(PERSONS, CustomerId.of("C1"), ASOF)
            .set(GroupFacts.RIVAL_ACTION, "PROMOTION")
            .set(StandardFacts.PORT_QUERY_90D, 1);
    assertThat(answer(person.build())).isEqualTo("SERVICE_ONLY");
    assertThat(answer(person.set(StandardFacts.PORT_QUERY_90D, 0).build()))
        .isEqualTo("ON_SITE_DAY");
    assertThat(answer(person.set(StandardFacts.PORT_CODE_90D, 1).build()))
        .isEqualTo("SERVICE_ONLY");
    assertThat(answer(person.set(GroupFacts.RIVAL_ACTION, "NONE").build())).isEqualTo("NONE");
  }

  @Test
  void whatIsUnknown_isNotAnswered() {
    assertThat(answer(Facts.builder(GROUPS, GROUP, ASOF).build())).isEqualTo("UNKNOWN");
  }

  /** From what was reported of a rival to the action and its plan, for persons and groups alike. */
  @Test
  void reportedAction_becomesAnActionWithinADay() {
    RivalActions reported =
        RivalActions.of(
            GROUP,
            List.of(
                new RivalAction(GROUP, ASOF.minusDays(89), "R1", RivalAction.Kind.PROMOTION),
                new RivalAction(GROUP, ASOF.minusDays(90), "R1", RivalAction.Kind.KEY_PERSON)));
    Facts facts =
        Facts.builder(PERSONS, GROUP, ASOF)
            .set(GroupFacts.RIVAL_ACTION, reported.level(ASOF))
            .set(StandardFacts.PORT_CODE_90D, 0)
            .set(StandardFacts.PORT_QUERY_90D, 0)
            .build();

    assertThat(answer(facts)).isEqualTo("ON_SITE_DAY");
    for (ActionPolicy policy : List.of(ActionPolicy.ofDefaults(), ActionPolicy.ofGroupDefaults())) {
      assertThat(new ActionPlanner(policy).plan(facts).actions())
          .extracting(each -> each.code() + " " + each.due())
          .containsExactly("A11 2026-04-01");
    }
  }
}
