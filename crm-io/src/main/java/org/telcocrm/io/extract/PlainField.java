package org.telcocrm.io.extract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.ChoiceFact;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.io.layout.Fallback;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.RecordFilter;

/**
 * What a column's rules come to for a field that is as plain as almost all are: a kind, and what
 * must hold for the plain way to be the right one.
 */
final class PlainField {

  /** How the bytes are read. */
  enum Kind {
    /** Nobody asks for it; still it must be text. */
    SKIPPED,
    /** A text that is no fact. */
    TEXT,
    /** The id, or the owner's: ASCII without blanks. */
    IDENTIFIER,
    /** Eleven digits. */
    MSISDN,
    /** A number without point and scale. */
    WHOLE,
    /** Any other number. */
    NUMBER,
    /** A date. */
    DATE,
    /** A text that must be in the table. */
    CODE
  }

  /** What is known of a field before its kind is looked at. */
  enum Ease {
    /** Nothing. */
    NONE,
    /** An identifier that means nothing but itself. */
    NAME,
    /** A text that means nothing but itself. */
    TEXT,
    /** Mostly a code of one sign. */
    SIGN
  }

  /** In a table: the slow way decides. */
  static final double SLOW = Double.POSITIVE_INFINITY;

  private static final int MAX_DIGITS = 15;

  final Kind kind;
  final Ease ease;

  /** The fact's column in the block; −1 if there is none. */
  final int column;

  final boolean mandatory;
  final boolean pad;

  /** Whether characters beyond ASCII may mean others. */
  final boolean asciiOnly;

  final boolean money;

  /** Whether its value is a day, which rules about dates ask for. */
  final boolean isDate;

  /** Texts that mean something else than they say; null if there are none. */
  final @Nullable ByteTable table;

  /** What a text of one ASCII sign means; NaN unless it is a plain value. */
  final double[] single = new double[128];

  /** Whether nothing but digits need be looked at first. */
  final boolean digitsFirst;

  /** What a code means that is not in the table: a number, NaN for missing, or SLOW. */
  final double unlisted;

  final double min;
  final double max;
  final long unscaled;
  final int scale;
  final int maxDigits;
  final int textBytes;
  final byte[][] prefixes;
  final boolean[] lengths;
  final @Nullable PlainDate date;

  /** A field that no column reads. */
  PlainField() {
    this.kind = Kind.SKIPPED;
    this.ease = Ease.NONE;
    this.column = -1;
    this.mandatory = false;
    this.pad = true;
    this.asciiOnly = false;
    this.money = false;
    this.isDate = false;
    this.table = null;
    this.digitsFirst = false;
    this.unlisted = SLOW;
    this.min = Double.NEGATIVE_INFINITY;
    this.max = Double.POSITIVE_INFINITY;
    this.unscaled = 1;
    this.scale = 0;
    this.maxDigits = 0;
    this.textBytes = 0;
    this.prefixes = new byte[0][];
    this.lengths = new boolean[0];
    this.date = null;
  }

  PlainField(LayoutColumn source, int column, Layout layout) {
    Fact fact = source.fact().orElse(null);
    this.column = column;
    this.mandatory = source.value().mandatory();
    this.pad = source.text().pad();
    this.asciiOnly = source.text().fullWidth();
    this.money = fact != null && fact.type() == Fact.Type.MONEY;
    boolean reversed =
        layout.reversals().stream().anyMatch(rule -> rule.amount().equals(source.name()));
    // A negative amount may be refused because of another column: that takes care.
    this.isDate = source.isDate() || (fact != null && fact.type() == Fact.Type.DATE);
    this.min = Math.max(source.value().range().min(), reversed ? 0 : Double.NEGATIVE_INFINITY);
    this.max = source.value().range().max();
    BigDecimal factor = factor(source, fact, layout.currency());
    this.scale = factor.scale();
    boolean fits = factor.unscaledValue().bitLength() < Long.SIZE / 2;
    this.unscaled = fits ? factor.unscaledValue().longValueExact() : 0;
    this.maxDigits = fits ? MAX_DIGITS - digits(unscaled) + (unscaled == 1 ? 1 : 0) : 0;
    this.textBytes = source.text().textBytes();
    this.date = source.value().pattern().flatMap(PlainDate::of).orElse(null);
    this.kind = kind(source, fact, layout, factor);
    Map<byte[], Double> texts = texts(source, fact, layout);
    this.table = texts.isEmpty() ? null : new ByteTable(texts);
    boolean tableFirst = texts.keySet().stream().anyMatch(PlainField::looksLikeNumber);
    this.unlisted = unlisted(source, fact);
    Set<byte[]> starts = new TreeSet<>(BYTES);
    Set<Integer> counts = new TreeSet<>();
    for (RecordFilter filter : layout.filters()) {
      if (filter.column().equals(source.name())) {
        filter.prefixes().forEach(each -> starts.add(encode(each, layout)));
        counts.addAll(filter.lengths());
      }
    }
    this.prefixes = starts.toArray(byte[][]::new);
    this.lengths = new boolean[counts.isEmpty() ? 0 : (int) Math.min(1 << 20, max(counts)) + 1];
    counts.stream().filter(each -> each >= 0 && each < lengths.length).forEach(this::count);
    this.ease = ease();
    this.digitsFirst =
        kind == Kind.WHOLE && !tableFirst && prefixes.length == 0 && lengths.length == 0;
    Arrays.fill(single, Double.NaN);
    if (kind == Kind.CODE && prefixes.length == 0 && lengths.length == 0) {
      texts.forEach(
          (text, value) -> {
            if (text.length == 1 && text[0] > 0 && value >= min && value <= max) {
              single[text[0]] = value;
            }
          });
    }
  }

