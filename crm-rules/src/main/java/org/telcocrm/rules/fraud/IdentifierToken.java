package org.telcocrm.rules.fraud;

import com.google.common.hash.Hashing;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.id.IdentifierKind;

/**
 * An identifier that can be compared and not read (脱敏标识): its kind, and a keyed hash of it.
 *
 * <p>Example: {@code IdentifierToken.of(Imei.of("490154203237518"), key)}. The same identifier and
 * key give the same token everywhere; without the key nobody can try all numbers, which for a phone
 * number takes seconds. Immutable and thread-safe.
 *
 * @param kind what was hashed
 * @param hash HMAC-SHA-256 of the kind's name, a colon and the canonical text, as 64 lower-case hex
 *     digits
 */
public record IdentifierToken(IdentifierKind kind, String hash)
    implements Comparable<IdentifierToken>, Serializable {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int MIN_KEY_BYTES = 16;
  private static final int SHOWN = 6;
  private static final Comparator<IdentifierToken> ORDER =
      Comparator.comparing(IdentifierToken::kind).thenComparing(IdentifierToken::hash);

  /** Checks the form of the hash; the message does not repeat it. */
  public IdentifierToken {
    Objects.requireNonNull(kind, "kind");
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException(
          "hash of "
              + kind
              + " must be 64 lower-case hex digits but was another text of "
              + hash.length());
    }
  }

  /**
   * The token of an identifier.
   *
   * @param identifier the identifier in clear
   * @param key the operator's secret, at least 16 bytes; keep it apart from the tokens
   * @return the token
   * @throws IllegalArgumentException if the key is shorter
   */
  public static IdentifierToken of(Identifier identifier, byte[] key) {
    Objects.requireNonNull(identifier, "identifier");
    if (key.length < MIN_KEY_BYTES) {
      throw new IllegalArgumentException(
          "key must have at least 16 bytes but had "
              + key.length
              + ". Maybe derive it from a longer secret");
    }
    String text = identifier.kind().name() + ':' + identifier.value();
    return new IdentifierToken(
        identifier.kind(),
        Hashing.hmacSha256(key).hashString(text, StandardCharsets.UTF_8).toString());
  }

  /** Orders by kind, then hash. */
  @Override
  public int compareTo(IdentifierToken other) {
    return ORDER.compare(this, other);
  }

  /** Kind and the first digits of the hash, for example {@code "IMEI#3fa94c"}. */
  @Override
  public String toString() {
    return kind + "#" + hash.substring(0, SHOWN);
  }
}
