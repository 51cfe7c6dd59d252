package org.telcocrm.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.privacy.Consent.Act;

/** C12; domain file 06, marketing consent. */
class PurposeGateTest {

  private static final CustomerId SUBJECT = CustomerId.of("C1");
  private static final Instant GIVEN_AT = Instant.parse("2026-03-01T02:00:00Z");
  private static final Instant WITHDRAWN_AT = Instant.parse("2026-03-05T02:00:00Z");

  private static Consent consent(Purpose purpose, ConsentChannel channel, Act act, Instant at) {
    return new Consent(SUBJECT, purpose, channel, act, at, "proof/1", "v1");
  }

  private static final List<ConsentChannel> CHANNELS = List.of(ConsentChannel.values());

  private static final Consent ALL_GIVEN =
      consent(Purpose.MARKETING, ConsentChannel.ANY, Act.GIVEN, GIVEN_AT);
  private static final Consent SMS_WITHDRAWN =
      consent(Purpose.MARKETING, ConsentChannel.SMS, Act.WITHDRAWN, WITHDRAWN_AT);

  /** 工信部令31号: no consent, no commercial message; unknown is not given. */
  @ParameterizedTest
  @EnumSource
  void allow_nothingKnown_onlyContractAndLaw(Purpose purpose) {
    Permission permission = PurposeGate.allow(purpose, List.of(), GIVEN_AT);
    boolean needless = purpose == Purpose.CONTRACT || purpose == Purpose.LEGAL_DUTY;
    assertThat(permission.isAllowed()).isEqualTo(needless);
    assertThat(permission.reason())
        .isEqualTo(
            needless ? Permission.Reason.NO_CONSENT_NEEDED : Permission.Reason.CONSENT_UNKNOWN);
    assertThat(permission.consent()).isEmpty();
  }

  /**
   * Consent to all on 1 March, short messages withdrawn on 5 March; an act counts at its instant.
   */
  @ParameterizedTest
  @CsvSource({
    "SMS, 2026-03-01T01:59:59.999999999Z, CONSENT_UNKNOWN",
    "SMS, 2026-03-01T02:00:00Z, CONSENT_GIVEN",
    "SMS, 2026-03-05T01:59:59.999999999Z, CONSENT_GIVEN",
    "SMS, 2026-03-05T02:00:00Z, CONSENT_WITHDRAWN",
    "CALL, 2026-03-05T02:00:00Z, CONSENT_GIVEN",
    "ANY, 2026-03-04T02:00:00Z, CONSENT_GIVEN",
    "ANY, 2026-03-05T02:00:00Z, CONSENT_WITHDRAWN"
  })
  void allow_lastActDecides(ConsentChannel channel, Instant asOf, Permission.Reason reason) {
    Permission permission =
        PurposeGate.allow(Purpose.MARKETING, channel, List.of(SMS_WITHDRAWN, ALL_GIVEN), asOf);
    assertThat(permission.reason()).isEqualTo(reason);
    assertThat(permission.isAllowed()).isEqualTo(reason == Permission.Reason.CONSENT_GIVEN);
  }

  @Test
  void allow_oneChannel_coversNoOther() {
    Consent call = consent(Purpose.MARKETING, ConsentChannel.CALL, Act.GIVEN, GIVEN_AT);
    for (ConsentChannel channel : ConsentChannel.values()) {
      assertThat(PurposeGate.allow(Purpose.MARKETING, channel, List.of(call), GIVEN_AT).isAllowed())
          .as(channel.name())
          .isEqualTo(channel == ConsentChannel.CALL);
    }
  }

  /** PIPL 24 and 29: each purpose has a consent of its own. */
  @Test
  void allow_onePurpose_coversNoOther() {
    for (Purpose purpose : Purpose.values()) {
      if (purpose.isConsentNeeded() && purpose != Purpose.MARKETING) {
        assertThat(PurposeGate.allow(purpose, List.of(ALL_GIVEN), GIVEN_AT).reason())
            .isEqualTo(Permission.Reason.CONSENT_UNKNOWN);
      }
    }
  }

  /** PIPL 15: who withdraws is heard; at one instant too. */
  @Test
  void allow_bothAtOneInstant_withdrawalWins() {
    Consent withdrawn =
        new Consent(
            SUBJECT, Purpose.MARKETING, ConsentChannel.ANY, Act.WITHDRAWN, GIVEN_AT, "", "");
    Permission permission =
        PurposeGate.allow(Purpose.MARKETING, List.of(withdrawn, ALL_GIVEN), GIVEN_AT);
    assertThat(permission.reason()).isEqualTo(Permission.Reason.CONSENT_WITHDRAWN);
    assertThat(permission.consent()).contains(withdrawn);
    assertThat(permission)
        .hasToString("CONSENT_WITHDRAWN by C1 MARKETING ANY WITHDRAWN 2026-03-01T02:00:00Z");
  }

