package org.telcocrm.io.guess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.io.layout.DatePattern;

/** Counts what stands in one column. Not thread-safe. */
final class ColumnContent {

  /** More different texts than that are no codes. */
  static final int MAX_CODES = 200;

  private static final List<DatePattern> PATTERNS =
      List.of(
              "yyyyMMdd",
              "yyyy-MM-dd",
              "yyyy/MM/dd",
              "yyyyMM",
              "yyyy-MM",
              "yyyyMMddHHmmss",
              "yyyy-MM-dd HH:mm:ss",
              "yyyy/MM/dd HH:mm:ss",
              "yyyy/M/d",
              "dd/MM/yyyy",
              "MM/dd/yyyy",
              "yyyy年MM月dd日")
          .stream()
          .map(DatePattern::of)
          .toList();

  /** Almost all: a share of single dirty values is usual. */
  private static final double ALMOST = .98;

  private static final Set<Integer> PRICE_ENDS = Set.of(0, 500, 800, 900);

  private long filled;
  private long numbers;
  private long decimals;
  private long negatives;
  private long zeros;
  private long prices;
  private double sum;
  private double max = Double.NEGATIVE_INFINITY;
  private final Map<Integer, Long> lengths = new HashMap<>();
  private long digits;
  private long leadingZeros;
  private long emptyDates;
  private final Set<String> emptyTexts = new TreeSet<>();
  private boolean ascending = true;
  private String last = "";
  private final long[] dates = new long[PATTERNS.size()];
  private final Set<String> missing = new TreeSet<>();
  private @Nullable Map<String, Long> codes = new LinkedHashMap<>();
  private @Nullable Set<String> all = new HashSet<>();
  private long repeated;

  void add(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (Cells.isMissing(text)) {
      missing.add(text);
      return;
    }
    filled++;
    lengths.merge(text.length(), 1L, Long::sum);
    ascending &= compare(last, text) < 0;
    last = text;
    addNumber(text);
    addDate(text);
    addCode(text);
  }

  /** Numbers of equal length, and texts, in their order. */
  private static int compare(String left, String right) {
    boolean sized = Cells.isDigits(left) && Cells.isDigits(right);
    int byLength = sized ? Integer.compare(left.length(), right.length()) : 0;
    return byLength != 0 ? byLength : left.compareTo(right);
  }

  private void addNumber(String text) {
    if (!Cells.isNumber(text)) {
      return;
    }
    numbers++;
    double value = Double.parseDouble(text);
    negatives += value < 0 ? 1 : 0;
    zeros += value == 0 ? 1 : 0;
    sum += Math.abs(value);
    max = Math.max(max, value);
    boolean whole = Cells.isDigits(text);
    digits += whole ? 1 : 0;
    decimals += text.indexOf('.') >= 0 ? 1 : 0;
    leadingZeros += whole && text.length() > 1 && text.charAt(0) == '0' ? 1 : 0;
    prices += value != 0 && PRICE_ENDS.contains((int) (value % 1000)) ? 1 : 0;
  }

  private void addDate(String text) {
    char first = text.charAt(0);
    if (first < '0' || first > '9' || text.length() < 6) {
      return;
    }
    if (zerosOnly(text)) {
      emptyDates++;
      if (emptyTexts.size() < MAX_CODES) {
        emptyTexts.add(text);
      }
      return;
    }
    for (int i = 0; i < dates.length; i++) {
      DatePattern pattern = PATTERNS.get(i);
      boolean year = !pattern.toString().startsWith("yyyy") || text.compareTo("1900") >= 0;
      dates[i] += year && pattern.parse(text).isPresent() ? 1 : 0;
    }
  }

  private static boolean zerosOnly(String text) {
    return text.chars().allMatch(c -> c == '0' || c == '-' || c == '/');
  }

  private void addCode(String text) {
    if (codes != null) {
      codes.merge(text, 1L, Long::sum);
      if (codes.size() > MAX_CODES) {
        codes = null;
      }
    }
    if (all != null && !all.add(text)) {
      repeated++;
      // One in a hundred may be a defect; more is no identifier.
      if (repeated > 5 && repeated * 100 > filled) {
        all = null;
      }
    }
  }

