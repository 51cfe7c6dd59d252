package org.telcocrm.core.id;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The kinds of identifiers: how each is written, checked and masked.
 *
 * <p>Example: {@code IdentifierKind.RESIDENT_ID.check("110105194912310021")} is {@code
 * CHECK_DIGIT}. Blanks around a text are dropped; full-width digits are no digits here, a source
 * folds them where its layout says so. Nothing asks for a locale. Grows only in a major version.
 */
public enum IdentifierKind {
  /** Mobile number (手机号码), see {@link Msisdn}; masked 3 + 4. */
  MSISDN("msisdn", "be 11 digits starting with 1", 3, 4),
  /** Short number (短号), see {@link ShortNumber}; masked 1 + 0. */
  SHORT_NUMBER("short number", "be 3 to 8 digits", 1, 0),
  /** Broadband account (宽带账号), see {@link BroadbandAccount}; masked 3 + 2. */
  BROADBAND_ACCOUNT(
      "broadband account", "be 4 to 64 letters, digits or any of _ - . @ # of ASCII", 3, 2),
  /** Resident identity number (身份证号码), see {@link ResidentId}; masked 1 + 2. */
  RESIDENT_ID(
      "resident id",
      "be 15 digits, or 17 digits with a birthday and the GB 11643 check digit",
      1,
      2),
  /** Unified social credit code (统一社会信用代码), see {@link CreditCode}; masked 4 + 4. */
  CREDIT_CODE(
      "credit code",
      "be 18 digits or letters, none of I O S V Z, with the GB 32100 check digit",
      4,
      4),
  /** Organisation code (组织机构代码), see {@link OrganisationCode}; masked 2 + 2. */
  ORGANISATION_CODE(
      "organisation code", "be 8 digits or letters and the GB 11714 check digit", 2, 2),
  /** Device number (终端串号), see {@link Imei}; masked 8 + 0, which leaves the model. */
  IMEI("imei", "be 15 digits with the Luhn check digit", 8, 0),
  /** SIM card number (SIM卡号), see {@link Iccid}; masked 6 + 4. */
  ICCID("iccid", "be 19 or 20 digits or letters starting with 8986", 6, 4),
  /** Subscriber number inside the network (国际移动用户识别码), see {@link Imsi}; masked 5 + 2. */
  IMSI("imsi", "be 15 digits", 5, 2),
  /** Any other document (其他证件), see {@link Certificate}; its number is masked 1 + 2. */
  CERTIFICATE(
      "certificate", "be a type, a colon and 3 to 40 letters, digits, - or parentheses", 1, 2);

  /** What was refused may be a number of another kind: then no more than twice so many show. */
  private static final int KEPT_OF_REFUSED = 2;

  private final String label;
  private final String rule;
  private final int keepFirst;
  private final int keepLast;

  IdentifierKind(String label, String rule, int keepFirst, int keepLast) {
    this.label = label;
    this.rule = rule;
    this.keepFirst = keepFirst;
    this.keepLast = keepLast;
  }

  /**
   * Reads a text.
   *
   * @param text as a source writes it
   * @return the identifier in canonical form
   * @throws IllegalArgumentException if {@link #check} finds a fault; the message names the kind,
   *     its rule, the fault, and of the text two characters in front and two behind at most
   */
  public Identifier of(String text) {
    return Grammar.create(this, Grammar.canonical(this, text));
  }

  /**
   * Reads a text that may be none of this kind.
   *
   * @param text as a source writes it
   * @return the identifier, or empty if {@link #check} finds a fault
   */
  public Optional<Identifier> parse(String text) {
    return Grammar.parse(this, text, canonical -> Grammar.create(this, canonical));
  }

  /**
   * What is wrong with a text.
   *
   * @param text as a source writes it
   * @return the first fault in the order of {@link IdentifierFault}, or empty if {@link #parse}
   *     reads it
   */
  public Optional<IdentifierFault> check(String text) {
    return Optional.ofNullable(Grammar.fault(this, Grammar.canonical(this, text)));
  }

  /**
   * Masks a text of this kind, valid or not, for a log or a message.
   *
   * @param text any text; characters outside ASCII and control characters are hidden wherever they
   *     stand
   * @return for example {@code 138****0001}; stars alone if fewer than four characters would be
   *     hidden
   */
  public String mask(String text) {
    return mask(text, number -> Mask.ends(keepFirst, keepLast).apply(number));
  }

  /**
   * The mask of this kind, for whoever masks by data: it hides what {@link #mask(String)} hides,
   * and follows it.
   *
   * @return for example, for {@code CERTIFICATE}, a mask that shows {@code PASSPORT:E******78}
   */
  public Mask mask() {
    return new Mask.OfKind(this);
  }

  private String refused(String text) {
    Mask fewer = Mask.ends(KEPT_OF_REFUSED, KEPT_OF_REFUSED);
    return mask(text, number -> fewer.apply(Mask.ends(keepFirst, keepLast).apply(number)));
  }

  /** The type of a certificate stays. */
  private String mask(String text, UnaryOperator<String> hide) {
    int colon = this == CERTIFICATE ? text.indexOf(':') : -1;
    boolean typed = colon >= 0 && CertificateType.find(text.substring(0, colon)).isPresent();
    String number = Grammar.asciiOnly(typed ? text.substring(colon + 1) : text);
    return (typed ? text.substring(0, colon + 1) : "") + hide.apply(number);
  }

  String refusal(String text, IdentifierFault fault) {
    return label + " must " + rule + " but was " + refused(text) + " (" + fault + ")";
  }
}
