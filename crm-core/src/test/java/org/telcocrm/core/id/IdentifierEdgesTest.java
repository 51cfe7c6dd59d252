package org.telcocrm.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last text that is one, and the first that is none. */
class IdentifierEdgesTest {

  static Stream<Arguments> doors() {
    return Stream.of(
        Arguments.of(Msisdn.of("13800130001"), Msisdn.parse("8613800130001")),
        Arguments.of(ShortNumber.of(" 110"), ShortNumber.parse("110")),
        Arguments.of(BroadbandAccount.of("AZaz"), BroadbandAccount.parse(" AZaz")),
        Arguments.of(ResidentId.of("110105491231002"), ResidentId.parse("11010519491231002x")),
        Arguments.of(CreditCode.of("91350100m000100y43"), CreditCode.parse("91350100M000100Y43")),
        Arguments.of(OrganisationCode.of("M000100Y-4"), OrganisationCode.parse("m000100y4")),
        Arguments.of(Imei.of("490154203237518"), Imei.parse("490154203237518 ")),
        Arguments.of(Iccid.of("8986007512345678901a"), Iccid.parse("8986007512345678901A")),
        Arguments.of(Imsi.of("460001234567801"), Imsi.parse("460001234567801")),
        Arguments.of(
            Certificate.of(CertificateType.PASSPORT, "e12345678"),
            Certificate.parse(CertificateType.PASSPORT, "E12345678")));
  }

  /** Each type's own doors and that of its kind lead to the same. */
  @ParameterizedTest
  @MethodSource("doors")
  void of_parseAndKind_agree(Identifier identifier, Optional<Identifier> parsed) {
    assertThat(parsed).contains(identifier);
    assertThat(identifier.kind().of(identifier.value())).isEqualTo(identifier);
    assertThat(identifier.kind().parse(identifier.value())).contains(identifier);
    assertThat(identifier).hasToString(identifier.masked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"A-1", "-12", "(1)", "（1）", "AZ09", "军字第1号"})
  void certificate_marksAndLetters_areAllowed(String number) {
    assertThat(Certificate.of(CertificateType.OTHER, number).number()).isEqualTo(number);
  }

  @Test
  void certificate_of3To40Places() {
    for (int length : new int[] {3, 40}) {
      assertThat(Certificate.parse(CertificateType.OTHER, "1".repeat(length))).isPresent();
    }
    for (int length : new int[] {2, 41}) {
      assertThat(IdentifierKind.CERTIFICATE.check("OTHER:" + "1".repeat(length)))
          .contains(IdentifierFault.LENGTH);
    }
  }

  /** A text without a type can have another fault, which goes before. */
  @ParameterizedTest
  @ValueSource(strings = {"", "E1", "DRIVING:*12", "DRIVING:E1234567"})
  void of_messageNamesTheFaultOfCheck(String text) {
    IdentifierFault fault = IdentifierKind.CERTIFICATE.check(text).orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdentifierKind.CERTIFICATE.of(text))
        .withMessageEndingWith("(" + fault + ")");
  }

  @Test
  void broadbandAccount_lastLettersAreLetters_theirNeighboursAreNot() {
    assertThat(BroadbandAccount.parse("azAZ09")).isPresent();
    for (char c : new char[] {'`', '{', '[', '/', ':'}) {
      assertThat(IdentifierKind.BROADBAND_ACCOUNT.check("abc" + c))
          .contains(IdentifierFault.CHARACTER);
    }
  }

  /** What is no sign of ASCII is hidden wherever it stands; the last one of ASCII is shown. */
  @Test
  void mask_hidesBlanksAndWhatIsNotAscii() {
    assertThat(IdentifierKind.MSISDN.mask("~ 张1234567~")).isEqualTo("~******567~");
  }

  @Test
  void mask_showsUpTo16InFrontAndBehind() {
    assertThat(Mask.ends(16, 16).apply("a".repeat(16) + "1234" + "b".repeat(16)))
        .isEqualTo("a".repeat(16) + "****" + "b".repeat(16));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mask.ends(17, 0))
        .withMessage("first must be between 0 and 16 but was 17");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mask.ends(0, -1))
        .withMessage("last must be between 0 and 16 but was -1");
  }

  @Test
  void opaqueKeys_areShown() {
    assertThat(AccountId.of("A1")).hasToString("A1");
    assertThat(SubscriptionId.of("U1")).hasToString("U1");
    assertThat(CustomerId.of("C1")).hasToString("C1");
  }
}
