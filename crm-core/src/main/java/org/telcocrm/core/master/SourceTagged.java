package org.telcocrm.core.master;

import java.io.Serializable;
import java.util.Objects;

/**
 * A value and where it comes from (来源标注).
 *
 * @param value the value, perhaps personal data
 * @param tag where it comes from
 * @param <T> the type of the value
 */
public record SourceTagged<T extends Serializable>(T value, SourceTag tag) implements Serializable {

  /** Checks that nothing is missing. */
  public SourceTagged {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(tag, "tag");
  }

  /** Where it comes from; the value may be personal and is left out. */
  @Override
  public String toString() {
    return tag.toString();
  }
}
