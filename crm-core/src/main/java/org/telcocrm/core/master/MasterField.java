package org.telcocrm.core.master;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.telcocrm.core.id.Certificate;
import org.telcocrm.core.id.CreditCode;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.id.Sex;
import org.telcocrm.core.party.ContactPoint;
import org.telcocrm.core.party.PersonName;

/**
 * A field of a customer's file, with the type of its values. Hosts add their own; two are equal
 * when code and type are.
 *
 * @param code 1 to 40 lower-case letters, digits or underscores, starting with a letter
 * @param type the type of its values, immutable and with a fitting {@code equals}
 * @param <T> the type of its values
 */
public record MasterField<T extends Serializable>(String code, Class<T> type)
    implements Comparable<MasterField<?>>, Serializable {

  /** Name of a person (客户名称). */
  public static final MasterField<PersonName> NAME = of("name", PersonName.class);

  /** Name of an organisation (集团名称). */
  public static final MasterField<String> GROUP_NAME = of("group_name", String.class);

  /** Birthday (出生日期). */
  public static final MasterField<LocalDate> BIRTH_DATE = of("birth_date", LocalDate.class);

  /** Sex (性别). */
  public static final MasterField<Sex> SEX = of("sex", Sex.class);

  /** Resident identity number (身份证号码). */
  public static final MasterField<ResidentId> RESIDENT_ID = of("resident_id", ResidentId.class);

  /** Another document (其他证件). */
  public static final MasterField<Certificate> CERTIFICATE = of("certificate", Certificate.class);

  /** Unified social credit code (统一社会信用代码). */
  public static final MasterField<CreditCode> CREDIT_CODE = of("credit_code", CreditCode.class);

  /** Service number (手机号码). */
  public static final MasterField<Msisdn> MSISDN = of("msisdn", Msisdn.class);

  /** Phone to reach the customer (联系电话). */
  public static final MasterField<ContactPoint> PHONE = of("phone", ContactPoint.class);

  /** E-mail address (电子邮箱). */
  public static final MasterField<ContactPoint> EMAIL = of("email", ContactPoint.class);

  /** Postal address (地址). */
  public static final MasterField<ContactPoint> ADDRESS = of("address", ContactPoint.class);

  private static final List<MasterField<?>> STANDARD =
      List.of(
          NAME,
          GROUP_NAME,
          BIRTH_DATE,
          SEX,
          RESIDENT_ID,
          CERTIFICATE,
          CREDIT_CODE,
          MSISDN,
          PHONE,
          EMAIL,
          ADDRESS);

  private static final int MAX_LENGTH = 40;

  /** Checks the code. */
  public MasterField {
    boolean valid =
        !code.isEmpty()
            && code.length() <= MAX_LENGTH
            && code.charAt(0) >= 'a'
            && code.chars().allMatch(MasterField::isPart);
    if (!valid || type.isPrimitive()) {
      throw new IllegalArgumentException(
          "master field must have a code of 1 to %d lower-case letters, digits or underscores and a type of objects but was \"%s\" of %s"
              .formatted(MAX_LENGTH, code, type.getName()));
    }
  }

  /**
   * The fields named here.
   *
   * @return in the order of their declaration
   */
  public static List<MasterField<?>> standard() {
    return STANDARD;
  }

  private static boolean isPart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }

  /**
   * A field.
   *
   * @param code its code, also its name in a masking policy
   * @param type the type of its values
   * @param <T> the type of its values
   * @return the field
   * @throws IllegalArgumentException if the code has another form or the type is primitive
   */
  public static <T extends Serializable> MasterField<T> of(String code, Class<T> type) {
    return new MasterField<>(code, type);
  }

  /** Orders by code, then by the name of the type. */
  @Override
  public int compareTo(MasterField<?> other) {
    int order = code.compareTo(other.code);
    return order != 0 ? order : type.getName().compareTo(other.type.getName());
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
