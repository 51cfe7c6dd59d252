package org.telcocrm.samples.consumer;

import java.util.List;
import org.telcocrm.core.master.MasterField;
import org.telcocrm.core.master.SourceSystem;
import org.telcocrm.core.master.SurvivorshipPolicy;
import org.telcocrm.core.master.SurvivorshipRule;

/** How a host merges customers: its own system, its own field, its own policy. */
public final class HouseMerge {

  /** The host's loyalty system. */
  public static final SourceSystem LOYALTY = SourceSystem.of("LOYALTY");

  /** The number of the customer's contract. */
  public static final MasterField<ContractNumber> CONTRACT =
      MasterField.of("contract_number", ContractNumber.class);

  private HouseMerge() {}

  /** As the library has it, but a contract number comes from the loyalty system first. */
  public static SurvivorshipPolicy policy() {
    return SurvivorshipPolicy.ofDefaults().toBuilder()
        .ranking(List.of(LOYALTY, SourceSystem.BOSS, SourceSystem.COUNTER))
        .rules(CONTRACT, List.of(SurvivorshipRule.SOURCE_RANK))
        .build();
  }
}
