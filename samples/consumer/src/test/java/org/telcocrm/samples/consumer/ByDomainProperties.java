package org.telcocrm.samples.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.master.SourceRecord;
import org.telcocrm.core.privacy.MaskingPolicy;
import org.telcocrm.testkit.CrmDomain;

/** The kit's types, jqwik's own and the host's by the name of domains: nothing else is found. */
class ByDomainProperties {

  /** The library's types and the host's. */
  static class HostDomain extends CrmDomain {
    @Provide
    Arbitrary<ContractNumber> contractNumbers() {
      return ContractNumberLaws.numbers();
    }
  }

  @Domain(CrmDomain.class)
  @Property(tries = 100)
  void ourTypesAndJqwiksOwn(
      @ForAll Facts facts,
      @ForAll Identifier identifier,
      @ForAll SourceRecord record,
      @ForAll MaskingPolicy policy,
      @ForAll int number) {
    assertThat(facts.asOf()).isNotNull();
    assertThat(record.fields()).isNotEmpty();
    assertThat(policy.mask("nobody_classified_it", identifier.value())).isNotEmpty();
    assertThat(Integer.valueOf(number)).isNotNull();
  }

  @Domain(HostDomain.class)
  @Property(tries = 100)
  void theHostsTypesToo(@ForAll ContractNumber contract, @ForAll CustomerId id) {
    assertThat(ContractNumber.parse(contract.value())).contains(contract);
    assertThat(id.value()).isNotBlank();
  }
}
