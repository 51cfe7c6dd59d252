package org.telcocrm.core.lifecycle;

import static org.telcocrm.core.lifecycle.LifecycleEvent.FELL_SILENT;
import static org.telcocrm.core.lifecycle.LifecycleEvent.INTEREST_LOST;
import static org.telcocrm.core.lifecycle.LifecycleEvent.INTEREST_SHOWN;
import static org.telcocrm.core.lifecycle.LifecycleEvent.JOINED;
import static org.telcocrm.core.lifecycle.LifecycleEvent.LEFT;
import static org.telcocrm.core.lifecycle.LifecycleEvent.LEFT_BY_WISH;
import static org.telcocrm.core.lifecycle.LifecycleEvent.LEFT_FOR_ARREARS;
import static org.telcocrm.core.lifecycle.LifecycleEvent.MOVED_INTERNALLY;
import static org.telcocrm.core.lifecycle.LifecycleEvent.OWNER_CHANGED;
import static org.telcocrm.core.lifecycle.LifecycleEvent.PORTED_OUT;
import static org.telcocrm.core.lifecycle.LifecycleEvent.RISK_PAST;
import static org.telcocrm.core.lifecycle.LifecycleEvent.RISK_SEEN;
import static org.telcocrm.core.lifecycle.LifecycleEvent.SETTLED;
import static org.telcocrm.core.lifecycle.LifecycleEvent.USED_AGAIN;
import static org.telcocrm.core.lifecycle.LifecycleEvent.VOIDED;
import static org.telcocrm.core.lifecycle.LifecycleStage.ACTIVE;
import static org.telcocrm.core.lifecycle.LifecycleStage.AT_RISK;
import static org.telcocrm.core.lifecycle.LifecycleStage.DORMANT;
import static org.telcocrm.core.lifecycle.LifecycleStage.LEAD;
import static org.telcocrm.core.lifecycle.LifecycleStage.LOST;
import static org.telcocrm.core.lifecycle.LifecycleStage.PROSPECT;
import static org.telcocrm.core.lifecycle.LifecycleStage.WON_BACK;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The life cycle of a customer (客户生命周期): 将目标客户和潜在客户转化为现实客户, and what follows (seeds 1:98, 2:20).
 *
 * <pre>{@code
 * PROSPECT -> LEAD -> ACTIVE <-> AT_RISK -> LOST -> WON_BACK -> ACTIVE
 *                       ^  \      /
 *                       |   DORMANT -> LOST
 * }</pre>
 *
 * <p>An internal move and a change of owner leave the stage as it is: the line stays (defaults
 * 1.1). A voided opening makes a lead again, or a lost customer if he had been lost before it,
 * however long ago and whatever came since: he never was a customer, so it is no churn either.
 *
 * <p>All three may also come when the customer counts as lost already: state 6 (销号) in February and
 * cancel tag 5 or 6, or state E, in March. They correct the loss: the stage is again that before
 * the loss, or, for a voided opening, before the opening.
 */
public final class CustomerLifecycle {

  private static final List<LifecycleStage> CUSTOMER_STAGES =
      List.of(ACTIVE, AT_RISK, DORMANT, WON_BACK);

  private static final List<LifecycleEvent> CHURN =
      List.of(LEFT_BY_WISH, LEFT_FOR_ARREARS, PORTED_OUT, LEFT);

  private CustomerLifecycle() {}

  /**
   * The machine, beginning with a prospect; the reason of a transition is the name of its event.
   *
   * @return an equal machine each time
   */
  public static StateMachine<LifecycleStage, LifecycleEvent> machine() {
    List<Transition<LifecycleStage, LifecycleEvent>> all = new ArrayList<>();
    add(all, PROSPECT, INTEREST_SHOWN, LEAD);
    add(all, PROSPECT, JOINED, ACTIVE);
    add(all, LEAD, INTEREST_LOST, PROSPECT);
    add(all, LEAD, JOINED, ACTIVE);
    add(all, ACTIVE, RISK_SEEN, AT_RISK);
    add(all, WON_BACK, RISK_SEEN, AT_RISK);
    add(all, AT_RISK, RISK_PAST, ACTIVE);
    add(all, ACTIVE, FELL_SILENT, DORMANT);
    add(all, AT_RISK, FELL_SILENT, DORMANT);
    add(all, WON_BACK, FELL_SILENT, DORMANT);
    add(all, DORMANT, USED_AGAIN, ACTIVE);
    add(all, WON_BACK, SETTLED, ACTIVE);
    add(all, LOST, JOINED, WON_BACK);
    for (LifecycleStage stage : CUSTOMER_STAGES) {
      for (LifecycleEvent churn : CHURN) {
        add(all, stage, churn, LOST);
      }
      add(all, stage, MOVED_INTERNALLY, stage);
      add(all, stage, OWNER_CHANGED, stage);
      add(all, stage, VOIDED, stage == WON_BACK ? LOST : LEAD);
    }
    add(all, LOST, MOVED_INTERNALLY, ACTIVE);
    add(all, LOST, OWNER_CHANGED, ACTIVE);
    add(all, LOST, VOIDED, LEAD);
    return StateMachine.of(PROSPECT, all).reversing(reversals());
  }

  private static List<Reversal<LifecycleStage, LifecycleEvent>> reversals() {
    List<Reversal<LifecycleStage, LifecycleEvent>> all = new ArrayList<>();
    for (LifecycleStage stage : CUSTOMER_STAGES) {
      all.add(new Reversal<>(stage, VOIDED, Set.of(JOINED), Set.of(LOST)));
    }
    all.add(new Reversal<>(LOST, VOIDED, Set.of(JOINED), Set.of(LOST)));
    Set<LifecycleStage> customers = Set.copyOf(CUSTOMER_STAGES);
    all.add(new Reversal<>(LOST, MOVED_INTERNALLY, Set.copyOf(CHURN), customers));
    all.add(new Reversal<>(LOST, OWNER_CHANGED, Set.copyOf(CHURN), customers));
    return all;
  }

  private static void add(
      List<Transition<LifecycleStage, LifecycleEvent>> all,
      LifecycleStage from,
      LifecycleEvent event,
      LifecycleStage to) {
    all.add(new Transition<>(from, event, to, event.name()));
  }
}
