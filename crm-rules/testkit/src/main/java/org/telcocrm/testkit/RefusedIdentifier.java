package org.telcocrm.testkit;

import java.util.Objects;
import org.telcocrm.core.id.IdentifierFault;
import org.telcocrm.core.id.IdentifierKind;

/**
 * A text that is no identifier of a kind, and why.
 *
 * <p>Example: {@code new RefusedIdentifier(IdentifierKind.RESIDENT_ID, "110105194912310021",
 * IdentifierFault.CHECK_DIGIT)}.
 *
 * @param kind what it is not
 * @param text the text, one edit away from a valid one
 * @param fault what {@link IdentifierKind#check} must say of it
 */
public record RefusedIdentifier(IdentifierKind kind, String text, IdentifierFault fault) {

  /** Checks that nothing is missing. */
  public RefusedIdentifier {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(fault, "fault");
  }
}
