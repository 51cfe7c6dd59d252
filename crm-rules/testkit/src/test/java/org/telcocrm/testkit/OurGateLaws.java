package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.ConsentChannel;
import org.telcocrm.core.privacy.Masking;
import org.telcocrm.core.privacy.MaskingPolicy;
import org.telcocrm.core.privacy.Permission;
import org.telcocrm.core.privacy.Purpose;
import org.telcocrm.core.privacy.PurposeGate;
import org.telcocrm.core.privacy.Sensitivity;

/** {@link GateLaws} on our own gate and on a stricter one in front of it, as a host may have. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class OurGateLaws {

  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

  private static Consent act(ConsentChannel channel, Consent.Act act, Instant at) {
    return new Consent(CustomerId.of("C1"), Purpose.MARKETING, channel, act, at, "scan/1", "v1");
  }

  /** At one instant the withdrawal counts; of another channel it does not. */
  @Example
  void gate_example() {
    List<Consent> acts =
        List.of(
            act(ConsentChannel.SMS, Consent.Act.WITHDRAWN, NOON),
            act(ConsentChannel.ANY, Consent.Act.GIVEN, NOON));

    assertThat(PurposeGate.allow(Purpose.MARKETING, ConsentChannel.SMS, acts, NOON).isAllowed())
        .isFalse();
    assertThat(PurposeGate.allow(Purpose.MARKETING, ConsentChannel.CALL, acts, NOON).isAllowed())
        .isTrue();
    assertThat(PurposeGate.allow(Purpose.MARKETING, List.of(), NOON).isAllowed()).isFalse();
  }

  @Group
  class Ours implements GateLaws {
    @Override
    public boolean isAllowed(
        Purpose purpose, ConsentChannel channel, Collection<Consent> acts, Instant asOf) {
      return PurposeGate.allow(purpose, channel, acts, asOf).isAllowed();
    }

    /** Each reason is met, or a law over the gate would say little. */
    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void acts_meetEachReason(
        @ForAll("consentActs") List<Consent> acts,
        @ForAll ConsentChannel channel,
        @ForAll("instantsOfUse") Instant asOf) {
      Permission marketing = PurposeGate.allow(Purpose.MARKETING, channel, acts, asOf);
      for (Permission.Reason each :
          List.of(
              Permission.Reason.CONSENT_GIVEN,
              Permission.Reason.CONSENT_WITHDRAWN,
              Permission.Reason.CONSENT_UNKNOWN)) {
        covers(each.name(), marketing.reason() == each, 10);
      }
      covers(
          "two at one instant",
          acts.stream().map(Consent::at).distinct().count() < acts.size(),
          30);
    }
  }

  /** Nobody is reached by visit, whatever was agreed. */
  @Group
  class WithoutVisits implements GateLaws {
    @Override
    public boolean isAllowed(
        Purpose purpose, ConsentChannel channel, Collection<Consent> acts, Instant asOf) {
      return channel != ConsentChannel.VISIT
          && PurposeGate.allow(purpose, channel, acts, asOf).isAllowed();
    }
  }

  /** What is hidden more shows no more, and what nobody classified is hidden whole. */
  @Property(tries = 300)
  void maskingPolicy_moreIsHidden_neverShowsMore(
      @ForAll MaskingPolicy policy, @ForAll("numbers") String number) {
    MaskingPolicy.Builder all = policy.toBuilder();
    for (Sensitivity each : Sensitivity.values()) {
      all.masking(each, Masking.FULL);
    }
    assertThat(all.build().mask("msisdn", number)).isEqualTo("***");
    if (policy.masking(Sensitivity.SENSITIVE) != Masking.NONE) {
      assertThat(policy.mask("nobody_classified_it", number)).isEqualTo("***");
    }
  }

  @Provide
  Arbitrary<String> numbers() {
    return IdArbitraries.msisdns().map(each -> each.value());
  }
}
