package org.telcocrm.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.id.SubscriptionId;

class UsageMonthTest {

  private static UsageMonth.Builder builder() {
    return UsageMonth.builder(SubscriptionId.of("S1"), YearMonth.of(2026, 2));
  }

  private static UsageMonth full() {
    return builder()
        .outgoingMinutes(212.5)
        .incomingMinutes(0)
        .dataMb(15_900)
        .sms(3)
        .activeDays(28)
        .roamingDays(0)
        .build();
  }

  @Test
  void build_nothingSet_isUnknownNotZero() {
    UsageMonth bare = builder().build();
    assertThat(bare.outgoingMinutes()).isEmpty();
    assertThat(bare.incomingMinutes()).isEmpty();
    assertThat(bare.dataMb()).isEmpty();
    assertThat(bare.sms()).isEmpty();
    assertThat(bare.activeDays()).isEmpty();
    assertThat(bare.roamingDays()).isEmpty();
    assertThat(full().incomingMinutes()).hasValue(0);
    assertThat(full().roamingDays()).hasValue(0);
  }

  @Test
  void outgoingMinutes_moreThan31Days_refused() {
    assertThat(builder().outgoingMinutes(44_640).build().outgoingMinutes()).hasValue(44_640);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().outgoingMinutes(44_641))
        .withMessage(
            "outgoingMinutes of S1 in 2026-02 must be between 0 and 44640 but was 44641.0");
  }

  @Test
  void dataMb_notANumber_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().dataMb(Double.NaN))
        .withMessage("dataMb of S1 in 2026-02 must be between 0 and 10485760 but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().dataMb(Double.POSITIVE_INFINITY))
        .withMessage("dataMb of S1 in 2026-02 must be between 0 and 10485760 but was Infinity");
  }

  @Test
  void counts_outOfRange_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().sms(-1))
        .withMessage("sms of S1 in 2026-02 must not be negative but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().activeDays(29))
        .withMessage("activeDays of S1 in 2026-02 must be between 0 and 28 but was 29");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().roamingDays(-1))
        .withMessage("roamingDays of S1 in 2026-02 must be between 0 and 28 but was -1");
  }

  @Test
  void equals_negativeZero_isZero() {
    assertThat(builder().dataMb(-0.0).build()).isEqualTo(builder().dataMb(0).build());
  }

  @Test
  void toBuilder_unchanged_isEqual() {
    assertThat(full().toBuilder().build()).isEqualTo(full()).hasSameHashCodeAs(full());
    assertThat(full().toBuilder().sms(4).build()).isNotEqualTo(full());
    assertThat(full()).hasToString("S1 2026-02");
  }
}