  long filled() {
    return filled;
  }

  /** Texts that mean unknown and were seen. */
  List<String> missing() {
    List<String> tokens = new ArrayList<>(missing);
    if (datePattern().isPresent() && emptyDates > 0) {
      tokens.addAll(emptyTexts);
    }
    return tokens;
  }

  /** How often each text stands here; empty if they are many. */
  Optional<SortedMap<String, Long>> codes() {
    return Optional.ofNullable(codes).map(TreeMap::new);
  }

  /** Whether no text, or hardly any, stands here twice. */
  boolean isNearlyUnique() {
    return all != null && filled > 0;
  }

  boolean isUnique() {
    return isNearlyUnique() && repeated == 0;
  }

  /** Whether each text is greater than the one before. */
  boolean isAscending() {
    return ascending;
  }

  boolean isNumeric() {
    return filled > 0 && numbers >= ALMOST * filled;
  }

  boolean isWhole() {
    return decimals == 0;
  }

  boolean hasNegatives() {
    return negatives * 2000 > filled;
  }

  double max() {
    return max;
  }

  double meanSize() {
    return numbers == 0 ? 0 : sum / numbers;
  }

  /** Whether there is a number that says something of its unit. */
  boolean isInformative() {
    return isNumeric() && numbers > zeros;
  }

  /** Whether more than single dirty values have a decimal point. */
  boolean isDecimal() {
    return decimals > 0 && decimals >= (1 - ALMOST) * numbers;
  }

  double meanNonZero() {
    return numbers == zeros ? 0 : sum / (numbers - zeros);
  }

  /** Whether nearly all numbers but zero end as prices in fen do: 29, 38 and 55 yuan, 100 yuan. */
  boolean isPrice() {
    long nonZero = numbers - zeros;
    return nonZero >= 20 && prices * 10 >= nonZero * 9;
  }

  /** Digits of one length, with leading zeros, or too many for a number: a key, not a number. */
  boolean isDigitCode() {
    boolean digitsOnly = digits >= ALMOST * filled && filled > 0;
    int usual = usualLength();
    boolean sized = usual >= 6 && lengths.getOrDefault(usual, 0L) * 10 >= filled * 9;
    return digitsOnly && filled > 1 && (sized || usual > 12 || leadingZeros * 10 > filled);
  }

  private int usualLength() {
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /** How dates are written here, if they are dates. */
  Optional<DatePattern> datePattern() {
    int best = 0;
    for (int i = 1; i < dates.length; i++) {
      best = dates[i] > dates[best] ? i : best;
    }
    long real = filled - emptyDates;
    boolean almost = dates[best] > 0 && dates[best] >= ALMOST * real;
    return almost ? Optional.of(PATTERNS.get(best)) : Optional.empty();
  }

  /** Whether the texts are pairs such as Yes and No, or 0 and 1. */
  boolean isFlag() {
    if (codes == null || codes.size() != 2) {
      return false;
    }
    return codes.keySet().stream().anyMatch(Cells::isNo)
        && codes.keySet().stream().anyMatch(Cells::isYes);
  }

  /** Few different texts for many records. */
  boolean isCode() {
    return codes != null && !codes.isEmpty() && codes.size() * 10L <= filled + 10;
  }

  /**
   * Small numbers that count nothing: there is no zero among them and they are no grades, or their
   * frequencies fall and rise again, where those of a count rise to one height and fall.
   */
  boolean isSmallCode() {
    if (codes == null || max > 9 || !isWhole()) {
      return false;
    }
    if (!codes.containsKey("0")) {
      return !isGrade();
    }
    boolean falls = false;
    long before = 0;
    for (int value = 0; value <= max; value++) {
      long count = codes.getOrDefault(Integer.toString(value), 0L);
      // What chance alone does to a frequency.
      double chance = 3 * Math.sqrt((double) Math.max(count, before));
      if (falls && count > before + chance) {
        return true;
      }
      falls |= count < before - chance;
      before = count;
    }
    return false;
  }

  /** Answers from 1 to 5 or 1 to 9, all of them given. */
  private boolean isGrade() {
    return codes != null && (max == 5 || max == 9) && codes.size() == (int) max;
  }
}
