package org.telcocrm.core.decision;

import java.io.Serializable;

/**
 * Which rules decided: the policy's id, its version and the hash of its content.
 *
 * <p>Two references are equal exactly when the same content decided, so a decision can be replayed
 * and two runs compared.
 *
 * @param id stable name, for example {@code "churn"}
 * @param version what the owner calls this edition, for example {@code "2026.1"}
 * @param hash SHA-256 of the canonical content, 64 lower-case hex digits
 */
public record PolicyRef(String id, String version, String hash)
    implements Comparable<PolicyRef>, Serializable {

  private static final int HASH_DIGITS = 64;

  /** Checks that id and version are not blank and the hash has 64 digits. */
  public PolicyRef {
    if (id.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException(
          "policy id and version must not be blank but were \"" + id + "\" and \"" + version + '"');
    }
    if (hash.length() != HASH_DIGITS) {
      throw new IllegalArgumentException(
          "policy hash must have 64 hex digits but had " + hash.length());
    }
  }

  /** Orders by id, then version, then hash. */
  @Override
  public int compareTo(PolicyRef other) {
    int byId = id.compareTo(other.id);
    int byVersion = byId != 0 ? byId : version.compareTo(other.version);
    return byVersion != 0 ? byVersion : hash.compareTo(other.hash);
  }

  /** For people: {@code "churn@2026.1#1f0c9a2b"}. */
  @Override
  public String toString() {
    return id + '@' + version + '#' + hash.substring(0, 8);
  }
}
