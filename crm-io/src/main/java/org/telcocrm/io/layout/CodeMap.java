package org.telcocrm.io.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.telcocrm.core.decision.Evidence;
import org.telcocrm.core.fact.Fact;

/**
 * What the codes of a source mean (码表): from text to the numeric view of a fact.
 *
 * @param values by text, exactly as written without padding, case-sensitive; NaN is unknown
 * @param fallback what any other text means
 */
public record CodeMap(Map<String, Double> values, Fallback fallback) {

  private static final CodeMap NONE = new CodeMap(Map.of(), Fallback.PARSE);

  /** Copies the values in their order. */
  public CodeMap {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * No map: every text is read as it stands.
   *
   * @return the empty map with fallback {@link Fallback#PARSE}
   */
  public static CodeMap none() {
    return NONE;
  }

  /**
   * A map of codes to values as {@link Fact#format} writes them.
   *
   * @param fact the fact the codes are about
   * @param texts code to canonical text, for example {@code "5"} to {@code "STOPPED"}; {@link
   *     Evidence#MISSING} is unknown
   * @param fallback what any other text means
   * @return the map
   * @throws LayoutException if a text is no value of the fact
   */
  public static CodeMap of(Fact fact, Map<String, String> texts, Fallback fallback) {
    Map<String, Double> values = new LinkedHashMap<>();
    texts.forEach((code, text) -> values.put(code, numeric(fact, code, text)));
    return new CodeMap(values, fallback);
  }

  private static double numeric(Fact fact, String code, String text) {
    if (text.equals(Evidence.MISSING)) {
      return Double.NaN;
    }
    OptionalDouble value = fact.parse(text);
    return value.orElseThrow(
        () ->
            new LayoutException(
                "value of code \"" + code + "\" must be " + FactTexts.refusal(fact, text)));
  }
}
