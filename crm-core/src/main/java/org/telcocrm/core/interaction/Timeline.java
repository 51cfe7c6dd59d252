package org.telcocrm.core.interaction;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.contact.ContactEvent;

/**
 * The contacts of one customer in order of time (接触时间线).
 *
 * <p>Example: {@code timeline.between(from, until).frequency()} counts the contacts of a half-open
 * window by kind. Order of arrival does not matter, of two contacts at one moment the one whose key
 * comes first stands first, and a contact that arrives twice counts once. Immutable and
 * thread-safe.
 */
public final class Timeline implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<Touch> ORDER =
      Comparator.comparing(Touch::at).thenComparing(Touch::key);

  @SuppressWarnings("serial") // always an unmodifiable list of the JDK
  private final List<Touch> touches;

  private Timeline(List<Touch> touches) {
    this.touches = touches;
  }

  /**
   * A time line.
   *
   * @param touches in any order
   * @return the time line
   * @throws IllegalArgumentException if one key stands for two different contacts, or contacts are
   *     of two customers
   */
  public static Timeline of(Collection<Touch> touches) {
    List<Touch> distinct =
        touches.stream().distinct().sorted(Comparator.comparing(Touch::key)).toList();
    for (int i = 1; i < distinct.size(); i++) {
      if (!distinct.get(i).customer().equals(distinct.get(0).customer())) {
        throw new IllegalArgumentException(
            "contacts of a time line must be of one customer but were of "
                + distinct.get(0).customer()
                + " and "
                + distinct.get(i).customer());
      }
      if (distinct.get(i).key().equals(distinct.get(i - 1).key())) {
        throw new IllegalArgumentException(
            "key "
                + distinct.get(i).key()
                + " must stand for one contact but stands for ("
                + distinct.get(i - 1)
                + ") and ("
                + distinct.get(i)
                + ')');
      }
    }
    return new Timeline(distinct.stream().sorted(ORDER).toList());
  }

  /** The contacts, oldest first. */
  public List<Touch> touches() {
    return touches;
  }

  /**
   * The contacts of a window.
   *
   * @param from the beginning, inclusive
   * @param until the end, exclusive
   * @return the shorter time line; empty if the window is
   */
  public Timeline between(LocalDateTime from, LocalDateTime until) {
    return new Timeline(
        touches.stream()
            .filter(touch -> !touch.at().isBefore(from) && touch.at().isBefore(until))
            .toList());
  }

  /**
   * The contacts of one kind.
   *
   * @param kind the kind
   * @return the shorter time line
   */
  public Timeline ofKind(InteractionKind kind) {
    return new Timeline(touches.stream().filter(touch -> touch.kind() == kind).toList());
  }

  /**
   * The contacts of all kinds but one, for a kind that is kept in more detail elsewhere.
   *
   * @param kind the kind to leave out
   * @return the shorter time line
   */
  public Timeline withoutKind(InteractionKind kind) {
    return new Timeline(touches.stream().filter(touch -> touch.kind() != kind).toList());
  }

  /**
   * What facts are derived from, for {@code Customer360}: kinds and moments, without grade, each
   * over on its day ({@link Touch#toInteraction()}).
   *
   * <p>Complaints that are kept as {@link Complaint} come from there; leave them out here, so that
   * none counts twice: {@code timeline.withoutKind(COMPLAINT).toInteractions()}.
   *
   * @return one per contact, oldest first
   */
  public List<Interaction> toInteractions() {
    return touches.stream().map(Touch::toInteraction).toList();
  }

  /**
   * What the contact policy has to know of these contacts.
   *
   * @param outcomes what an outcome of the source means, see {@link Touch#toContactEvents}
   * @return oldest first
   */
  public List<ContactEvent> toContactEvents(Map<String, Set<ContactEvent.Kind>> outcomes) {
    Objects.requireNonNull(outcomes, "outcomes");
    return touches.stream().flatMap(each -> each.toContactEvents(outcomes).stream()).toList();
  }

  /** How many contacts there are of each kind that occurs (接触频次), in the order of kinds. */
  public SortedMap<InteractionKind, Integer> frequency() {
    SortedMap<InteractionKind, Integer> frequency = new TreeMap<>();
    touches.forEach(touch -> frequency.merge(touch.kind(), 1, Integer::sum));
    return Collections.unmodifiableSortedMap(frequency);
  }

  /**
   * The last contact up to a moment (最近接触).
   *
   * @param at the moment, inclusive
   * @return the contact, or empty if there was none
   */
  public Optional<Touch> last(LocalDateTime at) {
    return touches.stream()
        .filter(touch -> !touch.at().isAfter(at))
        .reduce((earlier, later) -> later);
  }

  /**
   * The time line without echoes (去重): contacts of one kind, channel, direction and topic that
   * follow one that is kept by no more than a time, as when two systems log one call.
   *
   * @param within the longest time, inclusive, at least 0; counted from the contact that is kept
   * @return the shorter time line; of an echo and its first the first stays
   * @throws IllegalArgumentException if the time is negative
   */
  public Timeline withoutEchoes(Duration within) {
    if (within.isNegative()) {
      throw new IllegalArgumentException("within must not be negative but was " + within);
    }
    List<Touch> kept = new ArrayList<>();
    for (Touch touch : touches) {
      boolean echo =
          kept.stream()
              .anyMatch(
                  each -> isAlike(each, touch) && !each.at().plus(within).isBefore(touch.at()));
      if (!echo) {
        kept.add(touch);
      }
    }
    return new Timeline(List.copyOf(kept));
  }

  private static boolean isAlike(Touch a, Touch b) {
    return a.kind() == b.kind()
        && a.channel() == b.channel()
        && a.direction() == b.direction()
        && a.topic().equals(b.topic());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Timeline that && touches.equals(that.touches));
  }

  @Override
  public int hashCode() {
    return touches.hashCode();
  }

  /** How many contacts, for example {@code "3 contacts"}. */
  @Override
  public String toString() {
    return touches.size() + " contacts";
  }
}
