package org.telcocrm.core.directory;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.id.Msisdn;

/**
 * An extension reaches a number over a period. Prints with the number masked. Immutable and
 * thread-safe.
 *
 * @param extension the extension (分机号)
 * @param number whom it reaches (手机号码)
 * @param validity the days, half-open
 */
public record DirectoryEntry(Extension extension, Msisdn number, Validity validity)
    implements Serializable {

  /** Checks that everything is given. */
  public DirectoryEntry {
    Objects.requireNonNull(extension, "extension");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(validity, "validity");
  }
}
