package org.telcocrm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.testkit.Coverage.covers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.telcocrm.core.history.History;
import org.telcocrm.core.history.Validity;
import org.telcocrm.core.history.Version;

/** C65: half-open periods, replay of what was known, and arrival in any order. */
class HistoryProperties {

  @Provide
  Arbitrary<List<Version<String>>> versions() {
    return HistoryArbitraries.versionLists(Arbitraries.of("A", "B"));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return HistoryArbitraries.days();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return PrivacyArbitraries.instants();
  }

  private static Version<String> version(String value, String validity, int recorded) {
    return Version.of(value, Validity.parse(validity), Instant.ofEpochSecond(recorded));
  }

  /** The first day inclusive, the last exclusive; neighbours share no day and leave none out. */
  @Property(tries = 3000)
  @StatisticsReport(onFailureOnly = true)
  void periods_areHalfOpen(
      @ForAll Validity one, @ForAll Validity other, @ForAll("days") LocalDate day) {
    assertThat(one.contains(one.from())).isTrue();
    assertThat(one.contains(one.until())).isFalse();
    assertThat(one.contains(day)).isEqualTo(!day.isBefore(one.from()) && day.isBefore(one.until()));
    Optional<Validity> both = one.intersection(other);
    assertThat(both.isPresent()).isEqualTo(one.overlaps(other)).isEqualTo(other.overlaps(one));
    assertThat(both.map(each -> each.contains(day)).orElse(false))
        .isEqualTo(one.contains(day) && other.contains(day));
    assertThat(one.meets(other)).isEqualTo(other.meets(one));
    assertThat(one.meets(other) && one.overlaps(other)).isFalse();
    assertThat(one.startingAt(day).map(each -> each.contains(day)).orElse(false))
        .isEqualTo(one.contains(day));
    if (day.isAfter(one.from())) {
      Validity ended = one.endedAt(day);
      assertThat(ended.contains(day)).isFalse();
      assertThat(ended.contains(day.minusDays(1))).isEqualTo(one.contains(day.minusDays(1)));
    }
    assertThat(Validity.parse(one.toString())).isEqualTo(one);
    covers("overlap", one.overlaps(other), 20);
    covers("apart", !one.overlaps(other), 10);
    covers("meet", one.meets(other), .75);
    covers("inside", one.contains(day), 20);
  }

