package org.telcocrm.testkit;

import static org.telcocrm.core.id.IdentifierFault.CHARACTER;
import static org.telcocrm.core.id.IdentifierFault.CHECK_DIGIT;
import static org.telcocrm.core.id.IdentifierFault.DATE;
import static org.telcocrm.core.id.IdentifierFault.FORBIDDEN_LETTER;
import static org.telcocrm.core.id.IdentifierFault.LENGTH;
import static org.telcocrm.core.id.IdentifierFault.PREFIX;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.id.Certificate;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.id.IdentifierFault;
import org.telcocrm.core.id.IdentifierKind;

/** Valid identifiers with one thing wrong. */
final class RefusedIdentifiers {

  /** Signs no kind has: a star of a mask, a full-width digit, a letter, half of a rare hanzi. */
  private static final String NO_SIGNS = "*／\u0000!\ud842";

  private RefusedIdentifiers() {}

  static Arbitrary<RefusedIdentifier> near(Identifier valid) {
    IdentifierKind kind = valid.kind();
    String value = valid.value();
    List<Arbitrary<RefusedIdentifier>> faults = new ArrayList<>();
    add(faults, kind, LENGTH, wrongLengths(valid));
    add(faults, kind, CHARACTER, wrongCharacters(valid));
    switch (kind) {
      case MSISDN -> add(faults, kind, PREFIX, digitAt(value, 0));
      case RESIDENT_ID -> {
        add(faults, kind, CHARACTER, Arbitraries.just("X" + value.substring(1)));
        add(faults, kind, DATE, wrongDates(value));
        add(faults, kind, CHECK_DIGIT, digitAt(value, 0, 5, 14, 15, 16, 17));
      }
      case CREDIT_CODE -> {
        add(faults, kind, FORBIDDEN_LETTER, signAt(value, "IOSVZ"));
        add(faults, kind, CHECK_DIGIT, digitAt(value, 0, 1, 2, 8, 9, 17));
      }
      case ORGANISATION_CODE -> add(faults, kind, CHECK_DIGIT, wrongDigits(value));
      case IMEI -> add(faults, kind, CHECK_DIGIT, wrongDigits(value));
      case ICCID -> {
        add(faults, kind, CHARACTER, Arbitraries.just("8986A" + value.substring(5)));
        add(faults, kind, PREFIX, digitAt(value, 0, 1, 2, 3));
      }
      case CERTIFICATE ->
          add(faults, kind, PREFIX, Arbitraries.of("DRIVING:E1234567", ":E1234567", "E1234567"));
      case SHORT_NUMBER, BROADBAND_ACCOUNT, IMSI -> {
        // Length and characters are all there is to their rule.
      }
    }
    return Arbitraries.oneOf(faults);
  }

  private static void add(
      List<Arbitrary<RefusedIdentifier>> faults,
      IdentifierKind kind,
      IdentifierFault fault,
      Arbitrary<String> texts) {
    faults.add(texts.map(text -> new RefusedIdentifier(kind, text, fault)));
  }

  private static Arbitrary<String> wrongLengths(Identifier valid) {
    String value = valid.value();
    return switch (valid.kind()) {
      case MSISDN, CREDIT_CODE, ORGANISATION_CODE, IMEI, IMSI ->
          Arbitraries.of("", " ", value.substring(1), value + "0");
      // Fifteen digits are a form of their own.
      case RESIDENT_ID -> Arbitraries.of("", value.substring(1), value + "0", value.substring(4));
      case SHORT_NUMBER -> Arbitraries.of("", "11", "123456789", "11 ");
      case BROADBAND_ACCOUNT -> Arbitraries.of("", "abc", "a".repeat(65));
      case ICCID -> Arbitraries.of("", value.substring(0, 18), value.substring(0, 18) + "000");
      case CERTIFICATE -> Arbitraries.of("", "PASSPORT:", "PASSPORT:E1", "OTHER:" + "1".repeat(41));
    };
  }

  private static Arbitrary<String> wrongCharacters(Identifier valid) {
    String value = valid.value();
    return valid instanceof Certificate certificate
        ? signAt(certificate.number(), NO_SIGNS).map(number -> certificate.type() + ":" + number)
        : signAt(value, NO_SIGNS);
  }

  /** Months, days and years that no calendar has. */
  private static Arbitrary<String> wrongDates(String number) {
    return Arbitraries.of("20251301", "20250229", "19000229", "20250400", "20250010", "00000101")
        .map(day -> number.substring(0, 6) + day + number.substring(14));
  }

  /** One of these signs anywhere but at the ends, where it may be a blank. */
  private static Arbitrary<String> signAt(String text, String signs) {
    Arbitrary<Integer> places = Arbitraries.integers().between(1, text.length() - 2);
    return Combinators.combine(places, Arbitraries.of(chars(signs)))
        .as((place, sign) -> text.substring(0, place) + sign + text.substring(place + 1));
  }

  /** Another digit at one of these places. */
  private static Arbitrary<String> digitAt(String text, int... places) {
    List<Integer> all = new ArrayList<>();
    for (int place : places) {
      all.add(place);
    }
    return Arbitraries.of(all).flatMap(place -> Arbitraries.of(otherDigits(text, place)));
  }

  /** Another digit in the place of one digit or of the last sign, which may be a check digit X. */
  static Arbitrary<String> wrongDigits(String text) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i)) || i == text.length() - 1) {
        places.add(i);
      }
    }
    return Arbitraries.of(places).flatMap(place -> Arbitraries.of(otherDigits(text, place)));
  }

  private static List<String> otherDigits(String text, int place) {
    List<String> others = new ArrayList<>();
    for (char digit = '0'; digit <= '9'; digit++) {
      if (digit != text.charAt(place)) {
        others.add(text.substring(0, place) + digit + text.substring(place + 1));
      }
    }
    return others;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static List<Character> chars(String text) {
    return text.chars().mapToObj(c -> (char) c).toList();
  }
}
