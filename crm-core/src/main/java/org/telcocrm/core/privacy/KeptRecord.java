package org.telcocrm.core.privacy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A record that stays although its subject wants to be forgotten, and why.
 *
 * @param record the record
 * @param reason why it stays
 * @param source the rule that says so; empty for a record still needed
 * @param freeFrom the first day on which it may go; {@link LocalDate#MAX} while still needed
 */
public record KeptRecord(HeldRecord record, Reason reason, String source, LocalDate freeFrom)
    implements Serializable {

  /** Why a record stays. Grows only in a major version. */
  public enum Reason {
    /** Contract, bill or complaint needs it; it may be used for that (履行合同所必需). */
    STILL_NEEDED,
    /** The law keeps it; it may be stored and nothing else, PIPL article 47 (法定保存期限未满). */
    RETENTION
  }

  /** Checks that nothing is missing. */
  public KeptRecord {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(freeFrom, "freeFrom");
  }
}
