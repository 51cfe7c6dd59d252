package org.telcocrm.rules.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.telcocrm.core.id.CustomerId;

class CapacityScheduleTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);

  private static Action action(String customer, String owner, int dueDays, int priority) {
    return new Action(
        CustomerId.of(customer),
        "A01",
        "A01_X",
        owner,
        MONDAY.plusDays(dueDays),
        priority,
        List.of());
  }

  private static List<String> show(CapacitySchedule schedule) {
    return schedule.slots().stream()
        .map(
            s -> (s.day().toEpochDay() - MONDAY.toEpochDay()) + ":" + s.action().customer().value())
        .toList();
  }

  private static List<String> overflow(CapacitySchedule schedule) {
    return schedule.overflow().stream().map(a -> a.customer().value()).toList();
  }

  @Test
  void schedule_fillsDaysByDueDate() {
    CapacitySchedule schedule =
        CapacitySchedule.schedule(
            List.of(
                action("a", "CALL", 2, 10),
                action("b", "CALL", 0, 5),
                action("c", "CALL", 2, 20),
                action("d", "CALL", 1, 1)),
            MONDAY,
            Map.of("CALL", 2));
    assertThat(show(schedule)).containsExactly("0:b", "0:d", "1:c", "1:a");
    assertThat(schedule.overflow()).isEmpty();
  }

  @Test
  void schedule_tooMany_dropsTheLeastUrgentPriority() {
    CapacitySchedule schedule =
        CapacitySchedule.schedule(
            List.of(
                action("a", "CALL", 0, 10),
                action("b", "CALL", 0, 30),
                action("c", "CALL", 1, 20),
                action("d", "CALL", 1, 5)),
            MONDAY,
            Map.of("CALL", 1));
    assertThat(show(schedule)).containsExactly("0:b", "1:c");
    assertThat(overflow(schedule)).containsExactly("a", "d");
  }

  @Test
  void schedule_ownersAreApartAndUnlimitedUnlessNamed() {
    CapacitySchedule schedule =
        CapacitySchedule.schedule(
            List.of(
                action("a", "VISIT", 1, 10),
                action("b", "VISIT", 1, 9),
                action("c", "SMS", 5, 1),
                action("d", "SMS", 5, 2)),
            MONDAY,
            Map.of("VISIT", 1));
    assertThat(show(schedule)).containsExactly("0:d", "0:c", "0:a", "1:b");
  }

  @Test
  void schedule_pastDueOrNoCapacity_overflows() {
    CapacitySchedule schedule =
        CapacitySchedule.schedule(
            List.of(action("a", "CALL", -1, 10), action("b", "VISIT", 3, 9)),
            MONDAY,
            Map.of("VISIT", 0));
    assertThat(schedule.slots()).isEmpty();
    assertThat(overflow(schedule)).containsExactly("a", "b");
  }

  @Test
  void schedule_negativeCapacity_isRefused() {
    assertThatThrownBy(() -> CapacitySchedule.schedule(List.of(), MONDAY, Map.of("CALL", -1)))
        .hasMessage("capacity of CALL must be 0 or more but was -1");
  }

  @Test
  void schedule_orderOfInput_doesNotMatter() {
    List<Action> actions = many();
    List<Action> reversed = new ArrayList<>(actions);
    Collections.reverse(reversed);
    assertThat(CapacitySchedule.schedule(reversed, MONDAY, Map.of("CALL", 2)))
        .isEqualTo(CapacitySchedule.schedule(actions, MONDAY, Map.of("CALL", 2)));
  }

  /** No day above capacity, nothing late, nothing lost, and more capacity drops nothing new. */
  @Test
  void schedule_moreCapacity_neverPushesOut() {
    List<Action> actions = many();
    List<Action> dropped = actions;
    for (int perDay = 0; perDay <= 12; perDay++) {
      CapacitySchedule schedule =
          CapacitySchedule.schedule(actions, MONDAY, Map.of("CALL", perDay));
      assertThat(schedule.slots().size() + schedule.overflow().size()).isEqualTo(actions.size());
      assertThat(schedule.slots()).allMatch(s -> !s.day().isAfter(s.action().due()));
      for (CapacitySchedule.Slot slot : schedule.slots()) {
        long sameDay = schedule.slots().stream().filter(s -> s.day().equals(slot.day())).count();
        assertThat(sameDay).isLessThanOrEqualTo(perDay);
      }
      assertThat(dropped).containsAll(schedule.overflow());
      dropped = schedule.overflow();
    }
    assertThat(dropped).isEmpty();
  }

  /** A small fixed base: due 0 to 6 days, priorities that repeat. */
  private static List<Action> many() {
    List<Action> actions = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      actions.add(action("c" + i, "CALL", (i * 5) % 7, (i * 37) % 11));
    }
    return actions;
  }
}
