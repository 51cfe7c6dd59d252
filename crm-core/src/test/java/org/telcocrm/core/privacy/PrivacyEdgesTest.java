package org.telcocrm.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.Equality;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.Mask;

/** The longest texts, and which values are equal. */
class PrivacyEdgesTest {

  private static final CustomerId ID = CustomerId.of("C1");
  private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

  private static Consent consent(String proof, String textVersion) {
    return new Consent(
        ID, Purpose.SURVEY, ConsentChannel.SMS, Consent.Act.GIVEN, AT, proof, textVersion);
  }

  @Test
  void consent_textsOf200Characters() {
    String longest = "x".repeat(200);
    assertThat(consent(longest, longest).proof()).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> consent(longest + "x", "v1"))
        .withMessage("proof of a consent must have 1 to 200 characters but had 201");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> consent("p", " "))
        .withMessage("textVersion of a consent must have 1 to 200 characters but had 0");
  }

  @Test
  void heldRecord_keyOf200Characters() {
    String longest = "x".repeat(200);
    assertThat(new HeldRecord(ID, DataKind.BILL, longest, LocalDate.EPOCH).key())
        .isEqualTo(longest);
  }

  @Test
  void permissions_areEqualByReasonAndAct() {
    List<Consent> acts = List.of(consent("p", "v1"));
    List<Consent> others = List.of(consent("q", "v1"));
    Equality.check(
        PurposeGate.allow(Purpose.SURVEY, ConsentChannel.SMS, acts, AT),
        PurposeGate.allow(Purpose.SURVEY, ConsentChannel.SMS, acts, AT.plusSeconds(1)),
        PurposeGate.allow(Purpose.SURVEY, ConsentChannel.SMS, others, AT),
        PurposeGate.allow(Purpose.SURVEY, ConsentChannel.CALL, acts, AT),
        PurposeGate.allow(Purpose.CONTRACT, ConsentChannel.SMS, acts, AT));
  }

  @Test
  void maskingPolicies_areEqualByContent() {
    MaskingPolicy ours = MaskingPolicy.ofDefaults();
    Equality.check(
        ours,
        MaskingPolicy.ofDefaults(),
        MaskingPolicy.builder().build(),
        ours.toBuilder().masking(Sensitivity.SENSITIVE, Masking.FULL).build(),
        ours.toBuilder().field("msisdn", Sensitivity.PERSONAL).build(),
        ours.toBuilder().field("msisdn", Sensitivity.PERSONAL, Mask.full()).build(),
        ours.toBuilder().field("card_level", Sensitivity.PUBLIC).build());
  }

  @Test
  void retentionPolicies_areEqualByContent() {
    RetentionPolicy ours = RetentionPolicy.ofDefaults();
    Equality.check(
        ours,
        RetentionPolicy.ofDefaults(),
        RetentionPolicy.builder().build(),
        ours.toBuilder().keep(DataKind.BILL, Period.ofYears(5), "ours").build());
    assertThat(ours.toString()).contains("CONSENT_PROOF", "P5M", "PIPL 56");
  }
}
