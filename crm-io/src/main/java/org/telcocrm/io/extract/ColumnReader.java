package org.telcocrm.io.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.io.layout.Fallback;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.Scale;
import org.telcocrm.io.layout.TextRule;
import org.telcocrm.io.layout.ValueRule;

/**
 * Reads one column of one record after another: text, then value. Holds the last record's result.
 */
final class ColumnReader {

  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final char FULL_WIDTH_SPACE = '\u3000';

  /** So many characters of a list of codes are enough to see what kind of code is missing. */
  private static final int MAX_CODES = 200;

  final LayoutColumn column;
  final int field;
  final int index;
  private final TextRule textRule;
  private final ValueRule rule;
  private final @Nullable Fact fact;
  private final BigDecimal factor;
  private final Set<String> missing;
  private final int longestMissing;
  private final Set<String> unknownValues;
  private final Map<String, Double> codes;
  private final String known;

  /** The text without padding, before any mapping. */
  String raw = "";

  /** The normalised text, or null if it is unknown or invalid. */
  @Nullable String text;

  /** The numeric view, NaN if it is unknown or invalid. */
  double value = Double.NaN;

  /** Why the text is invalid, or null if it is not. */
  @Nullable RejectCode failure;

  /** Below 0 if the value is less than it can be, above 0 if it is more. */
  private int side;

  /** Whether the text is default stuffing. */
  boolean stuffed;

  /**
   * A reader of one column.
   *
   * @param field its field; −1 if the file lacks the column
   * @param index its fact's index in the schema; −1 if it gives none
   */
  ColumnReader(LayoutColumn column, int field, int index, Currency currency) {
    this.column = column;
    this.field = field;
    this.index = index;
    this.textRule = column.text();
    this.rule = column.value();
    this.missing = Set.copyOf(textRule.missing());
    this.longestMissing = missing.stream().mapToInt(String::length).max().orElse(0);
    this.unknownValues = Set.copyOf(textRule.unknownValues());
    this.codes = Map.copyOf(rule.codes().values());
    this.fact = column.fact().orElse(null);
    this.known = known(rule, fact);
    boolean money = fact != null && fact.type() == Fact.Type.MONEY;
    this.factor = money ? rule.scale().minorUnits(currency) : rule.scale().factor();
  }

  /** Takes the text of the next record. */
  void read(String decoded) {
    String folded = textRule.fullWidth() ? fold(decoded) : decoded;
    raw = textRule.pad() ? strip(folded) : folded;
    text = null;
    value = Double.NaN;
    failure = null;
    stuffed = false;
    if (raw.isEmpty() || (raw.length() <= longestMissing && missing.contains(raw))) {
      return;
    }
    if (unknownValues.contains(raw)) {
      stuffed = true;
      return;
    }
    text = raw;
    if (textRule.msisdn() != null) {
      text = textRule.msisdn().normalise(raw).orElse(null);
      failure = text == null ? RejectCode.INVALID_MSISDN : null;
    } else if (fact != null || column.isDate()) {
      value();
    }
  }

  private void value() {
    Double mapped = codes.get(raw);
    if (mapped != null) {
      value = mapped;
    } else if (rule.codes().fallback() == Fallback.PARSE) {
      parse();
    } else if (rule.codes().fallback() == Fallback.REJECT) {
      failure = RejectCode.UNKNOWN_CODE;
    } else if (rule.codes().fallback() == Fallback.OTHER && fact != null) {
      value = fact.parse(ChoiceFact.OTHER).orElseThrow();
    }
    if (failure == null && !Double.isNaN(value)) {
      value = value == 0 ? 0.0 : value;
      if (!rule.range().contains(value)) {
        failure = RejectCode.OUT_OF_RANGE;
        side = value < rule.range().min() ? -1 : 1;
        // An amount that cannot be true is still an amount: totals of rejected records keep it.
        value = isMoney() ? value : Double.NaN;
      }
    }
  }

  private void parse() {
    if (fact == null || fact.type() == Fact.Type.DATE) {
      OptionalLong day = rule.pattern().orElseThrow().parse(raw);
      failure = day.isPresent() ? null : RejectCode.INVALID_DATE;
      value = day.isPresent() ? day.getAsLong() : Double.NaN;
    } else if (fact.type() == Fact.Type.CHOICE) {
      OptionalDouble level = fact.parse(raw);
      failure = level.isPresent() ? null : RejectCode.UNKNOWN_CODE;
      value = level.orElse(Double.NaN);
    } else {
      number();
    }
  }

  private void number() {
    BigDecimal number = NumberText.parse(raw);
    if (number == null) {
      failure = RejectCode.INVALID_NUMBER;
    } else if (!isMoney()) {
      value = number.multiply(factor).doubleValue();
    } else {
      BigDecimal minor = NumberText.minorUnits(number, factor, rule.roundingMode());
      if (minor == null) {
        failure = RejectCode.INEXACT_AMOUNT;
      } else if (NumberText.isExact(minor)) {
        value = minor.doubleValue();
      } else {
        failure = RejectCode.NUMBER_TOO_LARGE;
      }
    }
  }

  /**
   * What the layout says that a rejected value does not keep to; never anything of the record, but
   * on which side of a range it lies.
   */
  String detail(RejectCode code) {
    return switch (code) {
      case UNKNOWN_CODE -> known;
      case OUT_OF_RANGE -> bound();
      case INVALID_NUMBER, INEXACT_AMOUNT, NUMBER_TOO_LARGE ->
          rule.scale().equals(Scale.ONE) ? "" : "scale " + rule.scale().name();
      case INVALID_DATE -> rule.pattern().map(pattern -> "pattern " + pattern).orElse("");
      default -> "";
    };
  }

  private static String known(ValueRule rule, @Nullable Fact fact) {
    List<String> known = new ArrayList<>(rule.codes().values().keySet());
    if (rule.codes().fallback() == Fallback.PARSE && fact instanceof ChoiceFact<?> choice) {
      for (int level = 0; level < choice.levels().size(); level++) {
        known.add(choice.format(level));
      }
    }
    StringBuilder list = new StringBuilder("known: ");
    String bar = "";
    for (String each : known) {
      if (list.length() + each.length() >= MAX_CODES) {
        return list.append(bar).append("...").toString();
      }
      list.append(bar).append(each);
      bar = "|";
    }
    return list.toString();
  }

  private String bound() {
    if (fact == null) {
      return "";
    }
    boolean below = side < 0;
    double bound = below ? rule.range().min() : rule.range().max();
    return (below ? "min " : "max ") + fact.format(bound);
  }

  /** What filters look at: a mobile number normalised, anything else as it stands. */
  String filterText() {
    return textRule.msisdn() != null && text != null ? text : raw;
  }

  boolean isMoney() {
    return fact != null && fact.type() == Fact.Type.MONEY;
  }

  /** The value as it goes into the facts: an invalid one is unknown. */
  double validValue() {
    return failure == null ? value : Double.NaN;
  }

  /** Whether nothing is known, for a mandatory column. */
  boolean isUnknown() {
    boolean isText = fact == null && !column.isDate();
    return isText ? text == null : Double.isNaN(validValue());
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
        folded.append((char) (c - FULL_WIDTH_FIRST + '!'));
      } else {
        folded.append(c == FULL_WIDTH_SPACE ? ' ' : c);
      }
    }
    return folded.toString();
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return text.substring(from, to);
  }
}
