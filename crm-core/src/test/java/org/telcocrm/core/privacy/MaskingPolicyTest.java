package org.telcocrm.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.id.IdentifierKind;
import org.telcocrm.core.id.Mask;
import org.telcocrm.core.master.MasterField;

/** C12. */
class MaskingPolicyTest {

  private static final MaskingPolicy POLICY = MaskingPolicy.ofDefaults();

  /** Domain file 06, masking: the printed examples; then our own. */
  @ParameterizedTest
  @CsvSource({
    "msisdn, 13723231234, 137****1234",
    "id_number, 51343620000320711X, 5***************1X",
    "resident_id, 51343620000320711X, 5***************1X",
    "name, 张三丰, 张**",
    "bank_card, 6217000130008255666, 6217 **** **** *** 5666",
    "address, 浙江省杭州市西湖区1号, 浙江省杭州市*****",
    "birth_date, 1949-12-31, ***",
    "email, zhangsan@example.com, ***",
    "credit_code, 91350100M000100Y43, 91350100M000100Y43",
    "customer_id, C1, C1",
    "nobody_knows, 13723231234, ***"
  })
  void mask_defaults(String field, String text, String shown) {
    assertThat(POLICY.mask(field, text)).isEqualTo(shown);
  }

  /** Domain file 06, masking: (4, 2) is the parameter of the second printed example. */
  @Test
  void mask_otherForm_isAParameter() {
    MaskingPolicy other =
        POLICY.toBuilder().field("id_number", Sensitivity.SENSITIVE, Mask.ends(4, 2)).build();
    assertThat(other.mask("id_number", "411021199901102321")).isEqualTo("4110************21");
    assertThat(other).isNotEqualTo(POLICY);
  }

  @ParameterizedTest
  @CsvSource({"NONE, 13723231234", "PARTIAL, 137****1234", "FULL, ***"})
  void mask_degreeOfPersonalFields(Masking masking, String shown) {
    MaskingPolicy policy = POLICY.toBuilder().masking(Sensitivity.PERSONAL, masking).build();
    assertThat(policy.mask("msisdn", "13723231234")).isEqualTo(shown);
    assertThat(policy.mask("resident_id", "51343620000320711X")).isEqualTo("5***************1X");
  }

  @Test
  void builder_withoutAnything_hidesAll() {
    MaskingPolicy nothing = MaskingPolicy.builder().build();
    assertThat(nothing.sensitivity("name")).isEqualTo(Sensitivity.SENSITIVE);
    assertThat(nothing.mask("name", "张三丰")).isEqualTo("***");
    assertThat(MaskingPolicy.builder().field("x", Sensitivity.PUBLIC).build().mask("x", "y"))
        .isEqualTo("***");
  }

  /** One number is shown alike whether its type prints itself or a policy masks its text. */
  @ParameterizedTest
  @CsvSource({
    "MSISDN, 13723231234",
    "SHORT_NUMBER, 661234",
    "BROADBAND_ACCOUNT, KD_057112345",
    "RESIDENT_ID, 51343620000320711X",
    "IMEI, 490154203237518",
    "ICCID, 89860070310112094320",
    "IMSI, 460001234567801"
  })
  void mask_defaults_areThoseOfTheIdentifiers(IdentifierKind kind, String number) {
    String field = kind.name().toLowerCase(Locale.ROOT);
    assertThat(POLICY.mask(field, number)).isEqualTo(kind.mask(number));
  }

  /** Each field that files are merged by is classified. */
  @Test
  void ofDefaults_classifiesTheFieldsOfTheMaster() {
    for (MasterField<?> field :
        new MasterField<?>[] {
          MasterField.NAME,
          MasterField.BIRTH_DATE,
          MasterField.SEX,
          MasterField.MSISDN,
          MasterField.PHONE,
          MasterField.EMAIL,
          MasterField.ADDRESS
        }) {
      assertThat(POLICY.sensitivity(field.code())).as(field.code()).isEqualTo(Sensitivity.PERSONAL);
    }
    assertThat(POLICY.sensitivity(MasterField.RESIDENT_ID.code())).isEqualTo(Sensitivity.SENSITIVE);
    assertThat(POLICY.sensitivity(MasterField.CERTIFICATE.code())).isEqualTo(Sensitivity.SENSITIVE);
    assertThat(POLICY.sensitivity(MasterField.GROUP_NAME.code())).isEqualTo(Sensitivity.INTERNAL);
    assertThat(POLICY.sensitivity(MasterField.CREDIT_CODE.code())).isEqualTo(Sensitivity.PUBLIC);
  }

  @Test
  void toBuilder_unchanged_isEqual() {
    assertThat(POLICY.toBuilder().build()).isEqualTo(POLICY).hasSameHashCodeAs(POLICY);
    assertThat(POLICY)
        .hasToString("{PUBLIC=NONE, INTERNAL=NONE, PERSONAL=PARTIAL, SENSITIVE=PARTIAL}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MaskingPolicy.builder().field(" ", Sensitivity.PUBLIC))
        .withMessage("field to mask must not be blank");
  }
}
