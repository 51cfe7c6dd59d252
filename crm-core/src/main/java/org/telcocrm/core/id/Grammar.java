package org.telcocrm.core.id;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How each kind of identifier is brought into canonical form and what can be wrong with it. */
final class Grammar {

  private static final int MSISDN_LENGTH = 11;
  private static final String[] COUNTRY_PREFIXES = {"+86", "0086", "86"};

  private Grammar() {}

  /** Brings a text into the form {@link #fault} judges; a text without that form stays itself. */
  static String canonical(IdentifierKind kind, String text) {
    String bare = text.strip();
    return switch (kind) {
      case MSISDN -> withoutCountry(bare);
      case RESIDENT_ID -> ResidentNumbers.eighteen(upper(bare));
      case ORGANISATION_CODE -> withoutDash(upper(bare));
      case CREDIT_CODE, ICCID, CERTIFICATE -> upper(bare);
      case SHORT_NUMBER, BROADBAND_ACCOUNT, IMEI, IMSI -> bare;
    };
  }

  static @Nullable IdentifierFault fault(IdentifierKind kind, String canonical) {
    return switch (kind) {
      case MSISDN -> startsWith("1", canonical, digits(canonical, MSISDN_LENGTH, MSISDN_LENGTH));
      case SHORT_NUMBER -> digits(canonical, 3, 8);
      case BROADBAND_ACCOUNT -> among(canonical, 4, 64, "_-.@#");
      case RESIDENT_ID -> ResidentNumbers.fault(canonical);
      case CREDIT_CODE -> OrganisationNumbers.creditCodeFault(canonical);
      case ORGANISATION_CODE -> OrganisationNumbers.organisationCodeFault(canonical);
      case IMEI -> luhn(canonical, digits(canonical, 15, 15));
      case ICCID -> startsWith("8986", canonical, iccid(canonical));
      case IMSI -> digits(canonical, 15, 15);
      case CERTIFICATE -> Certificate.fault(canonical);
    };
  }

  static Identifier create(IdentifierKind kind, String canonical) {
    return switch (kind) {
      case MSISDN -> new Msisdn(canonical);
      case SHORT_NUMBER -> new ShortNumber(canonical);
      case BROADBAND_ACCOUNT -> new BroadbandAccount(canonical);
      case RESIDENT_ID -> new ResidentId(canonical);
      case CREDIT_CODE -> new CreditCode(canonical);
      case ORGANISATION_CODE -> new OrganisationCode(canonical);
      case IMEI -> new Imei(canonical);
      case ICCID -> new Iccid(canonical);
      case IMSI -> new Imsi(canonical);
      case CERTIFICATE -> Certificate.ofValue(canonical);
    };
  }

  static <T> Optional<T> parse(IdentifierKind kind, String text, Function<String, T> create) {
    String canonical = canonical(kind, text);
    return fault(kind, canonical) == null ? Optional.of(create.apply(canonical)) : Optional.empty();
  }

  /** For constructors, which take the canonical form alone. */
  static void require(IdentifierKind kind, String canonical) {
    IdentifierFault fault = fault(kind, canonical);
    if (fault != null) {
      throw new IllegalArgumentException(kind.refusal(canonical, fault));
    }
  }

  private static String withoutCountry(String text) {
    for (String prefix : COUNTRY_PREFIXES) {
      if (text.length() == prefix.length() + MSISDN_LENGTH && text.startsWith(prefix)) {
        return text.substring(prefix.length());
      }
    }
    return text;
  }

  /** Only the printed form, eight places, a dash and the check digit, loses its dash. */
  private static String withoutDash(String text) {
    return text.length() == 10 && text.charAt(8) == '-'
        ? text.substring(0, 8) + text.charAt(9)
        : text;
  }

  /** Upper case of ASCII alone: no locale, no letter becomes two. */
  static String upper(String text) {
    StringBuilder upper = new StringBuilder(text);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (c >= 'a' && c <= 'z') {
        upper.setCharAt(i, (char) (c - 'a' + 'A'));
      }
    }
    return upper.toString();
  }

  static String asciiOnly(String text) {
    StringBuilder ascii = new StringBuilder(text);
    for (int i = 0; i < ascii.length(); i++) {
      if (ascii.charAt(i) <= ' ' || ascii.charAt(i) > '~') {
        ascii.setCharAt(i, '*');
      }
    }
    return ascii.toString();
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A loop: numbers are read once per record of a batch. */
  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static @Nullable IdentifierFault digits(String text, int min, int max) {
    if (text.length() < min || text.length() > max) {
      return IdentifierFault.LENGTH;
    }
    return isDigits(text) ? null : IdentifierFault.CHARACTER;
  }

  private static @Nullable IdentifierFault among(String text, int min, int max, String marks) {
    if (text.length() < min || text.length() > max) {
      return IdentifierFault.LENGTH;
    }
    boolean known =
        upper(text)
            .chars()
            .allMatch(c -> isDigit((char) c) || isCapital((char) c) || marks.indexOf(c) >= 0);
    return known ? null : IdentifierFault.CHARACTER;
  }

  static @Nullable IdentifierFault capitals(String text, int min, int max) {
    // Lower case is no canonical form.
    return upper(text).equals(text) ? among(text, min, max, "") : IdentifierFault.CHARACTER;
  }

  /** Country and issuer are digits; makers of cards have letters behind them. */
  private static @Nullable IdentifierFault iccid(String text) {
    IdentifierFault fault = capitals(text, 19, 20);
    return fault == null && !isDigits(text.substring(0, 6)) ? IdentifierFault.CHARACTER : fault;
  }

  private static @Nullable IdentifierFault startsWith(
      String prefix, String text, @Nullable IdentifierFault fault) {
    return fault == null && !text.startsWith(prefix) ? IdentifierFault.PREFIX : fault;
  }

  private static @Nullable IdentifierFault luhn(String text, @Nullable IdentifierFault fault) {
    return fault == null && !hasLuhnDigit(text) ? IdentifierFault.CHECK_DIGIT : fault;
  }

  /** Luhn (ISO/IEC 7812): every second digit from the right is doubled; the sum ends in 0. */
  static boolean hasLuhnDigit(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(text.length() - 1 - i);
      if (!isDigit(c)) {
        return false;
      }
      int value = (c - '0') * (1 + i % 2);
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }
}
