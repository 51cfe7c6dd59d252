package org.telcocrm.core.history;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The values of one thing over time, append-only (历史): what held on a day, as it was known at an
 * instant. Nothing is overwritten, so a decision of last year can be replayed with what was known
 * then.
 *
 * <pre>{@code
 * History<String> tier = History.of(List.of(
 *     Version.of("B", Validity.from(LocalDate.of(2026, 1, 1)), january),
 *     Version.of("A", Validity.from(LocalDate.of(2026, 3, 1)), april)));
 * tier.at(LocalDate.of(2026, 3, 15), march); // B: in March nobody knew better
 * tier.at(LocalDate.of(2026, 3, 15), april); // A
 * }</pre>
 *
 * <p>Of the versions that hold on a day, the one recorded last wins. Two versions recorded at one
 * instant must not overlap, so the order in which versions arrive never matters: late and
 * out-of-order ones give the same history as ordered ones, and a version that arrives twice is kept
 * once. Immutable and thread-safe; serializable if the values are.
 *
 * @param <T> the values' type, immutable
 */
public final class History<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<Version<T>> versions;

  private History(List<Version<T>> versions) {
    this.versions = versions;
  }

  /**
   * The history of some versions.
   *
   * @param versions in any order; equal ones count once
   * @param <T> the values' type
   * @return the history
   * @throws IllegalArgumentException if two different versions recorded at one instant overlap
   */
  public static <T> History<T> of(Collection<Version<T>> versions) {
    List<Version<T>> sorted =
        versions.stream()
            .distinct()
            .sorted(
                Comparator.<Version<T>, Instant>comparing(Version::recorded)
                    .thenComparing(Version::validity))
            .toList();
    // Neighbours suffice: within one instant the periods stand in order of their beginning.
    for (int i = 1; i < sorted.size(); i++) {
      Version<T> first = sorted.get(i - 1);
      Version<T> second = sorted.get(i);
      if (first.recorded().equals(second.recorded())
          && first.validity().overlaps(second.validity())) {
        throw new IllegalArgumentException(
            "versions recorded at one instant must not overlap but were ("
                + first
                + ") and ("
                + second
                + ')');
      }
    }
    return new History<>(sorted);
  }

  /**
   * This history and one more version.
   *
   * @param version recorded at any time, holding at any time
   * @return the longer history; an equal one if the version is already in it
   * @throws IllegalArgumentException if another version recorded at its instant overlaps it
   */
  public History<T> with(Version<T> version) {
    List<Version<T>> longer = new ArrayList<>(versions);
    longer.add(Objects.requireNonNull(version, "version"));
    return of(longer);
  }

  /** Every version, in the order of recording, then of validity; nothing is ever dropped. */
  public List<Version<T>> versions() {
    return versions;
  }

  /**
   * What held on a day, as it was known at an instant (回溯).
   *
   * @param day the day
   * @param known versions recorded at it or before count, later ones do not
   * @return the value, or empty if none held or none was known
   */
  public Optional<T> at(LocalDate day, Instant known) {
    return value(holding(day, version -> !version.recorded().isAfter(known)));
  }

  /**
   * What held on a day, with all that is known.
   *
   * @param day the day
   * @return the value, or empty if none held
   */
  public Optional<T> at(LocalDate day) {
    return value(holding(day, version -> true));
  }

  private static <T> Optional<T> value(@Nullable Version<T> version) {
    return version == null ? Optional.empty() : version.value();
  }

  private @Nullable Version<T> holding(LocalDate day, Predicate<Version<T>> known) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      Version<T> version = versions.get(i);
      if (version.validity().contains(day) && known.test(version)) {
        return version;
      }
    }
    return null;
  }

  /**
   * The course of the values with all that is known: each stretch of time with its value, without
   * overlap; adjoining stretches of one value are one.
   *
   * @return stretches in order of time; days on which nothing holds are left out. Each stretch
   *     carries the recording time of the version that its first day comes from
   */
  public List<Version<T>> course() {
    TreeSet<LocalDate> bounds = new TreeSet<>();
    versions.forEach(
        version -> {
          bounds.add(version.validity().from());
          bounds.add(version.validity().until());
        });
    List<Version<T>> course = new ArrayList<>();
    LocalDate from = null;
    for (LocalDate until : bounds) {
      if (from != null) {
        extend(course, Validity.of(from, until));
      }
      from = until;
    }
    return List.copyOf(course);
  }

  /** Between two bounds one version holds throughout: the one that holds on the first day. */
  private void extend(List<Version<T>> course, Validity stretch) {
    Version<T> holding = holding(stretch.from(), version -> true);
    if (holding == null || holding.value().isEmpty()) {
      return;
    }
    T value = holding.value().orElseThrow();
    Version<T> last = course.isEmpty() ? null : course.get(course.size() - 1);
    if (last != null
        && last.validity().until().equals(stretch.from())
        && last.value().equals(holding.value())) {
      Validity joined = Validity.of(last.validity().from(), stretch.until());
      course.set(course.size() - 1, Version.of(value, joined, last.recorded()));
    } else {
      course.add(Version.of(value, stretch, holding.recorded()));
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof History<?> that && versions.equals(that.versions));
  }

  @Override
  public int hashCode() {
    return versions.hashCode();
  }

  /** How many versions, for example {@code "history of 2 versions"}; no value. */
  @Override
  public String toString() {
    return "history of " + versions.size() + " versions";
  }
}
