package org.telcocrm.testkit;

import static org.telcocrm.testkit.Laws.require;
import static org.telcocrm.testkit.Laws.requireEqual;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * The laws of an identifier with a form: of ours, and of a host's own contract, card or device
 * numbers.
 *
 * <p>Example:
 *
 * <pre>{@code
 * class ContractNumberLaws implements IdentifierLaws<ContractNumber> {
 *   public Arbitrary<ContractNumber> identifiers() { return CONTRACT_NUMBERS; }
 *   public Optional<ContractNumber> parse(String text) { return ContractNumber.parse(text); }
 *   public String canonical(ContractNumber number) { return number.value(); }
 *   public String masked(ContractNumber number) { return number.toString(); }
 * }
 * }</pre>
 *
 * @param <T> the identifier, with a fitting {@code equals}
 */
public interface IdentifierLaws<T> {

  /**
   * What is tested.
   *
   * @return valid identifiers
   */
  @Provide
  Arbitrary<? extends T> identifiers();

  /**
   * Reads a text that may be none.
   *
   * @param text any text
   * @return the identifier, or empty
   */
  Optional<T> parse(String text);

  /**
   * The clear text that is stored and compared.
   *
   * @param identifier an identifier
   * @return its canonical form
   */
  String canonical(T identifier);

  /**
   * What a log may show.
   *
   * @param identifier an identifier
   * @return its masked form
   */
  String masked(T identifier);

  /**
   * What the mask must hide: its length decides how many characters that are.
   *
   * @param identifier an identifier
   * @return the canonical form by default; a part of it where the rest tells nothing of a person
   */
  default String secret(T identifier) {
    return canonical(identifier);
  }

  /**
   * The texts sources write for an identifier.
   *
   * @param identifier an identifier
   * @return by default its canonical form, also with blanks around it
   */
  default Arbitrary<String> writtenForms(T identifier) {
    String canonical = canonical(identifier);
    return Arbitraries.of(canonical, ' ' + canonical, canonical + ' ');
  }

  /**
   * Whether a check digit guards each digit.
   *
   * @return false by default: another digit may be another identifier
   */
  default boolean hasCheckDigit() {
    return false;
  }

  /** Identifiers, and a text for each in which one digit or the last sign is another digit. */
  @Provide
  default Arbitrary<Tuple2<T, String>> mistyped() {
    return identifiers()
        .flatMap(
            each ->
                RefusedIdentifiers.wrongDigits(canonical(each)).map(text -> Tuple.of(each, text)));
  }

  /** Identifiers, and a text for each that a source writes for it. */
  @Provide
  default Arbitrary<Tuple2<T, String>> written() {
    return identifiers().flatMap(each -> writtenForms(each).map(text -> Tuple.of(each, text)));
  }

  /** Any texts, half of them one sign away from an identifier. */
  @Provide
  default Arbitrary<String> anyTexts() {
    Arbitrary<String> near =
        Combinators.combine(
                identifiers().map(this::canonical),
                Arbitraries.integers().between(0, 99),
                Arbitraries.strings().ofMaxLength(2))
            .as(
                (text, place, change) -> {
                  int at = place % Math.max(1, text.length());
                  return text.substring(0, at)
                      + change
                      + text.substring(Math.min(text.length(), at + 1));
                });
    return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(70), near);
  }

  /** The canonical form is read back as the same identifier with the same canonical form. */
  @Property(tries = 200)
  default void canonicalForm_isReadBack(@ForAll("identifiers") T identifier) {
    Optional<T> read = parse(canonical(identifier));
    requireEqual(Optional.of(identifier), read, "the canonical form must be read back as equal");
    requireEqual(
        canonical(identifier),
        read.map(this::canonical).orElse(""),
        "the canonical form of a canonical form must be itself");
  }

  /** However a source writes it, it is the same identifier. */
  @Property(tries = 200)
  default void everyWrittenForm_isTheSame(@ForAll("written") Tuple2<T, String> written) {
    requireEqual(
        Optional.of(written.get1()),
        parse(written.get2()),
        "each written form must be read as the same identifier");
  }

  /** Where there is a check digit, one wrong digit is noticed, whichever it is. */
  @Property(tries = 300)
  default void oneWrongDigit_isRefused(@ForAll("mistyped") Tuple2<T, String> mistyped) {
    if (hasCheckDigit()) {
      requireEqual(
          Optional.empty(), parse(mistyped.get2()), "a text with one wrong digit must be refused");
    }
  }

  /** A text is an identifier or none; nothing is thrown, and what is read is canonical. */
  @Property(tries = 500)
  default void anyText_isReadOrNot(@ForAll("anyTexts") String text) {
    Optional<T> read;
    try {
      read = parse(text);
    } catch (RuntimeException e) {
      throw new AssertionError("parse must never throw but threw " + e + " for \"" + text + '"', e);
    }
    read.ifPresent(
        each ->
            requireEqual(
                read, parse(canonical(each)), "what is read must be equal to its canonical form"));
  }

  /** At least four characters are hidden, or all of fewer; none of the text says them anyway. */
  @Property(tries = 200)
  default void mask_hidesAtLeastFour(@ForAll("identifiers") T identifier) {
    String masked = masked(identifier);
    String secret = secret(identifier);
    long stars = masked.chars().filter(c -> c == '*').count();
    require(
        stars >= Math.min(4, secret.codePointCount(0, secret.length())),
        "a mask must hide four characters at least but was " + masked);
    require(!masked.contains(secret), "a mask must not hold the clear text");
    require(!identifier.toString().contains(secret), "toString() must not hold the clear text");
  }

  /** It arrives on another machine as it was sent. */
  @Property(tries = 30)
  default void shipped_isEqual(@ForAll("identifiers") T identifier) {
    requireEqual(identifier, Shipping.ship(identifier), "a shipped identifier must be equal");
  }
}
