package org.telcocrm.core.contact;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.decision.Decision;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.decision.PolicyRef;

/**
 * Whether a contact may be made, why or why not, and when at the earliest (接触判定). Reason codes are
 * {@code CONTACT_ALLOWED}, {@code SERVICE_NOTICE}, {@code QUIET_HOURS}, {@code QUIET_DAY}, {@code
 * CONTACT_CAP}, {@code COOL_DOWN} and, as {@link org.telcocrm.core.privacy.PurposeGate} gives them,
 * {@code CONSENT_WITHDRAWN} and {@code CONSENT_UNKNOWN}. Immutable and thread-safe.
 */
public final class ContactVerdict implements Serializable {

  private static final long serialVersionUID = 1L;

  private final LocalDateTime at;
  private final @Nullable LocalDateTime nextAllowed;

  @SuppressWarnings("serial") // always List.of
  private final List<Evidence> evidence;

  ContactVerdict(
      LocalDateTime at, @Nullable LocalDateTime nextAllowed, Collection<Evidence> evidence) {
    this.at = at;
    this.nextAllowed = nextAllowed;
    this.evidence = evidence.stream().distinct().sorted(Evidence.ORDER).toList();
  }

  /** Whether it may be made at the moment asked for. */
  public boolean isAllowed() {
    return at.equals(nextAllowed);
  }

  /** The moment asked for. */
  public LocalDateTime at() {
    return at;
  }

  /**
   * The first moment from the one asked for on at which it may be made, as far as is known today.
   *
   * @return the moment itself if it is allowed; empty if only the customer's consent can change it
   */
  public Optional<LocalDateTime> nextAllowed() {
    return Optional.ofNullable(nextAllowed);
  }

  /** Every rule that stands against it at the moment asked for; else the one that allows it. */
  public List<Evidence> evidence() {
    return evidence;
  }

  /**
   * The verdict as a decision of the policy that gave it.
   *
   * @param policy the policy's id, version and hash
   * @return this verdict with its evidence, as of its day, without gaps: what nobody said of
   *     consent is a reason here
   */
  public Decision<ContactVerdict> decision(PolicyRef policy) {
    return Decision.of(this, policy, at.toLocalDate(), evidence, List.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ContactVerdict that
            && at.equals(that.at)
            && Objects.equals(nextAllowed, that.nextAllowed)
            && evidence.equals(that.evidence));
  }

  @Override
  public int hashCode() {
    return Objects.hash(at, nextAllowed, evidence);
  }

  /** Allowed or not, the reason codes and the next moment. */
  @Override
  public String toString() {
    return (isAllowed() ? "allowed " : "not allowed ")
        + evidence.stream().map(Evidence::reason).distinct().toList()
        + (nextAllowed == null ? " without consent" : " next " + nextAllowed);
  }
}
