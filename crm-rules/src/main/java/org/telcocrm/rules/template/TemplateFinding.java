package org.telcocrm.rules.template;

import java.io.Serializable;
import java.util.Objects;

/**
 * What is missing or wrong in a customer's fields (模板校验结果).
 *
 * <p>Example: {@code employees WRONG, observed 0, >= 1}. Immutable and thread-safe.
 *
 * @param field code of the fact
 * @param kind what is the matter
 * @param observed the value in canonical words; {@code MISSING} where there is none
 * @param bound what a right value meets, in canonical words; empty where any value is right
 */
public record TemplateFinding(String field, Kind kind, String observed, String bound)
    implements Serializable {

  /** Kinds of findings. Hosts may switch over it: it grows only in a major version. */
  public enum Kind {
    /** A required field is unknown. */
    MISSING,
    /** The value does not meet the field's condition. */
    WRONG
  }

  /** Refuses null. */
  public TemplateFinding {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(observed, "observed");
    Objects.requireNonNull(bound, "bound");
  }
}
