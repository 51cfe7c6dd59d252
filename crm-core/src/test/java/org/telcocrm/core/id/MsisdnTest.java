package org.telcocrm.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MsisdnTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800130001",
        " 13800130001  ",
        "+8613800130001",
        "008613800130001",
        "8613800130001"
      })
  void parse_whatFeedsWrite_isNormalised(String text) {
    assertThat(Msisdn.parse(text)).contains(new Msisdn("13800130001"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1380013000",
        "138001300012",
        "23800130001",
        "138****0001",
        "KD_057112345",
        "1064812345678",
        "１３８００１３０００１",
        "1380013000x"
      })
  void parse_noMobileNumber_isEmpty(String text) {
    assertThat(Msisdn.parse(text)).isEmpty();
  }

  @Test
  void new_tooShort_messageDoesNotRepeatTheNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Msisdn("138001300"))
        .withMessage("msisdn must be 11 digits starting with 1 but was ********* (LENGTH)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Msisdn.of("23800130001"))
        .withMessage("msisdn must be 11 digits starting with 1 but was 23*******01 (PREFIX)");
  }

  /** The constructor takes the canonical form alone; {@code of} brings a text into it. */
  @Test
  void new_withCountry_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Msisdn("+8613800130001"));
    assertThat(Msisdn.of("+8613800130001")).isEqualTo(new Msisdn("13800130001"));
  }

  @Test
  void toString_masksTheMiddle() {
    assertThat(new Msisdn("13800130001")).hasToString("138****0001");
    assertThat(new Msisdn("13800130001").digits()).isEqualTo("13800130001");
  }
}
