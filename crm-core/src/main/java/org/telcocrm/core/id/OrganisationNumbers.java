package org.telcocrm.core.id;

import org.jspecify.annotations.Nullable;

/** The check digits of organisations: GB 32100-2015 (MOD 31) and GB 11714-1997 (MOD 11). */
final class OrganisationNumbers {

  private static final int CREDIT_CODE_LENGTH = 18;
  private static final int ORGANISATION_CODE_LENGTH = 9;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private OrganisationNumbers() {}

  static @Nullable IdentifierFault creditCodeFault(String code) {
    IdentifierFault fault = Grammar.capitals(code, CREDIT_CODE_LENGTH, CREDIT_CODE_LENGTH);
    if (fault != null) {
      return fault;
    }
    int sum = 0;
    int weight = 1; // 3^(i-1) mod 31; the check digit itself counts once
    for (int i = 0; i < CREDIT_CODE_LENGTH; i++) {
      int value = ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return IdentifierFault.FORBIDDEN_LETTER;
      }
      sum += (i < CREDIT_CODE_LENGTH - 1 ? weight : 1) * value;
      weight = weight * 3 % 31;
    }
    return sum % 31 == 0 ? null : IdentifierFault.CHECK_DIGIT;
  }

  static @Nullable IdentifierFault organisationCodeFault(String code) {
    IdentifierFault fault =
        Grammar.capitals(code, ORGANISATION_CODE_LENGTH, ORGANISATION_CODE_LENGTH);
    if (fault != null) {
      return fault;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      char c = code.charAt(i);
      sum += WEIGHTS[i] * (Grammar.isDigit(c) ? c - '0' : c - 'A' + 10);
    }
    int check = (11 - sum % 11) % 11;
    char expected = check == 10 ? 'X' : (char) ('0' + check);
    return code.charAt(WEIGHTS.length) == expected ? null : IdentifierFault.CHECK_DIGIT;
  }
}
