package org.telcocrm.io.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether certificate type (证件类型) and number (证件号码) fit together. Reports the first oddity of a
 * record in the order of the codes.
 */
final class IdDocumentCheck implements RecordCheck {

  private static final String NUMBER = "id_number";
  private static final String TYPE = "id_type";
  private static final String RESIDENT = "residentCardTypes";

  @Override
  public String name() {
    return "ID_DOCUMENT";
  }

  @Override
  public List<String> roles() {
    return List.of(NUMBER, TYPE);
  }

  @Override
  public List<String> parameters() {
    return List.of(RESIDENT);
  }

  @Override
  public void check(CheckedRecord record) {
    Optional<String> number = record.text(NUMBER);
    if (number.isPresent()) {
      Optional<Boolean> resident = record.text(TYPE).map(record.parameter(RESIDENT)::contains);
      FindingCode code = oddity(number.get().toUpperCase(Locale.ROOT), resident.orElse(null));
      if (code != null) {
        record.find(code.name(), NUMBER);
      }
    }
  }

  private static @Nullable FindingCode oddity(String number, @Nullable Boolean resident) {
    if (number.chars().allMatch(c -> c == number.charAt(0)) && number.length() > 1) {
      return FindingCode.ID_PLACEHOLDER;
    }
    if (number.length() == 15 && CertificateNumbers.isDigits(number)) {
      return FindingCode.ID_15_DIGITS;
    }
    boolean validResident = CertificateNumbers.isResident(number);
    // A passport has the form of an organisation code and its check digit in one of eleven cases.
    boolean maybePassport = Boolean.FALSE.equals(resident);
    // A mistyped resident number has a company's check digit in one of 31 cases: its form comes
    // first.
    boolean mistyped = Boolean.TRUE.equals(resident) && CertificateNumbers.looksResident(number);
    if (!validResident
        && !mistyped
        && (CertificateNumbers.isCreditCode(number)
            || (!maybePassport && CertificateNumbers.isOrganisationCode(number)))) {
      return FindingCode.ID_UNIT_CODE;
    }
    if (resident == null || resident == validResident) {
      return null;
    }
    return mistyped ? FindingCode.ID_CHECKSUM : FindingCode.ID_TYPE_MISMATCH;
  }
}
