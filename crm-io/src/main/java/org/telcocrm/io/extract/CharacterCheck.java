package org.telcocrm.io.extract;

import org.telcocrm.io.layout.Layout;

/** Walks characters, one by one, and names what is no text. */
final class CharacterCheck {

  private final Characters characters;
  private final int maxChars;

  CharacterCheck(Layout layout) {
    this.characters = Characters.of(layout.format().encoding());
    this.maxChars = layout.format().limits().fieldChars();
  }

  /**
   * The length of the character at a place, {@link Characters#MALFORMED} or {@link Characters#CUT}.
   */
  int length(byte[] bytes, int at, int end) {
    return characters.length(bytes, at, end);
  }

  /** Whether a byte is a control character other than a tab. Never part of a longer character. */
  static boolean isControl(byte b) {
    return (b >= 0 && b < ' ' && b != '\t') || b == 0x7F;
  }

  boolean isTooLong(int chars) {
    return chars > maxChars;
  }

  Fault tooLong(int field, int at) {
    return new Fault(
        RejectCode.FIELD_TOO_LONG, field, at, "expected at most " + maxChars + " characters");
  }
}
