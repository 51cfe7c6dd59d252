package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telcocrm.core.privacy.Consent;
import org.telcocrm.core.privacy.ConsentChannel;
import org.telcocrm.core.privacy.Purpose;

/**
 * The laws of a gate that asks for consent: ours, or a host's own in front of it with a list of
 * those who must not be disturbed.
 *
 * <p>Example:
 *
 * <pre>{@code
 * class QuietGateLaws implements GateLaws {
 *   public boolean isAllowed(
 *       Purpose purpose, ConsentChannel channel, Collection<Consent> acts, Instant asOf) {
 *     return QUIET_GATE.allow(purpose, channel, acts, asOf);
 *   }
 * }
 * }</pre>
 */
public interface GateLaws {

  /**
   * What is tested.
   *
   * @param purpose for what
   * @param channel by which way
   * @param acts all acts of one customer, in any order
   * @param asOf the instant of use
   * @return whether the data may be used
   */
  boolean isAllowed(
      Purpose purpose, ConsentChannel channel, Collection<Consent> acts, Instant asOf);

  /**
   * Acts of one customer.
   *
   * @return by default given and withdrawn for all purposes and channels, few instants
   */
  @Provide
  default Arbitrary<List<Consent>> consentActs() {
    return PrivacyArbitraries.acts();
  }

  /** Single acts of the same customer. */
  @Provide
  default Arbitrary<Consent> oneAct() {
    return PrivacyArbitraries.act();
  }

  /**
   * Instants of use.
   *
   * @return by default those of the acts
   */
  @Provide
  default Arbitrary<Instant> instantsOfUse() {
    return PrivacyArbitraries.instants();
  }

  private static Consent with(Consent act, Consent.Act kind, Instant at) {
    return new Consent(
        act.subject(), act.purpose(), act.channel(), kind, at, act.proof(), act.textVersion());
  }

  private static List<Consent> plus(List<Consent> acts, Consent more) {
    List<Consent> all = new ArrayList<>(acts);
    all.add(more);
    return all;
  }

  /** One more withdrawal, of whatever, whenever, allows nothing that was refused. */
  @Property(tries = 500)
  default void withdrawal_neverAllowsMore(
      @ForAll("consentActs") List<Consent> acts,
      @ForAll("oneAct") Consent some,
      @ForAll Purpose purpose,
      @ForAll ConsentChannel channel,
      @ForAll("instantsOfUse") Instant at,
      @ForAll("instantsOfUse") Instant asOf) {
    List<Consent> withdrawn = plus(acts, with(some, Consent.Act.WITHDRAWN, at));
    require(
        isAllowed(purpose, channel, acts, asOf) || !isAllowed(purpose, channel, withdrawn, asOf),
        "a withdrawal must not allow what was refused");
  }

  /** One more consent refuses nothing that was allowed. */
  @Property(tries = 500)
  default void consent_neverAllowsLess(
      @ForAll("consentActs") List<Consent> acts,
      @ForAll("oneAct") Consent some,
      @ForAll Purpose purpose,
      @ForAll ConsentChannel channel,
      @ForAll("instantsOfUse") Instant at,
      @ForAll("instantsOfUse") Instant asOf) {
    List<Consent> given = plus(acts, with(some, Consent.Act.GIVEN, at));
    require(
        !isAllowed(purpose, channel, acts, asOf) || isAllowed(purpose, channel, given, asOf),
        "a consent must not refuse what was allowed");
  }

  /** After a withdrawal of every channel at the instant of use nothing is allowed. */
  @Property(tries = 200)
  default void withdrawalOfAll_isFinal(
      @ForAll("consentActs") List<Consent> acts,
      @ForAll("oneAct") Consent some,
      @ForAll ConsentChannel channel,
      @ForAll("instantsOfUse") Instant asOf) {
    Consent end =
        new Consent(
            some.subject(),
            some.purpose(),
            ConsentChannel.ANY,
            Consent.Act.WITHDRAWN,
            asOf,
            "",
            "");
    require(
        !some.purpose().isConsentNeeded()
            || !isAllowed(some.purpose(), channel, plus(acts, end), asOf),
        "what is withdrawn must be refused from that instant on");
  }

  /** Nobody asked is nobody who agreed. */
  @Property(tries = 50)
  default void unknown_isNotGiven(
      @ForAll Purpose purpose,
      @ForAll ConsentChannel channel,
      @ForAll("instantsOfUse") Instant asOf) {
    require(
        !purpose.isConsentNeeded() || !isAllowed(purpose, channel, List.of(), asOf),
        "a purpose that needs a consent must be refused without one");
  }

  /** Order and repetition of the acts, and acts after the instant of use, change nothing. */
  @Property(tries = 200)
  default void orderRepetitionAndFuture_changeNothing(
      @ForAll("consentActs") List<Consent> acts,
      @ForAll("oneAct") Consent some,
      @ForAll Purpose purpose,
      @ForAll ConsentChannel channel,
      @ForAll("instantsOfUse") Instant asOf,
      @ForAll long seed) {
    boolean allowed = isAllowed(purpose, channel, acts, asOf);
    List<Consent> others = new ArrayList<>(acts);
    others.addAll(acts);
    others.add(with(some, some.act(), asOf.plusNanos(1)));
    Collections.shuffle(others, new Random(seed));
    requireEqual(
        allowed,
        isAllowed(purpose, channel, others, asOf),
        "order, repetition and later acts must change nothing");
  }
}
