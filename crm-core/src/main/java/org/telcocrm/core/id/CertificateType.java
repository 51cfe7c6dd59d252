package org.telcocrm.core.id;

import java.util.Optional;

/**
 * Documents that prove who somebody is, besides the resident identity number and the codes of
 * organisations, which have types of their own (证件类型). The codes of a source are mapped by its
 * layout. Grows only in a major version.
 */
public enum CertificateType {
  /** Passport (护照). */
  PASSPORT,
  /** Officer's card (军官证). */
  MILITARY_OFFICER,
  /** Card of the armed police (武警). */
  ARMED_POLICE,
  /** Household register (户口簿). */
  HOUSEHOLD_REGISTER,
  /** Travel permit of residents of Hong Kong and Macao (港澳通行证). */
  HONG_KONG_MACAO_PERMIT,
  /** Travel permit of residents of Taiwan (台胞证). */
  TAIWAN_PERMIT,
  /** Permanent residence of a foreigner (外国人永久居留). */
  FOREIGNER_RESIDENCE,
  /** Any other document (其他). */
  OTHER;

  static Optional<CertificateType> find(String name) {
    for (CertificateType each : values()) {
      if (each.name().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
