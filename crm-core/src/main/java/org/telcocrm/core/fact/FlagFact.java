package org.telcocrm.core.fact;

import java.util.OptionalDouble;
import org.telcocrm.core.decision.Evidence;

/** The key of a yes-or-no fact, for example {@code has_broadband}. */
public final class FlagFact extends Fact {

  private static final long serialVersionUID = 1L;

  private FlagFact(String code) {
    super(code, Type.FLAG, "flag");
  }

  /**
   * The key with this code.
   *
   * @param code lower-case letters, digits and underscores
   * @return the key
   */
  public static FlagFact of(String code) {
    return new FlagFact(code);
  }

  @Override
  public String format(double numeric) {
    return Double.isNaN(numeric) ? Evidence.MISSING : numeric == 0 ? "false" : "true";
  }

  @Override
  public OptionalDouble parse(String text) {
    return switch (text) {
      case "true" -> OptionalDouble.of(1);
      case "false" -> OptionalDouble.of(0);
      default -> OptionalDouble.empty();
    };
  }
}
