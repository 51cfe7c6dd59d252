package org.telcocrm.testkit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.telcocrm.core.id.BroadbandAccount;
import org.telcocrm.core.id.Certificate;
import org.telcocrm.core.id.CertificateType;
import org.telcocrm.core.id.CreditCode;
import org.telcocrm.core.id.Iccid;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.id.IdentifierKind;
import org.telcocrm.core.id.Imei;
import org.telcocrm.core.id.Imsi;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.OrganisationCode;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.id.ShortNumber;

/**
 * Identifiers whose form is checked, the texts sources write for them, and texts that are none.
 *
 * <p>Example: {@code IdentifierArbitraries.residentIds()}; {@code
 * IdentifierArbitraries.refused(IdentifierKind.CREDIT_CODE)} gives codes with one wrong sign and
 * the fault expected. None is a real person's but by chance.
 */
public final class IdentifierArbitraries {

  private static final String DIGITS = "0123456789";
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** GB 32100 leaves out I, O, S, V and Z. */
  private static final String CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private IdentifierArbitraries() {}

  static void provide(Map<Class<?>, Supplier<Arbitrary<?>>> types) {
    types.put(Msisdn.class, IdArbitraries::msisdns);
    types.put(ShortNumber.class, IdentifierArbitraries::shortNumbers);
    types.put(BroadbandAccount.class, IdentifierArbitraries::broadbandAccounts);
    types.put(ResidentId.class, IdentifierArbitraries::residentIds);
    types.put(CreditCode.class, IdentifierArbitraries::creditCodes);
    types.put(OrganisationCode.class, IdentifierArbitraries::organisationCodes);
    types.put(Imei.class, IdentifierArbitraries::imeis);
    types.put(Iccid.class, IdentifierArbitraries::iccids);
    types.put(Imsi.class, IdentifierArbitraries::imsis);
    types.put(Certificate.class, IdentifierArbitraries::certificates);
    types.put(Identifier.class, IdentifierArbitraries::identifiers);
    types.put(RefusedIdentifier.class, IdentifierArbitraries::refused);
  }

  /**
   * Identifiers of any kind.
   *
   * @return each kind as often as the others
   */
  public static Arbitrary<Identifier> identifiers() {
    return Arbitraries.of(IdentifierKind.class).flatMap(IdentifierArbitraries::identifiers);
  }

  /**
   * Identifiers of a kind.
   *
   * @param kind which kind
   * @return valid ones, often at an edge of the kind's rule
   */
  public static Arbitrary<Identifier> identifiers(IdentifierKind kind) {
    Arbitrary<? extends Identifier> all =
        switch (kind) {
          case MSISDN -> IdArbitraries.msisdns();
          case SHORT_NUMBER -> shortNumbers();
          case BROADBAND_ACCOUNT -> broadbandAccounts();
          case RESIDENT_ID -> residentIds();
          case CREDIT_CODE -> creditCodes();
          case ORGANISATION_CODE -> organisationCodes();
          case IMEI -> imeis();
          case ICCID -> iccids();
          case IMSI -> imsis();
          case CERTIFICATE -> certificates();
        };
    return all.map(each -> each);
  }

