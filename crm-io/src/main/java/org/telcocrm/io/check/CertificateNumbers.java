package org.telcocrm.io.check;

/**
 * The check digits of certificate numbers: GB 11643-1999 (resident identity number, ISO 7064 mod
 * 11-2) and GB 32100-2015 (unified social credit code, weights 3<sup>i</sup> mod 31).
 */
final class CertificateNumbers {

  private static final int RESIDENT_LENGTH = 18;
  private static final int ORGANISATION_LENGTH = 9;
  private static final String RESIDENT_CHECKS = "10X98765432";
  private static final String UNIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CertificateNumbers() {}

  static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** 17 digits and a digit or X, whatever the check digit says. */
  static boolean looksResident(String number) {
    char last = number.charAt(number.length() - 1);
    return number.length() == RESIDENT_LENGTH
        && isDigits(number.substring(0, RESIDENT_LENGTH - 1))
        && (last == 'X' || (last >= '0' && last <= '9'));
  }

  static boolean isResident(String number) {
    if (!looksResident(number)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < RESIDENT_LENGTH - 1; i++) {
      // 2^(17-i) mod 11 is the weight of place i: 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2.
      int weight = (1 << (RESIDENT_LENGTH - 1 - i)) % 11;
      sum += weight * (number.charAt(i) - '0');
    }
    return RESIDENT_CHECKS.charAt(sum % 11) == number.charAt(RESIDENT_LENGTH - 1);
  }

  /** The unified social credit code of an organisation. */
  static boolean isCreditCode(String code) {
    if (code.length() != RESIDENT_LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < RESIDENT_LENGTH; i++) {
      int value = UNIT_ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += (i < RESIDENT_LENGTH - 1 ? weight : 1) * value;
      weight = weight * 3 % 31;
    }
    return sum % 31 == 0;
  }

  /** The nine-place organisation code of before 2015, with or without its dash. */
  static boolean isOrganisationCode(String number) {
    String code = number.replace("-", "");
    if (code.length() != ORGANISATION_LENGTH) {
      return false;
    }
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int value = Character.digit(code.charAt(i), 36);
      if (value < 0 || code.charAt(i) > 'Z') {
        return false;
      }
      sum += weights[i] * value;
    }
    int check = (11 - sum % 11) % 11;
    return code.charAt(ORGANISATION_LENGTH - 1) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}
