package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;

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

  /**
   * An internal move and a change of owner leave the stage as it is; of who counts as lost they say
   * that he is not.
   */
  @Example
  default void internalMoveAndChangeOfOwner_leaveTheStage() {
    for (LifecycleStage stage : LifecycleStage.values()) {
      for (LifecycleEvent event :
          List.of(LifecycleEvent.MOVED_INTERNALLY, LifecycleEvent.OWNER_CHANGED)) {
        LifecycleStage next = machine().next(stage, event).state();
        boolean corrected = stage == LifecycleStage.LOST && next == LifecycleStage.ACTIVE;
        require(corrected || next == stage, event + " must leave " + stage + " as it is");
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

  /**
   * Who becomes lost has left, or had been lost before an opening that is voided; who left is lost.
   */
  @Property(tries = 200)
  default void lost_isWhoLeft(
      @ForAll("coursesOfMachine") Course<LifecycleStage, LifecycleEvent> course) {
    LifecycleStage stage = machine().initial();
    boolean lostBefore = false;
    for (Happening<LifecycleEvent> each : distinct(course)) {
      LifecycleStage next = course.state(each.at()).orElseThrow();
      boolean becameLost = next == LifecycleStage.LOST && stage != LifecycleStage.LOST;
      boolean takenBack = each.event() == LifecycleEvent.VOIDED && lostBefore;
      require(
          each.event().isChurn() ? becameLost : !becameLost || takenBack,
          "from " + stage + " by " + each.event() + " one must be lost exactly by leaving");
      lostBefore |= next == LifecycleStage.LOST;
      stage = next;
    }
  }

  /** Of events of one moment nobody can say what came between them. */
  private static List<Happening<LifecycleEvent>> distinct(
      Course<LifecycleStage, LifecycleEvent> course) {
    List<Happening<LifecycleEvent>> all = course.happenings();
    return all.stream().map(Happening::at).distinct().count() < all.size() ? List.of() : all;
  }
}
