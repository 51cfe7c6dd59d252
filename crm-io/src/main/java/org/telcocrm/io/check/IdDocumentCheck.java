package org.telcocrm.io.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.IdentifierFault;
import org.telcocrm.core.id.IdentifierKind;

/**
 * Whether certificate type (证件类型) and number (证件号码) fit together. Reports the first oddity of a
 * record in the order of the codes.
 */
final class IdDocumentCheck implements RecordCheck {

  private static final String NUMBER = "id_number";
  private static final String TYPE = "id_type";
  private static final String RESIDENT = "residentCardTypes";
  private static final int OLD_LENGTH = 15;

  /** What is wrong with a text that has the form of a resident number. */
  private static final Set<IdentifierFault> MISTYPED =
      EnumSet.of(IdentifierFault.DATE, IdentifierFault.CHECK_DIGIT);

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
    if (number.length() == OLD_LENGTH && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return FindingCode.ID_15_DIGITS;
    }
    IdentifierFault fault = IdentifierKind.RESIDENT_ID.check(number).orElse(null);
    boolean validResident = fault == null;
    // A passport has the form of an organisation code and its check digit in one of eleven cases.
    boolean maybePassport = Boolean.FALSE.equals(resident);
    // A mistyped resident number has a company's check digit in one of 31 cases: its form comes
    // first.
    boolean mistyped = Boolean.TRUE.equals(resident) && fault != null && MISTYPED.contains(fault);
    if (!validResident
        && !mistyped
        && (is(IdentifierKind.CREDIT_CODE, number)
            || (!maybePassport && is(IdentifierKind.ORGANISATION_CODE, number)))) {
      return FindingCode.ID_UNIT_CODE;
    }
    if (resident == null || resident == validResident) {
      return null;
    }
    return mistyped ? FindingCode.ID_CHECKSUM : FindingCode.ID_TYPE_MISMATCH;
  }

  private static boolean is(IdentifierKind kind, String number) {
    return kind.check(number).isEmpty();
  }
}
