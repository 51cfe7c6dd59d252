package org.telcocrm.core.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.telcocrm.core.interaction.Interaction;

/** Which of two versions of an event counts. */
final class EventOrder {

  private static final Comparator<CustomerEvent> ORDER =
      Comparator.comparingInt((CustomerEvent each) -> each.key().revision())
          .thenComparing(EventOrder::content);

  private EventOrder() {}

  static CustomerEvent later(CustomerEvent one, CustomerEvent other) {
    return ORDER.compare(one, other) >= 0 ? one : other;
  }

  /** Everything an event says: equal exactly if the events are. */
  private static String content(CustomerEvent event) {
    if (event instanceof CustomerEvent.Contacted contacted) {
      Interaction contact = contacted.contact();
      return "Contacted "
          + contact
          + " "
          + contact.time().map(LocalTime::toString).orElse("")
          + " "
          + contact.closed().orElse(LocalDate.MAX)
          + " "
          + contact.grade().orElse(0);
    }
    return event.toString();
  }
}
