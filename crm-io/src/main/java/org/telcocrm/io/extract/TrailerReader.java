package org.telcocrm.io.extract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.fact.MoneyFact;
import org.telcocrm.io.check.FindingCode;
import org.telcocrm.io.layout.FieldPlace;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.Quote;
import org.telcocrm.io.layout.Trailer;

/** Knows the trailer of a file, and compares what it says with what was read. */
final class TrailerReader {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?");

  private final Trailer trailer;
  private final byte[] prefix;
  private final Charset charset;
  private final @Nullable Pattern delimiter;
  private final boolean quotes;
  private final Map<MoneyFact, FieldPlace> places = new HashMap<>();
  private final Map<MoneyFact, BigDecimal> units = new HashMap<>();
  private final SortedMap<MoneyFact, String> columns = new TreeMap<>();

  private TrailerReader(Layout layout, Trailer trailer) {
    this.trailer = trailer;
    this.charset = layout.format().encoding().charset();
    this.prefix = trailer.prefix().getBytes(charset);
    this.delimiter =
        layout
            .format()
            .delimiter()
            .map(
                each ->
                    Pattern.compile(
                        new String(each.bytes(layout.format().encoding()), charset),
                        Pattern.LITERAL))
            .orElse(null);
    this.quotes = layout.format().quote() == Quote.RFC4180;
    trailer
        .amounts()
        .forEach(
            (name, place) -> {
              LayoutColumn column = layout.column(name).orElseThrow();
              MoneyFact fact = (MoneyFact) column.fact().orElseThrow();
              places.put(fact, place);
              columns.put(fact, name);
              units.put(fact, column.value().scale().minorUnits(layout.currency()));
            });
  }

  /** Empty if the layout has no trailer. */
  static Optional<TrailerReader> of(Layout layout) {
    return layout.trailer().map(each -> new TrailerReader(layout, each));
  }

  /** Whether a line begins as the trailer does. */
  boolean isAt(byte[] bytes, int at) {
    return PlainText.isAt(bytes, at, prefix);
  }

  /** What a line says; whatever it does not say in numbers is left out. */
  ControlTotals read(byte[] bytes, int from, int to) {
    String line = new String(bytes, from, to - from, charset);
    List<String> fields = delimiter == null ? List.of() : List.of(delimiter.split(line, -1));
    BigInteger count =
        text(trailer.count(), fields, bytes, from, to)
            .filter(text -> text.indexOf('.') < 0)
            .map(BigInteger::new)
            .orElse(null);
    SortedMap<MoneyFact, BigInteger> amounts = new TreeMap<>();
    places.forEach(
        (fact, place) ->
            text(place, fields, bytes, from, to)
                .flatMap(text -> whole(new BigDecimal(text).multiply(units.get(fact))))
                .ifPresent(total -> amounts.put(fact, total)));
    return new ControlTotals(count, amounts);
  }

  private Optional<String> text(
      FieldPlace place, List<String> fields, byte[] bytes, int from, int to) {
    String text = "";
    if (place instanceof FieldPlace.Position position && position.number() <= fields.size()) {
      text = fields.get(position.number() - 1);
    } else if (place instanceof FieldPlace.Bytes slice && from + slice.to() <= to) {
      text = new String(bytes, from + slice.from(), slice.to() - slice.from(), charset);
    }
    return Optional.of(unquoted(text.strip())).filter(each -> NUMBER.matcher(each).matches());
  }

  /** Numbers have no delimiter and no quote in them: what stands around them is all. */
  private String unquoted(String text) {
    boolean quoted = quotes && text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  private static Optional<BigInteger> whole(BigDecimal amount) {
    try {
      return Optional.of(amount.toBigIntegerExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /**
   * A finding for each total that is not what was read. Where amounts of some records could not be
   * read, no one can say whether the trailer's total is right: that alone does not make the input
   * incomplete.
   */
  List<Finding> compare(Tally tally) {
    List<Finding> findings = new ArrayList<>();
    ControlTotals said = tally.control;
    String mismatch = FindingCode.CONTROL_TOTAL_MISMATCH.name();
    if (tally.trailers != 1 || said == null) {
      BigInteger one = BigInteger.ONE;
      compare(findings, mismatch, "trailers", one, BigInteger.valueOf(tally.trailers));
      return findings;
    }
    compare(findings, mismatch, "count", said.count(), BigInteger.valueOf(tally.read));
    String amounts = tally.uncounted == 0 ? mismatch : FindingCode.CONTROL_TOTAL_UNCHECKED.name();
    columns.forEach(
        (fact, column) -> {
          BigInteger read = tally.amounts(fact).totals().read();
          compare(findings, amounts, column, said.amounts().get(fact), read);
        });
    return findings;
  }

  private static void compare(
      List<Finding> findings,
      String code,
      String field,
      @Nullable BigInteger said,
      BigInteger read) {
    if (!read.equals(said)) {
      String value = (said == null ? "no number" : said) + " but was " + read;
      findings.add(new Finding(0, 0, null, field, code, value));
    }
  }
}
