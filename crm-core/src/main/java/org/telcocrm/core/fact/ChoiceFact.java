package org.telcocrm.core.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.telcocrm.core.decision.Evidence;

/**
 * The key of a fact with declared levels, for example {@code contract_kind} with {@code NONE, FEE,
 * TERMINAL, …, OTHER}. The level {@code OTHER} is always there: it holds codes nobody declared,
 * which differs from "unknown".
 *
 * @param <E> the levels' type: an enum with a constant {@code OTHER}, or {@link String}
 */
public final class ChoiceFact<E> extends Fact {

  private static final long serialVersionUID = 1L;

  /** The code of the level that holds every undeclared value. */
  public static final String OTHER = "OTHER";

  @SuppressWarnings("serial") // List.copyOf of enum constants or strings
  private final List<E> levels;

  @SuppressWarnings("serial") // an unmodifiable list of strings
  private final List<String> codes;

  private ChoiceFact(String code, List<E> levels) {
    super(code, Type.CHOICE, "level");
    this.levels = List.copyOf(levels);
    this.codes = levels.stream().map(ChoiceFact::code).toList();
    if (!codes.contains(OTHER)) {
      throw new IllegalArgumentException(
          "levels of " + code + " must hold OTHER but were " + levels);
    }
  }

  /**
   * A key whose levels are the constants of an enum.
   *
   * @param code lower-case letters, digits and underscores
   * @param type an enum with a constant named {@code OTHER}
   * @param <E> the enum
   * @return the key
   */
  public static <E extends Enum<E>> ChoiceFact<E> of(String code, Class<E> type) {
    return new ChoiceFact<>(code, List.of(type.getEnumConstants()));
  }

  /**
   * A key whose levels are codes from data, for example a region; {@code OTHER} is added if
   * missing.
   *
   * @param code lower-case letters, digits and underscores
   * @param levels the codes, in the order of their index
   * @return the key
   */
  public static ChoiceFact<String> ofCodes(String code, List<String> levels) {
    if (levels.contains(OTHER)) {
      return new ChoiceFact<>(code, levels);
    }
    List<String> all = new ArrayList<>(levels);
    all.add(OTHER);
    return new ChoiceFact<>(code, all);
  }

  /**
   * The declared levels.
   *
   * @return in the order of their index
   */
  public List<E> levels() {
    return levels;
  }

  /**
   * The numeric view of a level.
   *
   * @param level one of {@link #levels()}
   * @return its index
   * @throws IllegalArgumentException if the level is not declared
   */
  public int indexOf(E level) {
    int index = levels.indexOf(Objects.requireNonNull(level, "level"));
    if (index < 0) {
      throw new IllegalArgumentException(
          "level of " + code() + " must be one of " + levels + " but was " + level);
    }
    return index;
  }

  @Override
  List<String> levelCodes() {
    return codes;
  }

  private static String code(Object level) {
    return level instanceof Enum<?> constant ? constant.name() : level.toString();
  }

  @Override
  public String format(double numeric) {
    return Double.isNaN(numeric) ? Evidence.MISSING : codes.get((int) numeric);
  }

  @Override
  public OptionalDouble parse(String text) {
    int index = codes.indexOf(text);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of((double) index);
  }
}
