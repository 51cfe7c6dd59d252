package org.telcocrm.core.view;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.telcocrm.core.account.Account;
import org.telcocrm.core.product.Subscription;

/** In which elements two deliveries of one part differ. */
final class Differences {

  private Differences() {}

  /** Keys of what differs or stands in one only, ascending; empty if they say the same. */
  static List<String> between(ViewPart part, Serializable one, Serializable other) {
    if (one instanceof Items<?> items && other instanceof Items<?> others) {
      Set<String> keys = new TreeSet<>();
      addMissing(items, others, keys);
      addMissing(others, items, keys);
      return List.copyOf(keys);
    }
    return one.equals(other) ? List.of() : List.of(part.code());
  }

  private static void addMissing(Items<?> items, Items<?> others, Set<String> keys) {
    Set<Serializable> known = new HashSet<>(others.all());
    for (Serializable each : items.all()) {
      if (!known.contains(each)) {
        keys.add(key(each));
      }
    }
  }

  private static String key(Serializable element) {
    if (element instanceof Subscription subscription) {
      return subscription.id().value();
    }
    if (element instanceof Account account) {
      return account.id().value();
    }
    // A month of usage prints as subscription and month, a contact as kind and day.
    return element.toString();
  }
}
