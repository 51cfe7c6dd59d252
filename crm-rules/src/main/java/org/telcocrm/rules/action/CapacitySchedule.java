package org.telcocrm.rules.action;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Actions spread over days by what each owner can do a day.
 *
 * <p>An action is placed on a day from the first one to its due date, or it overflows. What does
 * not fit is always what counts least: the actions placed have, owner by owner, the highest
 * priorities in the order of {@link Action#ORDER} that can be done in time; a higher capacity never
 * pushes one out. Among those placed the earlier due comes first, so days fill from the front.
 *
 * @param slots the days, by day, owner and {@link Action#ORDER}
 * @param overflow what cannot be done in time, in the order of {@link Action#ORDER}
 */
public record CapacitySchedule(List<Slot> slots, List<Action> overflow) implements Serializable {

  /**
   * An action on its day.
   *
   * @param day when to do it
   * @param action what to do
   */
  public record Slot(LocalDate day, Action action) implements Serializable {}

  private static final Comparator<Slot> SLOT_ORDER =
      Comparator.comparing(Slot::day)
          .thenComparing(slot -> slot.action().owner())
          .thenComparing(Slot::action, Action.ORDER);

  private static final Comparator<Action> DUE_FIRST =
      Comparator.comparing(Action::due).thenComparing(Action.ORDER);

  /** Copies the lists. */
  public CapacitySchedule {
    slots = List.copyOf(slots);
    overflow = List.copyOf(overflow);
  }

  /**
   * Spreads actions over days. Pure; the order of the actions given does not matter.
   *
   * @param actions any customers', any owners'
   * @param first the first day on which anything can be done
   * @param capacity actions per owner and day, 0 or more; an owner not named has no limit
   * @return each action in one slot or in the overflow
   * @throws IllegalArgumentException if a capacity is negative
   */
  public static CapacitySchedule schedule(
      Collection<Action> actions, LocalDate first, Map<String, Integer> capacity) {
    capacity.forEach(
        (owner, perDay) -> {
          if (perDay < 0) {
            throw new IllegalArgumentException(
                "capacity of " + owner + " must be 0 or more but was " + perDay);
          }
        });
    Map<String, List<Action>> byOwner = new TreeMap<>();
    List<Action> overflow = new ArrayList<>();
    for (Action action : actions.stream().sorted(Action.ORDER).toList()) {
      if (action.due().isBefore(first)) {
        overflow.add(action);
      } else {
        byOwner.computeIfAbsent(action.owner(), owner -> new ArrayList<>()).add(action);
      }
    }
    List<Slot> slots = new ArrayList<>();
    byOwner.forEach(
        (owner, own) ->
            place(own, first, capacity.getOrDefault(owner, Integer.MAX_VALUE), slots, overflow));
    slots.sort(SLOT_ORDER);
    overflow.sort(Action.ORDER);
    return new CapacitySchedule(slots, overflow);
  }

  /** One owner: choose by priority, keeping each due date possible; then fill days by due date. */
  private static void place(
      List<Action> own, LocalDate first, int perDay, List<Slot> slots, List<Action> overflow) {
    if (perDay == 0) {
      overflow.addAll(own);
      return;
    }
    // So many days hold everything, so a later due date is no different from the last of them.
    int days = (own.size() - 1) / perDay + 1;
    int[] used = new int[days];
    int[] free = new int[days + 1];
    for (int day = 0; day <= days; day++) {
      free[day] = day;
    }
    List<Action> chosen = new ArrayList<>();
    for (Action action : own) {
      long due = Math.min(ChronoUnit.DAYS.between(first, action.due()), days - 1L);
      int day = latestFree(free, (int) due + 1);
      if (day == 0) {
        overflow.add(action);
      } else {
        chosen.add(action);
        used[day - 1]++;
        if (used[day - 1] == perDay) {
          free[day] = day - 1;
        }
      }
    }
    chosen.sort(DUE_FIRST);
    for (int i = 0; i < chosen.size(); i++) {
      slots.add(new Slot(first.plusDays(i / perDay), chosen.get(i)));
    }
  }

  /** The latest day (from 1) not after this one that is not full; 0 if there is none. */
  private static int latestFree(int[] free, int day) {
    int root = day;
    while (free[root] != root) {
      root = free[root];
    }
    int each = day;
    while (free[each] != root) {
      int next = free[each];
      free[each] = root;
      each = next;
    }
    return root;
  }
}
