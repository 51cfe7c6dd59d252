package org.telcocrm.core.master;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.telcocrm.core.id.Certificate;
import org.telcocrm.core.id.CreditCode;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.OrganisationCode;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.id.Sex;
import org.telcocrm.core.party.Contact;
import org.telcocrm.core.party.ContactPoint;
import org.telcocrm.core.party.OrganisationKind;
import org.telcocrm.core.party.PersonName;

/**
 * A field of a customer's file, with the type of its values. Hosts add their own; two are equal
 * when code, type and number are.
 *
 * <p>Of some fields a customer has one value, of others many: a person has one birthday and several
 * numbers. Of one, the best survives a merge; of many, all do.
 *
 * @param code 1 to 40 lower-case letters, digits or underscores, starting with a letter
 * @param type the type of its values, immutable and with a fitting {@code equals}
 * @param isMany whether a customer may have several values at a time
 * @param <T> the type of its values
 */
public record MasterField<T extends Serializable>(String code, Class<T> type, boolean isMany)
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

  /** Other documents (其他证件), many. */
  public static final MasterField<Certificate> CERTIFICATE = many("certificate", Certificate.class);

  /** Unified social credit code (统一社会信用代码). */
  public static final MasterField<CreditCode> CREDIT_CODE = of("credit_code", CreditCode.class);

  /** Organisation code of before 2015 (组织机构代码). */
  public static final MasterField<OrganisationCode> ORGANISATION_CODE =
      of("organisation_code", OrganisationCode.class);

  /** Kind of organisation (机构类型). */
  public static final MasterField<OrganisationKind> ORGANISATION_KIND =
      of("organisation_kind", OrganisationKind.class);

  /** Service numbers (手机号码), many. */
  public static final MasterField<Msisdn> MSISDN = many("msisdn", Msisdn.class);

  /** Accounts and numbers that have no field of their own (其他标识), many. */
  public static final MasterField<Identifier> IDENTIFIER = many("identifier", Identifier.class);

  /** Phones to reach the customer (联系电话), many. */
  public static final MasterField<ContactPoint> PHONE = many("phone", ContactPoint.class);

  /** E-mail addresses (电子邮箱), many. */
  public static final MasterField<ContactPoint> EMAIL = many("email", ContactPoint.class);

  /** Postal addresses (地址), many. */
  public static final MasterField<ContactPoint> ADDRESS = many("address", ContactPoint.class);

  /** Accounts in apps (App账号), many. */
  public static final MasterField<ContactPoint> APP = many("app", ContactPoint.class);

  /** People through whom the customer is reached (联系人), many. */
  public static final MasterField<Contact> CONTACT = many("contact", Contact.class);

  private static final List<MasterField<?>> STANDARD =
      List.of(
          NAME,
          GROUP_NAME,
          BIRTH_DATE,
          SEX,
          RESIDENT_ID,
          CERTIFICATE,
          CREDIT_CODE,
          ORGANISATION_CODE,
          ORGANISATION_KIND,
          MSISDN,
          IDENTIFIER,
          PHONE,
          EMAIL,
          ADDRESS,
          APP,
          CONTACT);

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
   * A field of which a customer has one value.
   *
   * @param code its code, also its name in a masking policy
   * @param type the type of its values
   * @param <T> the type of its values
   * @return the field
   * @throws IllegalArgumentException if the code has another form or the type is primitive
   */
  public static <T extends Serializable> MasterField<T> of(String code, Class<T> type) {
    return new MasterField<>(code, type, false);
  }

  /**
   * A field of which a customer may have several values at a time.
   *
   * @param code its code, also its name in a masking policy
   * @param type the type of its values
   * @param <T> the type of its values
   * @return the field
   * @throws IllegalArgumentException if the code has another form or the type is primitive
   */
  public static <T extends Serializable> MasterField<T> many(String code, Class<T> type) {
    return new MasterField<>(code, type, true);
  }

  /** Orders by code, then by the name of the type, one before many. */
  @Override
  public int compareTo(MasterField<?> other) {
    int order = code.compareTo(other.code);
    if (order == 0) {
      order = type.getName().compareTo(other.type.getName());
    }
    return order != 0 ? order : Boolean.compare(isMany, other.isMany);
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
