package org.telcocrm.core.privacy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.telcocrm.core.id.CustomerId;

/**
 * That a person wants to be forgotten (删除请求), PIPL article 47.
 *
 * @param subjects the person's keys, at least one: those that a merge replaced too; sorted
 * @param received the day the request came
 * @param stillNeeded kinds of records that a running contract, an unpaid bill or an open complaint
 *     still needs; in the order of {@link DataKind}
 */
public record ErasureRequest(
    List<CustomerId> subjects, LocalDate received, List<DataKind> stillNeeded)
    implements Serializable {

  private static final int DAYS_TO_ANSWER = 30;

  /** Checks that there is a key, sorts, and drops repetitions. */
  public ErasureRequest {
    Objects.requireNonNull(received, "received");
    subjects = subjects.stream().distinct().sorted().toList();
    EnumSet<DataKind> kinds = EnumSet.noneOf(DataKind.class);
    kinds.addAll(stillNeeded);
    stillNeeded = List.copyOf(kinds);
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException("subjects of an erasure request must not be empty");
    }
  }

  /**
   * A request.
   *
   * @param subjects the person's keys
   * @param received the day the request came
   * @param stillNeeded kinds of records that are still needed; may be empty
   * @return the request
   * @throws IllegalArgumentException if there is no key
   */
  public static ErasureRequest of(
      Collection<CustomerId> subjects, LocalDate received, Collection<DataKind> stillNeeded) {
    return new ErasureRequest(List.copyOf(subjects), received, List.copyOf(stillNeeded));
  }

  /**
   * The last day for an answer: 30 days (GB/T 35273-2020, 8.7), the first not counted.
   *
   * @return the last day, inclusive
   */
  public LocalDate answerDue() {
    return received.plusDays(DAYS_TO_ANSWER);
  }
}
