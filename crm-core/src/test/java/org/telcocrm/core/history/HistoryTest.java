package org.telcocrm.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C65, seed 0:37: 对历史信息的回溯. */
class HistoryTest {

  private static final Version<String> FIRST = version("B", "[2026-01-01,)", 1);
  private static final Version<String> RISE = version("A", "[2026-03-01,)", 2);
  private static final Version<String> LATE = version("C", "[2026-02-01,2026-02-15)", 3);
  private static final Version<String> END =
      Version.nothing(Validity.parse("[2026-06-01,)"), second(4));

  private static Version<String> version(String value, String validity, int recorded) {
    return Version.of(value, Validity.parse(validity), second(recorded));
  }

  private static Instant second(int second) {
    return Instant.ofEpochSecond(second);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 4, -",
    "2026-01-01, 4, B",
    "2026-02-01, 2, B",
    "2026-02-01, 3, C",
    "2026-02-14, 4, C",
    "2026-02-15, 4, B",
    "2026-02-28, 4, B",
    "2026-03-01, 1, B",
    "2026-03-01, 2, A",
    "2026-05-31, 4, A",
    "2026-06-01, 3, A",
    "2026-06-01, 4, -",
    "2026-01-01, 0, -"
  })
  void at_isWhatHeldAsItWasKnown(LocalDate day, int known, String expected) {
    History<String> history = History.of(List.of(FIRST, RISE, LATE, END));
    assertThat(history.at(day, second(known)).orElse("-")).isEqualTo(expected);
    if (known == 4) {
      assertThat(history.at(day).orElse("-")).isEqualTo(expected);
    }
  }

  @Test
  void course_hasNoOverlap_andJoinsEqualNeighbours() {
    assertThat(History.of(List.of(FIRST, RISE, LATE, END)).course())
        .containsExactly(
            version("B", "[2026-01-01,2026-02-01)", 1),
            version("C", "[2026-02-01,2026-02-15)", 3),
            version("B", "[2026-02-15,2026-03-01)", 1),
            version("A", "[2026-03-01,2026-06-01)", 2));
    assertThat(History.of(List.of(FIRST, version("B", "[2026-03-01,)", 2))).course())
        .containsExactly(FIRST);
    assertThat(History.<String>of(List.of()).course()).isEmpty();
  }

  @Test
  void with_sameVersionAgain_changesNothing() {
    History<String> history = History.of(List.of(FIRST, RISE));
    assertThat(history.with(RISE)).isEqualTo(history).hasSameHashCodeAs(history);
    assertThat(history.with(LATE).versions()).containsExactly(FIRST, RISE, LATE);
    assertThat(history.versions()).as("append-only").containsExactly(FIRST, RISE);
    assertThat(RoundTrip.of(history.with(END))).isEqualTo(history.with(END));
    assertThat(history).hasToString("history of 2 versions");
  }

  @Test
  void twoAnswersAtOneInstant_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> History.of(List.of(FIRST, version("A", "[2026-03-01,)", 1))))
        .withMessage(
            "versions recorded at one instant must not overlap but were (B [2026-01-01,) recorded"
                + " 1970-01-01T00:00:01Z) and (A [2026-03-01,) recorded 1970-01-01T00:00:01Z)");
  }

  /** Law: late and out-of-order versions give the same as ordered ones, day by day. */
  @Test
  void anyOrderOfArrival_givesTheSameHistory() {
    Random random = new Random(20260331);
    for (int round = 0; round < 200; round++) {
      List<Version<String>> ordered = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        ordered.add(random(random, i));
      }
      List<Version<String>> late = new ArrayList<>(ordered);
      Collections.shuffle(late, random);
      History<String> grown = History.of(List.of());
      for (Version<String> each : late) {
        grown = grown.with(each);
      }
      assertThat(grown).isEqualTo(History.of(ordered));
      assertSameAsNaive(grown, ordered);
    }
  }

  private static Version<String> random(Random random, int recorded) {
    LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(100));
    Validity validity =
        random.nextBoolean()
            ? Validity.from(from)
            : Validity.of(from, from.plusDays(1L + random.nextInt(40)));
    return random.nextInt(5) == 0
        ? Version.nothing(validity, second(recorded))
        : Version.of("v" + random.nextInt(3), validity, second(recorded));
  }

  /** The naive reading: walk in order of recording and let each version overwrite its days. */
  private static void assertSameAsNaive(History<String> history, List<Version<String>> ordered) {
    for (int day = 0; day < 150; day++) {
      LocalDate date = LocalDate.of(2024, 1, 1).plusDays(day);
      String held = "-";
      for (Version<String> each : ordered) {
        held = each.validity().contains(date) ? each.value().orElse("-") : held;
      }
      String inCourse =
          history.course().stream()
              .filter(each -> each.validity().contains(date))
              .map(each -> each.value().orElseThrow())
              .reduce("-", (none, value) -> none.equals("-") ? value : "twice");
      assertThat(history.at(date).orElse("-")).isEqualTo(held).isEqualTo(inCourse);
    }
  }
}
