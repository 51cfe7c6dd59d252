package org.telcocrm.samples.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.ConsentChannel;
import org.telcocrm.core.privacy.Purpose;
import org.telcocrm.testkit.GateLaws;

/** The kit's laws of a gate on the host's own. */
class QuietGateLaws implements GateLaws {

  @Override
  public boolean isAllowed(
      Purpose purpose, ConsentChannel channel, Collection<Consent> acts, Instant asOf) {
    return QuietGate.isAllowed(purpose, channel, acts, asOf);
  }

  /** Every hour of the days on which something was said. */
  @Override
  public Arbitrary<Instant> instantsOfUse() {
    return GateLaws.super
        .instantsOfUse()
        .flatMap(
            day ->
                Arbitraries.integers().between(0, 23).map(hour -> day.plusSeconds(3600L * hour)));
  }

  /** 20:00 in Beijing is 12:00 UTC. */
  @Example
  void isAllowed_atNight_noCall() {
    Instant evening = Instant.parse("2026-03-01T12:00:00Z");
    for (ConsentChannel channel : ConsentChannel.values()) {
      assertThat(isAllowed(Purpose.CONTRACT, channel, List.of(), evening))
          .isEqualTo(channel != ConsentChannel.CALL && channel != ConsentChannel.VISIT);
      assertThat(isAllowed(Purpose.CONTRACT, channel, List.of(), evening.minusSeconds(1))).isTrue();
    }
  }

  @Property(tries = 500)
  @StatisticsReport(onFailureOnly = true)
  void acts_areAllowedAndRefused(
      @ForAll("consentActs") List<Consent> acts, @ForAll("instantsOfUse") Instant now) {
    boolean allowed = isAllowed(Purpose.MARKETING, ConsentChannel.CALL, acts, now);
    Statistics.collect(allowed);
    Statistics.coverage(c -> c.check(true).percentage(p -> p >= 1));
    Statistics.coverage(c -> c.check(false).percentage(p -> p >= 20));
  }
}