  private Ease ease() {
    boolean alone = table == null && prefixes.length == 0 && lengths.length == 0;
    return switch (kind) {
      case IDENTIFIER -> alone ? Ease.NAME : Ease.NONE;
      case TEXT -> alone && !mandatory && !asciiOnly ? Ease.TEXT : Ease.NONE;
      case CODE -> isDate ? Ease.NONE : Ease.SIGN;
      case SKIPPED, MSISDN, WHOLE, NUMBER, DATE -> Ease.NONE;
    };
  }

  /** Whether a text of so many bytes may have been cut, within a character even. */
  boolean isCut(int bytes) {
    return textBytes > 0 && bytes >= textBytes;
  }

  private void count(int length) {
    lengths[length] = true;
  }

  private static long max(Set<Integer> values) {
    return values.stream().mapToLong(Integer::longValue).max().orElse(0);
  }

  private static BigDecimal factor(LayoutColumn source, @Nullable Fact fact, Currency currency) {
    BigDecimal factor =
        fact != null && fact.type() == Fact.Type.MONEY
            ? source.value().scale().minorUnits(currency)
            : source.value().scale().factor();
    BigDecimal plain = factor.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static int digits(long value) {
    return Long.toString(value).length();
  }

  private Kind kind(LayoutColumn source, @Nullable Fact fact, Layout layout, BigDecimal factor) {
    boolean names =
        source.name().equals(layout.id())
            || layout.owner().filter(source.name()::equals).isPresent();
    if (source.text().msisdnRule().isPresent()) {
      return Kind.MSISDN;
    }
    if (fact == null) {
      return source.isDate() ? Kind.DATE : names ? Kind.IDENTIFIER : Kind.TEXT;
    }
    boolean parsed = source.value().codes().fallback() == Fallback.PARSE;
    return switch (fact.type()) {
      case FLAG, CHOICE -> Kind.CODE;
      case DATE -> parsed ? Kind.DATE : Kind.CODE;
      case NUMBER, MONEY ->
          !parsed ? Kind.CODE : factor.compareTo(BigDecimal.ONE) == 0 ? Kind.WHOLE : Kind.NUMBER;
    };
  }

  /** Whether the plain way exists for the column at all. */
  boolean isPossible() {
    return kind != Kind.DATE || date != null;
  }

  private static Map<byte[], Double> texts(
      LayoutColumn source, @Nullable Fact fact, Layout layout) {
    Map<String, Double> texts = new HashMap<>();
    if (fact != null) {
      if (fact instanceof ChoiceFact<?> choice
          && source.value().codes().fallback() == Fallback.PARSE) {
        for (Object level : choice.levels()) {
          String code = level instanceof Enum<?> constant ? constant.name() : level.toString();
          OptionalDouble value = choice.parse(code);
          texts.put(code, value.isPresent() ? value.getAsDouble() : SLOW);
        }
      }
      texts.putAll(source.value().codes().values());
    }
    source.text().unknownValues().forEach(each -> texts.put(each, SLOW));
    source.text().missing().forEach(each -> texts.put(each, Double.NaN));
    for (RecordFilter filter : layout.filters()) {
      if (filter.column().equals(source.name())) {
        filter.values().forEach(each -> texts.put(each, SLOW));
      }
    }
    Map<byte[], Double> encoded = new TreeMap<>(BYTES);
    texts.forEach(
        (text, value) -> {
          if (!text.isEmpty()) {
            encoded.put(encode(text, layout), value);
          }
        });
    return encoded;
  }

  private static byte[] encode(String text, Layout layout) {
    return text.getBytes(layout.format().encoding().charset());
  }

  private static final Comparator<byte[]> BYTES = Arrays::compare;

  private static boolean looksLikeNumber(byte[] text) {
    return (text[0] >= '0' && text[0] <= '9') || text[0] == '-';
  }

  private static double unlisted(LayoutColumn source, @Nullable Fact fact) {
    if (fact == null) {
      return SLOW;
    }
    return switch (source.value().codes().fallback()) {
      case MISSING -> Double.NaN;
      case OTHER -> fact.parse(ChoiceFact.OTHER).orElse(SLOW);
      case PARSE, REJECT -> SLOW;
    };
  }

  /** Whether a text must not be taken the plain way because a filter may want it. */
  boolean isFiltered(byte[] bytes, int from, int to) {
    if (lengths.length > 0) {
      // Characters are at most as many as bytes: where any shorter length counts, someone counts.
      for (int count = Math.min(to - from, lengths.length - 1); count >= (to - from) / 4; count--) {
        if (lengths[count]) {
          return true;
        }
      }
    }
    for (byte[] prefix : prefixes) {
      if (to - from >= prefix.length
          && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length)) {
        return true;
      }
    }
    return false;
  }
}
