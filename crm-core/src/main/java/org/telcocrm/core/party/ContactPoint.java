package org.telcocrm.core.party;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.Mask;
import org.telcocrm.core.id.Msisdn;

/**
 * Where somebody can be reached (联系方式): a phone, an e-mail address, a postal address or an account
 * in an app, and when it holds.
 *
 * <p>Example: {@code ContactPoint.of(Kind.PHONE, "+8613800130001", Validity.always())} has the text
 * {@code 13800130001} and prints as {@code PHONE 138****0001}. Immutable and thread-safe.
 *
 * @param kind which kind
 * @param text the clear text, personal data; without blanks around it; a mobile number as {@link
 *     Msisdn} has it, without country, blanks, hyphens and parentheses
 * @param validity when it holds
 */
public record ContactPoint(Kind kind, String text, Validity validity) implements Serializable {

  /** The kinds of contact points. Grows only in a major version. */
  public enum Kind {
    /** Phone (电话): 7 to 20 digits, also + - ( ) and blanks; masked 3 + 4. */
    PHONE(20, 3, 4),
    /** E-mail (电子邮箱): something, one @, something with a dot; masked 1 before the @. */
    EMAIL(254, 1, 0),
    /** Postal address (地址): not digits only; masked 6, which leaves province and city. */
    ADDRESS(200, 6, 0),
    /** Account in an app (App账号): a log-in name or key; masked 2 + 2. */
    APP(64, 2, 2);

    private final int maxLength;
    private final int keepFirst;
    private final int keepLast;

    Kind(int maxLength, int keepFirst, int keepLast) {
      this.maxLength = maxLength;
      this.keepFirst = keepFirst;
      this.keepLast = keepLast;
    }
  }

  private static final int MIN_PHONE_DIGITS = 7;
  private static final int KEPT_OF_REFUSED = 2;

  /** Checks the form; the message never repeats the text. */
  public ContactPoint {
    Objects.requireNonNull(validity, "validity");
    text = canonical(kind, text.strip());
    if (text.isEmpty() || text.length() > kind.maxLength) {
      throw new IllegalArgumentException(
          "contact point %s must have 1 to %d characters but had %d"
              .formatted(kind, kind.maxLength, text.length()));
    }
    if (!isWellFormed(kind, text)) {
      throw new IllegalArgumentException(
          "contact point %s must be %s but was %s".formatted(kind, rule(kind), shown(kind, text)));
    }
  }

  /**
   * A contact point.
   *
   * @param kind which kind
   * @param text as a source writes it
   * @param validity when it holds
   * @return the contact point
   * @throws IllegalArgumentException if the text has not the form of its kind
   */
  public static ContactPoint of(Kind kind, String text, Validity validity) {
    return new ContactPoint(kind, text, validity);
  }

  /**
   * The mobile number, if this is one.
   *
   * @return empty for a fixed line and for what is no phone
   */
  public Optional<Msisdn> msisdn() {
    return kind == Kind.PHONE ? Msisdn.parse(text) : Optional.empty();
  }

  /**
   * Whether another reaches the same place, whenever that holds.
   *
   * @param other another contact point
   * @return true if kind and text are equal
   */
  public boolean isSamePlace(ContactPoint other) {
    return kind == other.kind && text.equals(other.text);
  }

  /**
   * The text with its personal part hidden.
   *
   * @return for example {@code 138****0001}, {@code z***@example.com}, {@code 浙江省杭州市*****}
   */
  public String masked() {
    return mask(kind, text);
  }

  private static String canonical(Kind kind, String text) {
    return kind == Kind.PHONE ? mobile(text).map(Msisdn::digits).orElse(text) : text;
  }

  /** Counters write 138 0013 0001, 138-0013-0001 or (+86)13800130001. */
  private static Optional<Msisdn> mobile(String text) {
    StringBuilder bare = new StringBuilder();
    text.chars().filter(c -> "-() ".indexOf(c) < 0).forEach(c -> bare.append((char) c));
    return Msisdn.parse(bare.toString());
  }

  private static boolean isWellFormed(Kind kind, String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
    return switch (kind) {
      case PHONE ->
          digits >= MIN_PHONE_DIGITS
              && text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-() ".indexOf(c) >= 0);
      case EMAIL -> isEmail(text);
      case ADDRESS -> digits < text.length();
      case APP -> true;
    };
  }

  private static boolean isEmail(String text) {
    int at = text.indexOf('@');
    int dot = text.lastIndexOf('.');
    return at > 0
        && at == text.lastIndexOf('@')
        && dot > at + 1
        && dot < text.length() - 1
        && text.indexOf(' ') < 0;
  }

  private static String rule(Kind kind) {
    return switch (kind) {
      case PHONE -> "at least 7 digits, + - ( ) and blanks";
      case EMAIL -> "a name, one @ and a domain with a dot";
      case ADDRESS -> "more than digits, without control characters";
      case APP -> "without control characters";
    };
  }

  /** What is no contact point may be anything, a name or a number for one. */
  private static String shown(Kind kind, String text) {
    if (text.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      return "***";
    }
    Mask fewer = Mask.ends(KEPT_OF_REFUSED, KEPT_OF_REFUSED);
    return kind == Kind.EMAIL ? mask(kind, text) : fewer.apply(mask(kind, text));
  }

  private static String mask(Kind kind, String text) {
    int at = text.lastIndexOf('@');
    if (kind == Kind.EMAIL && at > 0) {
      return text.substring(0, text.offsetByCodePoints(0, 1)) + "***" + domain(text.substring(at));
    }
    return Mask.ends(kind.keepFirst, kind.keepLast).apply(text);
  }

  /** Behind the @ of what is no address may stand anything. */
  private static String domain(String rest) {
    boolean plain = rest.indexOf('.') > 0 && rest.chars().noneMatch(c -> c <= ' ' || c > '~');
    return plain ? rest : "@***";
  }

  /** Kind and masked text. */
  @Override
  public String toString() {
    return kind + " " + masked();
  }
}
