package org.telcocrm.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.telcocrm.core.history.History;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.history.Version;

/**
 * Values over time: versions and histories of them.
 *
 * <p>Example: {@code HistoryArbitraries.histories(Arbitraries.of("A", "B"))}. Periods are those of
 * {@link PartyArbitraries#validities()}, instants of recording those of {@link
 * PrivacyArbitraries#instants()}: few, so that versions overlap and supersede each other.
 */
public final class HistoryArbitraries {

  private static final int MOST_VERSIONS = 8;

  private HistoryArbitraries() {}

  /**
   * Versions.
   *
   * @param values what holds
   * @param <T> the values' type
   * @return one in five says that nothing holds
   */
  public static <T> Arbitrary<Version<T>> versions(Arbitrary<T> values) {
    return Combinators.combine(
            values.optional(.8), PartyArbitraries.validities(), PrivacyArbitraries.instants())
        .as(
            (value, validity, recorded) ->
                value
                    .map(each -> Version.of(each, validity, recorded))
                    .orElseGet(() -> Version.nothing(validity, recorded)))
        .withoutEdgeCases();
  }

  /**
   * Versions of which one history can be made.
   *
   * @param values what holds
   * @param <T> the values' type
   * @return none to eight, in any order, none recorded with another that overlaps it
   */
  public static <T> Arbitrary<List<Version<T>>> versionLists(Arbitrary<T> values) {
    return versions(values)
        .list()
        .ofMaxSize(MOST_VERSIONS)
        .map(HistoryArbitraries::apart)
        .withoutEdgeCases();
  }

  private static <T> List<Version<T>> apart(List<Version<T>> versions) {
    List<Version<T>> apart = new ArrayList<>();
    for (Version<T> version : versions) {
      if (apart.stream()
          .noneMatch(
              each ->
                  overlap(
                      each.recorded(), version.recorded(), each.validity(), version.validity()))) {
        apart.add(version);
      }
    }
    return List.copyOf(apart);
  }

  /** Whether two entries of one thing contradict each other. */
  static boolean overlap(Instant recorded, Instant other, Validity period, Validity another) {
    return recorded.equals(other) && period.overlaps(another);
  }

  /**
   * Histories.
   *
   * @param values what holds
   * @param <T> the values' type
   * @return the empty one among them
   */
  public static <T> Arbitrary<History<T>> histories(Arbitrary<T> values) {
    return versionLists(values).map(History::of);
  }

  /**
   * Days on which periods often begin or end, and others.
   *
   * @return of 2024 to 2027
   */
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                LocalDate.of(2024, 2, 28),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2026, 1, 1)),
            DateArbitraries.between(LocalDate.of(2024, 12, 30), LocalDate.of(2027, 5, 5)))
        .withoutEdgeCases();
  }
}
