package org.telcocrm.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.history.RoundTrip;

class StateMachineTest {

  private enum Door {
    OPEN,
    SHUT,
    LOCKED
  }

  private enum Act {
    PUSH,
    PULL,
    LOCK
  }

  private static final Transition<Door, Act> PULL =
      new Transition<>(Door.OPEN, Act.PULL, Door.SHUT, "PULLED");
  private static final Transition<Door, Act> PUSH =
      new Transition<>(Door.SHUT, Act.PUSH, Door.OPEN, "PUSHED");
  private static final Transition<Door, Act> LOCK =
      new Transition<>(Door.SHUT, Act.LOCK, Door.LOCKED, "FOR_THE_NIGHT");

  private static final StateMachine<Door, Act> MACHINE =
      StateMachine.of(Door.OPEN, List.of(LOCK, PULL, PUSH));

  @Test
  void next_allowed_movesWithTheReason() {
    Step<Door, Act> step = MACHINE.next(Door.SHUT, Act.LOCK);
    assertThat(step).isEqualTo(new Step.Moved<>(LOCK));
    assertThat(step.state()).isEqualTo(Door.LOCKED);
    assertThat(RoundTrip.of(step)).isEqualTo(step);
  }

  @Test
  void next_unknown_isRefusedWithWhatWasAllowed() {
    Step<Door, Act> step = MACHINE.next(Door.SHUT, Act.PULL);
    assertThat(step.state()).isEqualTo(Door.SHUT);
    assertThat(((Step.Refused<Door, Act>) step).message())
        .isEqualTo("event in state SHUT must be one of [PUSH, LOCK] but was PULL");
    assertThat(((Step.Refused<Door, Act>) MACHINE.next(Door.LOCKED, Act.PUSH)).message())
        .isEqualTo("event PUSH must not come in the final state LOCKED");
  }

  @Test
  void transitions_inAnyOrder_giveTheSameMachine() {
    assertThat(MACHINE.transitions()).containsExactly(PULL, PUSH, LOCK);
    assertThat(StateMachine.of(Door.OPEN, List.of(PULL, PUSH, LOCK))).isEqualTo(MACHINE);
    assertThat(MACHINE.initial()).isEqualTo(Door.OPEN);
    assertThat(MACHINE.allowed(Door.SHUT)).containsExactly(Act.PUSH, Act.LOCK);
    assertThat(MACHINE.isFinal(Door.LOCKED)).isTrue();
    assertThat(MACHINE.isFinal(Door.OPEN)).isFalse();
    assertThat(RoundTrip.of(MACHINE)).isEqualTo(MACHINE).hasSameHashCodeAs(MACHINE);
    assertThat(MACHINE).hasToString("machine from OPEN with 3 transitions");
  }

  @Test
  void contradictions_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StateMachine.of(
                    Door.OPEN,
                    List.of(PULL, new Transition<>(Door.OPEN, Act.PULL, Door.LOCKED, "X"))))
        .withMessage(
            "state OPEN must have one transition for PULL but has those to SHUT and LOCKED");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StateMachine.of(Door.OPEN, List.of(LOCK)))
        .withMessage("state SHUT must be reachable from OPEN but is not");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Transition<>(Door.OPEN, Act.PULL, Door.SHUT, "no code"));
  }

  @Test
  void reversal_withoutATransition_orTwice_isRefused() {
    StateMachine<LifecycleStage, LifecycleEvent> life = CustomerLifecycle.machine();
    Reversal<LifecycleStage, LifecycleEvent> none =
        new Reversal<>(
            LifecycleStage.PROSPECT,
            LifecycleEvent.VOIDED,
            Set.of(LifecycleEvent.JOINED),
            Set.of(LifecycleStage.LOST));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> life.reversing(List.of(none)))
        .withMessage(
            "reversal in state PROSPECT by VOIDED must stand once and beside a transition but"
                + " there is none");
    Reversal<LifecycleStage, LifecycleEvent> known = life.reversals().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> life.reversing(List.of(known, known)))
        .withMessageEndingWith("beside a transition but stands twice");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Reversal<>(
                    LifecycleStage.LOST,
                    LifecycleEvent.VOIDED,
                    Set.<LifecycleEvent>of(),
                    Set.of(LifecycleStage.LOST)))
        .withMessage("undone and restored of the reversal by VOIDED must not be empty");
    assertThat(life.reversing(List.of())).isNotEqualTo(life);
    assertThat(RoundTrip.of(life)).isEqualTo(life).hasSameHashCodeAs(life);
  }

  @Test
  @SuppressWarnings("NullAway") // what is refused
  void step_null_isRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Step.Moved<LifecycleStage, LifecycleEvent>(null))
        .withMessage("transition");
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                new Step.Refused<LifecycleStage, LifecycleEvent>(
                    null, LifecycleEvent.LEFT, List.of()))
        .withMessage("state");
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                new Step.Refused<LifecycleStage, LifecycleEvent>(
                    LifecycleStage.LOST, null, List.of()))
        .withMessage("event");
  }
}
