package org.telcocrm.core.privacy;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether data may be used for a purpose, and why (准许). Immutable and thread-safe; two are equal
 * when reason and consent are.
 */
public final class Permission implements Serializable {

  /** Why. Grows only in a major version. */
  public enum Reason {
    /** The purpose needs no consent (无需同意). */
    NO_CONSENT_NEEDED(true),
    /** The last act gave consent (已同意). */
    CONSENT_GIVEN(true),
    /** The last act withdrew it (已撤回). */
    CONSENT_WITHDRAWN(false),
    /** Nobody is known to have given consent: unknown is not given (未同意). */
    CONSENT_UNKNOWN(false);

    private final boolean allowing;

    Reason(boolean allowing) {
      this.allowing = allowing;
    }
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final @Nullable Consent consent;

  Permission(Reason reason, @Nullable Consent consent) {
    this.reason = reason;
    this.consent = consent;
  }

  /** Whether the use is allowed. */
  public boolean isAllowed() {
    return reason.allowing;
  }

  /** Why, as a code. */
  public Reason reason() {
    return reason;
  }

  /** The act that decided, or empty if none did. */
  public Optional<Consent> consent() {
    return Optional.ofNullable(consent);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Permission that
        && reason == that.reason
        && Objects.equals(consent, that.consent);
  }

  @Override
  public int hashCode() {
    return Objects.hash(reason, consent);
  }

  /** The reason and the act that decided. */
  @Override
  public String toString() {
    return consent == null ? reason.toString() : reason + " by " + consent;
  }
}