  /**
   * Resident identity numbers.
   *
   * @return one in eleven with the check digit X; some born on a leap day, on the first or the last
   *     day of a year, or in a year nobody living was
   */
  public static Arbitrary<ResidentId> residentIds() {
    Arbitrary<String> regions =
        Arbitraries.oneOf(Arbitraries.of("110105", "330106", "810000", "000000"), digits(6));
    Arbitrary<LocalDate> births =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))),
            Tuple.of(2, Arbitraries.of(LocalDate.of(2000, 2, 29), LocalDate.of(1949, 12, 31))),
            Tuple.of(1, Arbitraries.of(LocalDate.of(1900, 1, 1), LocalDate.of(1999, 12, 31))),
            Tuple.of(
                8, DateArbitraries.between(LocalDate.of(1900, 1, 1), LocalDate.of(2026, 3, 31))));
    return Combinators.combine(regions, births, digits(3))
        .as((region, birth, order) -> region + DAY.format(birth) + order)
        .map(body -> completed(IdentifierKind.RESIDENT_ID, body, DIGITS + "X"))
        .map(ResidentId::of)
        .withoutEdgeCases();
  }

  /**
   * Unified social credit codes.
   *
   * @return some with a valid organisation code inside, some all zeros
   */
  public static Arbitrary<CreditCode> creditCodes() {
    Arbitrary<String> offices = Arbitraries.of("91330106", "91350100", "11100000", "92Y00000");
    Arbitrary<String> organisations =
        organisationCodes(CREDIT_SIGNS).filter(code -> CREDIT_SIGNS.indexOf(code.charAt(8)) >= 0);
    return Arbitraries.frequencyOf(
            Tuple.of(4, of(CREDIT_SIGNS, 17)),
            Tuple.of(3, Combinators.combine(offices, organisations).as(String::concat)),
            Tuple.of(1, Arbitraries.of("0".repeat(17), "Y".repeat(17))))
        .map(body -> completed(IdentifierKind.CREDIT_CODE, body, CREDIT_SIGNS))
        .map(CreditCode::of)
        .withoutEdgeCases();
  }

  /**
   * Organisation codes of before 2015.
   *
   * @return one in eleven with the check digit X
   */
  public static Arbitrary<OrganisationCode> organisationCodes() {
    return Arbitraries.oneOf(
            organisationCodes(DIGITS + CAPITALS),
            organisationCodes(DIGITS),
            Arbitraries.just("000000000"))
        .map(OrganisationCode::of)
        .withoutEdgeCases();
  }

  private static Arbitrary<String> organisationCodes(String signs) {
    return of(signs, 8)
        .map(body -> completed(IdentifierKind.ORGANISATION_CODE, body, DIGITS + "X"));
  }

  /**
   * Device numbers.
   *
   * @return with their Luhn digit
   */
  public static Arbitrary<Imei> imeis() {
    Arbitrary<String> models = Arbitraries.of("49015420", "35332811", "00000000", "99999999");
    return Combinators.combine(Arbitraries.oneOf(models, digits(8)), digits(6))
        .as(String::concat)
        .map(body -> completed(IdentifierKind.IMEI, body, DIGITS))
        .map(Imei::of)
        .withoutEdgeCases();
  }

  /**
   * Numbers of SIM cards.
   *
   * @return of 19 and 20 places, digits alone or with a maker's letters, few with a Luhn digit
   */
  public static Arbitrary<Iccid> iccids() {
    Arbitrary<String> makers = Arbitraries.oneOf(digits(1), of(CAPITALS, 1));
    Arbitrary<String> rest = Arbitraries.oneOf(digits(12), digits(13), of(DIGITS + CAPITALS, 13));
    return Combinators.combine(digits(2), makers, rest)
        .as((issuer, maker, number) -> Iccid.of("8986" + issuer + maker + number))
        .withoutEdgeCases();
  }

  /**
   * Subscriber numbers inside networks.
   *
   * @return of China and of visitors
   */
  public static Arbitrary<Imsi> imsis() {
    return Combinators.combine(
            Arbitraries.oneOf(Arbitraries.of("460", "001", "999"), digits(3)), digits(12))
        .as((country, rest) -> Imsi.of(country + rest))
        .withoutEdgeCases();
  }

  /**
   * Short numbers.
   *
   * @return 3 to 8 digits, service codes among them
   */
  public static Arbitrary<ShortNumber> shortNumbers() {
    return Arbitraries.oneOf(
            Arbitraries.of("110", "000", "10086", "12321", "661234", "99999999"),
            Arbitraries.integers().between(3, 8).flatMap(IdentifierArbitraries::digits))
        .map(ShortNumber::of)
        .withoutEdgeCases();
  }

  /**
   * Broadband accounts.
   *
   * @return 4 to 64 places, log-in names among them
   */
  public static Arbitrary<BroadbandAccount> broadbandAccounts() {
    String signs = DIGITS + CAPITALS + CAPITALS.toLowerCase(Locale.ROOT) + "_-.@#";
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of("KD_057112345", "----", "a".repeat(64), "x@163.gd")),
            Tuple.of(3, Arbitraries.integers().between(4, 64).flatMap(n -> of(signs, n))))
        .map(BroadbandAccount::of)
        .withoutEdgeCases();
  }

  /**
   * Other documents.
   *
   * @return of each type; numbers of 3 to 40 places, some with parentheses or Chinese letters
   */
  public static Arbitrary<Certificate> certificates() {
    Arbitrary<String> numbers =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of("E12345678", "军字第0012345", "H1234567(8)", "A-1")),
            Tuple.of(
                3, Arbitraries.integers().between(3, 40).flatMap(n -> of(DIGITS + CAPITALS, n))));
    return Combinators.combine(Arbitraries.of(CertificateType.class), numbers)
        .as(Certificate::of)
        .withoutEdgeCases();
  }

  /**
   * Texts a source may write for an identifier: in canonical form, with blanks around it, in lower
   * case, with a country code, with a dash, or as fifteen digits, as its kind allows.
   *
   * @param identifier what is written
   * @return texts its kind reads as an equal identifier
   */
  public static Arbitrary<String> written(Identifier identifier) {
    String value = identifier.value();
    List<String> forms = new ArrayList<>(List.of(value, " " + value, value + "\t", "　" + value));
    switch (identifier.kind()) {
      case MSISDN -> forms.addAll(List.of("+86" + value, "0086" + value, " 86" + value));
      case RESIDENT_ID -> {
        forms.add(value.toLowerCase(Locale.ROOT));
        if (value.startsWith("19", 6)) {
          forms.add(((ResidentId) identifier).fifteen());
        }
      }
      case ORGANISATION_CODE -> {
        forms.add(value.toLowerCase(Locale.ROOT));
        forms.add(value.substring(0, 8) + "-" + value.charAt(8));
      }
      case CREDIT_CODE, ICCID, CERTIFICATE -> forms.add(value.toLowerCase(Locale.ROOT));
      case SHORT_NUMBER, BROADBAND_ACCOUNT, IMEI, IMSI -> {
        // Nothing but blanks may differ.
      }
    }
    return Arbitraries.of(forms);
  }

  /**
   * Texts that are no identifiers, and why.
   *
   * @return of each kind
   */
  public static Arbitrary<RefusedIdentifier> refused() {
    return Arbitraries.of(IdentifierKind.class).flatMap(IdentifierArbitraries::refused);
  }

  /**
   * Texts that are no identifier of a kind, and why: each a valid one with one thing wrong.
   *
   * @param kind which kind
   * @return each fault the kind can have as often as the others
   */
  public static Arbitrary<RefusedIdentifier> refused(IdentifierKind kind) {
    return identifiers(kind).flatMap(RefusedIdentifiers::near);
  }

  /** The check digit is asked for, not computed: crm-core has the only implementation. */
  private static String completed(IdentifierKind kind, String body, String signs) {
    for (int i = 0; i < signs.length(); i++) {
      String whole = body + signs.charAt(i);
      if (kind.check(whole).isEmpty()) {
        return whole;
      }
    }
    throw new IllegalStateException(kind + " has no check digit for " + body);
  }

  static Arbitrary<String> digits(int count) {
    return of(DIGITS, count);
  }

  private static Arbitrary<String> of(String signs, int count) {
    return Arbitraries.strings().withChars(signs.toCharArray()).ofLength(count).withoutEdgeCases();
  }
}
