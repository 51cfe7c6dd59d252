package org.telcocrm.core.id;

import java.io.Serializable;
import java.util.Objects;

/**
 * How a personal text is shown to somebody who may not see it (脱敏).
 *
 * <p>Example: {@code Mask.ends(3, 4).apply("13723231234")} is {@code "137****1234"}. A mask is
 * data: two are equal when they hide alike. The forms and their examples follow Hutool's defaults
 * (domain file 06, masking). Immutable and thread-safe. Grows only in a major version.
 */
public sealed interface Mask extends Serializable {

  /**
   * Hides.
   *
   * @param text the clear text
   * @return what may be shown; masking it again tells no more
   */
  String apply(String text);

  /**
   * Shows the ends and a star for each character between them.
   *
   * @param first how many characters to show in front, 0 to 16
   * @param last how many characters to show behind, 0 to 16
   * @return the mask
   * @throws IllegalArgumentException if a number lies outside
   */
  static Mask ends(int first, int last) {
    return new Ends(first, last);
  }

  /**
   * Shows the first character and two stars: {@code 张三丰} becomes {@code 张**}.
   *
   * @return the mask
   */
  static Mask familyName() {
    return new FamilyName();
  }

  /**
   * Shows the first and the last four digits of a bank card, in groups of four: {@code
   * 6217000130008255666} becomes {@code 6217 **** **** *** 5666}.
   *
   * @return the mask
   */
  static Mask cardGroups() {
    return new CardGroups();
  }

  /**
   * Shows three stars for whatever there is.
   *
   * @return the mask
   */
  static Mask full() {
    return new Full();
  }

  /**
   * Both ends stay. If fewer than four characters would be hidden all are; a text of more than 64
   * characters shows its ends and eight stars.
   *
   * @param first how many characters to show in front, 0 to 16
   * @param last how many characters to show behind, 0 to 16
   */
  record Ends(int first, int last) implements Mask {

    private static final int MAX_SHOWN = 16;
    private static final int MIN_HIDDEN = 4;
    private static final int LONG = 64;
    private static final int STARS_OF_LONG = 8;

    /** Checks the numbers. */
    public Ends {
      requireShown("first", first);
      requireShown("last", last);
    }

    private static void requireShown(String name, int shown) {
      if (shown < 0 || shown > MAX_SHOWN) {
        throw new IllegalArgumentException(
            name + " must be between 0 and " + MAX_SHOWN + " but was " + shown);
      }
    }

    @Override
    public String apply(String text) {
      // Code points: half of a rare hanzi would be an illegal text.
      int[] points = text.codePoints().map(c -> Character.isISOControl(c) ? '*' : c).toArray();
      int hidden = points.length - first - last;
      if (hidden < MIN_HIDDEN) {
        return "*".repeat(points.length);
      }
      return new String(points, 0, first)
          + "*".repeat(points.length > LONG ? STARS_OF_LONG : hidden)
          + new String(points, points.length - last, last);
    }
  }

  /** The first character stays. The number of stars does not tell the length. */
  record FamilyName() implements Mask {

    @Override
    public String apply(String text) {
      String name = text.strip();
      return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
  }

  /** The first and last four digits stay; blanks of the text do not count. */
  record CardGroups() implements Mask {

    private static final int GROUP = 4;

    @Override
    public String apply(String text) {
      String digits = text.replace(" ", "");
      int hidden = digits.length() - 2 * GROUP;
      if (hidden < GROUP) {
        return "*".repeat(digits.length());
      }
      StringBuilder shown = new StringBuilder(digits.substring(0, GROUP));
      for (int i = 0; i < hidden; i++) {
        shown.append(i % GROUP == 0 ? " *" : "*");
      }
      return shown + " " + digits.substring(digits.length() - GROUP);
    }
  }

  /**
   * As one kind of identifiers is masked: {@code PASSPORT:E12345678} becomes {@code
   * PASSPORT:E******78}.
   *
   * @param kind the kind, which says how
   */
  record OfKind(IdentifierKind kind) implements Mask {

    /** Checks that there is a kind. */
    public OfKind {
      Objects.requireNonNull(kind, "kind");
    }

    @Override
    public String apply(String text) {
      return kind.mask(text);
    }
  }

  /** Nothing stays, not even the length. */
  record Full() implements Mask {

    @Override
    public String apply(String text) {
      return "***";
    }
  }
}
