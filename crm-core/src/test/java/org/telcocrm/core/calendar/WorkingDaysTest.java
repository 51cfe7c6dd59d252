package org.telcocrm.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telcocrm.core.history.RoundTrip;

/**
 * faults.md C: Chinese holiday make-up workdays. The calendar is that of 2025 (国办发明电〔2024〕12号);
 * terms count as 民法典 201 and 203 say (domain 06).
 */
class WorkingDaysTest {

  private static final Set<LocalDate> MAKE_UP_2025 =
      Set.of(
          LocalDate.of(2025, 1, 26),
          LocalDate.of(2025, 2, 8),
          LocalDate.of(2025, 4, 27),
          LocalDate.of(2025, 9, 28),
          LocalDate.of(2025, 10, 11));

  private static final WorkingDays CHINA_2025 =
      WorkingDays.of(Set.of(2025), holidays2025(), MAKE_UP_2025);

  private static List<LocalDate> holidays2025() {
    List<LocalDate> all = new ArrayList<>();
    add(all, "2025-01-01", "2025-01-01");
    add(all, "2025-01-28", "2025-02-04");
    add(all, "2025-04-04", "2025-04-06");
    add(all, "2025-05-01", "2025-05-05");
    add(all, "2025-05-31", "2025-06-02");
    add(all, "2025-10-01", "2025-10-08");
    return all;
  }

  private static void add(List<LocalDate> all, String first, String last) {
    LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1)).forEach(all::add);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-25, false, an ordinary Saturday",
    "2025-01-26, true, a Sunday made up for the Spring Festival",
    "2025-01-27, true, the last day before it",
    "2025-01-28, false, New Year's Eve",
    "2025-02-04, false, its last day",
    "2025-02-05, true, a Wednesday",
    "2025-02-08, true, a Saturday made up",
    "2025-10-06, false, the Mid-Autumn Festival",
    "2025-12-31, true, an ordinary Wednesday"
  })
  void makeUpWorkdaysAreWorked_andHolidaysAreNot(LocalDate day, boolean worked, String what) {
    assertThat(CHINA_2025.isWorkingDay(day)).as(what).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-24, 5, 2025-02-07",
    "2025-01-24, 1, 2025-01-26",
    "2025-02-07, 1, 2025-02-08",
    "2025-02-07, 2, 2025-02-10",
    "2025-10-01, 1, 2025-10-09",
    "2025-09-30, 3, 2025-10-11",
    "2025-10-04, 0, 2025-10-04"
  })
  void terms_areCountedInWorkingDaysBehindTheFirst(LocalDate start, int days, LocalDate last) {
    assertThat(CHINA_2025.after(start, days)).isEqualTo(last);
  }

  @Test
  void termThatEndsOnADayOff_endsOnTheNextWorkingDay() {
    assertThat(CHINA_2025.onOrAfter(LocalDate.of(2025, 10, 3)))
        .isEqualTo(LocalDate.of(2025, 10, 9));
    assertThat(CHINA_2025.onOrAfter(LocalDate.of(2025, 9, 28)))
        .isEqualTo(LocalDate.of(2025, 9, 28));
  }

  /** Of 2025's 365 days 248 are worked: what labour offices count with. */
  @Test
  void theYear_hasAsManyWorkingDaysAsPublished() {
    assertThat(
            LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2026, 1, 1))
                .filter(CHINA_2025::isWorkingDay)
                .count())
        .isEqualTo(248);
  }

  @Test
  void withoutACalendar_nothingIsGuessed() {
    NoCalendarException none =
        catchThrowableOfType(
            NoCalendarException.class, () -> CHINA_2025.after(LocalDate.of(2025, 12, 31), 1));
    assertThat(none)
        .hasMessage(
            "the calendar of working days must cover 2026 but covers [2025] (NO_CALENDAR). Maybe"
                + " supply its public holidays and make-up days.");
    assertThat(none.year()).isEqualTo(2026);
    assertThatThrownBy(() -> CHINA_2025.isWorkingDay(LocalDate.of(2024, 12, 31)))
        .isInstanceOf(NoCalendarException.class);
    assertThatThrownBy(
            () -> WorkingDays.of(Set.of(2025), List.of(LocalDate.of(2026, 1, 1)), List.of()))
        .isInstanceOf(NoCalendarException.class);
  }

  @Test
  void contradictions_areRefused() {
    LocalDate day = LocalDate.of(2025, 1, 26);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingDays.of(Set.of(2025), Set.of(day), Set.of(day)))
        .withMessage("a day must be a holiday or a make-up day but 2025-01-26 is both");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingDays.of(Set.of(2025), Set.of(), Set.of(LocalDate.of(2025, 1, 27))))
        .withMessage("a make-up day must be a Saturday or Sunday but 2025-01-27 is a MONDAY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHINA_2025.after(day, -1))
        .withMessage("days must be at least 0 but was -1");
    assertThat(CHINA_2025).hasToString("working days of [2025]");
  }

  /** Two calendars of the same days are equal; what nobody works on is also no day to disturb. */
  @Test
  void calendars_areValues() {
    LocalDate holiday = LocalDate.of(2026, 10, 1);
    LocalDate makeUp = LocalDate.of(2026, 10, 10);
    WorkingDays one = WorkingDays.of(Set.of(2026), List.of(holiday), List.of(makeUp));
    assertThat(one)
        .isEqualTo(WorkingDays.of(List.of(2026, 2026), Set.of(holiday), Set.of(makeUp)))
        .hasSameHashCodeAs(RoundTrip.of(one))
        .isEqualTo(RoundTrip.of(one))
        .isNotEqualTo(WorkingDays.of(Set.of(2026), Set.of(holiday), Set.of()))
        .isNotEqualTo(WorkingDays.of(Set.of(2026, 2027), Set.of(holiday), Set.of(makeUp)));
    assertThat(one.holidays()).containsExactly(holiday);
  }
}
