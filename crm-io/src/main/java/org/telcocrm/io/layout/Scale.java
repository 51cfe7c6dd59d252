package org.telcocrm.io.layout;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telcocrm.core.fact.Fact;

/**
 * How a number as written becomes a number in its fact's unit: by which factor.
 *
 * <p>Example: {@code Scale.LI} turns 12340 li into 1234 fen. Exact decimals throughout.
 *
 * @param name what a layout file writes: a name of this class, or the factor itself
 * @param factor multiplier into the fact's unit; for {@link #YUAN} into major units, which the
 *     currency's decimals then turn into minor ones
 */
public record Scale(String name, BigDecimal factor) {

  /** Major units of the currency (元); money only. */
  public static final Scale YUAN = new Scale("YUAN", BigDecimal.ONE);

  /** Minor units of the currency (分); money only. */
  public static final Scale FEN = new Scale("FEN", BigDecimal.ONE);

  /** Tenths of a minor unit (厘); money only. */
  public static final Scale LI = new Scale("LI", new BigDecimal("0.1"));

  /** Years for a fact in months. */
  public static final Scale YEARS = new Scale("YEARS", BigDecimal.valueOf(12));

  /** Months for a fact in months. */
  public static final Scale MONTHS = new Scale("MONTHS", BigDecimal.ONE);

  /** Percent for a fact that is a share. */
  public static final Scale PERCENT = new Scale("PERCENT", new BigDecimal("0.01"));

  /** Gigabytes for a fact in megabytes: 1 GB is 1024 MB. */
  public static final Scale GB = new Scale("GB", BigDecimal.valueOf(1024));

  /** Kilobytes for a fact in megabytes: 1024 KB are 1 MB. */
  public static final Scale KB = new Scale("KB", new BigDecimal("0.0009765625"));

  /** No change at all. */
  public static final Scale ONE = new Scale("1", BigDecimal.ONE);

  private static final List<Scale> MONEY = List.of(YUAN, FEN, LI);
  private static final Map<String, String> UNITS =
      Map.of("YEARS", "months", "MONTHS", "months", "PERCENT", "share", "GB", "MB", "KB", "MB");
  private static final Map<String, Scale> NAMED = named();
  private static final int MAX_FACTOR_LENGTH = 40;

  private static Map<String, Scale> named() {
    Map<String, Scale> result = new LinkedHashMap<>();
    List.of(YUAN, FEN, LI, YEARS, MONTHS, PERCENT, GB, KB)
        .forEach(each -> result.put(each.name, each));
    return result;
  }

  /**
   * The scale a layout file means.
   *
   * @param text a name of this class, or a positive plain decimal such as {@code "0.001"}
   * @return the scale
   * @throws LayoutException if the text is neither
   */
  public static Scale of(String text) {
    Scale named = NAMED.get(text);
    if (named != null) {
      return named;
    }
    boolean plain = !text.isEmpty() && text.length() <= MAX_FACTOR_LENGTH;
    for (int i = 0; plain && i < text.length(); i++) {
      plain = text.charAt(i) == '.' || (text.charAt(i) >= '0' && text.charAt(i) <= '9');
    }
    try {
      BigDecimal factor = plain ? new BigDecimal(text) : BigDecimal.ZERO;
      if (factor.signum() > 0) {
        return new Scale(text, factor);
      }
    } catch (NumberFormatException e) {
      // Two points, or a point alone: refused below like every other text.
    }
    throw new LayoutException(
        "scale must be one of "
            + NAMED.keySet()
            + " or a positive decimal but was \""
            + text
            + '"');
  }

  /** Checks that the named unit fits the fact's: years for months, yuan for money. */
  void requireFits(Fact fact) {
    boolean money = fact.type() == Fact.Type.MONEY;
    boolean fits =
        !NAMED.containsKey(name)
            || (money ? MONEY.contains(this) : fact.unit().equals(UNITS.get(name)));
    if (!fits) {
      throw new LayoutException("scale of " + fact + " must fit its unit but was " + name);
    }
  }

  /**
   * The multiplier into minor units.
   *
   * @param currency the layout's currency
   * @return for {@link #YUAN} 100 in yuan and 1 in yen, else {@link #factor()}
   */
  public BigDecimal minorUnits(Currency currency) {
    return equals(YUAN)
        ? BigDecimal.ONE.movePointRight(currency.getDefaultFractionDigits())
        : factor;
  }
}
