package org.telcocrm.core.view;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One part of a {@link Customer360} (视图组成部分): one of the four from which facts follow, or one that
 * is only carried and shown.
 *
 * <p>Example: {@code Customer360.Part.ACCOUNTS}, {@code PartKey.CUSTOMER}, or the host's own {@code
 * PartKey.of("DEVICES", Devices.class)}. Immutable and thread-safe.
 */
public sealed interface ViewPart extends Serializable permits Customer360.Part, PartKey {

  /**
   * The part's code, the same in every language; its word is {@code part.CODE} in {@code Texts}.
   *
   * @return for example {@code "ACCOUNTS"}
   */
  String code();

  /**
   * The order in which a view shows its parts: the person, the four parts, then the others by code,
   * then by the name of their type.
   *
   * @return a total order of parts
   */
  static Comparator<ViewPart> order() {
    return ViewPart::compare;
  }

  private static int compare(ViewPart one, ViewPart other) {
    if (one instanceof Customer360.Part part && other instanceof Customer360.Part next) {
      return part.compareTo(next);
    }
    int byRank = Integer.compare(rank(one), rank(other));
    if (byRank != 0) {
      return byRank;
    }
    int byCode = one.code().compareTo(other.code());
    return byCode == 0 ? type(one).compareTo(type(other)) : byCode;
  }

  /** Two keys of one code and different types are two parts. */
  private static String type(ViewPart part) {
    return part instanceof PartKey<?> key ? key.type().getName() : "";
  }

  private static int rank(ViewPart part) {
    return part.equals(PartKey.CUSTOMER) ? 0 : part instanceof Customer360.Part ? 1 : 2;
  }
}
