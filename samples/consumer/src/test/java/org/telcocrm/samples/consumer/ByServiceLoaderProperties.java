package org.telcocrm.samples.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.party.Party;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.testkit.RefusedIdentifier;

/** The kit on the test class path, and nothing else said: jqwik finds it. */
class ByServiceLoaderProperties {

  private static final CustomerAssessor ASSESSOR = CustomerAssessor.ofDefaults();

  @Property(tries = 100)
  void anyone_isAssessed(@ForAll Customer360 view) {
    assertThat(ASSESSOR.assess(view)).isEqualTo(ASSESSOR.assess(view));
  }

  @Property(tries = 200)
  void identifiersAndFiles_areMade(
      @ForAll Identifier identifier,
      @ForAll ResidentId resident,
      @ForAll Party party,
      @ForAll @Size(max = 3) List<Consent> acts) {
    assertThat(identifier.kind().parse(identifier.value())).contains(identifier);
    assertThat(resident.toString()).doesNotContain(resident.value());
    assertThat(party.id()).isNotNull();
    assertThat(acts).hasSizeLessThanOrEqualTo(3);
  }

  @Property(tries = 200)
  void refusedTexts_areRefused(@ForAll RefusedIdentifier refused) {
    assertThat(refused.kind().check(refused.text())).contains(refused.fault());
  }
}
