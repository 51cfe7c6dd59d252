package org.telcocrm.core.view;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** A list as a value that can travel: every element of a part, unmodifiable. */
record Items<T extends Serializable>(
    @SuppressWarnings("serial") // always an unmodifiable list of the JDK
        List<T> all)
    implements Serializable {

  <U extends Serializable> Items<U> sorted(Class<U> type, Comparator<? super U> order) {
    return new Items<>(all.stream().map(type::cast).sorted(order).toList());
  }
}
