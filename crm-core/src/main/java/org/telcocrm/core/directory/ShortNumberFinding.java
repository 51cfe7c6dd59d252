package org.telcocrm.core.directory;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an extension may not be given out. Immutable and thread-safe. */
public final class ShortNumberFinding implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What may be wrong with a short number. Grows only in a major version. */
  public enum Kind {
    /** Shorter or longer than the plan allows. */
    LENGTH,
    /** Begins with a digit that the plan does not allow (首位). */
    LEADING_DIGIT,
    /** Stands twice, or is a reserved number such as 110 (冲突). */
    CLASH,
    /** Is the beginning of another number, which could then not be dialled (前缀冲突). */
    PREFIX
  }

  private final Kind kind;
  private final Extension extension;
  private final @Nullable Extension other;

  ShortNumberFinding(Kind kind, Extension extension, @Nullable Extension other) {
    this.kind = kind;
    this.extension = extension;
    this.other = other;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** The number it is about; for {@code PREFIX} the shorter one. */
  public Extension extension() {
    return extension;
  }

  /** The number it clashes with or begins, or empty for length and leading digit. */
  public Optional<Extension> other() {
    return Optional.ofNullable(other);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return this == object
        || (object instanceof ShortNumberFinding that
            && kind == that.kind
            && extension.equals(that.extension)
            && Objects.equals(other, that.other));
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, extension, other);
  }

  /** For example {@code "PREFIX 600 of 6001"}. */
  @Override
  public String toString() {
    return kind + " " + extension + (other == null ? "" : " of " + other);
  }
}
