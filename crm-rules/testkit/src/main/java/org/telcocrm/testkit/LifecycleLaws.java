package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.telcocrm.core.lifecycle.Course;
import org.telcocrm.core.lifecycle.Happening;
import org.telcocrm.core.lifecycle.LifecycleEvent;
import org.telcocrm.core.lifecycle.LifecycleStage;
import org.telcocrm.core.lifecycle.Step;

/**
 * The laws of a life cycle of customers, beside those of its machine: what is no churn never ends
 * as churn, and churn ends nowhere else than lost.
 *
 * <p>Example, for a host that allows more than {@code CustomerLifecycle} does:
 *
 * <pre>{@code
 * class OurLifecycleLaws implements LifecycleLaws {
 *   public StateMachine<LifecycleStage, LifecycleEvent> machine() { return OUR_LIFE_CYCLE; }
 * }
 * }</pre>
 */
public interface LifecycleLaws extends StateMachineLaws<LifecycleStage, LifecycleEvent> {

  @Override
  default Class<LifecycleStage> states() {
    return LifecycleStage.class;
  }

  @Override
  default Class<LifecycleEvent> events() {
    return LifecycleEvent.class;
  }

  /** An internal move and a change of owner leave the stage as it is. */
  @Example
  default void internalMoveAndChangeOfOwner_leaveTheStage() {
    for (LifecycleStage stage : LifecycleStage.values()) {
      for (LifecycleEvent event :
          List.of(LifecycleEvent.MOVED_INTERNALLY, LifecycleEvent.OWNER_CHANGED)) {
        requireEqual(
            stage,
            machine().next(stage, event).state(),
            event + " must leave " + stage + " as it is");
      }
    }
  }

  /** A voided opening never was: it ends where it began, lost only for who was lost before. */
  @Example
  default void voided_isNoChurn() {
    for (LifecycleStage stage : LifecycleStage.values()) {
      if (machine().next(stage, LifecycleEvent.VOIDED) instanceof Step.Moved<?, ?> moved) {
        require(
            moved.state() != LifecycleStage.LOST || stage == LifecycleStage.WON_BACK,
            "a voided opening must not lose who was not lost before, but does in " + stage);
      }
    }
  }

  /** Who becomes lost has left; who left is lost. */
  @Property(tries = 200)
  default void lost_isWhoLeft(
      @ForAll("coursesOfMachine") Course<LifecycleStage, LifecycleEvent> course) {
    LifecycleStage stage = machine().initial();
    for (Happening<LifecycleEvent> each : course.happenings()) {
      LifecycleStage next = machine().next(stage, each.event()).state();
      boolean takenBack = each.event() == LifecycleEvent.VOIDED && stage == LifecycleStage.WON_BACK;
      boolean becameLost = next == LifecycleStage.LOST && stage != LifecycleStage.LOST;
      requireEqual(
          each.event().isChurn() || takenBack,
          becameLost,
          "from " + stage + " by " + each.event() + " one must be lost exactly by leaving");
      stage = next;
    }
    requireEqual(stage, course.state(), "the course must end where its events lead");
  }
}
