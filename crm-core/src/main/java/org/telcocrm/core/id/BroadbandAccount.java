package org.telcocrm.core.id;

import java.util.Optional;

/**
 * The account of a broadband line (宽带账号), for example {@code KD_057112345}.
 *
 * <p>Compared exactly: whether upper and lower case differ is the access server's affair. The form
 * (4 to 64 of the characters that log-in names have) is our own choice; no source states one.
 *
 * @param value 4 to 64 ASCII letters, digits or any of {@code _ - . @ #}
 */
public record BroadbandAccount(String value) implements Identifier {

  /** Checks the canonical form; the message never repeats it. */
  public BroadbandAccount {
    Grammar.require(IdentifierKind.BROADBAND_ACCOUNT, value);
  }

  /**
   * Reads what a source writes.
   *
   * @param text the account, perhaps with blanks around it
   * @return the account
   * @throws IllegalArgumentException if it is none; the message shows the masked text
   */
  public static BroadbandAccount of(String text) {
    return new BroadbandAccount(Grammar.canonical(IdentifierKind.BROADBAND_ACCOUNT, text));
  }

  /**
   * Reads a text that may be none.
   *
   * @param text the account, perhaps with blanks around it
   * @return the account, or empty where {@link #of} refuses; {@link IdentifierKind#check} says why
   */
  public static Optional<BroadbandAccount> parse(String text) {
    return Grammar.parse(IdentifierKind.BROADBAND_ACCOUNT, text, BroadbandAccount::new);
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.BROADBAND_ACCOUNT;
  }

  /** The masked form, for example {@code KD_*******45}. */
  @Override
  public String toString() {
    return masked();
  }
}