  @Test
  void allow_givenAgain_isAllowedAgain() {
    Consent again =
        consent(Purpose.MARKETING, ConsentChannel.SMS, Act.GIVEN, WITHDRAWN_AT.plusSeconds(1));
    List<Consent> acts = List.of(again, ALL_GIVEN, SMS_WITHDRAWN);
    Instant later = WITHDRAWN_AT.plusSeconds(2);
    assertThat(PurposeGate.allow(Purpose.MARKETING, ConsentChannel.SMS, acts, later).consent())
        .contains(again);
    // Every channel is allowed again, so all of them are.
    assertThat(PurposeGate.allow(Purpose.MARKETING, acts, later).consent()).contains(again);
  }

  /** Allowed on each channel is allowed on all, and on all is on each, whatever was said. */
  @Test
  void allow_overAll_isAllowedOnEach() {
    Random random = new Random(7);
    int allowed = 0;
    for (int i = 0; i < 2000; i++) {
      List<Consent> acts = new ArrayList<>();
      for (int j = random.nextInt(12); j >= 0; j--) {
        ConsentChannel channel =
            random.nextInt(3) == 0
                ? ConsentChannel.ANY
                : CHANNELS.get(random.nextInt(CHANNELS.size()));
        acts.add(
            consent(
                Purpose.MARKETING,
                channel,
                random.nextInt(4) == 0 ? Act.WITHDRAWN : Act.GIVEN,
                GIVEN_AT.plusSeconds(random.nextInt(6))));
      }
      boolean each = true;
      for (ConsentChannel channel : ConsentChannel.values()) {
        each &=
            channel == ConsentChannel.ANY
                || PurposeGate.allow(Purpose.MARKETING, channel, acts, WITHDRAWN_AT).isAllowed();
      }
      assertThat(PurposeGate.allow(Purpose.MARKETING, acts, WITHDRAWN_AT).isAllowed())
          .as("%s", acts)
          .isEqualTo(each);
      allowed += each ? 1 : 0;
    }
    assertThat(allowed).isBetween(200, 1800);
  }

  @Test
  void allow_twoCustomers_refused() {
    Consent other =
        new Consent(
            CustomerId.of("C2"),
            Purpose.MARKETING,
            ConsentChannel.ANY,
            Act.GIVEN,
            GIVEN_AT,
            "proof/2",
            "v1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PurposeGate.allow(Purpose.CONTRACT, List.of(ALL_GIVEN, other), GIVEN_AT))
        .withMessage("consents must be of one customer but were of 2");
  }

  @Test
  void consent_givenWithoutProofOrText_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Consent(
                    SUBJECT, Purpose.MARKETING, ConsentChannel.SMS, Act.GIVEN, GIVEN_AT, " ", "v1"))
        .withMessage("proof of a consent must have 1 to 200 characters but had 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Consent(
                    SUBJECT, Purpose.MARKETING, ConsentChannel.SMS, Act.GIVEN, GIVEN_AT, "p", ""))
        .withMessage("textVersion of a consent must have 1 to 200 characters but had 0");
  }

  @SafeVarargs
  private static <T> T any(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }

  /** Laws: the order of the acts changes nothing; a withdrawal never allows more. */
  @Test
  void allow_anyOrderAndOneMoreWithdrawal() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<Consent> acts = new ArrayList<>();
      for (int i = 0; i < random.nextInt(6); i++) {
        acts.add(
            consent(
                any(random, Purpose.MARKETING, Purpose.PROFILING),
                any(random, ConsentChannel.ANY, ConsentChannel.SMS, ConsentChannel.CALL),
                any(random, Act.GIVEN, Act.WITHDRAWN),
                GIVEN_AT.plusSeconds(random.nextInt(4))));
      }
      Instant asOf = GIVEN_AT.plusSeconds(random.nextInt(4));
      ConsentChannel channel =
          any(random, ConsentChannel.ANY, ConsentChannel.SMS, ConsentChannel.CALL);
      Permission before = PurposeGate.allow(Purpose.MARKETING, channel, acts, asOf);
      Collections.shuffle(acts, random);
      assertThat(PurposeGate.allow(Purpose.MARKETING, channel, acts, asOf)).isEqualTo(before);
      acts.add(
          consent(
              Purpose.MARKETING,
              any(random, ConsentChannel.ANY, ConsentChannel.SMS, ConsentChannel.CALL),
              Act.WITHDRAWN,
              GIVEN_AT.plusSeconds(random.nextInt(4))));
      Permission after = PurposeGate.allow(Purpose.MARKETING, channel, acts, asOf);
      assertThat(before.isAllowed() || !after.isAllowed()).as("seed %s", seed).isTrue();
    }
  }
}
