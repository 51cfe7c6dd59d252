package org.telcocrm.core.view;

import java.io.Serializable;

/**
 * Which event it is: the id that its source gave it, and which version of it.
 *
 * <p>Example: {@code EventKey.of("CDR-77120")}; corrected, {@code new EventKey("CDR-77120", 1)}.
 * The id is unique among all events of a customer: a host that has several sources writes the
 * source before it. Immutable and thread-safe.
 *
 * @param id the event's id (事件标识), not blank
 * @param revision 0 for the first version, more for a later one; at least 0
 */
public record EventKey(String id, int revision) implements Serializable {

  /** Checks id and revision. */
  public EventKey {
    if (id.isBlank()) {
      throw new IllegalArgumentException("id of an event must not be blank");
    }
    if (revision < 0) {
      throw new IllegalArgumentException(
          "revision of event " + id + " must not be negative but was " + revision);
    }
  }

  /**
   * The first version of an event.
   *
   * @param id the event's id
   * @return the key, of revision 0
   */
  public static EventKey of(String id) {
    return new EventKey(id, 0);
  }
}
