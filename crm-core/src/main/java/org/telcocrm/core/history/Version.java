package org.telcocrm.core.history;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a history: a value, when it holds and when we learned of it (版本).
 *
 * <p>Example: {@code Version.of("VIP", Validity.from(LocalDate.of(2026, 3, 1)),
 * Instant.parse("2026-03-05T08:00:00Z"))}: since 1 March, which was entered on the 5th. {@link
 * #nothing} says that no value holds (撤销). Immutable and thread-safe; serializable if the value is.
 *
 * @param <T> the value's type, immutable
 */
public final class Version<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // values of the library are serializable; a host's own may choose
  private final @Nullable T value;

  private final Validity validity;
  private final Instant recorded;

  private Version(@Nullable T value, Validity validity, Instant recorded) {
    this.value = value;
    this.validity = Objects.requireNonNull(validity, "validity");
    this.recorded = Objects.requireNonNull(recorded, "recorded");
  }

  /**
   * A value holds over a period.
   *
   * @param value what holds
   * @param validity the days on which it holds, half-open
   * @param recorded when we learned of it
   * @param <T> the value's type
   * @return the version
   */
  public static <T> Version<T> of(T value, Validity validity, Instant recorded) {
    return new Version<>(Objects.requireNonNull(value, "value"), validity, recorded);
  }

  /**
   * Nothing holds over a period, whatever was said before.
   *
   * @param validity the days, half-open
   * @param recorded when we learned of it
   * @param <T> the value's type
   * @return the version
   */
  public static <T> Version<T> nothing(Validity validity, Instant recorded) {
    return new Version<>(null, validity, recorded);
  }

  /** What holds, or empty if nothing does. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** The days on which it holds (有效期), half-open. */
  public Validity validity() {
    return validity;
  }

  /** When we learned of it (登记时间). */
  public Instant recorded() {
    return recorded;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Version<?> that
            && Objects.equals(value, that.value)
            && validity.equals(that.validity)
            && recorded.equals(that.recorded));
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, validity, recorded);
  }

  /** Value, period and time of recording; masks as the value masks. */
  @Override
  public String toString() {
    return (value == null ? "nothing" : value) + " " + validity + " recorded " + recorded;
  }
}
