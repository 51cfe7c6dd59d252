package org.telcocrm.samples.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.master.CustomerMerge;
import org.telcocrm.core.master.SourceRecord;
import org.telcocrm.core.master.SourceSystem;
import org.telcocrm.core.master.SurvivorshipPolicy;
import org.telcocrm.testkit.MasterArbitraries;
import org.telcocrm.testkit.MergeLaws;

/** The kit's laws of merging on the host's own policy, field and system. */
class HouseMergeLaws implements MergeLaws {

  @Override
  public Arbitrary<SurvivorshipPolicy> survivorshipPolicies() {
    return Arbitraries.just(HouseMerge.policy());
  }

  /** The kit's records, and one of the loyalty system. */
  @Override
  public Arbitrary<List<SourceRecord>> recordsToMerge() {
    return Combinators.combine(MasterArbitraries.records(), ContractNumberLaws.numbers())
        .as(
            (records, number) ->
                Stream.concat(records.stream(), Stream.of(loyalty("L1", number))).toList());
  }

  private static SourceRecord loyalty(String id, ContractNumber number) {
    return record(HouseMerge.LOYALTY, id, number);
  }

  private static SourceRecord record(SourceSystem system, String id, ContractNumber number) {
    return SourceRecord.builder(system, CustomerId.of(id), LocalDate.of(2025, 1, 1))
        .with(HouseMerge.CONTRACT, number)
        .build();
  }

  @Example
  void contractNumber_comesFromTheLoyaltySystem() {
    ContractNumber ours = new ContractNumber("HZ1234567895");
    ContractNumber theirs = new ContractNumber("HZ0000000000");
    List<SourceRecord> records =
        List.of(record(SourceSystem.BOSS, "B1", theirs), loyalty("L1", ours));

    assertThat(CustomerMerge.merge(records, HouseMerge.policy()).merged().get(HouseMerge.CONTRACT))
        .contains(ours);
  }
}
