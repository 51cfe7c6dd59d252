package org.telcocrm.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of the shorter identifiers, kind by kind. */
class IdentifierFormsTest {

  /**
   * Q9 and Q11 of domain file 06; {@code D2143569-X} is the example of GB 11714-1997; the cards
   * carry letters as two operators print them.
   */
  @ParameterizedTest
  @CsvSource({
    "CREDIT_CODE, 91350100M000100Y43, 91350100M000100Y43",
    "CREDIT_CODE, 91350100m000100y43, 91350100M000100Y43",
    "ORGANISATION_CODE, D2143569-X, D2143569X",
    "ORGANISATION_CODE, d2143569x, D2143569X",
    "ORGANISATION_CODE, 100000040, 100000040",
    "IMEI, 490154203237518, 490154203237518",
    "ICCID, 89860070310112094320, 89860070310112094320",
    "ICCID, 8986001234567890120, 8986001234567890120",
    "ICCID, 8986010110231170983s, 8986010110231170983S",
    "IMSI, 460001234567801, 460001234567801",
    "IMSI, 310150123456789, 310150123456789",
    "SHORT_NUMBER, 110, 110",
    "SHORT_NUMBER, 10086, 10086",
    "SHORT_NUMBER, 0000, 0000",
    "SHORT_NUMBER, 66123456, 66123456",
    "BROADBAND_ACCOUNT, KD_057112345, KD_057112345",
    "BROADBAND_ACCOUNT, hz0571@139.gd, hz0571@139.gd",
    "CERTIFICATE, passport:e12345678, PASSPORT:E12345678",
    "CERTIFICATE, MILITARY_OFFICER:军字第1234567号, MILITARY_OFFICER:军字第1234567号"
  })
  void parse_valid_isCanonical(IdentifierKind kind, String text, String canonical) {
    assertThat(kind.parse(text)).map(Identifier::value).contains(canonical);
  }

  /** Domain file 06, check digits; faults C (ids). */
  @ParameterizedTest
  @CsvSource({
    "CREDIT_CODE, 91350100M000100Y44, CHECK_DIGIT",
    "CREDIT_CODE, 91350100M000100Y4, LENGTH",
    "CREDIT_CODE, 91350100I000100Y43, FORBIDDEN_LETTER",
    "CREDIT_CODE, 91350100O000100Y43, FORBIDDEN_LETTER",
    "CREDIT_CODE, 91350100S000100Y43, FORBIDDEN_LETTER",
    "CREDIT_CODE, 91350100V000100Y43, FORBIDDEN_LETTER",
    "CREDIT_CODE, 91350100Z000100Y43, FORBIDDEN_LETTER",
    "CREDIT_CODE, 91350100-000100Y43, CHARACTER",
    "CREDIT_CODE, 91350100Ｍ000100Y43, CHARACTER",
    "ORGANISATION_CODE, D21435690, CHECK_DIGIT",
    "ORGANISATION_CODE, D214-3569X, LENGTH",
    "ORGANISATION_CODE, D2143569_X, LENGTH",
    "ORGANISATION_CODE, D21435六9X, CHARACTER",
    "IMEI, 490154203237510, CHECK_DIGIT",
    "IMEI, 49015420323751, LENGTH",
    "IMEI, 49015420323751A, CHARACTER",
    "ICCID, 898600123456789012, LENGTH",
    "ICCID, 898600123456789012345, LENGTH",
    "ICCID, 89850070310112094320, PREFIX",
    "ICCID, 8986A070310112094320, CHARACTER",
    "ICCID, 8986007031011209432?, CHARACTER",
    "IMSI, 46000123456780, LENGTH",
    "IMSI, 4600012345678011, LENGTH",
    "IMSI, 46000123456780X, CHARACTER",
    "SHORT_NUMBER, 11, LENGTH",
    "SHORT_NUMBER, 123456789, LENGTH",
    "SHORT_NUMBER, 6612X, CHARACTER",
    "BROADBAND_ACCOUNT, KD_, LENGTH",
    "BROADBAND_ACCOUNT, KD 057112345, CHARACTER",
    "BROADBAND_ACCOUNT, 宽带0571, CHARACTER",
    "CERTIFICATE, PASSPORT:E1, LENGTH",
    "CERTIFICATE, PASSPORT:E123/5, CHARACTER",
    "CERTIFICATE, E12345678, PREFIX",
    "CERTIFICATE, LIBRARY:E12345678, PREFIX"
  })
  void check_invalid_namesTheFault(IdentifierKind kind, String text, IdentifierFault fault) {
    assertThat(kind.check(text)).contains(fault);
    assertThat(kind.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> kind.of(text));
  }

  /** Of each body exactly one check digit is right; the rows are worked by hand, X and 0 too. */
  @ParameterizedTest
  @CsvSource({"100000000, 8", "100000040, 0", "100000090, 1", "100000180, X"})
  void organisationCode_eachCheckDigit(String number, char expected) {
    String body = number.substring(0, 8);
    for (char digit : "0123456789X".toCharArray()) {
      assertThat(OrganisationCode.parse(body + digit).isPresent()).isEqualTo(digit == expected);
    }
  }

  @Test
  void creditCode_holdsTheOrganisationCode() {
    assertThat(CreditCode.of("91350100M000100Y43").organisationCode())
        .contains(OrganisationCode.of("M000100Y4"));
  }

  @Test
  void iccid_checkDigitIsAQuestionNotACondition() {
    assertThat(Iccid.of("89860070310112094320").hasCheckDigit()).isTrue();
    assertThat(Iccid.of("89860070310112094321").hasCheckDigit()).isFalse();
    assertThat(Iccid.of("8986010110231170983S").hasCheckDigit()).isFalse();
  }

  @Test
  void imsi_hasACountryAndNoCheckDigit() {
    assertThat(Imsi.of("460001234567801").countryCode()).isEqualTo("460");
    for (char last = '0'; last <= '9'; last++) {
      assertThat(Imsi.parse("46000123456780" + last)).isPresent();
    }
  }

  @Test
  void certificate_ofTypeAndNumber() {
    Certificate passport = Certificate.of(CertificateType.PASSPORT, " e12345678 ");
    assertThat(passport.number()).isEqualTo("E12345678");
    assertThat(IdentifierKind.CERTIFICATE.parse(passport.value())).contains(passport);
    assertThat(Certificate.parse(CertificateType.PASSPORT, "E1")).isEmpty();
    assertThat(Certificate.parse(CertificateType.PASSPORT, "e12345678")).contains(passport);
  }
}
