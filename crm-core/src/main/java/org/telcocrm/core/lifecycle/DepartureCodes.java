package org.telcocrm.core.lifecycle;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of one source mean for {@link Departure}. Data, because two systems give one code
 * two meanings: a map belongs to a layout, never to the library (defaults 1.1, traps).
 *
 * <p>Example: {@code DepartureCodes.mainState().of("E")} is an internal move. Codes are compared
 * exactly: {@code G} is not {@code g}. A code that the map does not hold is {@link
 * Departure#UNKNOWN}, never an exception. Immutable and thread-safe.
 */
public final class DepartureCodes implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int ANALYSIS_DIGITS = 4;

  @SuppressWarnings("serial") // always a tree map of the JDK, never changed after construction
  private final Map<String, Departure> codes;

  @SuppressWarnings("serial") // always a tree map of the JDK, never changed after construction
  private final Map<String, Departure> prefixes;

  /** How many digits a code must have, or 0 if it may be any text. */
  private final int digits;

  private DepartureCodes(
      Map<String, Departure> codes, Map<String, Departure> prefixes, int digits) {
    this.digits = digits;
    this.codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    this.prefixes = Collections.unmodifiableMap(new TreeMap<>(prefixes));
  }

  /**
   * The codes of a source.
   *
   * @param codes meanings of whole codes
   * @param prefixes meanings of codes that begin so and are not in {@code codes}; of several the
   *     longest counts
   * @return the map
   */
  public static DepartureCodes of(Map<String, Departure> codes, Map<String, Departure> prefixes) {
    return new DepartureCodes(codes, prefixes, 0);
  }

  /**
   * The same map for codes of digits alone.
   *
   * @param count how many digits a code has, at least 1; every other text is {@code UNKNOWN}
   * @return the map
   * @throws IllegalArgumentException if the count is below 1
   */
  public DepartureCodes withDigits(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("digits of a code must be at least 1 but was " + count);
    }
    return new DepartureCodes(codes, prefixes, count);
  }

  /**
   * The user main state (用户主体服务状态) as defaults 1.1 has it. On their way out (8, F) are pending.
   *
   * @return the map
   */
  public static DepartureCodes mainState() {
    Map<String, Departure> codes = new TreeMap<>();
    for (char inNet : "0N123457ABIKLMOPQTUWgCDHGJ".toCharArray()) {
      codes.put(String.valueOf(inNet), Departure.NONE);
    }
    codes.put("6", Departure.VOLUNTARY);
    codes.put("8", Departure.ARREARS_PENDING);
    codes.put("9", Departure.INVOLUNTARY);
    codes.put("E", Departure.INTERNAL_MOVE);
    codes.put("F", Departure.VOLUNTARY_PENDING);
    codes.put("X", Departure.PORT_OUT);
    codes.put("Y", Departure.PORT_OUT_STOPPED);
    codes.put("Z", Departure.PORT_OUT);
    return of(codes, Map.of());
  }

  /**
   * The cancel tag (注销标志) as defaults 1.1 has it.
   *
   * @return the map
   */
  public static DepartureCodes cancelTag() {
    return of(
        Map.of(
            "0", Departure.NONE,
            "1", Departure.VOLUNTARY_PENDING,
            "2", Departure.VOLUNTARY,
            "3", Departure.ARREARS_PENDING,
            "4", Departure.INVOLUNTARY,
            "5", Departure.VOID,
            "6", Departure.OWNERSHIP_CHANGE),
        Map.of());
  }

  /**
   * The four-digit state of the analysis system (BI) as defaults 1.1 has it: 1xxx in net; 2010,
   * 2020 and 2030 left; 9000 a void correction. A text of another length, or with a letter in it,
   * is {@code UNKNOWN}.
   *
   * @return the map
   */
  public static DepartureCodes analysisState() {
    return of(
            Map.of(
                "2010", Departure.UNSTATED,
                "2020", Departure.UNSTATED,
                "2030", Departure.UNSTATED,
                "9000", Departure.VOID),
            Map.of("1", Departure.NONE))
        .withDigits(ANALYSIS_DIGITS);
  }

  /**
   * What a code means.
   *
   * @param code the code as the source writes it, case-sensitive
   * @return the meaning; {@code UNKNOWN} for a code that is not in the map
   */
  public Departure of(String code) {
    if (digits > 0
        && !(code.length() == digits && code.chars().allMatch(DepartureCodes::isDigit))) {
      return Departure.UNKNOWN;
    }
    Departure exact = codes.get(code);
    if (exact != null) {
      return exact;
    }
    Departure found = Departure.UNKNOWN;
    // In order of the text a longer prefix comes after the shorter one it continues.
    for (Map.Entry<String, Departure> each : prefixes.entrySet()) {
      found = code.startsWith(each.getKey()) ? each.getValue() : found;
    }
    return found;
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof DepartureCodes that
            && codes.equals(that.codes)
            && prefixes.equals(that.prefixes)
            && digits == that.digits);
  }

  @Override
  public int hashCode() {
    return Objects.hash(codes, prefixes, digits);
  }

  /** The codes and their meanings. */
  @Override
  public String toString() {
    return codes
        + (prefixes.isEmpty() ? "" : " prefixes " + prefixes)
        + (digits == 0 ? "" : " of " + digits + " digits");
  }
}
