package org.telcocrm.core.interaction;

import java.util.Objects;

/**
 * What a complaint is about as the regulator counts it (投诉大类, defaults 11.1, level 1). Grows only
 * in a major version.
 */
public enum ComplaintSubject {
  /** How the customer was served (用户服务), categories S01 to S11. */
  SERVICE('S'),
  /** What was charged (收费争议), categories F01 to F08: a dispute about a bill too. */
  BILLING('F'),
  /** How well the network works (网络质量), categories N01 to N07. */
  NETWORK('N'),
  /** Anything else, or a category of a catalogue of the host's own. */
  OTHER('\0');

  private static final int CATEGORY_LENGTH = 3;

  private final char letter;

  ComplaintSubject(char letter) {
    this.letter = letter;
  }

  /**
   * The subject of a category of the default catalogue: its letter and two digits.
   *
   * @param category the work category of level 2 (投诉细类), for example {@code "F01"}
   * @return the subject; {@code OTHER} for a code of another form
   */
  public static ComplaintSubject ofCategory(String category) {
    Objects.requireNonNull(category, "category");
    boolean form =
        category.length() == CATEGORY_LENGTH
            && category.substring(1).chars().allMatch(each -> each >= '0' && each <= '9');
    for (ComplaintSubject each : values()) {
      if (form && category.charAt(0) == each.letter) {
        return each;
      }
    }
    return OTHER;
  }
}
