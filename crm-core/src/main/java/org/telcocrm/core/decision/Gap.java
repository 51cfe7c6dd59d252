package org.telcocrm.core.decision;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something a decision would have liked to know and did not.
 *
 * @param subject the fact or input, for example {@code "arrears"}
 * @param kind why it was not known
 */
public record Gap(String subject, Kind kind) implements Comparable<Gap>, Serializable {

  /** Why something was not known. Hosts may switch over it: it grows only in a major version. */
  public enum Kind {
    /** The source has no such fact at all; reported once per run, not per customer. */
    ABSENT,
    /** The source has the fact, but not for this customer. */
    MISSING,
    /** Too few values for the rule, for example two closed months where three are needed. */
    TOO_FEW,
    /** The rule needs a policy fitted on a base of customers and got one that is not. */
    NOT_FITTED
  }

  /** Checks that a subject is named. */
  public Gap {
    Objects.requireNonNull(kind, "kind");
    if (subject.isBlank()) {
      throw new IllegalArgumentException("subject of a gap must not be blank");
    }
  }

  /** Orders by subject, then kind. */
  @Override
  public int compareTo(Gap other) {
    int bySubject = subject.compareTo(other.subject);
    return bySubject != 0 ? bySubject : kind.compareTo(other.kind);
  }

  /** Subject and kind, for example {@code "arrears:MISSING"}. */
  @Override
  public String toString() {
    return subject + ':' + kind;
  }
}
