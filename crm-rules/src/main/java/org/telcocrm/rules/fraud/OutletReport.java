package org.telcocrm.rules.fraud;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.decision.Decision;

/**
 * One outlet in a report of card farming (网点养卡预警). Immutable and thread-safe.
 *
 * @param outlet who opened the users
 * @param figures what they look like
 * @param decision score and level, with the reasons
 * @param losses how many of them were lost since
 */
public record OutletReport(
    OutletId outlet,
    OutletFigures figures,
    Decision<CardFarmingScore> decision,
    OutletLosses losses)
    implements Serializable {

  /** Refuses null. */
  public OutletReport {
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(figures, "figures");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(losses, "losses");
  }

  /**
   * The warning.
   *
   * @return 0 for none, also where too little is known
   */
  public int level() {
    return decision.outcome().map(CardFarmingScore::level).orElse(0);
  }
}
