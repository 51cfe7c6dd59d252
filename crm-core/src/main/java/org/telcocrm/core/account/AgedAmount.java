package org.telcocrm.core.account;

import java.io.Serializable;
import java.util.Objects;
import org.telcocrm.core.money.Money;

/**
 * What is owed in one bucket of an {@link AgeingScale}. Immutable and thread-safe.
 *
 * @param bucket the bucket, for example {@code "31-60"}
 * @param open what is owed, at least 0
 */
public record AgedAmount(String bucket, Money open) implements Serializable {

  /** Checks that both are given. */
  public AgedAmount {
    Objects.requireNonNull(bucket, "bucket");
    Objects.requireNonNull(open, "open");
  }
}