  @Example
  void periods_example() {
    Validity winter = Validity.parse("[2026-01-01,2026-03-01)");
    Validity spring = Validity.from(LocalDate.of(2026, 3, 1));
    assertThat(winter.contains(LocalDate.of(2026, 2, 28))).isTrue();
    assertThat(winter.contains(LocalDate.of(2026, 3, 1))).isFalse();
    assertThat(winter.meets(spring)).isTrue();
    assertThat(winter.overlaps(spring)).isFalse();
    assertThat(Validity.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28)))
        .isEqualTo(winter);
  }

  /** What held on a day as known at an instant is what a plain search of all versions finds. */
  @Property(tries = 300)
  @StatisticsReport(onFailureOnly = true)
  void at_isTheLastRecordedThatHolds(
      @ForAll("versions") List<Version<String>> versions,
      @ForAll("days") LocalDate day,
      @ForAll("instants") Instant known) {
    Version<String> last = null;
    for (Version<String> each : versions) {
      boolean counts = each.validity().contains(day) && !each.recorded().isAfter(known);
      if (counts && (last == null || each.recorded().isAfter(last.recorded()))) {
        last = each;
      }
    }
    History<String> history = History.of(versions);
    Optional<String> expected = last == null ? Optional.empty() : last.value();
    assertThat(history.at(day, known)).isEqualTo(expected);
    covers("something held", expected.isPresent(), 20);
    covers("known better later", !history.at(day).equals(expected), 15);
    covers("nothing said to hold", last != null && expected.isEmpty(), 7);
  }

  /** A replay with what was known then is the history as it was then: later versions are moot. */
  @Property(tries = 200)
  void replay_isTheHistoryOfThatTime(
      @ForAll("versions") List<Version<String>> versions,
      @ForAll("days") LocalDate day,
      @ForAll("instants") Instant known) {
    History<String> then =
        History.of(versions.stream().filter(each -> !each.recorded().isAfter(known)).toList());
    assertThat(History.of(versions).at(day, known)).isEqualTo(then.at(day));
  }

  @Example
  void replay_example() {
    History<String> tier =
        History.of(List.of(version("A", "[2026-03-01,)", 4), version("B", "[2026-01-01,)", 1)));
    LocalDate march = LocalDate.of(2026, 3, 15);
    assertThat(tier.at(march, Instant.ofEpochSecond(3))).contains("B");
    assertThat(tier.at(march, Instant.ofEpochSecond(4))).contains("A");
    assertThat(tier.at(march, Instant.ofEpochSecond(0))).isEmpty();
    assertThat(tier.at(LocalDate.of(2025, 12, 31))).isEmpty();
  }

  /** Late, early, twice or one by one: the same history. */
  @Property(tries = 200)
  void anyArrival_isTheSameHistory(
      @ForAll("versions") List<Version<String>> versions, @ForAll long seed) {
    List<Version<String>> shuffled = new ArrayList<>(versions);
    shuffled.addAll(versions);
    Collections.shuffle(shuffled, new Random(seed));
    History<String> history = History.of(List.of());
    for (Version<String> each : shuffled) {
      history = history.with(each);
    }
    assertThat(history).isEqualTo(History.of(versions)).hasSameHashCodeAs(History.of(versions));
    assertThat(history.versions()).containsExactlyInAnyOrderElementsOf(versions);
  }

  /**
   * The course tells of each day what the day tells; its stretches are apart and not to be joined.
   */
  @Property(tries = 300)
  void course_tellsWhatTheDaysTell(
      @ForAll("versions") List<Version<String>> versions, @ForAll("days") LocalDate day) {
    History<String> history = History.of(versions);
    List<Version<String>> course = history.course();
    List<String> told =
        course.stream()
            .filter(each -> each.validity().contains(day))
            .map(each -> each.value().orElseThrow())
            .toList();
    assertThat(told).isEqualTo(history.at(day).stream().toList());
    for (int i = 1; i < course.size(); i++) {
      Version<String> first = course.get(i - 1);
      Version<String> second = course.get(i);
      assertThat(first.validity().until()).isBeforeOrEqualTo(second.validity().from());
      assertThat(first.validity().meets(second.validity()) && first.value().equals(second.value()))
          .isFalse();
    }
    for (Version<String> each : course) {
      LocalDate first = each.validity().from();
      assertThat(versions)
          .filteredOn(version -> version.recorded().equals(each.recorded()))
          .anyMatch(
              version ->
                  version.validity().contains(first) && version.value().equals(each.value()));
    }
  }

  @Example
  void course_example() {
    History<String> tier =
        History.of(
            List.of(
                version("A", "[2026-01-01,2026-02-01)", 1),
                version("A", "[2026-02-01,2026-04-01)", 2),
                version("B", "[2026-03-01,2026-03-11)", 3)));
    assertThat(tier.course())
        .extracting(Version::toString)
        .containsExactly(
            "A [2026-01-01,2026-03-01) recorded 1970-01-01T00:00:01Z",
            "B [2026-03-01,2026-03-11) recorded 1970-01-01T00:00:03Z",
            "A [2026-03-11,2026-04-01) recorded 1970-01-01T00:00:02Z");
  }

  /** The kit makes histories of whatever jqwik makes. */
  @Property(tries = 20)
  void histories_areMadeOfAnyValues(
      @ForAll History<Integer> numbers, @ForAll Version<Validity> version) {
    numbers
        .course()
        .forEach(each -> assertThat(each.value().orElseThrow()).isInstanceOf(Integer.class));
    assertThat(version.validity()).isNotNull();
  }
}
