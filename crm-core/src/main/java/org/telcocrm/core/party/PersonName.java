package org.telcocrm.core.party;

import java.io.Serializable;
import org.telcocrm.core.id.Mask;

/**
 * The name of a person (姓名).
 *
 * <p>{@code toString()} masks all but the first character ({@code 张**}), because the name is
 * personal data; {@link #full()} gives it all. The number of stars does not tell the length.
 * Immutable and thread-safe.
 *
 * @param full the name as the source system writes it: not blank, no control characters, at most
 *     100 characters; blanks around it are dropped; compared exactly
 */
public record PersonName(String full) implements Serializable {

  private static final int MAX_LENGTH = 100;

  /** Checks the name; the message never repeats it. */
  public PersonName {
    full = full.strip();
    if (full.isEmpty()) {
      throw new IllegalArgumentException("PersonName must not be blank");
    }
    if (full.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "PersonName must have at most " + MAX_LENGTH + " characters but had " + full.length());
    }
    for (int i = 0; i < full.length(); i++) {
      if (Character.isISOControl(full.charAt(i))) {
        throw new IllegalArgumentException(
            "PersonName must not hold control characters but has one at index " + i);
      }
    }
  }

  /**
   * The person's name with this text, for example {@code PersonName.of("张三")}.
   *
   * @param full the text as the source system writes it
   * @return the name
   * @throws IllegalArgumentException if the text is blank, too long or holds a control character
   */
  public static PersonName of(String full) {
    return new PersonName(full);
  }

  /** The first character and two stars, for example {@code 张**}. */
  @Override
  public String toString() {
    return Mask.familyName().apply(full);
  }
}
