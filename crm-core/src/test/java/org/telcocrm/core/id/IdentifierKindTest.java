package org.telcocrm.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** C01, C12: what holds for each kind of identifier. */
class IdentifierKindTest {

  private static String example(IdentifierKind kind) {
    return switch (kind) {
      case MSISDN -> "13723231234";
      case SHORT_NUMBER -> "661234";
      case BROADBAND_ACCOUNT -> "KD_057112345";
      case RESIDENT_ID -> "51343620000320711X";
      case CREDIT_CODE -> "91350100M000100Y43";
      case ORGANISATION_CODE -> "D2143569X";
      case IMEI -> "490154203237518";
      case ICCID -> "89860070310112094320";
      case IMSI -> "460001234567801";
      case CERTIFICATE -> "PASSPORT:E12345678";
    };
  }

  /** MSISDN and resident id: domain file 06, masking (Hutool); the others are our own choice. */
  @ParameterizedTest
  @CsvSource({
    "MSISDN, 137****1234",
    "SHORT_NUMBER, 6*****",
    "BROADBAND_ACCOUNT, KD_*******45",
    "RESIDENT_ID, 5***************1X",
    "CREDIT_CODE, 9135**********0Y43",
    "ORGANISATION_CODE, D2*****9X",
    "IMEI, 49015420*******",
    "ICCID, 898600**********4320",
    "IMSI, 46000********01",
    "CERTIFICATE, PASSPORT:E******78"
  })
  void toString_isMasked(IdentifierKind kind, String masked) {
    Identifier identifier = kind.of(example(kind));
    assertThat(identifier).hasToString(masked);
    assertThat(identifier.masked()).isEqualTo(masked);
    assertThat(kind.mask(example(kind))).isEqualTo(masked);
  }

  /** The law: what is read is canonical, and reading it again changes nothing. */
  @ParameterizedTest
  @EnumSource
  void parse_ofTheValue_isTheSame(IdentifierKind kind) {
    Identifier identifier = kind.of("  " + example(kind) + "\u3000");
    assertThat(identifier.kind()).isEqualTo(kind);
    assertThat(identifier.value()).isEqualTo(example(kind));
    assertThat(kind.parse(identifier.value())).contains(identifier);
    assertThat(kind.check(identifier.value())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void of_lowerCase_readsCodesOfCapitals(IdentifierKind kind) {
    String lower = Grammar.upper(example(kind)).toLowerCase(Locale.ROOT);
    assertThat(kind.parse(lower)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void serialization_keepsTheValue(IdentifierKind kind) throws Exception {
    Identifier identifier = kind.of(example(kind));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(identifier);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(identifier);
    }
  }

  @Test
  void check_empty_isALengthFault() {
    for (IdentifierKind kind : IdentifierKind.values()) {
      assertThat(kind.check("")).as(kind.name()).contains(IdentifierFault.LENGTH);
      assertThat(kind.parse(" ")).as(kind.name()).isEmpty();
    }
  }

  /** Full-width digits, rare hanzi, control characters: a fault, never another exception. */
  @Test
  void check_anyText_parsesOrNamesAFault() {
    Random random = new Random(20260331);
    String characters = "0123456789XxAZaz_-@:. １２张\uD842\uDFB7\u0000\n86+";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(24);
      while (text.length() < length) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      for (IdentifierKind kind : IdentifierKind.values()) {
        Optional<IdentifierFault> fault = kind.check(text.toString());
        assertThat(kind.parse(text.toString()).isPresent()).isEqualTo(fault.isEmpty());
      }
    }
  }

  /**
   * One digit changed in place i of a valid number is no valid number, for each kind that checks.
   */
  @ParameterizedTest
  @EnumSource(names = {"RESIDENT_ID", "CREDIT_CODE", "IMEI"})
  void check_anyDigitMistyped_isFound(IdentifierKind kind) {
    String number = example(kind);
    for (int i = 0; i < number.length(); i++) {
      for (char other = '0'; other <= '9'; other++) {
        if (number.charAt(i) != other) {
          String mistyped = number.substring(0, i) + other + number.substring(i + 1);
          assertThat(kind.check(mistyped)).as("%s", mistyped).isPresent();
        }
      }
    }
  }

  /** No message repeats a number that came with something else, or a name that came instead. */
  @ParameterizedTest
  @EnumSource
  void of_fault_messageHoldsNoClearNumber(IdentifierKind kind) {
    String number = example(kind);
    String end = number.substring(number.length() / 3);
    for (String around : List.of("%s?", "?%s", "张三?%s", "%s?张三", "%s\n%<s", "?张三丰李四王五%.0s")) {
      String wrong = around.formatted(number);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> kind.of(wrong))
          .withMessageContaining(" must be ")
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain(wrong, end, "张", "三", "王"));
    }
  }

  @Test
  void of_fault_messageNamesKindRuleMaskedTextAndFault() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdentifierKind.RESIDENT_ID.of("110105194912310021"))
        .withMessage(
            "resident id must be 15 digits, or 17 digits with a birthday and the GB 11643 check digit"
                + " but was 1***************21 (CHECK_DIGIT)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdentifierKind.IMSI.of("46000\n123456780"))
        .withMessage("imsi must be 15 digits but was 46***********80 (CHARACTER)");
  }

  /** What is no IMEI may be a resident id: of it no more shows than of any refused number. */
  @Test
  void of_numberOfAnotherKind_showsNoMoreThanFourCharacters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Imei.of("110105194912310021"))
        .withMessage(
            "imei must be 15 digits with the Luhn check digit but was 11**************** (LENGTH)");
    for (IdentifierKind kind : IdentifierKind.values()) {
      for (String text : List.of("110105194912310021", "13800130001#", "zhangsan@example.com")) {
        if (kind.check(text).isPresent()) {
          assertThatIllegalArgumentException()
              .isThrownBy(() -> kind.of(text))
              .satisfies(e -> assertThat(shown(String.valueOf(e.getMessage()))).hasSizeLessThan(5));
        }
      }
    }
  }

  private static String shown(String message) {
    return message.replaceFirst(".* but was (.*) \\(.*", "$1").replace("*", "");
  }

  @Test
  void mask_asData_isThatOfTheKind() {
    assertThat(IdentifierKind.CERTIFICATE.mask().apply("PASSPORT:E12345678"))
        .isEqualTo("PASSPORT:E******78");
    assertThat(IdentifierKind.MSISDN.mask().apply("13723231234")).isEqualTo("137****1234");
    assertThat(IdentifierKind.MSISDN.mask()).isEqualTo(new Mask.OfKind(IdentifierKind.MSISDN));
  }
}
