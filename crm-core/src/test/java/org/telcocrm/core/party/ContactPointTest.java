package org.telcocrm.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.party.ContactPoint.Kind;

class ContactPointTest {

  private static ContactPoint of(Kind kind, String text) {
    return ContactPoint.of(kind, text, Validity.always());
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, +8613723231234, 13723231234, 137****1234",
    "PHONE, 138 0013 0001, 13800130001, 138****0001",
    "PHONE, 138-0013-0001, 13800130001, 138****0001",
    "PHONE, +86 13800130001, 13800130001, 138****0001",
    "PHONE, 86-13800130001, 13800130001, 138****0001",
    "PHONE, (+86)138 0013 0001, 13800130001, 138****0001",
    "PHONE, 0571 8765 4321, 0571 8765 4321, 057*******4321",
    "PHONE, 0571-87654321, 0571-87654321, 057******4321",
    "PHONE, 7654321, 7654321, *******",
    "EMAIL, zhangsan@example.com, zhangsan@example.com, z***@example.com",
    "EMAIL, z@a.cn, z@a.cn, z***@a.cn",
    "ADDRESS, 浙江省杭州市西湖区1号, 浙江省杭州市西湖区1号, 浙江省杭州市*****",
    "ADDRESS, 西湖区1号, 西湖区1号, *****",
    "APP, wx_zhangsan, wx_zhangsan, wx*******an"
  })
  void of_valid_isCanonicalAndMasked(Kind kind, String text, String canonical, String masked) {
    ContactPoint point = of(kind, " " + text + "\u3000");
    assertThat(point.text()).isEqualTo(canonical);
    assertThat(point.masked()).isEqualTo(masked);
    assertThat(point).hasToString(kind + " " + masked);
  }

  /** Phone and address: defaults 16, 资料完备 (phone of at least 7 digits, address not digits only). */
  @ParameterizedTest
  @CsvSource({
    "PHONE, 123456",
    "PHONE, 张三丰13723231234",
    "EMAIL, zhangsan",
    "EMAIL, zhang san@example.com",
    "EMAIL, @example.com",
    "EMAIL, zhangsan@example",
    "EMAIL, zhangsan@@example.com",
    "EMAIL, zhangsan@example.",
    "EMAIL, 张三丰@张三丰",
    "ADDRESS, 13723231234"
  })
  void of_notItsForm_refusedWithoutTheText(Kind kind, String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(kind, text))
        .withMessageStartingWith("contact point " + kind + " must be ")
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .doesNotContain(text, "三", "丰", "hangsan", "13723231234", "23231"));
  }

  @Test
  void of_lengthAndControlCharacters() {
    assertThat(of(Kind.APP, "x".repeat(64)).text()).hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(Kind.APP, "x".repeat(65)))
        .withMessage("contact point APP must have 1 to 64 characters but had 65");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(Kind.ADDRESS, " "))
        .withMessage("contact point ADDRESS must have 1 to 200 characters but had 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(Kind.APP, "a\u0000bcdefgh"))
        .withMessage("contact point APP must be without control characters but was ***");
  }

  @Test
  void msisdn_ofAMobilePhoneOnly() {
    assertThat(of(Kind.PHONE, "008613723231234").msisdn()).contains(Msisdn.of("13723231234"));
    assertThat(of(Kind.PHONE, "0571-87654321").msisdn()).isEmpty();
    assertThat(of(Kind.APP, "13723231234").msisdn()).isEmpty();
  }
}
